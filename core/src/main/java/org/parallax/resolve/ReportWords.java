// SPDX-License-Identifier: Apache-2.0
package org.parallax.resolve;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.parallax.model.Account;
import org.parallax.model.Sentence;
import org.parallax.model.Span;
import org.parallax.model.Tag;
import org.parallax.model.Token;

/**
 * A report's words without its punctuation, to be compared with another's.
 *
 * @param tokens in text order
 * @param words their forms in lower case
 */
record ReportWords(List<Token> tokens, List<String> words) {
    /** Two reports that share so many words in a row have them from each other or from a third. */
    static final int RUN = 5;

    static ReportWords of(Account account) {
        List<Token> tokens = new ArrayList<>();
        for (Sentence sentence : account.annotation().sentences()) {
            sentence.tokens().stream().filter(token -> token.tag() != Tag.PUNCT).forEach(tokens::add);
        }
        List<String> words = tokens.stream()
                .map(token -> token.form().toLowerCase(Locale.ROOT).replace('\u2019', '\''))
                .toList();
        return new ReportWords(tokens, words);
    }

    int size() {
        return words.size();
    }

    /** The run that begins at word {@code from}, which as many words must follow. */
    List<String> run(int from) {
        return words.subList(from, from + RUN);
    }

    Span span(int from, int length) {
        return tokens.get(from).span().cover(tokens.get(from + length - 1).span());
    }
}
