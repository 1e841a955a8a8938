// SPDX-License-Identifier: Apache-2.0
package org.parallax.model;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/**
 * A date or time of day in the text, resolved as far as the text and the publication date carry.
 *
 * @param from first day, null when it could not be resolved (a weekday without a publication date)
 * @param to last day (inclusive), null exactly when {@code from} is
 * @param clock time of day when one is given, else null
 * @param approximate true for "about", "around", "just after", "nearly"
 */
public record TimeExpression(
        Span span,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable LocalTime clock,
        Granularity granularity,
        boolean approximate) {
    public TimeExpression {
        requireNonNull(span, "span is null");
        requireNonNull(granularity, "granularity is null");
        if ((from == null) != (to == null)) {
            throw new IllegalArgumentException("from and to must both be known or both be null");
        }
        if (from != null && to != null && to.isBefore(from)) {
            throw new IllegalArgumentException("time ends " + to + " before it begins " + from);
        }
    }
}
