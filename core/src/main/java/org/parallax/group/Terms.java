// SPDX-License-Identifier: Apache-2.0
package org.parallax.group;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntToDoubleFunction;

/**
 * A bag of words as hashes with counts, in ascending order of the hashes: small enough to keep for a million reports. Two
 * words with one hash count as one word; among the few hundred words of a report that is rare. Immutable by convention: its
 * arrays never leave the room.
 */
final class Terms {
    static final Terms NONE = new Terms(new int[0], new float[0]);

    private final int[] hashes;
    private final float[] counts;

    private Terms(int[] hashes, float[] counts) {
        this.hashes = hashes;
        this.counts = counts;
    }

    static Terms of(Map<String, Double> bag) {
        TreeMap<Integer, Double> byHash = new TreeMap<>();
        bag.forEach((word, count) -> byHash.merge(hash(word), count, Double::sum));
        int[] hashes = new int[byHash.size()];
        float[] counts = new float[byHash.size()];
        int i = 0;
        for (Map.Entry<Integer, Double> entry : byHash.entrySet()) {
            hashes[i] = entry.getKey();
            counts[i++] = entry.getValue().floatValue();
        }
        return new Terms(hashes, counts);
    }

    static Terms of(Iterable<String> words) {
        Map<String, Double> bag = new TreeMap<>();
        words.forEach(word -> bag.merge(word, 1.0, Double::sum));
        return of(bag);
    }

    /** A hash of 32 bits that spreads short words well (FNV-1a with a final mix) and is the same on every machine. */
    static int hash(String word) {
        int hash = 0x811c9dc5;
        for (int i = 0; i < word.length(); i++) {
            hash = (hash ^ word.charAt(i)) * 0x01000193;
        }
        hash ^= hash >>> 16;
        hash *= 0x85ebca6b;
        return hash ^ hash >>> 13;
    }

    int size() {
        return hashes.length;
    }

    boolean isEmpty() {
        return hashes.length == 0;
    }

    /** The {@code i}-th hash, ascending. */
    int hash(int i) {
        return hashes[i];
    }

    /** How often the {@code i}-th word stands. */
    float count(int i) {
        return counts[i];
    }

    boolean contains(int hash) {
        return Arrays.binarySearch(hashes, hash) >= 0;
    }

    /** True when there is a word that both have. */
    boolean meets(Terms other) {
        int i = 0;
        int j = 0;
        while (i < hashes.length && j < other.hashes.length) {
            if (hashes[i] == other.hashes[j]) {
                return true;
            }
            if (hashes[i] < other.hashes[j]) {
                i++;
            } else {
                j++;
            }
        }
        return false;
    }

    /** How many words both have. */
    int common(Terms other) {
        return ReportKey.common(hashes, other.hashes);
    }

    /** Sum over the words that both have of what each is worth, told by its place here. */
    double shared(Terms other, IntToDoubleFunction worth) {
        double sum = 0;
        int i = 0;
        int j = 0;
        while (i < hashes.length && j < other.hashes.length) {
            if (hashes[i] < other.hashes[j]) {
                i++;
            } else if (hashes[i] > other.hashes[j]) {
                j++;
            } else {
                sum += worth.applyAsDouble(i++);
                j++;
            }
        }
        return sum;
    }

    /** Writes the bag for {@link #parse}: differences of the hashes, then the counts. */
    void write(KeyWriter out) {
        out.ascending(hashes);
        for (float count : counts) {
            out.count(count);
        }
    }

    static Terms parse(KeyReader in) {
        int[] hashes = in.ascending();
        float[] counts = new float[hashes.length];
        for (int i = 0; i < counts.length; i++) {
            counts[i] = in.count();
        }
        return new Terms(hashes, counts);
    }
}
