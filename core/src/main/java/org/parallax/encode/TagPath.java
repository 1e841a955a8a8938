// SPDX-License-Identifier: Apache-2.0
package org.parallax.encode;

import java.util.ArrayList;
import java.util.List;

/**
 * The best path through tags of the BIOES kind (begin, inside, outside, end, single) under a linear chain, and the stretches
 * that it marks. Immutable.
 */
final class TagPath {
    /**
     * A marked stretch.
     *
     * @param begin index of its first word
     * @param end index of the word after its last
     */
    record Stretch(int begin, int end, String type) {}

    private final List<String> tags;
    private final float[][] transitions;

    /**
     * @param tags "O", or a letter, a hyphen and a type
     * @param transitions how good tag {@code column} is after tag {@code row}
     */
    TagPath(List<String> tags, float[][] transitions) {
        this.tags = List.copyOf(tags);
        this.transitions = transitions;
    }

    /**
     * Stretches of the best path (Viterbi) through the words {@code begin} to {@code end}; of equal paths that with the lower
     * tags wins.
     *
     * @param emissions [words][tags]
     */
    List<Stretch> stretches(float[][] emissions, int begin, int end) {
        int[] path = path(emissions, begin, end);
        List<Stretch> stretches = new ArrayList<>();
        int open = -1;
        String type = "";
        for (int i = 0; i <= path.length; i++) {
            String tag = i < path.length ? tags.get(path[i]) : "O";
            char mark = tag.charAt(0);
            boolean goesOn = open >= 0
                    && (mark == 'I' || mark == 'E')
                    && tag.substring(2).equals(type);
            if (open >= 0 && !goesOn) {
                stretches.add(new Stretch(begin + open, begin + i, type));
                open = -1;
            }
            if (mark == 'B' || mark == 'S' || (open < 0 && mark != 'O')) {
                open = i;
                type = tag.substring(2);
            }
        }
        return stretches;
    }

    private int[] path(float[][] emissions, int begin, int end) {
        int count = tags.size();
        int[][] back = new int[end - begin][count];
        float[] score = emissions[begin].clone();
        for (int i = begin + 1; i < end; i++) {
            float[] next = new float[count];
            for (int tag = 0; tag < count; tag++) {
                int best = 0;
                float most = score[0] + transitions[0][tag];
                for (int before = 1; before < count; before++) {
                    float here = score[before] + transitions[before][tag];
                    if (here > most) {
                        most = here;
                        best = before;
                    }
                }
                back[i - begin][tag] = best;
                next[tag] = most + emissions[i][tag];
            }
            score = next;
        }
        int tag = 0;
        for (int other = 1; other < count; other++) {
            if (score[other] > score[tag]) {
                tag = other;
            }
        }
        int[] path = new int[end - begin];
        for (int i = path.length - 1; i >= 0; i--) {
            path[i] = tag;
            tag = back[i][tag];
        }
        return path;
    }
}
