// SPDX-License-Identifier: Apache-2.0
package org.parallax.collate;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parallax.model.Account;
import org.parallax.model.Modality;
import org.parallax.model.Name;
import org.parallax.model.Proposition;
import org.parallax.model.Quantity;
import org.parallax.model.Quotation;
import org.parallax.model.Sentence;
import org.parallax.model.Span;
import org.parallax.model.TimeExpression;

/**
 * A sentence of one report, or a part of an overlong one, with everything that it is compared by.
 *
 * @param number running number over the story's units, by report id and place
 * @param clauses the propositions that it is made of, in text order; at least one
 * @param words places in the sentence of its content words, in text order
 * @param lemmas lower case, one for each of the words
 * @param entities ids over the story, of all that it mentions
 * @param subjects the entities without those to whom it is credited
 * @param speakers the entities to whom it is credited
 * @param anchors those of the subjects that are people, cities or places: what makes it specific
 * @param people those of the entities that are people
 * @param pronouns those of the entities that it mentions by a pronoun
 * @param names those that lie in it
 * @param quantities those that lie in it
 * @param times those that lie in it
 * @param quotation the quotation in marks that it lies in for the most part; null for the reporter's own words
 * @param marked true when it shares words with a quotation in marks
 * @param origins ids over the story; the report's own when it is credited to nobody
 * @param vectors one for each of the words, unit length
 * @param vector of the whole, unit length
 * @param tree of its sentence
 */
@SuppressWarnings("ArrayRecordComponent") // vectors are never compared or changed
record Unit(
        int number,
        Account account,
        List<Proposition> clauses,
        List<Integer> words,
        List<String> lemmas,
        List<String> entities,
        List<String> subjects,
        List<String> speakers,
        List<String> anchors,
        List<String> people,
        List<String> pronouns,
        List<Name> names,
        List<Quantity> quantities,
        List<TimeExpression> times,
        @Nullable Quotation quotation,
        boolean marked,
        List<String> origins,
        float[][] vectors,
        float[] vector,
        Tree tree) {
    Unit {
        clauses = List.copyOf(clauses);
        words = List.copyOf(words);
        lemmas = List.copyOf(lemmas);
        entities = List.copyOf(entities);
        subjects = List.copyOf(subjects);
        speakers = List.copyOf(speakers);
        anchors = List.copyOf(anchors);
        people = List.copyOf(people);
        pronouns = List.copyOf(pronouns);
        names = List.copyOf(names);
        quantities = List.copyOf(quantities);
        times = List.copyOf(times);
        origins = List.copyOf(origins);
    }

    /** Units are numbered over the story; comparing their accounts word by word would take long. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Unit unit
                && unit.number == number
                && unit.report().equals(report());
    }

    @Override
    public int hashCode() {
        return number;
    }

    String report() {
        return account.id();
    }

    /** Number of the sentence that it is or lies in. */
    int place() {
        return clauses.get(0).sentence();
    }

    /** The sentence that it is or lies in. */
    Sentence sentence() {
        return account.annotation().sentences().get(place());
    }

    Span span() {
        return clauses.get(0).span().cover(clauses.get(clauses.size() - 1).span());
    }

    /** The name that the word at this place in the tree is of; null for any other word. */
    @Nullable
    Name name(int word) {
        Span span = tree.token(word).span();
        return names.stream()
                .filter(name -> name.span().contains(span))
                .findFirst()
                .orElse(null);
    }

    /** The clause that holds {@code span}, or most of it. */
    Proposition clauseAt(Span span) {
        Proposition best = clauses.get(0);
        int most = Integer.MIN_VALUE;
        for (Proposition clause : clauses) {
            int shared = Math.min(clause.span().end(), span.end())
                    - Math.max(clause.span().begin(), span.begin());
            if (shared > most) {
                most = shared;
                best = clause;
            }
        }
        return best;
    }

    /** How far the report commits itself where {@code span} stands. */
    Modality modalityAt(Span span) {
        return clauseAt(span).modality();
    }

    String text() {
        return span().in(account.text());
    }

    /** Words of the report at {@code span}. */
    String words(Span span) {
        return span.in(account.text());
    }
}
