// SPDX-License-Identifier: Apache-2.0
package org.parallax.interpret;

import org.jspecify.annotations.Nullable;
import org.parallax.model.AttributionClass;
import org.parallax.model.CueClass;
import org.parallax.model.Span;

/**
 * Words that report somebody's words or holdings, with who that is.
 *
 * @param span the cue's words ("said", "according to")
 * @param token position of the cue's (main) token
 * @param manner what it says about how it was said
 * @param frame how it ties content and source
 * @param source who speaks; null when the text does not tell
 * @param addressee who is told; null when nobody is named
 */
record Cue(
        Span span,
        int token,
        AttributionClass attributionClass,
        CueClass manner,
        Frame frame,
        @Nullable Source source,
        @Nullable Source addressee) {
    /** How a cue ties content and source. */
    enum Frame {
        /** "said": a verb or noun with a content. */
        REPORTS,
        /** "according to": a credit beside the reporter's own clause. */
        CREDITS,
        /** A name with a colon or a dash: no verb reports. */
        LABELS,
        /** "citing": its source is what another source rests on; it has no content. */
        CITES
    }

    /** The whole of cue and source. */
    Span whole() {
        return source == null ? span : span.cover(source.span());
    }
}
