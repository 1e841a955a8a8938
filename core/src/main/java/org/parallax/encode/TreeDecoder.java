// SPDX-License-Identifier: Apache-2.0
package org.parallax.encode;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The best tree for a sentence's arc scores: each word's best head where that is a tree with one root, else the maximum
 * spanning arborescence with one root (Chu and Liu 1965, Edmonds 1967). Nodes count from 0, the root; of equal scores the
 * lower node wins.
 */
final class TreeDecoder {
    private static final float NEVER = Float.NEGATIVE_INFINITY;
    /** What an arc from the root costs when there may be one only: more than any tree can win back. */
    private static final float ROOT_COST = 1e4f;

    private TreeDecoder() {}

    /**
     * Heads of the words 1 to n.
     *
     * @param scores [n][n + 1]: how good node {@code column} is as head of word {@code row + 1}; overwritten
     * @return [n + 1]; the entry of the root means nothing
     */
    static int[] heads(float[][] scores) {
        int n = scores.length;
        float[][] arcs = new float[n + 1][];
        arcs[0] = new float[n + 1];
        Arrays.fill(arcs[0], NEVER);
        for (int i = 1; i <= n; i++) {
            arcs[i] = scores[i - 1];
            arcs[i][i] = NEVER;
        }
        int[] heads = best(arcs);
        int roots = 0;
        for (int i = 1; i <= n; i++) {
            roots += heads[i] == 0 ? 1 : 0;
        }
        if (roots == 1 && ring(heads) == null) {
            return heads;
        }
        for (int i = 1; i <= n; i++) {
            arcs[i][0] -= ROOT_COST;
        }
        return arborescence(arcs);
    }

    private static int[] best(float[][] arcs) {
        int[] heads = new int[arcs.length];
        for (int i = 1; i < arcs.length; i++) {
            heads[i] = maximum(arcs[i]);
        }
        return heads;
    }

    private static int maximum(float[] values) {
        int best = 0;
        for (int i = 1; i < values.length; i++) {
            if (values[i] > values[best]) {
                best = i;
            }
        }
        return best;
    }

    /** The nodes of a ring, in order from each to its head; null when there is none. */
    private static int @Nullable [] ring(int[] heads) {
        int[] seenIn = new int[heads.length];
        for (int start = 1; start < heads.length; start++) {
            int node = start;
            while (node != 0 && seenIn[node] == 0) {
                seenIn[node] = start;
                node = heads[node];
            }
            if (node != 0 && seenIn[node] == start) {
                int length = 1;
                for (int at = heads[node]; at != node; at = heads[at]) {
                    length++;
                }
                int[] ring = new int[length];
                for (int i = 0, at = node; i < length; i++, at = heads[at]) {
                    ring[i] = at;
                }
                return ring;
            }
        }
        return null;
    }

    /** Contracts one ring after the other; each pass takes at least one node away, so that it ends. */
    private static int[] arborescence(float[][] arcs) {
        int[] heads = best(arcs);
        int[] ring = ring(heads);
        if (ring == null) {
            return heads;
        }
        boolean[] inRing = new boolean[arcs.length];
        for (int node : ring) {
            inRing[node] = true;
        }
        int[] rest = new int[arcs.length - ring.length];
        for (int node = 0, k = 0; node < arcs.length; node++) {
            if (!inRing[node]) {
                rest[k++] = node;
            }
        }
        int contracted = rest.length;
        float[][] small = new float[contracted + 1][contracted + 1];
        int[] enter = new int[contracted];
        int[] leave = new int[contracted];
        for (int a = 0; a < contracted; a++) {
            float intoRing = NEVER;
            float fromRing = NEVER;
            for (int node : ring) {
                // Entering the ring at one of its words frees that word's own arc.
                float into = arcs[node][rest[a]] - arcs[node][heads[node]];
                if (into > intoRing) {
                    intoRing = into;
                    enter[a] = node;
                }
                if (arcs[rest[a]][node] > fromRing) {
                    fromRing = arcs[rest[a]][node];
                    leave[a] = node;
                }
            }
            small[contracted][a] = intoRing;
            small[a][contracted] = a == 0 ? NEVER : fromRing;
            for (int b = 0; b < contracted; b++) {
                small[a][b] = arcs[rest[a]][rest[b]];
            }
        }
        small[contracted][contracted] = NEVER;
        int[] found = arborescence(small);
        int[] result = heads.clone();
        for (int a = 1; a < contracted; a++) {
            result[rest[a]] = found[a] == contracted ? leave[a] : rest[found[a]];
        }
        result[enter[found[contracted]]] = rest[found[contracted]];
        return result;
    }
}
