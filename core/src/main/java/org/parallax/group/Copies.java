// SPDX-License-Identifier: Apache-2.0
package org.parallax.group;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * Tells which reports have most of their words from another. Of reports of which each is a copy of the other (half of its
 * five-word runs stand there, or, when words were exchanged all over, most of its pairs of words), all are one edition; an
 * edition that is a copy of a longer one only one way, such as an abridged report, belongs to the one that holds most of it.
 * So a brief that two long reports both contain joins one of them and does not make one family of both. The first published
 * of the widest edition is the original.
 *
 * <p>Whom a report is compared with is found through a sample of the runs, every eighth by its hash (the sketches of Broder
 * 1997 that estimate containment), and all runs of short reports; the shares themselves are counted over all runs.
 */
final class Copies {
    /** From this share of a report's five-word runs on, it is a copy. */
    private static final double COPY = 0.5;
    /**
     * From these shares of its pairs of words and of its runs on, it is a copy whose words were exchanged: of reports of one
     * happening that are no copies by their runs, fewer than one in two hundred share so many pairs (docs/decisions/0019).
     */
    private static final double REWORDED = 0.75;

    private static final double SOME_RUNS = 0.2;

    private static final int EVERY = 8;
    /** A report with fewer runs is looked for by all of them. */
    private static final int SHORT = 128;
    /** Of the reports that have a run, how many of the longest are looked at. */
    private static final int HOLDERS = 32;
    /** With how many of those that share most a report is compared in full. */
    private static final int CANDIDATES = 32;

    /** The longest first. */
    private final List<ReportKey> sorted;

    private final Groups editions;
    /** Editions with those that were made from them. */
    private final Groups families;

    private Copies(List<ReportKey> keys) {
        this.sorted = new ArrayList<>(keys);
        sorted.sort(Comparator.comparingInt((ReportKey key) -> -key.runs.length).thenComparing(ReportKey.FIRST));
        this.editions = new Groups(sorted.size());
        this.families = new Groups(sorted.size());
        join();
    }

    /** Report id to the id of the original; originals are not in it. */
    static SortedMap<String, String> of(List<ReportKey> keys) {
        return new Copies(keys).originals();
    }

    /** A report that holds most of another one. */
    private record Source(int place, double share) {}

    private void join() {
        long[] postings = postings();
        Map<Integer, Integer> runless = new HashMap<>();
        Map<Integer, Source> sources = new HashMap<>();
        for (int i = 0; i < sorted.size(); i++) {
            ReportKey key = sorted.get(i);
            for (int j : candidates(i, postings)) {
                ReportKey longer = sorted.get(j);
                if (isCopy(key, longer)) {
                    if (isCopy(longer, key)) {
                        editions.join(i, j);
                    } else {
                        sources.merge(i, new Source(j, share(key.runs, longer.runs)), Copies::better);
                    }
                }
            }
            if (key.runs.length == 0 && key.whole != Terms.hash("")) {
                Integer before = runless.putIfAbsent(key.whole, i);
                editions.join(i, before == null ? i : before);
            }
        }
        Map<Integer, Source> sourceOf = new TreeMap<>();
        for (int i = 0; i < sorted.size(); i++) {
            families.join(i, editions.of(i));
            Source source = sources.get(i);
            if (source != null && editions.of(source.place) != editions.of(i)) {
                sourceOf.merge(editions.of(i), source, Copies::better);
            }
        }
        sourceOf.forEach((edition, source) -> families.join(edition, source.place));
    }

    /** The one that holds more; of equals the longer one. */
    private static Source better(Source a, Source b) {
        return b.share > a.share || (b.share == a.share && b.place < a.place) ? b : a;
    }

    /** Hash of a run by which reports are looked for, and place of a report that has it, ascending: of a run the longest first. */
    private long[] postings() {
        int[] wanted = sorted.stream()
                .filter(key -> key.runs.length < SHORT)
                .flatMapToInt(key -> Arrays.stream(key.runs))
                .sorted()
                .distinct()
                .toArray();
        return IntStream.range(0, sorted.size())
                .boxed()
                .flatMapToLong(place -> Arrays.stream(sorted.get(place).runs)
                        .filter(run -> run % EVERY == 0 || Arrays.binarySearch(wanted, run) >= 0)
                        .mapToLong(run -> posting(run, place)))
                .sorted()
                .toArray();
    }

    private static long posting(int run, int place) {
        return (long) run << Integer.SIZE | place;
    }

    /** Longer reports that may hold the report's words, those with most of the runs looked at first. */
    private List<Integer> candidates(int place, long[] postings) {
        int[] runs = sorted.get(place).runs;
        Map<Integer, Integer> common = new HashMap<>();
        for (int run : runs) {
            if (run % EVERY == 0 || runs.length < SHORT) {
                int at = Arrays.binarySearch(postings, posting(run, 0));
                at = at < 0 ? -at - 1 : at;
                for (int n = 0; n < HOLDERS && postings[at + n] < posting(run, place); n++) {
                    common.merge((int) postings[at + n], 1, Integer::sum);
                }
            }
        }
        List<Integer> candidates = new ArrayList<>(common.keySet());
        candidates.sort(Comparator.comparing((Integer holder) -> -common.getOrDefault(holder, 0))
                .thenComparing(holder -> holder));
        return candidates.subList(0, Math.min(CANDIDATES, candidates.size()));
    }

    private static boolean isCopy(ReportKey key, ReportKey of) {
        double runs = share(key.runs, of.runs);
        boolean reworded = runs >= SOME_RUNS && key.isLong() && share(key.pairs, of.pairs) >= REWORDED;
        return runs >= COPY || reworded;
    }

    /** Share of the runs that the others have, in [0,1]. */
    static double share(int[] runs, int[] others) {
        return runs.length == 0 ? 0 : (double) ReportKey.common(runs, others) / runs.length;
    }

    private SortedMap<String, String> originals() {
        Map<Integer, ReportKey> originals = new HashMap<>();
        for (int i = 0; i < sorted.size(); i++) {
            int longest = families.of(i);
            if (editions.of(i) == editions.of(longest)) {
                originals.merge(longest, sorted.get(i), (a, b) -> ReportKey.FIRST.compare(a, b) <= 0 ? a : b);
            }
        }
        SortedMap<String, String> copies = new TreeMap<>();
        for (int i = 0; i < sorted.size(); i++) {
            ReportKey original = originals.get(families.of(i));
            if (original != null && original != sorted.get(i)) {
                copies.put(sorted.get(i).id, original.id);
            }
        }
        return copies;
    }

    /** Things put together, each group told by its smallest place. */
    private static final class Groups {
        private final int[] group;

        Groups(int size) {
            this.group = IntStream.range(0, size).toArray();
        }

        int of(int place) {
            int root = place;
            while (group[root] != root) {
                group[root] = group[group[root]];
                root = group[root];
            }
            return root;
        }

        void join(int a, int b) {
            int first = of(a);
            int second = of(b);
            group[Math.max(first, second)] = Math.min(first, second);
        }
    }
}
