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
 * of any kind. A form stands for its lemma too, and "n't" and "never" for "not". Immutable.
 */
final class LemmaPattern {
    private static final int GAP = 5;
    private static final Set<String> NOT = Set.of("n't", "n\u2019t", "never");

    /** What patterns are looked for in: the words of a unit, in lower case. */
    record Words(List<String> lemmas, List<String> forms, List<Span> spans) {
        static Words of(Unit unit) {
            List<String> lemmas = new ArrayList<>();
            List<String> forms = new ArrayList<>();
            List<Span> spans = new ArrayList<>();
            Tree tree = unit.tree();
            for (int i = 0; i < tree.size(); i++) {
                Span span = tree.token(i).span();
                if (unit.span().contains(span)) {
                    lemmas.add(NOT.contains(tree.lemma(i)) ? "not" : tree.lemma(i));
                    forms.add(tree.token(i).form().toLowerCase(Locale.ROOT));
                    spans.add(span);
                }
            }
            return new Words(lemmas, forms, spans);
        }
    }

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

    /** Where it stands first; null when it stands nowhere. */
    @Nullable
    Span find(Words in) {
        for (int i = 0; i < in.lemmas().size(); i++) {
            int end = end(in, i, 0);
            if (end > i) {
                return in.spans().get(i).cover(in.spans().get(end - 1));
            }
        }
        return null;
    }

    /** Place behind the last word when the pattern from {@code word} on stands at {@code at}; -1 when it does not. */
    private int end(Words in, int at, int word) {
        if (word == words.size()) {
            return at;
        }
        Set<String> wanted = words.get(word);
        if (wanted == null) {
            for (int skip = 0; skip <= GAP; skip++) {
                int end = end(in, at + skip, word + 1);
                if (end > 0) {
                    return end;
                }
            }
            return -1;
        }
        boolean meets = at < in.lemmas().size()
                && (wanted.contains(in.lemmas().get(at))
                        || wanted.contains(in.forms().get(at)));
        return meets ? end(in, at + 1, word + 1) : -1;
    }
}
