// SPDX-License-Identifier: Apache-2.0
package org.parallax.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Marks the teaser of another article that was pasted into the middle of a report.
 *
 * <p>What gives it away is never a name but its place and form: a line without a final stop, written as headlines are,
 * between paragraphs; said more than once, or beside a label ("Related"), or beside another marked line. After such a
 * headline comes the other article's standfirst: one sentence that shares a word with the headline which the rest of the
 * report lacks, and shares less with the report than it has of its own.
 */
final class TeaserSieve implements Sieve {
    private static final String REASON = "teaser";
    private static final int MIN_WORDS = 4;
    private static final int MAX_WORDS = 22;
    private static final int MAX_LENGTH = 160;
    /** More headline-like lines than this between paragraphs are the report's own subheads. */
    private static final int MAX_LONELY = 2;
    /** A headline said again farther away than so many lines is a template's subhead. */
    private static final int NEAR = 8;
    /** A line of so many words that ends as a sentence shows that the report itself has begun. */
    private static final int PARAGRAPH_WORDS = 10;

    @Override
    public void sift(Draft draft) {
        int start = firstParagraph(draft);
        Map<String, List<Integer>> places = new HashMap<>();
        draft.lines()
                .forEach(line -> places.computeIfAbsent(line.key(), key -> new ArrayList<>())
                        .add(line.index()));
        List<Line> strong = new ArrayList<>();
        List<Line> lonely = new ArrayList<>();
        for (Line line : draft.lines()) {
            if (line.index() <= start || !isHeadline(line)) {
                continue;
            }
            boolean repeated = isRepeatedNearby(places.getOrDefault(line.key(), List.of()));
            if (repeated || isBesideLabel(draft, line)) {
                strong.add(line);
            } else if (!draft.isPage() && !draft.isMarked(line.index()) && isLonely(draft, line)) {
                lonely.add(line);
            }
        }
        strong.forEach(line -> draft.mark(line, REASON, true));
        if (lonely.size() <= MAX_LONELY) {
            lonely.forEach(line -> draft.mark(line, REASON, false));
        } else {
            lonely.clear();
        }
        strong.forEach(line -> standfirst(draft, line, 1, 0.5));
        lonely.forEach(line -> standfirst(draft, line, 2, 0.35));
    }

    /** Number of the first line that is a paragraph of the report; what stands above it is its own headline and deck. */
    static int firstParagraph(Draft draft) {
        for (Line line : draft.lines()) {
            if (!draft.isMarked(line.index())
                    && line.endsAsSentence()
                    && Words.of(line.text()).size() >= PARAGRAPH_WORDS) {
                return line.index();
            }
        }
        return draft.lines().size();
    }

    static boolean isHeadline(Line line) {
        String text = line.text();
        if (text.length() > MAX_LENGTH || line.endsAsSentence() || line.continues()) {
            return false;
        }
        int words = Words.of(text).size();
        return words >= MIN_WORDS && words <= MAX_WORDS && Words.isTitleCase(text);
    }

    private static boolean isRepeatedNearby(List<Integer> places) {
        return places.size() > 1 && places.get(places.size() - 1) - places.get(0) <= NEAR;
    }

    private static boolean isBesideLabel(Draft draft, Line line) {
        return isLabel(draft.reason(line.index() - 1)) || isLabel(draft.reason(line.index() + 1));
    }

    private static boolean isLabel(@Nullable String reason) {
        return "related".equals(reason) || "caption".equals(reason) || "advertisement".equals(reason);
    }

    /** True when the line stands alone between paragraphs, or alone under the last one. */
    private static boolean isLonely(Draft draft, Line line) {
        int next = line.index() + 1;
        if (next < draft.lines().size() && draft.lines().get(next).continues()) {
            return false;
        }
        int words = Words.of(line.text()).size();
        return words >= 5
                && isParagraphOrMarked(draft, line.index() - 1)
                && isParagraphOrMarked(draft, line.index() + 1);
    }

    private static boolean isParagraphOrMarked(Draft draft, int index) {
        if (index < 0 || index >= draft.lines().size() || draft.isMarked(index)) {
            return true;
        }
        Line line = draft.lines().get(index);
        return line.endsAsSentence() && !line.text().endsWith(":");
    }

    /** @param most how much of its words, at most, a standfirst may share with the report, in [0,1] */
    private static void standfirst(Draft draft, Line headline, int least, double most) {
        int next = headline.index() + 1;
        while (next < draft.lines().size() && draft.isMarked(next)) {
            next++;
        }
        if (next >= draft.lines().size() || next > headline.index() + 3) {
            return;
        }
        Line line = draft.lines().get(next);
        if (!line.endsAsSentence() || SentenceCutter.cut(line.text()).size() > 2) {
            return;
        }
        Set<String> words = Words.content(line.text());
        Set<String> rest = rest(draft, line);
        Set<String> own = new LinkedHashSet<>(Words.content(headline.text()));
        own.retainAll(words);
        own.removeAll(rest);
        long shared = words.stream().filter(rest::contains).count();
        if (own.size() >= least && shared < most * words.size()) {
            draft.mark(line, REASON, true);
        }
    }

    /** The words of the report without the line and without what is marked. */
    private static Set<String> rest(Draft draft, Line without) {
        Set<String> rest = new LinkedHashSet<>();
        for (Line line : draft.lines()) {
            if (line.index() != without.index() && !draft.isMarked(line.index())) {
                rest.addAll(Words.content(line.text()));
            }
        }
        return rest;
    }
}
