// SPDX-License-Identifier: Apache-2.0
package org.parallax.extract;

import java.util.List;
import java.util.function.IntPredicate;
import org.parallax.model.Boilerplate;

/** Marks what in a text is not the report. Immutable; safe for several threads. */
final class BoilerplateMarker {
    private static final List<Sieve> SIEVES = List.of(
            new PhraseSieve(),
            new TimestampSieve(),
            new BylineSieve(),
            new RepeatSieve(),
            new NavigationSieve(),
            new TeaserSieve());

    /**
     * Above these log-odds that a block is the report's, what a sieve says of its wording is more often wrong than right:
     * guides say "Recommendations" and "Read more", too.
     */
    static final float SURE = 0.5f;

    private BoilerplateMarker() {}

    /** Stretches of a text that somebody pasted, in text order, not overlapping. */
    static List<Boilerplate> ofText(String text) {
        Draft draft = sifted(Draft.ofText(text));
        LineJudge.judge(draft);
        return draft.boilerplate();
    }

    /**
     * Stretches of a page's body, in text order, not overlapping.
     *
     * @param isSure whether the line that begins at this character is the report's; the sieves then believe nothing but
     *     that it was said before
     */
    static List<Boilerplate> ofPage(String text, IntPredicate isSure) {
        return sifted(Draft.ofPage(text, isSure)).boilerplate();
    }

    /** Lets the sieves mark the draft, and gives it back. */
    static Draft sifted(Draft draft) {
        for (Sieve sieve : SIEVES) {
            sieve.sift(draft);
        }
        return draft;
    }
}
