// SPDX-License-Identifier: Apache-2.0
package org.parallax.annotate;

import java.util.ArrayList;
import java.util.List;
import org.parallax.model.Article;
import org.parallax.model.Boilerplate;
import org.parallax.model.Span;

/**
 * Finds an article's paragraphs.
 *
 * <p>Pasted news has one paragraph a line; texts from mail and agencies are wrapped at 60 to 90 columns. A text counts as
 * wrapped when no line but a lone address is long, and many lines break off in mid-sentence or nearly all leave no room
 * for the next line's first word; then only blank lines, indents and short lines end a paragraph. Stateless.
 */
final class ParagraphSplitter {
    private static final int LONGEST_WRAPPED_LINE = 100;
    private static final double WRAPPED_SHARE = 0.3;
    private static final double FULL_SHARE = 0.9;
    private static final int FEWEST_FULL = 3;
    private static final double SHORT_LINE = 0.85;

    private ParagraphSplitter() {}

    /** Paragraphs in order, trimmed, never empty; boilerplate is still in them. */
    static List<Span> paragraphs(String text) {
        List<Span> lines = lines(text);
        int longest = lines.stream()
                .filter(line -> firstWordEnd(text, line) < line.end())
                .mapToInt(Span::length)
                .max()
                .orElse(0);
        boolean wrapped = longest <= LONGEST_WRAPPED_LINE && isWrapped(text, lines, longest);
        List<Span> paragraphs = new ArrayList<>();
        for (Span line : lines) {
            int last = paragraphs.size() - 1;
            if (last >= 0 && continues(text, lastLine(text, paragraphs.get(last)), line, wrapped, longest)) {
                paragraphs.set(last, paragraphs.get(last).cover(line));
            } else {
                paragraphs.add(line);
            }
        }
        return paragraphs;
    }

    /** What remains of {@code paragraph} when the article's boilerplate is cut out, trimmed, in order. */
    static List<Span> withoutBoilerplate(Article article, Span paragraph) {
        List<Span> kept = new ArrayList<>();
        int from = paragraph.begin();
        for (Boilerplate part : article.boilerplate()) {
            if (part.span().overlaps(paragraph)) {
                addTrimmed(article.text(), from, Math.max(from, part.span().begin()), kept);
                from = Math.max(from, part.span().end());
            }
        }
        addTrimmed(article.text(), from, Math.max(from, paragraph.end()), kept);
        return kept;
    }

    private static List<Span> lines(String text) {
        List<Span> lines = new ArrayList<>();
        int begin = 0;
        for (int i = 0; i <= text.length(); i++) {
            if (i == text.length() || isBreak(text.charAt(i))) {
                addTrimmed(text, begin, i, lines);
                begin = i + 1;
            }
        }
        return lines;
    }

    private static void addTrimmed(String text, int begin, int end, List<Span> spans) {
        int from = begin;
        int to = end;
        while (from < to && Characters.isSpace(text.charAt(from))) {
            from++;
        }
        while (to > from && Characters.isSpace(text.charAt(to - 1))) {
            to--;
        }
        if (from < to) {
            spans.add(new Span(from, to));
        }
    }

    private static boolean isWrapped(String text, List<Span> lines, int longest) {
        int pairs = 0;
        int broken = 0;
        int full = 0;
        for (int i = 1; i < lines.size(); i++) {
            if (!blankBetween(text, lines.get(i - 1), lines.get(i))) {
                pairs++;
                if (isBrokenOff(text, lines.get(i - 1), lines.get(i))) {
                    broken++;
                }
                if (!hasRoom(text, lines.get(i - 1), lines.get(i), longest)) {
                    full++;
                }
            }
        }
        return (broken >= 2 && broken >= WRAPPED_SHARE * pairs) || (full >= FEWEST_FULL && full >= FULL_SHARE * pairs);
    }

    /** The first word of {@code next} would have stood on {@code line}, had the lines been wrapped at {@code width}. */
    private static boolean hasRoom(String text, Span line, Span next, double width) {
        return line.length() + 1 + firstWordEnd(text, next) - next.begin() <= width;
    }

    private static int firstWordEnd(String text, Span line) {
        int end = line.begin();
        while (end < line.end() && !Characters.isSpace(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private static boolean continues(String text, Span line, Span next, boolean wrapped, int longest) {
        if (blankBetween(text, line, next)) {
            return false;
        }
        if (!wrapped) {
            return isBrokenOff(text, line, next);
        }
        boolean indented = next.begin() > 0 && !isBreak(text.charAt(next.begin() - 1));
        boolean isShort = hasRoom(text, line, next, SHORT_LINE * longest)
                && (endsFull(text, line) || !Character.isLowerCase(text.charAt(next.begin())));
        return !indented && !isShort;
    }

    private static boolean isBrokenOff(String text, Span line, Span next) {
        return !endsFull(text, line)
                && text.charAt(line.end() - 1) != ':'
                && Character.isLowerCase(text.charAt(next.begin()));
    }

    private static boolean endsFull(String text, Span line) {
        int last = line.end() - 1;
        while (last > line.begin() && Characters.isCloser(text.charAt(last))) {
            last--;
        }
        return Characters.isStop(text.charAt(last));
    }

    private static boolean blankBetween(String text, Span line, Span next) {
        int breaks = 0;
        for (int i = line.end(); i < next.begin(); i++) {
            char c = text.charAt(i);
            boolean secondHalf = c == '\n' && text.charAt(i - 1) == '\r';
            if (isBreak(c) && !secondHalf) {
                breaks++;
            }
        }
        return breaks > 1;
    }

    private static Span lastLine(String text, Span paragraph) {
        int begin = paragraph.end();
        while (begin > paragraph.begin() && !isBreak(text.charAt(begin - 1))) {
            begin--;
        }
        return new Span(begin, paragraph.end());
    }

    private static boolean isBreak(char c) {
        return c == '\n' || c == '\r' || c == '\u2028' || c == '\u2029' || c == '\f' || c == '\u000b' || c == '\u0085';
    }
}
