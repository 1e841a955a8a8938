// SPDX-License-Identifier: Apache-2.0
package org.parallax.spark;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.api.java.function.Function;
import org.apache.spark.broadcast.Broadcast;
import org.jspecify.annotations.Nullable;
import org.parallax.group.Copies;
import org.parallax.group.Found;
import org.parallax.group.Gathering;
import org.parallax.group.Grouper;
import org.parallax.group.Nearby;
import org.parallax.group.ReportKey;
import org.parallax.group.Ties;
import org.parallax.group.Vicinity;

/** Puts reports together on all machines: each has the keys of all reports, and looks for the neighbours of some. */
final class Gatherer {
    /** Fewer reports are put together faster where they are. */
    private static final int FEW = 2000;

    private static final int SLICES_A_CORE = 4;

    private final JavaSparkContext context;
    private final int slices;

    Gatherer(JavaSparkContext context, int cores) {
        this.context = context;
        this.slices = cores * SLICES_A_CORE;
    }

    /** What {@link Grouper#groups} gives. */
    List<List<ReportKey>> groups(List<ReportKey> keys) {
        if (keys.size() < FEW) {
            return new Grouper().groups(keys);
        }
        Broadcast<Index> index =
                context.broadcast(new Index(keys.stream().map(ReportKey::bytes).toArray(byte[][]::new)));
        List<Found> found = each(index.value().get().copies().size(), new FindCopies(index));
        SortedMap<String, String> copies = index.value().get().copies().originals(found);
        Gathering gathering = index.value().get().gathering();
        Broadcast<Surroundings> surroundings =
                context.broadcast(new Surroundings(index, each(gathering.size(), new FindNeighbours(index))));
        List<Ties> ties = each(gathering.size(), new FindTies(surroundings));
        List<List<ReportKey>> groups = gathering.stories(ties, copies);
        surroundings.destroy();
        index.destroy();
        return groups;
    }

    /** Works ranges of so many reports out, wherever there is room, and gives them in their order. */
    private <T> List<T> each(int size, Function<Range, T> work) {
        List<Range> ranges = new ArrayList<>();
        for (int i = 0; i < slices; i++) {
            ranges.add(new Range((int) ((long) size * i / slices), (int) ((long) size * (i + 1) / slices)));
        }
        return context.parallelize(ranges, slices).map(work).collect();
    }

    private record Range(int from, int to) implements Serializable {}

    /** Something that each process makes once for all its tasks, of what was sent. Safe for use by several threads. */
    private abstract static class Once<T> implements Serializable {
        private static final long serialVersionUID = 1L;

        private transient @Nullable T made;

        synchronized T get() {
            T value = made;
            if (value == null) {
                value = make();
                made = value;
            }
            return value;
        }

        abstract T make();
    }

    private record Indexed(Gathering gathering, Copies copies) {}

    private static final class Index extends Once<Indexed> {
        private static final long serialVersionUID = 1L;

        private final byte[][] keys;

        Index(byte[][] keys) {
            this.keys = keys;
        }

        @Override
        Indexed make() {
            List<ReportKey> parsed = Arrays.stream(keys).map(ReportKey::parse).toList();
            return new Indexed(Gathering.of(parsed), Copies.among(parsed));
        }
    }

    private static final class Surroundings extends Once<Vicinity> {
        private static final long serialVersionUID = 1L;

        private final Broadcast<Index> index;
        private final ArrayList<Nearby> nearby;

        Surroundings(Broadcast<Index> index, List<Nearby> nearby) {
            this.index = index;
            this.nearby = new ArrayList<>(nearby);
        }

        @Override
        Vicinity make() {
            return index.value().get().gathering().vicinity(nearby);
        }
    }

    private record FindCopies(Broadcast<Index> index) implements Function<Range, Found> {
        @Override
        public Found call(Range range) {
            return index.value().get().copies().found(range.from(), range.to());
        }
    }

    private record FindNeighbours(Broadcast<Index> index) implements Function<Range, Nearby> {
        @Override
        public Nearby call(Range range) {
            return index.value().get().gathering().nearby(range.from(), range.to());
        }
    }

    private record FindTies(Broadcast<Surroundings> surroundings) implements Function<Range, Ties> {
        @Override
        public Ties call(Range range) {
            return surroundings.value().get().ties(range.from(), range.to());
        }
    }
}
