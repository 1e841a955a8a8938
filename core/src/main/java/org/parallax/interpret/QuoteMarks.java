// SPDX-License-Identifier: Apache-2.0
package org.parallax.interpret;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.parallax.model.Sentence;
import org.parallax.model.Span;

/**
 * The stretches of an article that stand between quotation marks: curly, straight, guillemets, TeX's and single ones. A
 * quotation that a paragraph leaves open goes on when the next paragraph opens with a mark again; a mark without a
 * partner is passed over.
 */
final class QuoteMarks {
    /**
     * Text in marks.
     *
     * @param parts one stretch a paragraph, marks included
     */
    record Marked(List<Span> parts) {
        Span whole() {
            return parts.get(0).cover(parts.get(parts.size() - 1));
        }
    }

    private final String text;
    private final List<Marked> marked = new ArrayList<>();
    /** Offsets between marks, marks included. */
    private final BitSet covered = new BitSet();

    private QuoteMarks(String text) {
        this.text = text;
    }

    static QuoteMarks in(Words words) {
        QuoteMarks marks = new QuoteMarks(words.text());
        TreeMap<Integer, Span> paragraphs = new TreeMap<>();
        for (Sentence sentence : words.annotation().sentences()) {
            paragraphs.merge(sentence.paragraph(), sentence.span(), Span::cover);
        }
        List<Span> open = new ArrayList<>();
        for (Span paragraph : paragraphs.values()) {
            open = marks.scan(paragraph, open);
        }
        for (Marked region : marks.marked) {
            region.parts().forEach(part -> marks.covered.set(part.begin(), part.end()));
        }
        return marks;
    }

    List<Marked> all() {
        return List.copyOf(marked);
    }

    /** True when the unit at {@code offset} stands between marks. */
    boolean covers(int offset) {
        return offset >= 0 && covered.get(offset);
    }

    /** The passage's last stretch that ends right before {@code offset}, with white space at most between; null for none. */
    @Nullable
    Span endingAt(int offset) {
        int blank = offset;
        while (blank > 0 && Character.isWhitespace(text.charAt(blank - 1))) {
            blank--;
        }
        for (Marked region : marked) {
            Span last = region.parts().get(region.parts().size() - 1);
            if (last.end() <= offset && last.end() >= blank) {
                return last;
            }
        }
        return null;
    }

    /** Scans one paragraph; gives the parts of a quotation that it leaves open. */
    private List<Span> scan(Span paragraph, List<Span> openBefore) {
        List<Span> carried = new ArrayList<>(openBefore);
        int begin = -1;
        char opener = 0;
        int i = paragraph.begin();
        while (i < paragraph.end()) {
            int width = width(i);
            if (width > 0 && begin < 0 && opens(i, width, paragraph)) {
                begin = i;
                opener = text.charAt(i);
                if (!carried.isEmpty() && i > paragraph.begin() + 1) {
                    carried = new ArrayList<>();
                }
            } else if (width > 0 && begin >= 0 && closes(i, width, opener, paragraph)) {
                // rock 'n' roll
                boolean letter = i - begin == 2 && (opener == '\'' || opener == '\u2018');
                if (!letter) {
                    carried.add(new Span(begin, i + width));
                    marked.add(new Marked(List.copyOf(carried)));
                    carried = new ArrayList<>();
                }
                begin = -1;
            }
            i += Math.max(width, 1);
        }
        List<Span> left = new ArrayList<>();
        if (begin >= 0 && opener != '\'' && opener != '\u2018') {
            left.addAll(carried);
            left.add(new Span(begin, paragraph.end()));
        }
        return left;
    }

    /** How many units the mark at {@code i} takes; 0 when there is none. */
    private int width(int i) {
        char c = text.charAt(i);
        if ((c == '`' || c == '\'') && i + 1 < text.length() && text.charAt(i + 1) == c) {
            return 2;
        }
        return "\"\u201c\u201d\u201e\u00ab\u00bb\u2018\u2019'".indexOf(c) >= 0 ? 1 : 0;
    }

    private boolean opens(int i, int width, Span paragraph) {
        char c = text.charAt(i);
        boolean free = i == paragraph.begin() || !Character.isLetterOrDigit(text.charAt(i - 1));
        int next = i + width;
        boolean wordFollows = next < paragraph.end() && !Character.isWhitespace(text.charAt(next));
        return switch (c) {
            case '\u201c', '\u201e', '\u00ab', '`' -> next < paragraph.end();
            case '"' -> free && next < paragraph.end() && (wordFollows || i == paragraph.begin());
            case '\u2018' -> free && wordFollows;
            case '\'' -> width == 2 ? wordFollows : free && wordFollows && closesLater(i + 1, paragraph);
            default -> false;
        };
    }

    /** A straight single mark opens only where its partner stands in the same line, not before a letter. */
    private boolean closesLater(int from, Span paragraph) {
        for (int i = from + 1; i < Math.min(paragraph.end(), from + 200); i++) {
            if (text.charAt(i) == '\''
                    && !Character.isWhitespace(text.charAt(i - 1))
                    && text.charAt(i - 1) != 's'
                    && (i + 1 >= text.length() || !Character.isLetterOrDigit(text.charAt(i + 1)))) {
                return true;
            }
        }
        return false;
    }

    private boolean closes(int i, int width, char opener, Span paragraph) {
        char c = text.charAt(i);
        int next = i + width;
        boolean wordFollows = next < paragraph.end() && Character.isLetterOrDigit(text.charAt(next));
        boolean spaceBefore = Character.isWhitespace(text.charAt(i - 1));
        return switch (opener) {
            case '\u201c' -> c == '\u201d' || (c == '"' && !wordFollows);
            case '\u201e' -> c == '\u201d' || c == '\u201c' || (c == '"' && !wordFollows);
            case '\u00ab' -> c == '\u00bb';
            case '`' -> c == '"' || (c == '\'' && width == 2);
            case '"' -> c == '"' || c == '\u201d';
            case '\u2018' -> c == '\u2019' && !wordFollows;
            case '\'' -> c == '\'' && (width == 2 || (!wordFollows && !spaceBefore));
            default -> false;
        };
    }
}
