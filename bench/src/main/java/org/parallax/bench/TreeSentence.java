// SPDX-License-Identifier: Apache-2.0
package org.parallax.bench;

import java.util.ArrayList;
import java.util.List;
import org.parallax.model.Span;

/**
 * A sentence with its tree and names.
 *
 * @param paragraph true when a paragraph begins with it
 */
public record TreeSentence(boolean paragraph, List<TreeWord> words, List<NamedWords> names) {
    public TreeSentence {
        words = List.copyOf(words);
        names = List.copyOf(names);
        if (words.isEmpty()) {
            throw new IllegalArgumentException("a sentence without words");
        }
    }

    /** From its first word to its last. */
    Span span() {
        return words.get(0).span().cover(words.get(words.size() - 1).span());
    }

    /** The spans of its surface tokens. */
    List<Span> tokens() {
        List<Span> tokens = new ArrayList<>();
        for (TreeWord word : words) {
            if (tokens.isEmpty()
                    || !word.contracted()
                    || !tokens.get(tokens.size() - 1).equals(word.span())) {
                tokens.add(word.span());
            }
        }
        return tokens;
    }

    /** The words' forms. */
    List<String> forms() {
        return words.stream().map(TreeWord::form).toList();
    }
}
