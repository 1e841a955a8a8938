// SPDX-License-Identifier: Apache-2.0
package org.parallax.extract;

import java.util.List;
import org.parallax.model.Boilerplate;
import org.parallax.model.Metadata;

/** Marks what in a text is not the report. Immutable; safe for several threads. */
final class BoilerplateMarker {
    private static final List<Sieve> SIEVES =
            List.of(new PhraseSieve(), new TimestampSieve(), new BylineSieve(), new RepeatSieve(), new TeaserSieve());

    private BoilerplateMarker() {}

    /** Stretches in text order, not overlapping. */
    static List<Boilerplate> mark(String text, Metadata metadata) {
        Draft draft = new Draft(text, metadata);
        for (Sieve sieve : SIEVES) {
            sieve.sift(draft);
        }
        return draft.boilerplate();
    }
}
