// SPDX-License-Identifier: Apache-2.0
package org.parallax.spark;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.parallax.report.table.Row;
import scala.Tuple2;

/** All reports that a folder knows of, each id once. */
final class Register {
    /**
     * A report.
     *
     * @param position where its account is
     */
    record Entry(long position, Head head) {
        String id() {
            return head.id();
        }
    }

    private final List<Entry> entries;
    private final Tally tally;
    private final int known;

    private Register(List<Entry> entries, Tally tally, int known) {
        this.entries = entries;
        this.tally = tally;
        this.known = known;
    }

    /** Reads what the bundles gave. */
    static Register load(JavaSparkContext context, OutFolder out, Manifest manifest, int partitions)
            throws IOException {
        Tally tally = new Tally();
        Map<Integer, Integer> entries = new HashMap<>();
        Map<Integer, Bundle> bundles = new HashMap<>();
        List<Integer> numbers = new ArrayList<>();
        for (Bundle bundle : manifest.bundles()) {
            Tally part = Tally.parse(out.bytes(Reading.folder(bundle.number()) + "/" + Reading.TALLY));
            tally.add(part);
            for (int i = 0; i < bundle.pieces().size(); i++) {
                entries.merge(bundle.pieces().get(i).file(), part.entries(i), Integer::sum);
            }
            bundles.put(bundle.number(), bundle);
            numbers.add(bundle.number());
        }
        Map<String, Entry> kept = new TreeMap<>(Row::compareCodePoints);
        int known = 0;
        List<Tuple2<Long, byte[]>> heads = context.parallelize(
                        numbers, Math.max(1, Math.min(partitions, numbers.size())))
                .flatMap(new Heads(out.root().toString()))
                .collect();
        for (Tuple2<Long, byte[]> packed : heads) {
            Entry entry = new Entry(packed._1(), Head.parse(packed._2()));
            Bundle bundle = bundles.get((int) (entry.position() >>> Integer.SIZE));
            if (bundle == null
                    || !manifest.holds(bundle.pieces().get(entry.head().piece()).file())) {
                continue;
            }
            Entry other = kept.get(entry.id());
            if (other == null) {
                kept.put(entry.id(), entry);
                continue;
            }
            boolean first = Head.KEPT_FIRST.compare(entry.head(), other.head()) < 0;
            if (first) {
                kept.put(entry.id(), entry);
            }
            if (entry.head().words().equals(other.head().words())) {
                known++;
            } else {
                tally.refuse(
                        Problem.ID_TAKEN.message(
                                entry.id(), "several reports have this id", "give each an id of its own"),
                        1);
            }
        }
        for (int file = 0; file < manifest.files().size(); file++) {
            if (manifest.holds(file) && entries.getOrDefault(file, 0) == 0) {
                tally.refuse(
                        Problem.NOTHING_READ.message(
                                manifest.file(file).name(), "no article in it", "give files, or JSON lines"),
                        1);
            }
        }
        return new Register(List.copyOf(kept.values()), tally, known);
    }

    /** Sorted by id, by code points. */
    List<Entry> entries() {
        return Collections.unmodifiableList(entries);
    }

    /** What was read and what was passed over. */
    Tally tally() {
        return tally;
    }

    /** How often a report came up again with the same words. */
    int known() {
        return known;
    }

    /** Reads the heads of bundles. */
    private record Heads(String folder) implements FlatMapFunction<Integer, Tuple2<Long, byte[]>> {
        @Override
        public Iterator<Tuple2<Long, byte[]>> call(Integer bundle) throws IOException {
            OutFolder out = OutFolder.of(folder, Rooms.configuration());
            Collection<Tuple2<Long, byte[]>> heads = new ArrayList<>();
            Packages.each(
                    out.path(Reading.folder(bundle) + "/" + Reading.HEADS),
                    (position, head) -> heads.add(new Tuple2<>(position, head)));
            return heads.iterator();
        }
    }
}
