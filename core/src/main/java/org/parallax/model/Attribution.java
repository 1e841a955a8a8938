// SPDX-License-Identifier: Apache-2.0
package org.parallax.model;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One link in the way of a statement from whom it rests on to the report. "Reuters reported, citing two officials" gives two
 * attributions of the same statement: one to Reuters, through nobody, and one to the officials, through Reuters. The one with
 * the longest way is what the statement finally rests on.
 *
 * @param origin id of the {@link Origin}
 * @param through ids of the origins that handed it on from {@code origin} to the report, nearest to the report first
 * @param speaker the words that name the origin here; null when they stand elsewhere
 * @param content the credited words from first to last, as PARC has them
 * @param parts the content without what interrupts it; one part when nothing does
 * @param statement the clause, sentence or run of sentences that the credit covers
 */
public record Attribution(
        String report,
        String origin,
        List<String> through,
        AttributionClass attributionClass,
        @Nullable Span cue,
        @Nullable Party speaker,
        Span content,
        List<Span> parts,
        Span statement) {
    public Attribution {
        requireNonNull(report, "report is null");
        requireNonNull(origin, "origin is null");
        through = List.copyOf(through);
        requireNonNull(attributionClass, "attributionClass is null");
        requireNonNull(content, "content is null");
        parts = List.copyOf(parts);
        requireNonNull(statement, "statement is null");
        if (through.contains(origin)) {
            throw new IllegalArgumentException(origin + " is credited through itself at " + content);
        }
        if (parts.isEmpty()) {
            throw new IllegalArgumentException("attribution without a part at " + content);
        }
    }
}
