// SPDX-License-Identifier: Apache-2.0
package org.parallax.model;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/**
 * A date, time of day, duration or set of times in the text, resolved as far as the text and the publication date carry.
 *
 * @param from first day, null when it could not be resolved (a weekday without a publication date)
 * @param to last day (inclusive), null exactly when {@code from} is
 * @param clock time of day when one is given, else null
 * @param approximate true for "about", "around", "just after", "nearly"
 * @param period ISO 8601 duration ("P3W") of a duration, or between the returns of a set; "X" stands for a number that is
 *     not told ("PXY": "for years"); null for dates and times of day
 * @param anchor the earlier expression that it counts from ("two days later", "the same day"); null when it counts from
 *     the publication or stands for itself
 */
public record TimeExpression(
        Span span,
        TimeKind kind,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable LocalTime clock,
        Granularity granularity,
        boolean approximate,
        @Nullable String period,
        @Nullable Span anchor) {
    public TimeExpression {
        requireNonNull(span, "span is null");
        requireNonNull(kind, "kind is null");
        requireNonNull(granularity, "granularity is null");
        if ((from == null) != (to == null)) {
            throw new IllegalArgumentException("from and to must both be known or both be null");
        }
        if (from != null && to != null && to.isBefore(from)) {
            throw new IllegalArgumentException("time ends " + to + " before it begins " + from);
        }
        if ((period == null) == (kind == TimeKind.DURATION || kind == TimeKind.SET)) {
            throw new IllegalArgumentException(kind + " with period " + period);
        }
    }
}
