// SPDX-License-Identifier: Apache-2.0
package org.parallax.interpret;

import org.jspecify.annotations.Nullable;
import org.parallax.model.AttributionClass;
import org.parallax.model.Span;

/**
 * Words that report somebody's words or holdings, with who that is.
 *
 * @param span the cue's words ("said", "according to")
 * @param token position of the cue's (main) token
 * @param frame what the cue takes: {@code s}, {@code o}, {@code q} or {@code t} as in cues.tsv; {@code a} for
 *     "according to", {@code c} for "citing"
 * @param source who speaks; null when the text does not tell
 * @param sourceAfter true when the source stands behind the cue ("said Putin", "according to CNN")
 * @param addressee who is told; null when nobody is named
 */
record Cue(
        Span span,
        int token,
        AttributionClass attributionClass,
        char frame,
        @Nullable Source source,
        boolean sourceAfter,
        @Nullable Source addressee) {
    /** Frame of "citing": its source is what another source rests on. */
    static final char CITES = 'c';

    /** The whole of cue and source. */
    Span whole() {
        return source == null ? span : span.cover(source.span());
    }
}
