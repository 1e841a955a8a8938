// SPDX-License-Identifier: Apache-2.0
package org.parallax.collate;

import org.parallax.lexicon.Tsv;
import org.parallax.model.Proposition;

/**
 * Decides by what is known of a pair or a clause whether there is something to say: that two units agree in something, or
 * that nobody else has a clause. The weights are data. Immutable.
 */
final class Judge {
    /** Score from which two units are said to agree. */
    private static final double AGREE = 0.38;
    /** Score from which a clause is said to stand in one report alone. */
    private static final double ALONE = 0.35;

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

    boolean agree(Alignment pair) {
        return agree.score(contrast.of(pair.a(), pair.b(), pair.score())) >= AGREE;
    }

    boolean alone(Unit unit, Proposition clause) {
        return alone.score(remainder.of(unit, clause)) >= ALONE;
    }
}
