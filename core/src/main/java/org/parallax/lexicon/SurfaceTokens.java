// SPDX-License-Identifier: Apache-2.0
package org.parallax.lexicon;

import java.util.Locale;
import java.util.Set;

/**
 * The surface tokens of CoNLL-U: words that are written together and that the English treebanks of Universal
 * Dependencies give as the parts of one token ("do" + "n't", "Iran" + "'s", "can" + "not", "gon" + "na", "i" + "m").
 */
public final class SurfaceTokens {
    private static final Set<String> CLITICS = Set.of("'s", "'m", "'d", "'re", "'ve", "'ll", "n't");

    private SurfaceTokens() {}

    /**
     * Is {@code word} a further part of the token that {@code before} is in? Ask only when nothing, not even a blank, lies
     * between the two.
     *
     * @param possessive whether an apostrophe that stands alone is a possessive rather than a quotation mark, as its tag
     *     (PART) or the tree knows; no other word depends on it
     */
    public static boolean continues(String before, String word, boolean possessive) {
        String plain = word.toLowerCase(Locale.ROOT).replace('’', '\'').replace('`', '\'');
        char last = before.charAt(before.length() - 1);
        if (plain.equals("'")) {
            return possessive && Character.isLetter(last);
        }
        if (CLITICS.contains(plain)) {
            return Character.isLetterOrDigit(last) || last == '.';
        }
        // The tokenizer cuts between two letters only inside contractions, and "alot" is two tokens.
        return Character.isLetter(last)
                && plain.length() <= 3
                && plain.chars().allMatch(Character::isLetter)
                && !(plain.equals("lot") && before.equalsIgnoreCase("a"));
    }
}
