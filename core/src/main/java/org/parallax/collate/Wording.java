// SPDX-License-Identifier: Apache-2.0
package org.parallax.collate;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.parallax.model.Account;
import org.parallax.model.Dependency;
import org.parallax.model.Sentence;
import org.parallax.model.Span;
import org.parallax.model.Tag;
import org.parallax.model.Token;

/**
 * A sentence as a run of words, without punctuation and case.
 *
 * @param tokens without punctuation
 * @param forms of the tokens, lower case
 */
record Wording(Account account, Sentence sentence, List<Token> tokens, List<String> forms) {
    Wording {
        tokens = List.copyOf(tokens);
        forms = List.copyOf(forms);
    }

    static Wording of(Account account, Sentence sentence) {
        List<Token> tokens = new ArrayList<>();
        List<String> forms = new ArrayList<>();
        for (Token token : sentence.tokens()) {
            if (token.tag() != Tag.PUNCT) {
                tokens.add(token);
                forms.add(token.form().toLowerCase(Locale.ROOT).replace('\u2019', '\''));
            }
        }
        return new Wording(account, sentence, tokens, forms);
    }

    int size() {
        return forms.size();
    }

    /** From the first to the last of the words; for none the word before. */
    Span span(int begin, int end) {
        if (begin < end) {
            return tokens.get(begin).span().cover(tokens.get(end - 1).span());
        }
        return tokens.get(Math.max(0, begin - 1)).span();
    }

    String text(Span span) {
        return span.in(account.text());
    }

    /** Those of {@code all} that share words with the run, by their spans; none for an empty run. */
    <T> List<T> at(int begin, int end, List<T> all, Function<T, Span> place) {
        if (begin >= end) {
            return List.of();
        }
        Span run = span(begin, end);
        return all.stream().filter(one -> place.apply(one).overlaps(run)).toList();
    }

    /** Those of {@code all} that lie in the sentence. */
    <T> List<T> all(List<T> all, Function<T, Span> place) {
        return all.stream()
                .filter(one -> sentence.span().contains(place.apply(one)))
                .toList();
    }

    /** Lower-case lemmas of the run. */
    List<String> lemmas(int begin, int end) {
        return tokens.subList(begin, end).stream()
                .map(token -> token.lemma().toLowerCase(Locale.ROOT))
                .toList();
    }

    /** The word that {@code token} hangs on; null for the root. */
    @Nullable
    Token head(Token token) {
        Dependency dependency = token.dependency();
        return dependency == null || dependency.head() < 0
                ? null
                : sentence.tokens().get(dependency.head());
    }
}
