// SPDX-License-Identifier: Apache-2.0
package org.parallax.collate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parallax.model.Span;

/**
 * Lemmas in a row, with gaps: "not * release * name|identity". A word between bars is one of several, a star up to five words
 * of any kind. Immutable.
 */
final class LemmaPattern {
    private static final int GAP = 5;
    private static final Set<String> NOT = Set.of("n't", "n\u2019t", "never");

    /** Null for a gap. */
    private final List<@Nullable Set<String>> words;

    private LemmaPattern(List<@Nullable Set<String>> words) {
        this.words = words;
    }

    static LemmaPattern of(String pattern) {
        List<@Nullable Set<String>> words = new ArrayList<>();
        for (String word : pattern.split(" ", -1)) {
            words.add(word.equals("*") ? null : Set.copyOf(Arrays.asList(word.split("\\|", -1))));
        }
        return new LemmaPattern(words);
    }

    /** Where the unit has it first; null when it has it nowhere. */
    @Nullable
    Span find(Unit unit) {
        Tree tree = unit.tree();
        for (int i = 0; i < tree.size(); i++) {
            int end = end(unit, tree, i, 0);
            if (end > i) {
                return tree.token(i).span().cover(tree.token(end - 1).span());
            }
        }
        return null;
    }

    /** Place behind the last word when the pattern from {@code word} on stands at {@code at}; -1 when it does not. */
    private int end(Unit unit, Tree tree, int at, int word) {
        if (word == words.size()) {
            return at;
        }
        Set<String> wanted = words.get(word);
        if (wanted == null) {
            for (int skip = 0; skip <= GAP; skip++) {
                int end = end(unit, tree, at + skip, word + 1);
                if (end > 0) {
                    return end;
                }
            }
            return -1;
        }
        boolean inside = at < tree.size() && unit.span().contains(tree.token(at).span());
        if (!inside) {
            return -1;
        }
        String lemma = NOT.contains(tree.lemma(at)) ? "not" : tree.lemma(at);
        boolean meets =
                wanted.contains(lemma) || wanted.contains(tree.token(at).form().toLowerCase(Locale.ROOT));
        return meets ? end(unit, tree, at + 1, word + 1) : -1;
    }
}
