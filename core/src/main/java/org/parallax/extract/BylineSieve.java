// SPDX-License-Identifier: Apache-2.0
package org.parallax.extract;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.parallax.lexicon.Tsv;

/** Marks lines that name who wrote the report: "By Jane Doe, Staff Writer". */
final class BylineSieve implements Sieve {
    private static final int MAX_LENGTH = 120;
    private static final int MAX_WORDS = 14;
    private static final Pattern OPENING = Pattern.compile(
            "(?i)(by|written by|posted by|reported by|story by|words by|report by|from our)\\b:? \\S.*");
    private static final Set<String> SMALL =
            Tsv.load("/parallax/extract/byline-words.tsv", 1).words();

    @Override
    public void sift(Draft draft) {
        for (Line line : draft.lines()) {
            if (isByline(line.text())) {
                draft.mark(line, "byline", true);
            }
        }
    }

    static boolean isByline(String text) {
        if (text.length() > MAX_LENGTH || !OPENING.matcher(text).matches()) {
            return false;
        }
        String rest = text.replaceFirst(
                "(?i)^(by|written by|posted by|reported by|story by|words by|report by|from our)\\b:? ", "");
        int words = 0;
        for (String word : Words.of(rest)) {
            words++;
            boolean small = SMALL.contains(word.toLowerCase(Locale.ROOT));
            boolean capital = Character.isUpperCase(word.codePointAt(0));
            boolean date = Character.isDigit(word.charAt(0));
            if (words == 1 && (!capital || Words.isFunction(word))) {
                return false;
            }
            if (!small && !capital && !date) {
                return false;
            }
        }
        return words >= 1 && words <= MAX_WORDS;
    }
}
