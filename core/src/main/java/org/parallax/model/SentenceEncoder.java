// SPDX-License-Identifier: Apache-2.0
package org.parallax.model;

import java.util.ArrayList;
import java.util.List;

/** Turns sentences into vectors whose cosine tells how near they are in meaning. Safe for use by several threads. */
public interface SentenceEncoder {
    /**
     * One unit-length vector a text, in the order given. A text's vector does not depend on its neighbours in the list.
     */
    List<float[]> encode(List<String> texts);

    /**
     * One vector a word, of any length, in the order given; an encoder that can read a word in its sentence does. A
     * sentence's vectors do not depend on its neighbours in the list.
     *
     * @param sentences each as its words
     */
    default List<float[][]> encodeWords(List<List<String>> sentences) {
        List<float[][]> vectors = new ArrayList<>(sentences.size());
        for (List<String> words : sentences) {
            vectors.add(encode(words).toArray(new float[0][]));
        }
        return vectors;
    }
}
