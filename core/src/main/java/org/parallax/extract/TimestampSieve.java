// SPDX-License-Identifier: Apache-2.0
package org.parallax.extract;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.parallax.lexicon.Tsv;
import org.parallax.model.Span;

/**
 * Marks lines, and ends of lines, that are nothing but a time of publication: "14:25 Sun Sep 15 2013", "Posted:
 * Saturday, December 27, 2014 12:48 PM EST Updated: ...", "5 min read".
 */
final class TimestampSieve implements Sieve {
    private static final int MAX_LENGTH = 160;
    private static final Set<String> VOCABULARY =
            Tsv.load("/parallax/extract/timestamp-words.tsv", 1).words();
    private static final Pattern LABEL = Pattern.compile(
            "(?i)(?<=\\s|\\(|^)(first published|last updated|last modified|published|posted|updated|modified|created)( on| at)?:? ");
    private static final Pattern DAY =
            Pattern.compile("\\b(\\d{4}[-/.]\\d{1,2}[-/.]\\d{1,2}|\\d{1,2}[-/.]\\d{1,2}[-/.]\\d{4})\\b");
    private static final Pattern NOON = Pattern.compile("([ap])\\.m\\.");
    private static final Pattern BETWEEN = Pattern.compile("[\\s,.:;|@()/•·–—-]+");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,4}(st|nd|rd|th|am|pm|h|m)?|\\d{1,2}[ap]\\.?m\\.?");

    @Override
    public void sift(Draft draft) {
        for (Line line : draft.lines()) {
            String text = line.text();
            if (text.length() <= MAX_LENGTH && isTimestamp(text)) {
                draft.mark(line, "timestamp", true);
                continue;
            }
            if (!hasDigit(text)) {
                continue;
            }
            Matcher label = LABEL.matcher(text);
            while (label.find()) {
                String rest = text.substring(label.start());
                if (rest.length() <= MAX_LENGTH && isTimestamp(rest)) {
                    draft.mark(line, new Span(label.start(), text.length()), "timestamp", false);
                    break;
                }
            }
        }
    }

    private static boolean hasDigit(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= '0' && text.charAt(i) <= '9') {
                return true;
            }
        }
        return false;
    }

    /** True when every word is of a time's vocabulary and there is a day or a clock time, or a label, among them. */
    static boolean isTimestamp(String text) {
        if (!hasDigit(text)) {
            return false;
        }
        String plain = NOON.matcher(text.toLowerCase(Locale.ROOT)).replaceAll("$1m");
        int numbers = 0;
        boolean named = text.indexOf(':') > 0 || DAY.matcher(text).find();
        int known = 0;
        for (String word : BETWEEN.split(plain, -1)) {
            if (word.isEmpty()) {
                continue;
            }
            if (NUMBER.matcher(word).matches()) {
                numbers++;
            } else if (VOCABULARY.contains(word) || Dates.month(word) > 0) {
                named |= Dates.month(word) > 0 || word.equals("ago") || word.equals("read");
                known++;
            } else {
                return false;
            }
        }
        return numbers > 0 && named && (known > 0 || numbers >= 3);
    }
}
