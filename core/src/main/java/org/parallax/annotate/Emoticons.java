// SPDX-License-Identifier: Apache-2.0
package org.parallax.annotate;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** Signs that stand for a face. Immutable. */
final class Emoticons {
    private static final int LONGEST_BRACKET = 200;

    private final List<String> longestFirst = Lexicon.words("emoticons").stream()
            .sorted(Comparator.comparingInt(String::length).reversed())
            .toList();
    private final String lastSigns = longestFirst.stream()
            .map(emoticon -> emoticon.substring(emoticon.length() - 1))
            .distinct()
            .collect(Collectors.joining());

    /** Is the whole stretch one? */
    boolean isEmoticon(String text, int begin, int end) {
        return beginOfLast(text, begin, end) == begin && begin < end;
    }

    /** Where the one that closes the stretch begins; {@code end} when there is none. */
    int beginOfLast(String text, int begin, int end) {
        if (begin == end || lastSigns.indexOf(text.charAt(end - 1)) < 0) {
            return end;
        }
        for (String emoticon : longestFirst) {
            int from = end - emoticon.length();
            if (from >= begin
                    && text.startsWith(emoticon, from)
                    && standsAlone(text, begin, from, text.charAt(end - 1))) {
                return from;
            }
        }
        return end;
    }

    /**
     * No bracket that was open before ("(see the note :)"); and after a word only a sign that ends in a bracket, since
     * "Ratio:D" holds none.
     */
    private static boolean standsAlone(String text, int begin, int from, char last) {
        if (last == ')' && closesBracket(text, from)) {
            return false;
        }
        boolean afterWord = from > begin && Character.isLetterOrDigit(text.charAt(from - 1));
        return !afterWord || (!Character.isLetterOrDigit(text.charAt(from)) && (last == ')' || last == '('));
    }

    private static boolean closesBracket(String text, int at) {
        for (int i = at - 1; i >= Math.max(0, at - LONGEST_BRACKET); i--) {
            if (text.charAt(i) == '(' || text.charAt(i) == ')') {
                return text.charAt(i) == '(';
            }
        }
        return false;
    }
}
