// SPDX-License-Identifier: Apache-2.0
package org.parallax.group;

/**
 * How many pairs of two groups would have been compared if the groups were one story. Of these, a pair that was not compared
 * speaks against the story; all others are unknown and say nothing, for a report is compared with its nearest only.
 *
 * <p>Three things bound it. By chance, each report of a story has its nearest anywhere in it. A report that has many fellows
 * among those looked at has most of its nearest in other parts of the story. And one that has hardly anything but fellows
 * there is <em>crowded</em>: nobody knows how many more there are, and that another is not among its nearest says nothing at
 * all. So that a few chance ties don't join two stories of hundreds of crowded reports, a tenth of what chance would give is
 * due even then (docs/decisions/0033).
 *
 * <p>What is due to a group never falls when the group grows.
 */
final class Due {
    /** How many of its very nearest a report is compared with, whatever they are, beside its copies. */
    static final int NEAREST = 5;
    /** With how many it is compared at the most. */
    static final int MOST = 40;
    /** So many fellows among these, and a report is crowded. */
    private static final int CROWDED = 30;
    /** Up to twice as many fellows as very nearest, all pairs of a report are due. */
    private static final int ALL = 2 * NEAREST;

    private static final int SHARE_BITS = 20;
    /** Of two groups of crowded reports, one in so many of the pairs that chance would give is due. */
    private static final int LEAST = 10;

    private Due() {}

    static boolean isCrowded(int fellows) {
        return fellows >= CROWDED;
    }

    /**
     * Which share of its pairs is due from a report with so many fellows, in units that {@link #pairs} knows; of a group it is
     * the sum over its reports. Whole numbers, so that the sum is the same in any order.
     */
    static long share(int fellows) {
        return isCrowded(fellows) ? 0 : Math.min(1 << SHARE_BITS, (ALL << SHARE_BITS) / Math.max(1, fellows));
    }

    /**
     * How many pairs of two groups are due.
     *
     * @param one how many reports the one has
     * @param share their shares together
     */
    static long pairs(int one, long share, int other, long otherShare) {
        long known = (share * other + otherShare * one) >> (SHARE_BITS + 1);
        return Math.max(byChance(MOST, one, other) / LEAST, Math.min(byChance(NEAREST, one, other), known));
    }

    /** How many pairs lead from one group to the other when each report of both is compared with so many, drawn by lot. */
    private static long byChance(int drawn, int one, int other) {
        long pairs = (long) one * other;
        long others = (long) one + other - 1;
        return others <= drawn ? pairs : pairs * drawn / others;
    }
}
