// SPDX-License-Identifier: Apache-2.0
package org.parallax.extract;

import java.util.List;
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

    private BoilerplateMarker() {}

    /**
     * Stretches in text order, not overlapping.
     *
     * @param page true when the text is the body of a page, false when somebody pasted it
     */
    static List<Boilerplate> mark(String text, boolean page) {
        Draft draft = sifted(text, page);
        if (!page) {
            LineJudge.judge(draft);
        }
        return draft.boilerplate();
    }

    /** What the sieves alone mark. */
    static Draft sifted(String text, boolean page) {
        Draft draft = new Draft(text, page);
        for (Sieve sieve : SIEVES) {
            sieve.sift(draft);
        }
        return draft;
    }
}
