// SPDX-License-Identifier: Apache-2.0
package org.parallax.extract;

import java.util.List;

/**
 * Marks menus that were pasted with a report: long runs of short lines without a stop above its first or below its last
 * paragraph. Runs inside the report are its own lists and stay, as do lines with numbers, which are results and tables.
 */
final class NavigationSieve implements Sieve {
    private static final String REASON = "navigation";
    private static final int MAX_WORDS = 6;
    private static final int MIN_RUN = 5;
    /** Two paragraphs of so many words show where the report begins and ends. */
    private static final int PARAGRAPH_WORDS = 20;

    @Override
    public void sift(Draft draft) {
        if (draft.isPage()) {
            return; // its menus are known by their markup
        }
        List<Line> lines = draft.lines();
        int first = lines.size();
        int last = -1;
        for (Line line : lines) {
            if (line.endsAsSentence() && Words.of(line.text()).size() >= PARAGRAPH_WORDS) {
                first = Math.min(first, line.index());
                last = line.index();
            }
        }
        if (last < 0) {
            return;
        }
        runs(draft, 0, first);
        runs(draft, last + 1, lines.size());
    }

    private static void runs(Draft draft, int from, int to) {
        int begin = from;
        for (int i = from; i <= to; i++) {
            if (i < to && isShort(draft, i)) {
                continue;
            }
            if (i - begin >= MIN_RUN) {
                draft.lines().subList(begin, i).forEach(line -> draft.mark(line, REASON, false));
            }
            begin = i + 1;
        }
    }

    private static boolean isShort(Draft draft, int index) {
        Line line = draft.lines().get(index);
        if (draft.isMarked(index)) {
            return true;
        }
        boolean numbers = line.text().chars().anyMatch(Character::isDigit);
        boolean item = "-•*–".indexOf(line.text().charAt(0)) >= 0;
        return !line.endsAsSentence()
                && !numbers
                && !item
                && Words.of(line.text()).size() <= MAX_WORDS;
    }
}
