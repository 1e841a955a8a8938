// SPDX-License-Identifier: Apache-2.0
package org.parallax.collate;

import org.parallax.lexicon.Tsv;
import org.parallax.model.Proposition;
import org.parallax.model.Span;

/**
 * Decides by what is known of a pair or a clause whether there is something to say: that two units agree in something, or
 * that nobody else has a clause. The trees are data. Immutable.
 */
final class Judge {
    /** Score from which two units are said to agree. */
    private static final double AGREE = .37;
    /** The same where the two are said to differ in something: that they are on one thing is told by it already. */
    private static final double AGREE_AS_WELL = 0.5;
    /** Score from which a clause is said to stand in one report alone. */
    private static final double ALONE = .22;

    /** Score from which a phrase in a clause that is shared is said to do so. */
    private static final double PHRASE_ALONE = .36;

    /** By how much the one score must be above the other. */
    private static final double RATHER = .30;

    private static final BoostedTrees AGREES =
            BoostedTrees.of(Tsv.load("/parallax/collate/agreement-trees.tsv"), Contrast.NAMES);
    private static final BoostedTrees AGREES_WHEN_READ =
            BoostedTrees.of(Tsv.load("/parallax/collate/reading-agreement-trees.tsv"), SecondReading.NAMES);
    private static final BoostedTrees STANDS_ALONE =
            BoostedTrees.of(Tsv.load("/parallax/collate/lone-trees.tsv"), Remainder.NAMES);

    private final Contrast contrast;
    private final SecondReading reading;
    private final Remainder remainder;

    Judge(Contrast contrast, SecondReading reading, Remainder remainder) {
        this.contrast = contrast;
        this.reading = reading;
        this.remainder = remainder;
    }

    /**
     * True when the two are said to agree; a unit that rather stands alone agrees with nothing.
     *
     * @param apart that a difference of the two is told
     */
    boolean agree(Alignment pair, boolean apart) {
        double score = agreement(pair);
        return score >= (apart ? AGREE_AS_WELL : AGREE) && !rather(pair.a(), score) && !rather(pair.b(), score);
    }

    /** Of a pair that was read the mean of what is thought with and without it: each alone is wrong more often. */
    private double agreement(Alignment pair) {
        double[] read = reading.of(pair);
        // the features of a first look come first
        return read == null ? AGREES.score(contrast.of(pair)) : (AGREES.score(read) + AGREES_WHEN_READ.score(read)) / 2;
    }

    /** True when what the unit says has no counterpart by a score, in the mean of its clauses, higher than that of its agreement. */
    private boolean rather(Unit unit, double score) {
        double sum = 0;
        double length = 0;
        for (Proposition clause : unit.clauses()) {
            sum += clause.span().length() * aloneScore(unit, clause.span());
            length += clause.span().length();
        }
        return sum > (score + RATHER) * length;
    }

    /** Score in (0,1) that no other report has the words of the unit. */
    double aloneScore(Unit unit, Span words) {
        return STANDS_ALONE.score(remainder.of(unit, words));
    }

    boolean alone(Unit unit, Span clause) {
        return aloneScore(unit, clause) >= ALONE;
    }

    /** True for a phrase that is no clause by itself. */
    boolean alonePhrase(Unit unit, Span phrase) {
        return aloneScore(unit, phrase) >= PHRASE_ALONE;
    }
}
