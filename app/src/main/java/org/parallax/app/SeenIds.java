// SPDX-License-Identifier: Apache-2.0
package org.parallax.app;

import java.util.HashMap;
import java.util.Map;

/**
 * Counts how often an id has come up. Most ids of an archive come up once, so an id is kept as 64 of its bits: 16 bytes
 * for each, some twenty where the table has just grown. For one thread.
 */
final class SeenIds {
    private static final int FIRST_SIZE = 1024;

    /** An open table of hashes; 0 is a free place. */
    private long[] table = new long[FIRST_SIZE];

    private int size;
    /** Only of ids that came up again. */
    private final Map<String, Integer> repeated = new HashMap<>();

    /** How often the id has come up with this time. */
    int add(String id) {
        if (put(hash(id))) {
            return 1;
        }
        return repeated.merge(id, 2, (times, two) -> times + 1);
    }

    /** False when it was there. */
    private boolean put(long hash) {
        if (2 * (size + 1) > table.length) {
            grow();
        }
        int place = place(table, hash);
        if (table[place] == hash) {
            return false;
        }
        table[place] = hash;
        size++;
        return true;
    }

    private void grow() {
        long[] larger = new long[2 * table.length];
        for (long hash : table) {
            if (hash != 0) {
                larger[place(larger, hash)] = hash;
            }
        }
        table = larger;
    }

    /** Where the hash stands, or the free place where it belongs. */
    private static int place(long[] table, long hash) {
        int place = (int) (hash ^ hash >>> 32) & table.length - 1;
        while (table[place] != 0 && table[place] != hash) {
            place = place + 1 & table.length - 1;
        }
        return place;
    }

    /** FNV-1a with a last stir (SplitMix64's); never 0. */
    private static long hash(String id) {
        long hash = 0xcbf29ce484222325L;
        for (int i = 0; i < id.length(); i++) {
            hash = (hash ^ id.charAt(i)) * 0x100000001b3L;
        }
        hash = (hash ^ hash >>> 30) * 0xbf58476d1ce4e5b9L;
        hash = (hash ^ hash >>> 27) * 0x94d049bb133111ebL;
        hash ^= hash >>> 31;
        return hash == 0 ? 1 : hash;
    }
}
