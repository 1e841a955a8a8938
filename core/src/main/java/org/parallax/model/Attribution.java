// SPDX-License-Identifier: Apache-2.0
package org.parallax.model;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

/**
 * A statement credited to somebody other than the reporter.
 *
 * @param origin id of the {@link Origin}
 * @param content the credited words, as PARC has them
 * @param statement the clause or sentence that the credit covers
 */
public record Attribution(
        String report,
        String origin,
        AttributionClass attributionClass,
        @Nullable Span cue,
        @Nullable Party speaker,
        Span content,
        Span statement) {
    public Attribution {
        requireNonNull(report, "report is null");
        requireNonNull(origin, "origin is null");
        requireNonNull(attributionClass, "attributionClass is null");
        requireNonNull(content, "content is null");
        requireNonNull(statement, "statement is null");
    }
}
