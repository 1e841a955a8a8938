// SPDX-License-Identifier: Apache-2.0
package org.parallax.group;

import java.util.Arrays;

/**
 * The words of one bag, to be found fast when many other bags are held against it: walking two bags side by side costs a
 * branch that nobody can foretell at every word. Filled anew for each bag; for one thread.
 */
final class TermTable {
    private static final int LEAST = 1 << 10;

    private int[] hashes = new int[LEAST];
    /** Place in the bag and one more; 0 where nothing stands. */
    private int[] places = new int[LEAST];

    /** Forgets the bag before, and takes this one. */
    void fill(Terms terms) {
        int length = Math.max(LEAST, Integer.highestOneBit(terms.size()) * 8);
        if (length == places.length) {
            Arrays.fill(places, 0);
        } else {
            hashes = new int[length];
            places = new int[length];
        }
        int mask = places.length - 1;
        for (int i = 0; i < terms.size(); i++) {
            int at = terms.hash(i) & mask;
            while (places[at] > 0) {
                at = at + 1 & mask;
            }
            hashes[at] = terms.hash(i);
            places[at] = i + 1;
        }
    }

    /** Where the word stands in the bag; negative when it does not. */
    int place(int hash) {
        int mask = places.length - 1;
        int at = hash & mask;
        while (places[at] > 0 && hashes[at] != hash) {
            at = at + 1 & mask;
        }
        return places[at] - 1;
    }
}
