// SPDX-License-Identifier: Apache-2.0
package org.parallax.annotate;

import java.util.Set;
import java.util.regex.Pattern;
import org.parallax.model.Span;

/**
 * Finds the ends of lines of mail and lists that have no stop and were run together: who wrote and when ("Ada Price
 * 08/16/2000 11:36 AM"), addresses, rules of dashes or stars, the closing words of a letter. Immutable.
 */
final class LooseLines {
    private static final Pattern DAY = Pattern.compile("[0-9]{1,2}/[0-9]{1,2}/[0-9]{2,4}");
    private static final Pattern TIME = Pattern.compile("[0-9]{1,2}:[0-9]{2}(:[0-9]{2})?");
    /** The shortest rule; shorter runs of hyphens are dashes, shorter ones of underscores blanks to be filled in. */
    private static final int RULE = 3;

    private static final int DASHES = 5;
    private static final int BLANK = 15;

    private static final int LONGEST_STAMP = 12;
    private static final int LONGEST_NAME = 60;
    private static final int LONGEST_ATTACHMENT = 200;
    private static final int MOST_NAMES = 3;
    private static final int MOST_CHUNKS = 7;

    private final Set<String> farewells = Lexicon.words("sentence-openers", "farewell");
    private final Addresses addresses;

    LooseLines(Addresses addresses) {
        this.addresses = addresses;
    }

    /** Does the line that begins at {@code begin} end after the chunk {@code word}, before {@code next}? */
    boolean isEnd(String text, int begin, Span word, int next, int limit) {
        int nextEnd = Characters.chunkEnd(text, next, limit);
        return isRule(text, word.begin(), word.end())
                || isRule(text, next, nextEnd)
                || (isDay(text, next, nextEnd, limit) && isSender(text, begin, word))
                || isSenderNext(text, begin, word, next, limit)
                || isTime(text, begin, word, next, nextEnd)
                || isAddressAlone(text, word, next)
                || isAttachment(text, begin, word, next)
                || isFarewell(text, begin, word, next, nextEnd);
    }

    /** "*****", "-----" */
    private static boolean isRule(String text, int begin, int end) {
        char c = text.charAt(begin);
        if (end - begin < RULE
                || "-=_*~#+".indexOf(c) < 0
                || (c == '-' && end - begin < DASHES)
                || (c == '_' && end - begin < BLANK)) {
            return false;
        }
        for (int i = begin; i < end; i++) {
            if (text.charAt(i) != c) {
                return false;
            }
        }
        return true;
    }

    /** "08/16/2000 11:36" */
    private static boolean isDay(String text, int begin, int end, int limit) {
        if (!Characters.isDigit(text.charAt(begin))
                || end - begin > LONGEST_STAMP
                || !DAY.matcher(text).region(begin, end).matches()) {
            return false;
        }
        int time = Characters.skipSpace(text, end, limit);
        return matchesTime(text, time, Characters.chunkEnd(text, time, limit));
    }

    private static boolean matchesTime(String text, int begin, int end) {
        return begin < end
                && end - begin <= LONGEST_STAMP
                && Characters.isDigit(text.charAt(begin))
                && TIME.matcher(text).region(begin, end).matches();
    }

    /** The line is a name or an address of mail and nothing else. */
    private static boolean isSender(String text, int begin, Span word) {
        int chunks = 1;
        for (int i = begin; i < word.end(); i++) {
            if (Characters.isSpace(text.charAt(i)) && ++chunks > MOST_CHUNKS) {
                return false;
            }
        }
        return isNamed(text, word.begin(), word.end());
    }

    private static boolean isNamed(String text, int begin, int end) {
        return begin < end && (Character.isUpperCase(text.charAt(begin)) || isMail(text, begin, end));
    }

    /** Who wrote begins at {@code next} and a day with a time follows it; the line before is another. */
    private static boolean isSenderNext(String text, int begin, Span word, int next, int limit) {
        return text.charAt(word.end() - 1) != ':' && isDated(text, next, limit) && !isDated(text, begin, limit);
    }

