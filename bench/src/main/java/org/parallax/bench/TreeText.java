// SPDX-License-Identifier: Apache-2.0
package org.parallax.bench;

import java.util.List;

/**
 * A text with the trees of its sentences.
 *
 * @param text what the spans point into
 */
public record TreeText(String id, String text, List<TreeSentence> sentences) {
    public TreeText {
        sentences = List.copyOf(sentences);
    }

    /** The forms of its words, sentence by sentence. */
    List<List<String>> forms() {
        return sentences.stream().map(TreeSentence::forms).toList();
    }
}
