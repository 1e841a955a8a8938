// SPDX-License-Identifier: Apache-2.0
package org.parallax.group;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.TreeMap;

/**
 * Joins what belongs together, best first, as long as the mean of the odds between two groups is above a bar (average
 * linkage, over a sparse graph). Pairs that were never compared count as unlikely, but no more of them than a group could
 * have been compared with: else a story of hundreds of reports would fall apart.
 */
final class Linkage {
    /** Odds of a pair that was not compared. */
    private static final double UNSEEN = -4;

    private record Join(double odds, int a, int b) {}

    /** Sum of the odds between two groups, and how many pairs they are of. */
    private record Tie(double sum, int pairs) {
        Tie and(Tie other) {
            return new Tie(sum + other.sum, pairs + other.pairs);
        }
    }

    private final double bar;
    private final int compared;
    private final List<TreeMap<Integer, Tie>> ties = new ArrayList<>();
    private final int[] size;
    /** The group that a group has become part of; itself while it stands. */
    private final int[] group;

    private final PriorityQueue<Join> joins = new PriorityQueue<>(Comparator.comparingDouble(Join::odds)
            .reversed()
            .thenComparing(Join::a)
            .thenComparing(Join::b));

    /**
     * A graph without ties.
     *
     * @param bar mean odds from which two groups are joined
     * @param compared with how many others each was compared at the most
     */
    Linkage(int size, double bar, int compared) {
        this.bar = bar;
        this.compared = compared;
        this.size = new int[size];
        this.group = new int[size];
        for (int i = 0; i < size; i++) {
            this.size[i] = 1;
            group[i] = i;
            ties.add(new TreeMap<>());
        }
    }

    /** Tells the odds of a pair; each pair once. */
    void tie(int a, int b, double odds) {
        Tie tie = new Tie(odds, 1);
        ties.get(a).put(b, tie);
        ties.get(b).put(a, tie);
    }

    /** Joins two for good, whatever their odds. */
    void bind(int a, int b) {
        int stays = Math.min(root(a), root(b));
        int gone = Math.max(root(a), root(b));
        if (stays != gone) {
            join(stays, gone);
        }
    }

    /** For each index the smallest index of its group. */
    int[] groups() {
        for (int a = 0; a < size.length; a++) {
            for (int b : ties.get(a).headMap(a).keySet()) {
                offer(a, b);
            }
        }
        for (Join join = joins.poll(); join != null; join = joins.poll()) {
            if (group[join.a] == join.a && group[join.b] == join.b && join.odds == odds(join.a, join.b)) {
                join(join.b, join.a);
            }
        }
        int[] least = new int[size.length];
        for (int i = 0; i < least.length; i++) {
            least[i] = root(i);
        }
        return least;
    }

    private int root(int i) {
        int root = i;
        while (group[root] != root) {
            root = group[root];
        }
        return root;
    }

    private void offer(int a, int b) {
        double odds = odds(a, b);
        if (odds > bar) {
            joins.add(new Join(odds, Math.max(a, b), Math.min(a, b)));
        }
    }

    private double odds(int a, int b) {
        Tie tie = ties.get(a).get(b);
        if (tie == null) {
            return UNSEEN;
        }
        return mean(tie.sum, tie.pairs, size[a], size[b], compared);
    }

    /** Mean odds between two groups of so many, of which so many pairs with that sum of odds were compared. */
    static double mean(double sum, int pairs, int one, int other, int compared) {
        long could = Math.min((long) one * other, (long) compared * Math.min(one, other));
        long all = Math.max(pairs, could);
        return (sum + UNSEEN * (all - pairs)) / all;
    }

    /** Makes {@code gone} a part of {@code stays}, the smaller index. */
    private void join(int stays, int gone) {
        group[gone] = stays;
        size[stays] += size[gone];
        TreeMap<Integer, Tie> kept = ties.get(stays);
        for (Map.Entry<Integer, Tie> entry : ties.get(gone).entrySet()) {
            int other = entry.getKey();
            ties.get(other).remove(gone);
            if (other != stays) {
                Tie both = kept.merge(other, entry.getValue(), Tie::and);
                ties.get(other).put(stays, both);
            }
        }
        kept.remove(gone);
        ties.set(gone, new TreeMap<>());
        for (int other : kept.keySet()) {
            offer(stays, other);
        }
    }
}
