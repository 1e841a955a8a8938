// SPDX-License-Identifier: Apache-2.0
package org.parallax.extract;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Judges each line of a pasted text by trees that were fitted to texts whose true body is known (training/lines.py): one
 * set to pages that were pasted whole ({@code page-line-trees.tsv}), one to bodies with furniture and teasers of other
 * pages between their lines ({@code body-line-trees.tsv}). They hear what the sieves marked, mark more where form, place,
 * wording and topic speak against a line, and take a sieve's mark back where these speak plainly for it. Texts of few
 * lines, which show too little of their topic, are left to the sieves. Immutable; safe for several threads.
 */
final class LineJudge {
    private static final LineJudge PAGE = new LineJudge("page", new float[][] {{0, 0}, {0, 0}, {0, 0}}, false);
    private static final LineJudge BODY = new LineJudge("body", new float[][] {{0, -1}, {1, .9f}, {2, 1.8f}}, true);

    /** From so many lines on the second and the third of the bounds count: longer texts show more of their topic. */
    private static final int[] LONGER = {16, 100};
    /** A mark goes at these log-odds that the line is the report's, or above. */
    private static final float KEEP = 2;
    /** As {@link #KEEP}, for marks of lines that say themselves what they are. */
    private static final float KEEP_STRONG = 4;

    private static final int MIN_LINES = 8;
    /** Of them so many must be paragraphs that no sieve has marked. */
    private static final int MIN_PARAGRAPHS = 4;

    /** Longer texts are no report that somebody pasted; it also bounds what the judgement costs. */
    private static final int MAX_LINES = 5_000;

    private static final int MAX_LENGTH = 1_000_000;
    /** So many lines at each end tell whether a page was pasted whole: ... */
    private static final int END_LINES = 12;
    /** ... so many of both ends' are then short and without a stop, as menus are, ... */
    private static final int MIN_MENU_LINES = 10;
    /** ... and so many would go if it were one. */
    private static final int MIN_CUT_LINES = 21;

    /** What is told by words that a report's own sentences hardly have, or by its being said twice, is not taken back. */
    private static final Set<String> SURE = Set.of(
            "byline",
            "call-to-action",
            "caption",
            "contact",
            "copyright",
            "correction",
            "credit",
            "repeat",
            "timestamp");

    private static final int SHORT = 8;
    /** In so many other lines a name must stand to vouch for one. */
    private static final int MIN_SHARERS = 3;

    private static final int MIN_NAME = 4;

    private final Trees trees;
    /** Lines with a sentence's end, and others, go below these log-odds that they are the report's. */
    private final float[][] cuts;

    private final boolean keepsSure;

    /** @param keepsSure whether marks of lines that say themselves what they are need more to be taken back */
    private LineJudge(String kind, float[][] cuts, boolean keepsSure) {
        trees = Trees.load("/parallax/extract/" + kind + "-line-trees.tsv");
        this.cuts = cuts;
        this.keepsSure = keepsSure;
    }

    static void judge(Draft draft) {
        List<Line> lines = draft.lines();
        if (lines.size() < MIN_LINES || lines.size() > MAX_LINES || draft.text().length() > MAX_LENGTH) {
            return;
        }
        boolean menus = hasMenus(lines);
        if (!menus && !hasParagraphs(draft)) {
            return;
        }
        float[][] rows = LineFeatures.of(draft);
        if (menus) {
            boolean[] gone = PAGE.gone(draft, rows);
            if (goneAtEnds(gone) >= MIN_CUT_LINES) {
                apply(draft, gone);
                return;
            }
        }
        if (hasParagraphs(draft)) {
            boolean[] gone = BODY.gone(draft, rows);
            keepNamed(draft, gone);
            apply(draft, gone);
        }
    }

