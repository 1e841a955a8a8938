// SPDX-License-Identifier: Apache-2.0
package org.parallax.extract;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;
import org.parallax.model.Boilerplate;
import org.parallax.model.Span;

/** A text while its boilerplate is being found: its lines, and what the sieves have marked so far. For one thread. */
final class Draft {
    private final String text;
    private final boolean page;
    private final List<Line> lines;
    private final List<List<Mark>> marks;
    /** Lines that are the report's whatever their wording. */
    private final BitSet sure = new BitSet();

    private Draft(String text, boolean page, IntPredicate isSure) {
        this.text = text;
        this.page = page;
        lines = List.copyOf(Line.of(text));
        marks = new ArrayList<>(lines.size());
        for (int i = 0; i < lines.size(); i++) {
            marks.add(new ArrayList<>(0));
            sure.set(i, isSure.test(lines.get(i).span().begin()));
        }
    }

    /** A text that somebody pasted. */
    static Draft ofText(String text) {
        return new Draft(text, false, begin -> false);
    }

    /**
     * The body of a page, whose subheads are known to be its own.
     *
     * @param isSure whether the line that begins at this character can only be marked for being said before
     */
    static Draft ofPage(String text, IntPredicate isSure) {
        return new Draft(text, true, isSure);
    }

    String text() {
        return text;
    }

    boolean isPage() {
        return page;
    }

    List<Line> lines() {
        return lines;
    }

    /** Takes back every mark that covers the whole line. */
    void unmark(int index) {
        marks.get(index).removeIf(mark -> mark.span().contains(lines.get(index).span()));
    }

    /** True when the line's wording does not count. */
    boolean isSure(Line line) {
        return sure.get(line.index());
    }

    private boolean isOpen(Line line, String reason) {
        return !isSure(line) || reason.equals(RepeatSieve.REASON);
    }

    /** Marks a whole line. */
    void mark(Line line, String reason, boolean strong) {
        if (isOpen(line, reason)) {
            marks.get(line.index()).add(new Mark(line.span(), reason, strong));
        }
    }

    /** Marks a range in a line, given relative to the line's begin. */
    void mark(Line line, Span part, String reason, boolean strong) {
        if (isOpen(line, reason)) {
            int base = line.span().begin();
            marks.get(line.index()).add(new Mark(new Span(base + part.begin(), base + part.end()), reason, strong));
        }
    }

    /** True when the whole line is marked; true for a line number outside the text when {@code outside} is. */
    boolean isMarked(int index) {
        return index >= 0 && index < lines.size() && whole(index) != null;
    }

    /** True when the line is marked by evidence of its own. */
    boolean isStrong(int index) {
        if (index < 0 || index >= lines.size()) {
            return false;
        }
        Mark mark = whole(index);
        return mark != null && mark.strong();
    }

    /** Why the whole line is marked; null when it is not. */
    @Nullable
    String reason(int index) {
        Mark mark = index < 0 || index >= lines.size() ? null : whole(index);
        return mark == null ? null : mark.reason();
    }

    private @Nullable Mark whole(int index) {
        Mark found = null;
        for (Mark mark : marks.get(index)) {
            if (mark.span().contains(lines.get(index).span()) && (found == null || mark.strong())) {
                found = mark;
            }
        }
        return found;
    }

    /** What of the line no mark covers. */
    String kept(Line line) {
        StringBuilder kept = new StringBuilder();
        for (int i = line.span().begin(); i < line.span().end(); i++) {
            int at = i;
            boolean marked = marks.get(line.index()).stream()
                    .anyMatch(mark ->
                            mark.span().begin() <= at && at < mark.span().end());
            if (!marked) {
                kept.append(text.charAt(i));
            }
        }
        return kept.toString();
    }

    /** True when any mark touches the range of the line. */
    boolean isTouched(Line line, Span part) {
        int base = line.span().begin();
        Span range = new Span(base + part.begin(), base + part.end());
        return marks.get(line.index()).stream().anyMatch(mark -> mark.span().overlaps(range));
    }

    /** All marks in text order; overlapping ones joined under the first one's reason, neighbours of one reason too. */
    List<Boilerplate> boilerplate() {
        List<Boilerplate> out = new ArrayList<>();
        for (List<Mark> ofLine : marks) {
            List<Mark> sorted = new ArrayList<>(ofLine);
            sorted.sort((a, b) -> a.span().compareTo(b.span()));
            for (Mark mark : sorted) {
                add(out, mark);
            }
        }
        return out;
    }

    private void add(List<Boilerplate> out, Mark mark) {
        if (mark.span().length() == 0) {
            return;
        }
        if (!out.isEmpty()) {
            Boilerplate last = out.get(out.size() - 1);
            boolean overlaps = mark.span().begin() < last.span().end();
            boolean touches = last.reason().equals(mark.reason())
                    && isBlank(last.span().end(), mark.span().begin());
            if (overlaps || touches) {
                out.set(out.size() - 1, new Boilerplate(last.span().cover(mark.span()), last.reason()));
                return;
            }
        }
        out.add(new Boilerplate(mark.span(), mark.reason()));
    }

    private boolean isBlank(int from, int to) {
        for (int i = from; i < to; i++) {
            if (!Line.isSpace(text.charAt(i))) {
                return false;
            }
        }
        return from <= to;
    }
}
