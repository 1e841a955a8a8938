// SPDX-License-Identifier: Apache-2.0
package org.parallax.annotate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parallax.model.Article;
import org.parallax.model.PublicationTime;
import org.parallax.model.Sentence;
import org.parallax.model.TimeExpression;

/**
 * Finds dates and times of day and resolves them against the day of publication and, for "the same day" and its like, the
 * day named last before. What neither fixes stays unresolved. Immutable.
 */
final class TimeFinder {
    private final TimeWords words = new TimeWords();
    private final NumberReader numbers = new NumberReader();

    /** Times in text order, not overlapping. */
    List<TimeExpression> find(Article article, List<Sentence> sentences) {
        PublicationTime published = article.metadata().published();
        LocalDate today = published == null ? null : published.date();
        List<TimeExpression> times = new ArrayList<>();
        LocalDate lastDay = null;
        for (Sentence sentence : sentences) {
            TimeParser parser = new TimeParser(words, numbers, sentence.tokens(), today, lastDay);
            times.addAll(parser.times());
            lastDay = later(lastDay, parser.lastDay());
        }
        return times;
    }

    private static @Nullable LocalDate later(@Nullable LocalDate before, @Nullable LocalDate found) {
        return found == null ? before : found;
    }
}
