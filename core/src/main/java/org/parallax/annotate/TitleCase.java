// SPDX-License-Identifier: Apache-2.0
package org.parallax.annotate;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.parallax.model.NameType;
import org.parallax.model.Parse;
import org.parallax.model.SentenceParser;

/**
 * Headlines in title case, for a parser that was trained on sentences: it is shown what is no name in small letters. The
 * article keeps its letters. Safe for use by several threads when the parser is.
 */
final class TitleCase {
    /** Longer lines are sentences. */
    private static final int LONGEST = 24;
    /** Shorter words have small letters in title case too. */
    private static final int LONG = 4;

    private static final int LEAST = 3;
    private static final double SHARE = 0.8;

    private final SentenceParser parser;

    TitleCase(SentenceParser parser) {
        this.parser = parser;
    }

    /** The list is only read when a text has a headline in title case. */
    private static final class Ordinary {
        static final Set<String> WORDS = Set.copyOf(Lexicon.words("ordinary-words"));

        private Ordinary() {}
    }

    /** True when most words of a short line without a full stop begin with a capital, and go on in small letters. */
    static boolean is(List<String> words) {
        if (words.get(words.size() - 1).equals(".")) {
            return false;
        }
        int all = 0;
        int capital = 0;
        for (String word : words) {
            if (word.length() >= LONG && Character.isLetter(word.charAt(0))) {
                all++;
                boolean small = word.chars().skip(1).anyMatch(Character::isLowerCase);
                capital += small && Character.isUpperCase(word.charAt(0)) ? 1 : 0;
            }
        }
        return words.size() <= LONGEST && all >= LEAST && capital >= SHARE * all;
    }

    /** The words with small letters where they are ordinary and in no name of a person or place. */
    List<String> plain(List<String> words) {
        Parse parse = parser.parse(List.of(words));
        boolean[] name = new boolean[words.size()];
        for (Parse.NamedWords named : parse.names()) {
            boolean kept = named.type() != NameType.ORGANIZATION
                    && named.type() != NameType.EVENT
                    && named.type() != NameType.PRODUCT;
            for (int i = named.words().begin(); i < named.words().end(); i++) {
                name[i] = kept;
            }
        }
        List<String> plain = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            String lower = Lexicon.lower(words.get(i));
            boolean ordinary = i > 0 && !name[i] && Ordinary.WORDS.contains(lower);
            plain.add(ordinary ? lower : words.get(i));
        }
        return plain;
    }
}
