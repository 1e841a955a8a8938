// SPDX-License-Identifier: Apache-2.0
package org.parallax.report;

import java.util.Locale;

/**
 * Makes the characters of an article harmless and visible. An article may hold escape sequences and direction controls
 * that would repaint a terminal or swap the order of words on a page.
 */
public final class Visible {
    private Visible() {}

    /**
     * The text on one line: white space becomes a blank, a control character its picture (ESC: {@code ␛}), a direction
     * control or lone surrogate its code point ({@code ⟨U+202E⟩}).
     */
    static String oneLine(String text) {
        return of(text, false);
    }

    /** As {@link #oneLine}, but line ends stay. */
    static String lines(String text) {
        return of(text, true);
    }

    /**
     * Markup whose words are made harmless in the same way. Line ends and tabs stay; as they stand outside of words they
     * change nothing.
     */
    public static String markup(String html) {
        boolean harmless = html.codePoints().noneMatch(c -> c != '\n' && c != '\t' && (rulesTheScreen(c) || isHalf(c)));
        return harmless ? html : of(html.replace("\t", " "), true);
    }

    private static boolean isHalf(int c) {
        return c >= 0xD800 && c <= 0xDFFF;
    }

    /** True for control, direction and separator characters that change how what follows is shown. */
    static boolean rulesTheScreen(int codePoint) {
        return Character.isISOControl(codePoint)
                || codePoint == 0x061C
                || codePoint == 0x200E
                || codePoint == 0x200F
                || codePoint == 0x2028
                || codePoint == 0x2029
                || (codePoint >= 0x202A && codePoint <= 0x202E)
                || (codePoint >= 0x2066 && codePoint <= 0x2069)
                || codePoint == 0xFEFF
                || (codePoint >= 0xFFF9 && codePoint <= 0xFFFB)
                || (codePoint >= 0xE0000 && codePoint <= 0xE007F);
    }

    private static String of(String text, boolean keepLineEnds) {
        StringBuilder out = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            if (c == '\n' && keepLineEnds) {
                out.append('\n');
            } else if (c == '\r' && keepLineEnds) {
                out.append("");
            } else if (c == '\n' || c == '\t' || c == '\r' || c == 0x2028 || c == 0x2029 || Character.isSpaceChar(c)) {
                out.append(' ');
            } else if (c < 0x20) {
                out.appendCodePoint(0x2400 + c);
            } else if (c == 0x7F) {
                out.append('\u2421');
            } else if (rulesTheScreen(c) || isHalf(c)) {
                out.append(String.format(Locale.ROOT, "⟨U+%04X⟩", c));
            } else {
                out.appendCodePoint(c);
            }
        });
        return out.toString();
    }
}
