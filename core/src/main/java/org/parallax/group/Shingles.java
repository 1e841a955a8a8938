// SPDX-License-Identifier: Apache-2.0
package org.parallax.group;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.parallax.model.Account;
import org.parallax.model.Sentence;
import org.parallax.model.Tag;
import org.parallax.model.Token;

/**
 * The runs of five words in a report, without punctuation and case: what a copy keeps of its original (Broder's
 * shingles).
 */
record Shingles(Set<String> runs) {
    private static final int WORDS = 5;

    static Shingles of(Account account) {
        List<String> words = new ArrayList<>();
        for (Sentence sentence : account.annotation().sentences()) {
            for (Token token : sentence.tokens()) {
                if (token.tag() != Tag.PUNCT) {
                    words.add(token.form().toLowerCase(Locale.ROOT).replace('\u2019', '\''));
                }
            }
        }
        Set<String> runs = new TreeSet<>();
        for (int i = 0; i + WORDS <= words.size(); i++) {
            runs.add(String.join(" ", words.subList(i, i + WORDS)));
        }
        return new Shingles(runs);
    }
}
