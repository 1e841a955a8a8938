// SPDX-License-Identifier: Apache-2.0
package org.parallax.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.parallax.model.Span;

/**
 * A line of a text that is not blank.
 *
 * @param index zero-based among the lines that are not blank
 * @param span without the white space around it
 * @param text the slice at {@code span}, with each white-space character made a plain blank, so that offsets stay
 */
record Line(int index, Span span, String text) {
    /** All lines of {@code text} that are not blank, in order. */
    static List<Line> of(String text) {
        List<Line> lines = new ArrayList<>();
        int begin = 0;
        for (int i = 0; i <= text.length(); i++) {
            if (i == text.length() || isBreak(text.charAt(i))) {
                add(lines, text, begin, i);
                begin = i + 1;
            }
        }
        return lines;
    }

    private static void add(List<Line> lines, String text, int from, int to) {
        int begin = from;
        int end = to;
        while (begin < end && isSpace(text.charAt(begin))) {
            begin++;
        }
        while (end > begin && isSpace(text.charAt(end - 1))) {
            end--;
        }
        if (begin == end) {
            return;
        }
        StringBuilder plain = new StringBuilder(end - begin);
        for (int i = begin; i < end; i++) {
            char c = text.charAt(i);
            plain.append(isSpace(c) ? ' ' : c);
        }
        lines.add(new Line(lines.size(), new Span(begin, end), plain.toString()));
    }

    private static boolean isBreak(char c) {
        return c == '\n' || c == '\r' || c == '\f' || c == '\u2028' || c == '\u2029' || c == '\u0085';
    }

    static boolean isSpace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\uFEFF' || c == '\u200B';
    }

    /** The line's words as one compares them: lower case, one blank between words. */
    String key() {
        if (!text.contains("  ")) {
            return text.toLowerCase(Locale.ROOT);
        }
        StringBuilder key = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c != ' ' || (key.length() > 0 && key.charAt(key.length() - 1) != ' ')) {
                key.append(c);
            }
        }
        return key.toString().toLowerCase(Locale.ROOT);
    }

    /** True when the line ends as a sentence does, closing quotation marks and brackets apart. */
    boolean endsAsSentence() {
        int i = text.length() - 1;
        while (i >= 0 && "\"'”’»)]".indexOf(text.charAt(i)) >= 0) {
            i--;
        }
        return i >= 0 && ".!?…:;,".indexOf(text.charAt(i)) >= 0;
    }

    /** True when the line begins in the middle of a sentence that another line has begun. */
    boolean continues() {
        char c = text.charAt(0);
        return Character.isLowerCase(c) || c == ',' || c == ';';
    }
}
