// SPDX-License-Identifier: Apache-2.0
package org.parallax.model;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * An article's words with what an annotator sees in them. Lists are in text order; nothing lies in boilerplate.
 *
 * @param names not overlapping
 * @param speech reported speech as the parser marks it; {@code interpret} decides what is made of it
 * @param times not overlapping
 * @param quantities not overlapping each other; a date's digits are no quantity, a duration is one as well
 */
public record Annotation(
        Article article,
        List<Sentence> sentences,
        List<Name> names,
        List<ReportedSpeech> speech,
        List<TimeExpression> times,
        List<Quantity> quantities) {
    public Annotation {
        requireNonNull(article, "article is null");
        sentences = List.copyOf(sentences);
        names = List.copyOf(names);
        speech = List.copyOf(speech);
        times = List.copyOf(times);
        quantities = List.copyOf(quantities);
    }

    /** The same annotation with other quantities. */
    public Annotation withQuantities(List<Quantity> others) {
        return new Annotation(article, sentences, names, speech, times, others);
    }

    /** The article's words. */
    public String text() {
        return article.text();
    }
}
