// SPDX-License-Identifier: Apache-2.0
package org.parallax.group;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Tells which reports have most of their words from another. Of reports of which each is a copy of the other (half of its
 * five-word runs stand there, or, when words were exchanged all over, most of its pairs of words), all are one edition; an
 * edition that is a copy of a longer one only one way, such as an abridged report, belongs to the one that holds most of it.
 * So a brief that two long reports both contain joins one of them and does not make one family of both. The first published
 * of the widest edition is the original.
 *
 * <p>Whom a report is compared with is found through a sample of the runs, every eighth by its hash (the sketches of Broder
 * 1997 that estimate containment), and all runs of short reports; the shares themselves are counted over all runs.
 *
 * <p>The work is done in two steps, so that it can be shared out:
 *
 * <ol>
 *   <li>{@link #found} compares the reports of a range with longer ones.
 *   <li>{@link #originals} joins what all ranges found.
 * </ol>
 *
 * <p>The answer is the same for any ranges. Immutable, safe for use by several threads.
 */
public final class Copies {
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
    /** The runs by which reports are looked for, of each the longest reports that have it, if several do. */
    private final long[] postings;

    private Copies(List<ReportKey> sorted) {
        this.sorted = sorted;
        this.postings = postings(sorted);
    }

    /** Indexes reports. */
    public static Copies of(Collection<ReportKey> keys) {
        return new Copies(keys.stream()
                .sorted(Comparator.comparingInt((ReportKey key) -> -key.runs.length)
                        .thenComparing(ReportKey.FIRST))
                .toList());
    }

    /** Indexes those of the reports that are more than a line or two: whose copies are looked for before stories. */
    public static Copies among(Collection<ReportKey> keys) {
        return of(keys.stream().filter(ReportKey::isLong).toList());
    }

    /** How many reports there are. */
    public int size() {
        return sorted.size();
    }

    private static long[] postings(List<ReportKey> sorted) {
        Sieve wanted = Sieve.of(sorted.stream()
                .filter(key -> key.runs.length < SHORT)
                .map(key -> key.runs)
                .toList());
        long[] all = new long[1 << 10];
        int size = 0;
        for (int place = 0; place < sorted.size(); place++) {
            int[] runs = sorted.get(place).runs;
            if (size + runs.length > all.length) {
                all = Arrays.copyOf(all, Math.max(2 * all.length, size + runs.length));
            }
            for (int run : runs) {
                if (run % EVERY == 0 || wanted.mayHold(run)) {
                    all[size++] = Postings.of(run, place);
                }
            }
        }
        return repeated(Postings.sorted(Arrays.copyOf(all, size)));
    }

    /** Without runs that one report alone has, and of those that many have without all that are not looked at. */
    private static long[] repeated(long[] postings) {
        int kept = 0;
        int begin = 0;
        for (int end = 1; end <= postings.length; end++) {
            if (end == postings.length || Postings.hash(postings[end]) != Postings.hash(postings[begin])) {
                int holders = Math.min(HOLDERS, end - begin);
                if (holders > 1) {
                    System.arraycopy(postings, begin, postings, kept, holders);
                    kept += holders;
                }
                begin = end;
            }
        }
        return Arrays.copyOf(postings, kept);
    }

    /**
     * Step one for some of the reports: which longer ones hold most of their words.
     *
     * @param from number of the first, in [0, size]
     * @param to behind the last, in [from, size]
     */
    public Found found(int from, int to) {
        Crew.check(from, to, sorted.size());
        Found found = new Found();
        int[] common = new int[sorted.size()];
        for (int i = from; i < to; i++) {
            ReportKey key = sorted.get(i);
            for (int j : candidates(i, common)) {
                ReportKey longer = sorted.get(j);
                if (isCopy(key, longer)) {
                    found.add(i, j, isCopy(longer, key) ? Found.BOTH : share(key.runs, longer.runs));
                }
            }
        }
        found.trim();
        return found;
    }

    /**
     * Longer reports that may hold the report's words, those with most of the runs looked at first.
     *
     * @param common all zero, and so again afterwards
     */
    private int[] candidates(int place, int[] common) {
        int[] runs = sorted.get(place).runs;
        Fewest fewest = new Fewest(CANDIDATES);
        int[] met = new int[16];
        int size = 0;
        for (int run : runs) {
            if (run % EVERY == 0 || runs.length < SHORT) {
                int at = Arrays.binarySearch(postings, Postings.of(run, 0));
                long own = Postings.of(run, place);
                for (int i = at < 0 ? -at - 1 : at; i < postings.length && postings[i] < own; i++) {
                    int holder = Postings.place(postings[i]);
                    if (common[holder] == 0) {
                        met = size == met.length ? Arrays.copyOf(met, 2 * size) : met;
                        met[size++] = holder;
                    }
                    common[holder]++;
                }
            }
        }
        for (int i = 0; i < size; i++) {
            fewest.add(Postings.of(-common[met[i]], met[i]));
            common[met[i]] = 0;
        }
        return Arrays.stream(fewest.take()).mapToInt(Postings::place).toArray();
    }

    /** True when one of two reports is a copy of the other that is in its story whatever the odds. */
    static boolean oneStory(ReportKey one, ReportKey other) {
        return one.isLong()
                && other.isLong()
                && !Kinship.clash(one, other)
                && (isCopy(one, other) || isCopy(other, one));
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

    /** Both steps: report id to the id of the original; originals are not in it. */
    public SortedMap<String, String> originals() {
        return originals(List.of(found(0, size())));
    }

    /**
     * The last step: report id to the id of the original; originals are not in it. All that is joined is told by its smallest
     * number, and of several sources the best by a fixed order is taken: so the order in which ranges come does not matter.
     *
     * @param all what was found for ranges that together are all reports
     */
    public SortedMap<String, String> originals(Collection<Found> all) {
        Groups editions = new Groups(sorted.size());
        Map<Integer, Source> sources = new HashMap<>();
        for (Found found : all) {
            for (int i = 0; i < found.size(); i++) {
                if (found.share(i) == Found.BOTH) {
                    editions.join(found.copy(i), found.holder(i));
                } else {
                    sources.merge(found.copy(i), new Source(found.holder(i), found.share(i)), Copies::better);
                }
            }
        }
        Map<Integer, Integer> runless = new HashMap<>();
        for (int i = 0; i < sorted.size(); i++) {
            ReportKey key = sorted.get(i);
            if (key.runs.length == 0 && key.whole != Terms.hash("")) {
                Integer before = runless.putIfAbsent(key.whole, i);
                editions.join(i, before == null ? i : before);
            }
        }
        return originals(editions, families(editions, sources));
    }

    /** A report that holds most of another one. */
    private record Source(int place, double share) {}

    /** The one that holds more; of equals the longer one. */
    private static Source better(Source a, Source b) {
        return b.share > a.share || (b.share == a.share && b.place < a.place) ? b : a;
    }

    /** Editions with those that were made from them. */
    private Groups families(Groups editions, Map<Integer, Source> sources) {
        Groups families = new Groups(sorted.size());
        Map<Integer, Source> sourceOf = new TreeMap<>();
        for (int i = 0; i < sorted.size(); i++) {
            families.join(i, editions.of(i));
            Source source = sources.get(i);
            if (source != null && editions.of(source.place) != editions.of(i)) {
                sourceOf.merge(editions.of(i), source, Copies::better);
            }
        }
        sourceOf.forEach((edition, source) -> families.join(edition, source.place));
        return families;
    }

    private SortedMap<String, String> originals(Groups editions, Groups families) {
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
}
