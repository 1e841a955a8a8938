// SPDX-License-Identifier: Apache-2.0
package org.parallax.bench;

import java.util.ArrayList;
import java.util.List;
import org.parallax.lexicon.SurfaceTokens;
import org.parallax.model.Span;

/**
 * Puts words that parsers give as tokens of their own back into the surface tokens that the treebanks count: "do" + "n't" is
 * one token of two words there. All systems are treated alike, by the rule that {@code parallax read --conllu} has.
 */
final class Contractions {
    private Contractions() {}

    /** The text with its contractions joined; their words keep form and place in the tree. */
    static TreeText join(TreeText text) {
        return new TreeText(
                text.id(),
                text.text(),
                text.sentences().stream().map(Contractions::join).toList());
    }

    private static TreeSentence join(TreeSentence sentence) {
        List<TreeWord> words = new ArrayList<>(sentence.words());
        int first = 0;
        for (int i = 1; i <= words.size(); i++) {
            if (i == words.size() || !joined(words.get(i - 1), words.get(i))) {
                if (i - first > 1) {
                    Span whole = words.get(first).span().cover(words.get(i - 1).span());
                    for (int k = first; k < i; k++) {
                        TreeWord word = words.get(k);
                        words.set(
                                k,
                                new TreeWord(
                                        word.form(),
                                        whole,
                                        true,
                                        word.lemma(),
                                        word.tag(),
                                        word.head(),
                                        word.relation()));
                    }
                }
                first = i;
            }
        }
        return new TreeSentence(sentence.paragraph(), words, sentence.names());
    }

    private static boolean joined(TreeWord before, TreeWord word) {
        return before.span().end() == word.span().begin()
                && !before.form().isEmpty()
                && SurfaceTokens.continues(
                        before.form(), word.form(), word.tag().equals("PART"));
    }
}
