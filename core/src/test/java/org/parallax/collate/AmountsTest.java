// SPDX-License-Identifier: Apache-2.0
package org.parallax.collate;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parallax.collate.Amounts.Relation;
import org.parallax.model.Comparator;
import org.parallax.model.Quantity;
import org.parallax.model.Span;

class AmountsTest {
    private final Amounts amounts = new Amounts();

    /** A quantity written as {@code [about|atleast|morethan|atmost|lessthan] LOW[..HIGH] UNIT}. */
    private static Quantity quantity(String written) {
        String[] parts = written.strip().split(" ", -1);
        Comparator comparator = Comparator.EXACTLY;
        int at = 0;
        if (parts.length == 3) {
            comparator = switch (parts[0]) {
                case "about" -> Comparator.ABOUT;
                case "atleast" -> Comparator.AT_LEAST;
                case "morethan" -> Comparator.MORE_THAN;
                case "atmost" -> Comparator.AT_MOST;
                case "lessthan" -> Comparator.LESS_THAN;
                default -> throw new IllegalArgumentException(written);
            };
            at = 1;
        }
        String[] range = parts[at].split("\\.\\.", -1);
        return new Quantity(
                new Span(0, 1),
                new BigDecimal(range[0]),
                new BigDecimal(range[range.length - 1]),
                comparator,
                parts[at + 1],
                null,
                "");
    }

    @ParameterizedTest
    @CsvSource({
        "12 1, 12 1, SAME",
        "12.0 1, 12 1, SAME",
        "8..10 1, 8..10 1, SAME",
        "about 12 1, about 12 1, SAME",
        "about 450 1, about 480 1, LESS_EXACT",
        "about 450 1, about 540 1, APART",
        "about 50 1, about 60 1, LESS_EXACT",
        "40000000000 USD, 4E10 USD, SAME",
        // unit systems: rounding that a conversion explains
        "600 m, 2000 ft, SAME",
        "1 km, 1000 m, SAME",
        "100 km/h, 62 mph, SAME",
        "90 min, 1.5 h, SAME",
        "5 kg, 11 lb, SAME",
        "20 °C, 68 °F, SAME",
        // compatible, but one says it less exactly
        "atleast 12 1, 12 1, SAME",
        "atleast 12 1, 15 1, LESS_EXACT",
        "atleast 12 1, atleast 15 1, LESS_EXACT",
        "about 12 1, 12 1, SAME",
        "about 100 1, 110 1, LESS_EXACT",
        "morethan 100 1, 140 1, LESS_EXACT",
        "atmost 20 1, 12 1, LESS_EXACT",
        "8..10 1, 9 1, LESS_EXACT",
        // they exclude each other
        "12 1, 15 1, APART",
        "atleast 12 1, 11 1, APART",
        "about 100 1, 200 1, APART",
        "atmost 20 1, 25 1, APART",
        "8..10 1, 12 1, APART",
        "200 m, 200 ft, APART",
        "40 °C, 40 °F, APART",
        "7 %, 9 %, APART",
        "40 USD, 41 USD, APART",
        // not of one dimension
        "200 m, 200 kg, INCOMPARABLE",
        "40 USD, 40 EUR, INCOMPARABLE",
        "12 1, 12 %, INCOMPARABLE",
        "12 1, 12 year, INCOMPARABLE"
    })
    void comparesByValueOverUnitsAndBounds(String a, String b, Relation relation) {
        assertThat(amounts.compare(quantity(a), quantity(b))).isEqualTo(relation);
        assertThat(amounts.compare(quantity(b), quantity(a)))
                .as("the other way round")
                .isEqualTo(relation);
    }
}
