// SPDX-License-Identifier: Apache-2.0
package org.parallax.annotate;

/** Classes of characters as news text uses them. */
final class Characters {
    private Characters() {}

    /** White space, control and zero-width characters: nothing that a word is made of. */
    static boolean isSpace(char c) {
        return Character.isWhitespace(c)
                || Character.isSpaceChar(c)
                || Character.isISOControl(c)
                || c == '\u200b'
                || c == '\u2060'
                || c == '\ufeff'
                || c == '\u200e'
                || c == '\u200f';
    }

    /** A full stop, question or exclamation mark, or ellipsis. */
    static boolean isStop(char c) {
        return c == '.' || c == '!' || c == '?' || c == '…';
    }

    /** A full stop, question or exclamation mark. */
    static boolean isPlainStop(char c) {
        return c == '.' || c == '!' || c == '?';
    }

    /** A closing quotation mark or bracket, or a straight quotation mark. */
    static boolean isCloser(char c) {
        return c == '”' || c == '’' || c == '"' || c == '\'' || c == '»' || c == ')' || c == ']' || c == '}';
    }

    /** An opening quotation mark or bracket, or a straight quotation mark. */
    static boolean isOpener(char c) {
        return c == '“' || c == '‘' || c == '„' || c == '"' || c == '\'' || c == '«' || c == '(' || c == '[' || c == '{'
                || c == '`';
    }

    static boolean isApostrophe(char c) {
        return c == '\'' || c == '’' || c == '‘' || c == '`' || c == '\u02bc';
    }

    static boolean isHyphen(char c) {
        return c == '-' || c == '\u2010' || c == '\u2011';
    }

    /** An ASCII digit. */
    static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    /** The word with curly quotation marks, apostrophes and dashes made straight, as the models were trained on. */
    static String straight(String word) {
        StringBuilder straight = null;
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            char plain = switch (c) {
                case '’', '‘', '\u02bc', '`' -> '\'';
                case '“', '”', '„', '«', '»' -> '"';
                case '\u2010', '\u2011', '–', '—' -> '-';
                default -> c;
            };
            if (plain != c) {
                if (straight == null) {
                    straight = new StringBuilder(word);
                }
                straight.setCharAt(i, plain);
            }
        }
        return straight == null ? word : straight.toString();
    }

    /** Where the white space ends that begins at {@code from}; {@code from} when none does. */
    static int skipSpace(String text, int from, int limit) {
        int at = from;
        while (at < limit && isSpace(text.charAt(at))) {
            at++;
        }
        return at;
    }

    /** Where the next white space begins; {@code limit} when there is none. */
    static int chunkEnd(String text, int from, int limit) {
        int end = from;
        while (end < limit && !isSpace(text.charAt(end))) {
            end++;
        }
        return end;
    }

    /** Where the run of stops ends that begins at {@code from}; {@code from} when none does. */
    static int stopsEnd(String text, int from, int limit) {
        int at = from;
        while (at < limit && isStop(text.charAt(at))) {
            at++;
        }
        return at;
    }
}
