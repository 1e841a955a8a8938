// SPDX-License-Identifier: Apache-2.0
package org.parallax.annotate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parallax.model.Article;
import org.parallax.model.Granularity;
import org.parallax.model.PublicationTime;
import org.parallax.model.Sentence;
import org.parallax.model.Span;
import org.parallax.model.TimeExpression;

/**
 * Finds dates and times of day and resolves them against the day of publication and, for "the same day" and its like, the
 * day named last before. What neither fixes stays unresolved. Immutable.
 */
final class TimeFinder {
    /** A dateline's day begins this near to the begin of the text, */
    private static final int DATELINE = 60;
    /** and its dash stands this near behind the day. */
    private static final int BEHIND = 20;

    private static final List<String> DASHES = List.of("—", "–", " - ", "--");

    private final TimeWords words = new TimeWords();
    private final NumberReader numbers = new NumberReader();

    /** Times in text order, not overlapping. */
    List<TimeExpression> find(Article article, List<Sentence> sentences) {
        PublicationTime published = article.metadata().published();
        LocalDate today = published == null ? null : published.date();
        List<TimeExpression> times = new ArrayList<>();
        LocalDate lastDay = null;
        Span lastSpan = null;
        for (Sentence sentence : sentences) {
            TimeParser parser = new TimeParser(words, numbers, sentence.tokens(), today, lastDay, lastSpan);
            times.addAll(parser.times());
            if (parser.lastDay() != null) {
                lastDay = parser.lastDay();
                lastSpan = parser.lastSpan();
            }
            if (today == null) {
                today = dateline(article.text(), times);
            }
        }
        return times;
    }

    /** "OSLO, May 5, 2031 (AP) — ": without a day of publication the dateline's day stands for it. */
    private static @Nullable LocalDate dateline(String text, List<TimeExpression> times) {
        for (TimeExpression time : times) {
            int end = time.span().end();
            boolean day = time.granularity() == Granularity.DAY && time.from() != null;
            if (time.span().begin() > DATELINE) {
                return null;
            }
            String behind = text.substring(end, Math.min(text.length(), end + BEHIND));
            if (day && DASHES.stream().anyMatch(behind::contains)) {
                return time.from();
            }
        }
        return null;
    }
}
