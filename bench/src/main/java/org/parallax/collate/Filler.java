// SPDX-License-Identifier: Apache-2.0
package org.parallax.collate;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Who or what takes part in an event, or when or where it is.
 *
 * @param top number of the word that the others hang on
 * @param words lower-case lemmas of its content words, with the name that a pronoun or noun refers to
 * @param heads of these the top word's own, and the name that it refers to
 * @param vector mean of its content words, unit length
 */
@SuppressWarnings("ArrayRecordComponent") // vectors are never compared or changed
record Filler(int top, Set<String> words, Set<String> heads, float[] vector) {
    static Filler of(Passage passage, List<Integer> all, int top) {
        Set<String> words = new TreeSet<>();
        Set<String> heads = new TreeSet<>();
        float[] sum = new float[passage.vector().length];
        for (int word : all) {
            if (passage.content(word) || word == top) {
                Set<String> into = word == top ? heads : words;
                into.addAll(passage.referred().get(word));
                if (passage.content(word)) {
                    into.add(passage.lemmas().get(word));
                }
                Vectors.add(sum, passage.vectors()[word]);
            }
        }
        words.addAll(heads);
        return new Filler(top, Set.copyOf(words), Set.copyOf(heads), Vectors.unit(sum));
    }
}
