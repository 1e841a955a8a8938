// SPDX-License-Identifier: Apache-2.0
package org.parallax.group;

import java.util.Arrays;

/**
 * The words of one bag, to be found fast when many other bags are held against it: walking two bags side by side costs a
 * branch that nobody can foretell at every word. Filled anew for each bag; for one thread.
 */
final class TermTable {
    private static final int LEAST = 1 << 10;

    /** A word's hash above its place in the bag and one more; 0 where nothing stands. */
    private long[] slots = new long[LEAST];

    /** Forgets the bag before, and takes this one. */
    void fill(Terms terms) {
        int length = Math.max(LEAST, Integer.highestOneBit(terms.size()) * 8);
        if (length == slots.length) {
            Arrays.fill(slots, 0);
        } else {
            slots = new long[length];
        }
        int mask = length - 1;
        for (int i = 0; i < terms.size(); i++) {
            int at = terms.hash(i) & mask;
            while (slots[at] != 0) {
                at = at + 1 & mask;
            }
            slots[at] = Postings.of(terms.hash(i), i + 1);
        }
    }

    /** Where the word stands in the bag; negative when it does not. */
    int place(int hash) {
        int mask = slots.length - 1;
        int at = hash & mask;
        while (slots[at] != 0 && Postings.hash(slots[at]) != hash) {
            at = at + 1 & mask;
        }
        return Postings.place(slots[at]) - 1;
    }
}
