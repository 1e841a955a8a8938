// SPDX-License-Identifier: Apache-2.0
package org.parallax.collate;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parallax.model.Account;
import org.parallax.model.Modality;
import org.parallax.model.Proposition;
import org.parallax.model.Quantity;
import org.parallax.model.Quotation;
import org.parallax.model.Sentence;
import org.parallax.model.Span;
import org.parallax.model.TimeExpression;

/**
 * A proposition of one report with everything that it is compared by.
 *
 * @param number running number over the story's units, by report id and place
 * @param lemmas content lemmas, lower case, in text order
 * @param sentenceLemmas the same of its whole sentence
 * @param entities ids over the story
 * @param subjects the entities without those to whom the clause is credited
 * @param anchors those of the subjects that are people, cities or places: what makes a clause specific
 * @param quantities those that lie in the clause
 * @param times those that lie in the clause
 * @param quotation the quotation that it lies in; null for the reporter's own words
 * @param origins ids over the story; the report's own when it is credited to nobody
 * @param vector unit length, of the clause
 * @param sentenceVector unit length, of its sentence
 */
@SuppressWarnings("ArrayRecordComponent") // vectors are never compared or changed
record Unit(
        int number,
        Account account,
        Proposition proposition,
        List<String> lemmas,
        Set<String> sentenceLemmas,
        List<String> entities,
        List<String> subjects,
        List<String> anchors,
        List<Quantity> quantities,
        List<TimeExpression> times,
        @Nullable Quotation quotation,
        List<String> origins,
        float[] vector,
        float[] sentenceVector) {
    String report() {
        return account.id();
    }

    /** The sentence that the clause stands in. */
    Sentence sentence() {
        return account.annotation().sentences().get(proposition.sentence());
    }

    Span span() {
        return proposition.span();
    }

    Modality modality() {
        return proposition.modality();
    }

    String text() {
        return span().in(account.text());
    }

    /** Words of the report at {@code span}. */
    String words(Span span) {
        return span.in(account.text());
    }
}