    /** A sentence that names whom {@value #MIN_SHARERS} other lines that stay name too is about the same thing as they are. */
    private static void keepNamed(Draft draft, boolean[] gone) {
        List<Line> lines = draft.lines();
        Map<String, Integer> sharers = new HashMap<>();
        for (int i = 0; i < gone.length; i++) {
            if (!gone[i] && !draft.isMarked(i)) {
                names(lines.get(i)).forEach(name -> sharers.merge(name, 1, Integer::sum));
            }
        }
        for (int i = 0; i < gone.length; i++) {
            if (gone[i]
                    && !draft.isMarked(i)
                    && lines.get(i).endsAsSentence()
                    && names(lines.get(i)).stream().anyMatch(name -> sharers.getOrDefault(name, 0) >= MIN_SHARERS)) {
                gone[i] = false;
            }
        }
    }

    /** Words with a capital inside a sentence; a title has one on each word and tells nothing. */
    private static Set<String> names(Line line) {
        Set<String> names = new TreeSet<>();
        List<String> words = Words.of(line.text());
        for (int i = 1; i < words.size(); i++) {
            String word = words.get(i);
            if (word.length() >= MIN_NAME && Character.isUpperCase(word.charAt(0))) {
                names.add(word);
            }
        }
        return names.size() * 2 > words.size() ? Set.of() : names;
    }

    private static boolean hasParagraphs(Draft draft) {
        return draft.lines().stream()
                        .filter(line -> !draft.isMarked(line.index())
                                && line.endsAsSentence()
                                && Words.of(line.text()).size() >= SHORT)
                        .limit(MIN_PARAGRAPHS)
                        .count()
                == MIN_PARAGRAPHS;
    }

    /** For each line whether it goes. */
    private boolean[] gone(Draft draft, float[][] rows) {
        List<Line> lines = draft.lines();
        float[] bounds = cuts[lines.size() < LONGER[0] ? 0 : lines.size() < LONGER[1] ? 1 : 2];
        boolean[] gone = new boolean[rows.length];
        for (int i = 0; i < rows.length; i++) {
            gone[i] = trees.logOdds(rows[i])
                    < (draft.isMarked(i)
                            ? keep(draft, i)
                            : bounds[hasSentence(lines.get(i).text()) ? 0 : 1]);
        }
        return gone;
    }

    private float keep(Draft draft, int line) {
        if (!keepsSure || !draft.isStrong(line)) {
            return KEEP;
        }
        return SURE.contains(String.valueOf(draft.reason(line))) ? Float.POSITIVE_INFINITY : KEEP_STRONG;
    }

    private static void apply(Draft draft, boolean[] gone) {
        List<Line> lines = draft.lines();
        int first = 0;
        int last = gone.length - 1;
        while (first <= last && gone[first]) {
            first++;
        }
        while (last > first && gone[last]) {
            last--;
        }
        for (int i = 0; i < gone.length; i++) {
            if (!gone[i]) {
                draft.unmark(i);
            } else if (!draft.isMarked(i)) {
                draft.mark(lines.get(i), reason(lines.get(i), i < first, i > last), false);
            }
        }
    }

    private static int goneAtEnds(boolean[] gone) {
        int count = 0;
        for (int i = 0; i < END_LINES; i++) {
            count += (gone[i] ? 1 : 0) + (gone[gone.length - 1 - i] ? 1 : 0);
        }
        return count;
    }

    /** True when a sentence ends in the line. */
    private static boolean hasSentence(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (".!?…".indexOf(text.charAt(i)) >= 0) {
                int end = i + 1;
                while (end < text.length() && "\"”’')]".indexOf(text.charAt(end)) >= 0) {
                    end++;
                }
                if (end == text.length() || text.charAt(end) == ' ') {
                    return true;
                }
            }
        }
        return false;
    }

    /** True when menus may stand above and below the report. */
    private static boolean hasMenus(List<Line> lines) {
        int n = lines.size();
        return n > 2 * END_LINES
                && bare(lines.subList(0, END_LINES)) + bare(lines.subList(n - END_LINES, n)) >= MIN_MENU_LINES;
    }

    private static long bare(List<Line> lines) {
        return lines.stream().filter(LineJudge::isBare).count();
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
