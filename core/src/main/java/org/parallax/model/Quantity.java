// SPDX-License-Identifier: Apache-2.0
package org.parallax.model;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A number of something.
 *
 * @param span the whole expression with comparator, number and unit ("at least 12", "$40 billion", "200 ft")
 * @param low the number, or the lower end of a range, in {@code unit}
 * @param high equal to {@code low} but for a range ("eight to 10")
 * @param unit an SI or common unit symbol ({@code m}, {@code t}, {@code km/h}), an ISO 4217 code, {@code %}, {@code
 *     year} for ages, {@code 1} for plain counts
 * @param of where the counted noun phrase stands ("people", "anti-personnel mines"); null when nothing is named
 * @param head lemma of the counted noun ("person", "mine"), empty when nothing is named
 * @param role what befell the people that are counted; null when the text tells of nothing such, or nobody has looked yet
 */
public record Quantity(
        Span span,
        BigDecimal low,
        BigDecimal high,
        Comparator comparator,
        String unit,
        @Nullable Span of,
        String head,
        @Nullable CasualtyRole role) {
    /** Unit of plain counts. */
    public static final String COUNT = "1";
    /** Unit of ages. */
    public static final String AGE = "year";

    /** A quantity of which nobody has looked what befell it. */
    public Quantity(
            Span span,
            BigDecimal low,
            BigDecimal high,
            Comparator comparator,
            String unit,
            @Nullable Span of,
            String head) {
        this(span, low, high, comparator, unit, of, head, null);
    }

    /** The same quantity of people whom this befell. */
    public Quantity withRole(CasualtyRole befell) {
        return new Quantity(span, low, high, comparator, unit, of, head, befell);
    }

    public Quantity {
        requireNonNull(span, "span is null");
        requireNonNull(comparator, "comparator is null");
        requireNonNull(unit, "unit is null");
        requireNonNull(head, "head is null");
        if (high.compareTo(low) < 0) {
            throw new IllegalArgumentException("range ends at " + high + " below its begin " + low);
        }
    }
}
