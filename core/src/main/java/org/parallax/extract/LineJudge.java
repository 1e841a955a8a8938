// SPDX-License-Identifier: Apache-2.0
package org.parallax.extract;

import java.util.List;

/**
 * Judges each line of a page that was pasted whole by trees that were fitted to pages whose true body is known ({@code
 * page-line-trees.tsv}, training/lines.py). It hears what the sieves marked, marks more where form, place and topic speak
 * against a line, and takes a sieve's mark back where they speak plainly for it. Texts without menus above and below are
 * left to the sieves. Immutable; safe for several threads.
 */
final class LineJudge {
    private static final Trees TREES = Trees.load("/parallax/extract/page-line-trees.tsv");
    /** A line goes below these log-odds that it is the report's. */
    private static final float CUT = 0;
    /** A mark goes at these or above. */
    private static final float KEEP = 2;

    /** Longer texts are no report that somebody pasted; it also bounds what the judgement costs. */
    private static final int MAX_LINES = 5_000;

    private static final int MAX_LENGTH = 1_000_000;
    /** So many lines at each end tell whether a page was pasted whole: ... */
    private static final int END_LINES = 12;
    /** ... so many of both ends' are then of its menus, short and without a stop. */
    private static final int MIN_MENU_LINES = 14;

    private static final int SHORT = 8;

    private LineJudge() {}

    static void judge(Draft draft) {
        List<Line> lines = draft.lines();
        if (lines.size() > MAX_LINES || draft.text().length() > MAX_LENGTH || !isWholePage(lines)) {
            return;
        }
        float[][] rows = LineFeatures.of(draft);
        boolean[] cut = new boolean[rows.length];
        int first = -1;
        int last = -1;
        for (int i = 0; i < rows.length; i++) {
            float odds = TREES.logOdds(rows[i]);
            if (!draft.isMarked(i)) {
                cut[i] = odds < CUT;
            } else if (odds >= KEEP) {
                draft.unmark(i);
            }
            if (!cut[i] && !draft.isMarked(i)) {
                first = first < 0 ? i : first;
                last = i;
            }
        }
        for (int i = 0; i < cut.length; i++) {
            if (cut[i]) {
                draft.mark(lines.get(i), reason(lines.get(i), i < first, i > last), false);
            }
        }
    }

    /** True when menus stand above and below the report. */
    private static boolean isWholePage(List<Line> lines) {
        int n = lines.size();
        if (n <= 2 * END_LINES) {
            return false;
        }
        long bare =
                lines.subList(0, END_LINES).stream().filter(LineJudge::isBare).count()
                        + lines.subList(n - END_LINES, n).stream()
                                .filter(LineJudge::isBare)
                                .count();
        return bare >= MIN_MENU_LINES;
    }

    private static boolean isBare(Line line) {
        return !line.endsAsSentence() && Words.of(line.text()).size() < SHORT;
    }

    private static String reason(Line line, boolean before, boolean after) {
        if (isBare(line)) {
            return before || after ? "navigation" : "label";
        }
        if (before || after) {
            return before ? "before" : "after";
        }
        return TeaserSieve.isHeadline(line) ? "teaser" : "unrelated";
    }
}