    /** A name of two or three words or an address of mail, or both, and after them a day with a time. */
    private static boolean isDated(String text, int begin, int limit) {
        int first = Characters.chunkEnd(text, begin, limit);
        int at = Characters.skipSpace(text, first, limit);
        if (text.charAt(begin) == '"') {
            at = afterQuoted(text, begin, limit);
        } else if (!isFullMail(text, begin, first)) {
            if (!isNamed(text, begin, first) || at == limit) {
                return false;
            }
            int second = Characters.chunkEnd(text, at, limit);
            if (!Character.isUpperCase(text.charAt(at)) || second - at > LONGEST_NAME) {
                return false;
            }
            // The middle one of three words is short or an address ("Ada M Price", "Ada Price@OFFICE LONDON").
            boolean middle = second - at <= 3 || isMail(text, at, second);
            at = Characters.skipSpace(text, second, limit);
            if (middle && at < limit && Character.isUpperCase(text.charAt(at))) {
                at = Characters.skipSpace(text, Characters.chunkEnd(text, at, limit), limit);
            }
        }
        if (at < limit && text.charAt(at) == '<') {
            at = Characters.skipSpace(text, Characters.chunkEnd(text, at, limit), limit);
        }
        return at < limit && isDay(text, at, Characters.chunkEnd(text, at, limit), limit);
    }

    /** Where the word after the quotation begins that begins at {@code begin}; {@code limit} when it is long. */
    private static int afterQuoted(String text, int begin, int limit) {
        int at = begin;
        for (int i = 0; i <= MOST_NAMES && at < limit; i++) {
            int end = Characters.chunkEnd(text, at, limit);
            at = Characters.skipSpace(text, end, limit);
            if (text.charAt(end - 1) == '"') {
                return at;
            }
        }
        return limit;
    }

    /** "ada@example.org", not "Price@OFFICE" */
    private static boolean isFullMail(String text, int begin, int end) {
        return end - begin <= LONGEST_NAME
                && isMail(text, begin, end)
                && text.charAt(begin) != '<'
                && text.substring(begin, end).lastIndexOf('.')
                        > text.substring(begin, end).indexOf('@');
    }

    /** The end of a day with a time that stands alone or after who wrote. */
    private static boolean isTime(String text, int begin, Span word, int next, int nextEnd) {
        boolean half =
                word.length() == 2 && (text.startsWith("AM", word.begin()) || text.startsWith("PM", word.begin()));
        boolean halfNext = nextEnd - next == 2 && (text.startsWith("AM", next) || text.startsWith("PM", next));
        int end = half ? lastSpaceEnd(text, begin, word.begin()) : word.end();
        int time = chunkBegin(text, begin, end);
        if (halfNext || !matchesTime(text, time, end)) {
            return false;
        }
        int dayEnd = lastSpaceEnd(text, begin, time);
        int day = chunkBegin(text, begin, dayEnd);
        if (day == time
                || dayEnd - day > LONGEST_STAMP
                || !DAY.matcher(text).region(day, dayEnd).matches()) {
            return false;
        }
        return day - begin < 60;
    }

    /** An address of the web before a new line, an address of mail that closes a short line ("Email: me@example.org"). */
    private boolean isAddressAlone(String text, Span word, int next) {
        char first = text.charAt(next);
        boolean opens = Character.isUpperCase(first) || text.startsWith("http", next);
        if (!opens || !addresses.isAddress(text, word.begin(), word.end())) {
            return false;
        }
        return isMail(text, word.begin(), word.end())
                || text.substring(word.begin(), word.end()).contains("://");
    }

    private static boolean isMail(String text, int begin, int end) {
        int at = begin;
        while (at < end && text.charAt(at) != '@') {
            at++;
        }
        return begin < at && at < end;
    }

    /** "<< File: offer.doc >> | Please sign it" */
    private static boolean isAttachment(String text, int begin, Span word, int next) {
        return text.startsWith(">>", word.end() - 2)
                && Character.isUpperCase(text.charAt(next))
                && text.substring(Math.max(begin, word.end() - LONGEST_ATTACHMENT), word.end())
                        .contains("<<");
    }

    /** "Best regards, | Ada" */
    private boolean isFarewell(String text, int begin, Span word, int next, int nextEnd) {
        return word.end() - begin <= 20
                && text.charAt(word.end() - 1) == ','
                && Character.isUpperCase(text.charAt(next))
                && nextEnd - next > 1
                && farewells.contains(
                        Lexicon.lower(text.substring(begin, word.end() - 1).replace(' ', '_')));
    }

    private static int chunkBegin(String text, int from, int end) {
        int begin = end;
        while (begin > from && end - begin <= LONGEST_STAMP && !Characters.isSpace(text.charAt(begin - 1))) {
            begin--;
        }
        return begin;
    }

    private static int lastSpaceEnd(String text, int from, int begin) {
        int end = begin;
        while (end > from && Characters.isSpace(text.charAt(end - 1))) {
            end--;
        }
        return end;
    }
}
