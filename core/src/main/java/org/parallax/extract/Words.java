// SPDX-License-Identifier: Apache-2.0
package org.parallax.extract;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.parallax.lexicon.Tsv;

/** Cuts text into words for counting; not the annotator's tokens. */
final class Words {
    /** Short words that any report uses. */
    private static final Set<String> FUNCTION =
            Tsv.load("/parallax/extract/function-words.tsv", 1).words();

    private Words() {}

    /** Runs of letters and digits, with inner apostrophes and hyphens, as they are written. */
    static List<String> of(String text) {
        List<String> words = new ArrayList<>();
        int begin = -1;
        for (int i = 0; i <= text.length(); i++) {
            boolean inside = i < text.length() && isWordAt(text, i, begin >= 0);
            if (inside && begin < 0) {
                begin = i;
            } else if (!inside && begin >= 0) {
                words.add(text.substring(begin, i));
                begin = -1;
            }
        }
        return words;
    }

    private static boolean isWordAt(String text, int i, boolean inWord) {
        char c = text.charAt(i);
        if (Character.isLetterOrDigit(c) || Character.isSurrogate(c)) {
            return true;
        }
        boolean joins = c == '\'' || c == '’' || c == '-';
        return joins && inWord && i + 1 < text.length() && Character.isLetterOrDigit(text.charAt(i + 1));
    }

    /** The words that tell what a text is about: lower case, without "'s", without function words. */
    static Set<String> content(String text) {
        Set<String> content = new LinkedHashSet<>();
        for (String word : of(text)) {
            String lower = stem(word.toLowerCase(Locale.ROOT));
            if (lower.length() > 2 && !FUNCTION.contains(lower)) {
                content.add(lower);
            }
        }
        return content;
    }

    private static String stem(String word) {
        String bare = word.endsWith("'s") || word.endsWith("’s") ? word.substring(0, word.length() - 2) : word;
        return bare.length() > 4 && bare.endsWith("s") && !bare.endsWith("ss")
                ? bare.substring(0, bare.length() - 1)
                : bare;
    }

    static boolean isFunction(String word) {
        return FUNCTION.contains(word.toLowerCase(Locale.ROOT));
    }

    /** True when {@code text} is written as English headlines are: nearly every longer word with a capital. */
    static boolean isTitleCase(String text) {
        int capital = 0;
        int all = 0;
        for (String word : of(text)) {
            if (Character.isDigit(word.charAt(0)) || isFunction(word)) {
                continue;
            }
            all++;
            capital += Character.isUpperCase(word.codePointAt(0)) ? 1 : 0;
        }
        return all > 0 && capital * 10 >= all * 8;
    }
}
