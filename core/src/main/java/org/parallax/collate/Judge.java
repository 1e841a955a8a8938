// SPDX-License-Identifier: Apache-2.0
package org.parallax.collate;

import org.parallax.lexicon.Tsv;
import org.parallax.model.Proposition;
import org.parallax.model.Span;

/**
 * Decides by what is known of a pair or a clause whether there is something to say: that two units agree in something, or
 * that nobody else has a clause. The weights are data. Immutable.
 */
final class Judge {
    /** Score from which two units are said to agree. */
    private static final double AGREE = 0.27;
    /** The same where the two are said to differ in something: that they are on one thing is told by it already. */
    private static final double AGREE_AS_WELL = 0.5;
    /** Score from which a clause is said to stand in one report alone. */
    private static final double ALONE = 0.28;

    /** Score from which a phrase in a clause that is shared is said to do so. */
    private static final double PHRASE_ALONE = 0.5;

    /** By how much the one score must be above the other. */
    private static final double RATHER = 0.12;

    private final Logistic agree;
    private final Logistic alone;
    private final Contrast contrast;
    private final Remainder remainder;

    Judge(Contrast contrast, Remainder remainder) {
        Tsv weights = Tsv.load("/parallax/collate/verdict-weights.tsv");
        this.agree = Logistic.of(weights, "agree", Contrast.NAMES);
        this.alone = Logistic.of(weights, "only", Remainder.NAMES);
        this.contrast = contrast;
        this.remainder = remainder;
    }

    /**
     * True when the two are said to agree; a unit that rather stands alone agrees with nothing.
     *
     * @param apart that a difference of the two is told
     */
    boolean agree(Alignment pair, boolean apart) {
        double score = agree.score(contrast.of(pair));
        return score >= (apart ? AGREE_AS_WELL : AGREE) && !rather(pair.a(), score) && !rather(pair.b(), score);
    }

    /** True when a unit of one clause has no counterpart by a score that is higher than that of its agreement. */
    private boolean rather(Unit unit, double score) {
        boolean single = unit.clauses().size() == 1;
        return single && alone.score(remainder.of(unit, unit.clauses().get(0).span())) > score + RATHER;
    }

    boolean alone(Unit unit, Proposition clause) {
        return alone.score(remainder.of(unit, clause.span())) >= ALONE;
    }

    /** True for a phrase that is no clause by itself. */
    boolean alonePhrase(Unit unit, Span phrase) {
        return alone.score(remainder.of(unit, phrase)) >= PHRASE_ALONE;
    }
}
