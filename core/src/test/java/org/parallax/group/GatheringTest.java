// SPDX-License-Identifier: Apache-2.0
package org.parallax.group;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parallax.fixture.MadeUpReports;

class GatheringTest {
    private static final int REPORTS = 400;

    private static List<ReportKey> keys(long seed) {
        return MadeUpReports.of(REPORTS, seed).stream().map(Grouper::key).toList();
    }

    private static List<List<String>> ids(List<List<ReportKey>> stories) {
        return stories.stream()
                .map(story -> story.stream().map(ReportKey::id).toList())
                .toList();
    }

    /** What a step gives, as another machine would get it. */
    private static <T> T sent(T value, Class<T> type) throws IOException, ClassNotFoundException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(value);
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            return type.cast(in.readObject());
        }
    }

    /** All steps on ranges of random lengths, each on a gathering of its own, joined in any order. */
    private static List<List<String>> inPieces(List<ReportKey> keys, int pieces, Random random)
            throws IOException, ClassNotFoundException {
        List<Integer> cuts = new ArrayList<>(List.of(0, keys.size()));
        for (int i = 1; i < pieces; i++) {
            cuts.add(random.nextInt(keys.size() + 1));
        }
        Collections.sort(cuts);
        List<Nearby> nearby = new ArrayList<>();
        for (int i = 0; i < pieces; i++) {
            nearby.add(sent(Gathering.of(shuffled(keys, random)).nearby(cuts.get(i), cuts.get(i + 1)), Nearby.class));
        }
        List<Ties> ties = new ArrayList<>();
        for (int i = 0; i < pieces; i++) {
            Vicinity vicinity = Gathering.of(shuffled(keys, random)).vicinity(nearby);
            ties.add(sent(vicinity.ties(cuts.get(i), cuts.get(i + 1)), Ties.class));
        }
        Collections.shuffle(ties, random);
        return ids(Gathering.of(keys).stories(ties, copiesInPieces(keys, pieces, random)));
    }

    private static SortedMap<String, String> copiesInPieces(List<ReportKey> keys, int pieces, Random random)
            throws IOException, ClassNotFoundException {
        List<Found> found = new ArrayList<>();
        int size = Copies.among(keys).size();
        for (int i = 0; i < pieces; i++) {
            found.add(sent(
                    Copies.among(shuffled(keys, random)).found(size * i / pieces, size * (i + 1) / pieces),
                    Found.class));
        }
        Collections.shuffle(found, random);
        return Copies.among(keys).originals(found);
    }

    private static List<ReportKey> shuffled(List<ReportKey> keys, Random random) {
        List<ReportKey> shuffled = new ArrayList<>(keys);
        Collections.shuffle(shuffled, random);
        return shuffled;
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void theStoriesAreTheSameInAnyPiecesAndInAnyOrder(long seed) throws IOException, ClassNotFoundException {
        List<ReportKey> keys = keys(seed);
        List<List<String>> wanted = ids(new Grouper().groups(keys));
        assertThat(wanted).as("seed %s", seed).hasSizeBetween(20, REPORTS - 100);
        for (int pieces : new int[] {1, 2, 7}) {
            assertThat(inPieces(keys, pieces, new Random(seed)))
                    .as("seed %s, %s pieces", seed, pieces)
                    .isEqualTo(wanted);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void theCopiesAreTheSameInAnyPieces(long seed) throws IOException, ClassNotFoundException {
        List<ReportKey> keys = keys(seed);
        SortedMap<String, String> wanted = Copies.among(keys).originals();
        assertThat(wanted).as("seed %s", seed).hasSizeGreaterThan(20);
        for (int pieces : new int[] {2, 7}) {
            assertThat(copiesInPieces(keys, pieces, new Random(seed))).isEqualTo(wanted);
        }
    }

    @Test
    void threadsOfTheCallerGiveTheSameStories() {
        List<ReportKey> keys = keys(6);
        ExecutorService workers = Executors.newFixedThreadPool(2);
        try {
            assertThat(ids(new Grouper(workers, 7).groups(keys))).isEqualTo(ids(new Grouper().groups(keys)));
            assertThat(new Grouper(workers, 7).groups(List.of())).isEmpty();
        } finally {
            workers.shutdown();
        }
    }

    @Test
    void rangesThatLeaveReportsOutAreRefused() {
        Gathering gathering = Gathering.of(keys(7));
        assertThatIllegalArgumentException().isThrownBy(() -> gathering.nearby(0, REPORTS + 1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> gathering.vicinity(List.of(gathering.nearby(0, REPORTS - 1))));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> gathering.vicinity(List.of(gathering.nearby(5, REPORTS), gathering.nearby(0, 5))));
        assertThatIllegalArgumentException().isThrownBy(() -> gathering.stories(List.of(), new TreeMap<>()));
        assertThatIllegalArgumentException().isThrownBy(() -> new Grouper(Runnable::run, 0));
    }
}
