// SPDX-License-Identifier: Apache-2.0
package org.parallax.group;

import java.util.Comparator;
import java.util.PriorityQueue;

/**
 * Joins what belongs together, best first, as long as the mean of the odds between two groups is above a bar (average
 * linkage, over a sparse graph). A pair that was not compared counts as unlikely when it is {@link Due}; else it is unknown
 * and does not count, or a story of hundreds of reports would fall apart.
 *
 * <p>A group goes by its smallest index, and of joins with equal odds that of the smaller ones comes first; so the order in
 * which ties are told does not matter. For one thread.
 */
final class Linkage {
    /** Odds of a pair that was not compared. */
    static final double UNSEEN = -4;

    /** A join that was worth while when it was offered; {@code b} is the smaller one. */
    private record Join(double odds, int a, int b) {}

    private final double bar;
    private final Ends[] ties;
    private final int[] size;
    /** What is due from each group, as {@link Due#share} has it. */
    private final long[] share;

    private final Groups groups;

    private final PriorityQueue<Join> joins = new PriorityQueue<>(Comparator.comparingDouble(Join::odds)
            .reversed()
            .thenComparing(Join::a)
            .thenComparing(Join::b));

    /**
     * A graph without ties.
     *
     * @param bar mean odds from which two groups are joined
     * @param fellows of each index how many of those that it was compared with are likely its fellows
     */
    Linkage(double bar, int[] fellows) {
        if (!(bar > UNSEEN)) {
            throw new IllegalArgumentException("bar must be above the odds of what was not compared, got " + bar);
        }
        this.bar = bar;
        this.size = new int[fellows.length];
        this.share = new long[fellows.length];
        this.groups = new Groups(fellows.length);
        this.ties = new Ends[fellows.length];
        for (int i = 0; i < fellows.length; i++) {
            size[i] = 1;
            share[i] = Due.share(fellows[i]);
            ties[i] = new Ends();
        }
    }

    /** Tells the odds of a pair; each pair once. */
    void tie(int a, int b, double odds) {
        ties[a].add(b, odds, 1);
        ties[b].add(a, odds, 1);
    }

    /** Joins two for good, whatever their odds. After all ties. */
    void bind(int a, int b) {
        int stays = Math.min(groups.of(a), groups.of(b));
        int gone = Math.max(groups.of(a), groups.of(b));
        if (stays != gone) {
            join(stays, gone);
        }
    }

    /**
     * For each index the smallest index of its group.
     *
     * <p>What lies in the queue may be out of date, but never says too little: a group's mean to another one rises only
     * when it takes in a group that is tied to that one too, and then the two are offered anew. Else there are at most more
     * pairs due of which none was compared, and they pull a mean that is above the bar, and so above {@link #UNSEEN}, down. So
     * the first join whose odds still hold is the best of all.
     */
    int[] groups() {
        for (int a = 0; a < size.length; a++) {
            for (int i = 0; i < ties[a].keys.length; i++) {
                if (groups.stands(a) && ties[a].isLive(i) && ties[a].keys[i] < a) {
                    offer(a, ties[a].keys[i]);
                }
            }
        }
        for (Join join = joins.poll(); join != null; join = joins.poll()) {
            if (groups.stands(join.a) && groups.stands(join.b)) {
                double odds = odds(join.a, join.b);
                if (odds == join.odds) {
                    join(join.b, join.a);
                } else if (odds < join.odds) {
                    offer(join.a, join.b);
                }
            }
        }
        return groups.all();
    }

    private void offer(int a, int b) {
        double odds = odds(a, b);
        if (odds > bar) {
            joins.add(new Join(odds, Math.max(a, b), Math.min(a, b)));
        }
    }

    private double odds(int a, int b) {
        Ends of = ties[a].used < ties[b].used ? ties[a] : ties[b];
        int at = of.slot(of == ties[a] ? b : a);
        return of.pairs[at] == 0
                ? UNSEEN
                : mean(of.sums[at], of.pairs[at], Due.pairs(size[a], share[a], size[b], share[b]));
    }

    /**
     * Mean odds between two groups.
     *
     * @param sum of the odds of the pairs that were compared
     * @param pairs how many these are
     * @param due how many there should be
     */
    static double mean(double sum, int pairs, long due) {
        long all = Math.max(pairs, due);
        return (sum + UNSEEN * (all - pairs)) / all;
    }

    /** Makes {@code gone} a part of {@code stays}, the smaller index. */
    private void join(int stays, int gone) {
        groups.join(stays, gone);
        size[stays] += size[gone];
        share[stays] += share[gone];
        Ends moved = ties[gone];
        ties[gone] = new Ends();
        for (int i = 0; i < moved.keys.length; i++) {
            int other = moved.keys[i];
            if (moved.isLive(i) && other != stays) {
                ties[stays].add(other, moved.sums[i], moved.pairs[i]);
                ties[other].add(stays, moved.sums[i], moved.pairs[i]);
                offer(stays, other);
            }
        }
    }

    /**
     * A group's ties: for each other end the sum of the odds, and how many pairs it is of. What is tied to a group that no
     * longer stands is left where it is, and passed over.
     */
    private final class Ends {
        private int[] keys = new int[4];
        private double[] sums = new double[4];
        /** None where nothing stands. */
        private int[] pairs = new int[4];

        private int used;

        boolean isLive(int slot) {
            return pairs[slot] > 0 && groups.stands(keys[slot]);
        }

        void add(int key, double sum, int of) {
            int at = slot(key);
            if (pairs[at] == 0) {
                if (++used * 2 > keys.length) {
                    grow();
                    at = slot(key);
                    used++;
                }
                keys[at] = key;
            }
            sums[at] += sum;
            pairs[at] += of;
        }

        /** Where the key stands, or where it would: open addressing, the length is a power of two. */
        int slot(int key) {
            int mask = keys.length - 1;
            int at = ((key * 0x9E3779B9) >>> 8) & mask;
            while (pairs[at] > 0 && keys[at] != key) {
                at = at + 1 & mask;
            }
            return at;
        }

        private void grow() {
            int[] oldKeys = keys;
            double[] oldSums = sums;
            int[] oldPairs = pairs;
            keys = new int[oldKeys.length * 2];
            sums = new double[keys.length];
            pairs = new int[keys.length];
            used = 0;
            for (int i = 0; i < oldKeys.length; i++) {
                if (oldPairs[i] > 0 && groups.stands(oldKeys[i])) {
                    int at = slot(oldKeys[i]);
                    keys[at] = oldKeys[i];
                    sums[at] = oldSums[i];
                    pairs[at] = oldPairs[i];
                    used++;
                }
            }
        }
    }
}
