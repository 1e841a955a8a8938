// SPDX-License-Identifier: Apache-2.0
package org.parallax.group;

import java.util.Arrays;

/**
 * Which reports have a hash: pairs of a hash and a report's place, equal hashes together, places ascending within one. Packed
 * as numbers of 64 bits, the hash above the place. Sorting takes a fixed number of passes, so its cost grows with the number
 * of pairs and no faster.
 */
final class Postings {
    private static final int BITS = 11;
    private static final int DIGITS = 1 << BITS;
    /** Below this many, counting digits costs more than it spares. */
    private static final int FEW = 4 * DIGITS;

    private Postings() {}

    static long of(int hash, int place) {
        return (long) hash << Integer.SIZE | place;
    }

    static int hash(long posting) {
        return (int) (posting >> Integer.SIZE);
    }

    static int place(long posting) {
        return (int) posting;
    }

    /**
     * Puts postings in ascending order.
     *
     * @param postings with ascending places; overwritten
     */
    static long[] sorted(long[] postings) {
        if (postings.length < FEW) {
            Arrays.sort(postings);
            return postings;
        }
        long[] from = postings;
        long[] to = new long[postings.length];
        for (int shift = Integer.SIZE; shift < Long.SIZE; shift += BITS) {
            int[] starts = new int[DIGITS + 1];
            for (long posting : from) {
                starts[digit(posting, shift) + 1]++;
            }
            for (int digit = 0; digit < DIGITS; digit++) {
                starts[digit + 1] += starts[digit];
            }
            for (long posting : from) {
                to[starts[digit(posting, shift)]++] = posting;
            }
            long[] other = from;
            from = to;
            to = other;
        }
        return from;
    }

    private static int digit(long posting, int shift) {
        // with the sign turned over, negative hashes come first, as in any ascending order
        return (int) ((posting ^ Long.MIN_VALUE) >>> shift) & DIGITS - 1;
    }
}
