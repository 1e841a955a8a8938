// SPDX-License-Identifier: Apache-2.0
package org.parallax.annotate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parallax.model.Annotation;
import org.parallax.model.Quantity;
import org.parallax.model.Span;

class QuantityFinderTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '^', textBlock = """
                    The flood killed 10 people.            | 10: 10 EXACTLY 1 of people (person)
                    At least 12 miners were trapped.       | At least 12: 12 AT_LEAST 1 of miners (miner)
                    It cost $40 billion.                   | $40 billion: 40000000000 EXACTLY USD
                    It cost 40 billion dollars.            | 40 billion dollars: 40000000000 EXACTLY USD
                    It cost £3.5m or 50 cents.             | £3.5m: 3500000 EXACTLY GBP; 50 cents: 0.5 EXACTLY USD
                    They fell nearly 200 ft.               | nearly 200 ft: 200 ABOUT ft
                    More than 1,200 homes burned.          | More than 1,200: 1200 MORE_THAN 1 of homes (home)
                    Eight to 10 boats sank.                | Eight to 10: 8-10 EXACTLY 1 of boats (boat)
                    A dozen eggs broke.                    | A dozen: 12 EXACTLY 1 of eggs (egg)
                    Half a million tons of wheat rotted.   | Half a million tons: 500000 EXACTLY t of wheat (wheat)
                    Twenty-two cars and two vans collided. | Twenty-two: 22 EXACTLY 1 of cars (car); two: 2 EXACTLY 1 of vans (van)
                    A magnitude 5.9 quake struck.          | magnitude 5.9: 5.9 EXACTLY Mw
                    A 6.1-magnitude quake struck.          | 6.1-magnitude: 6.1 EXACTLY Mw
                    Peter Lund, 43, was unhurt.            | 43: 43 EXACTLY year of Peter Lund ()
                    The 22-year-old man fled.              | 22-year-old: 22 EXACTLY year of man (man)
                    A boy aged 12 fled.                    | aged 12: 12 EXACTLY year
                    Prices rose 12.5 per cent.             | 12.5 per cent: 12.5 EXACTLY %
                    Hundreds of people came.               | Hundreds: 200-999 ABOUT 1 of people (person)
                    They have two hours or more.           | two hours or more: 2 AT_LEAST h
                    No fewer than five villages flooded.   | No fewer than five: 5 AT_LEAST 1 of villages (village)
                    They walked between 5 and 7 miles.     | between 5 and 7 miles: 5-7 EXACTLY mi
                    Police held 12 Somalis.                | 12: 12 EXACTLY 1 of Somalis (somali)
                    Up to 40 km/h is allowed.              | Up to 40 km/h: 40 AT_MOST km/h
                    """)
    void readsQuantities(String text, String quantities) {
        assertThat(found(text)).isEqualTo(quantities);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "One of the men ran and a third man stayed.",
                "Call 510-555-0170 or 911.",
                "They live at 900 Garden Way near Route 66.",
                "It is in the 1100 block of Main Street.",
                "They won 3-1 on Friday, 5 May 2013, at 4 p.m.",
                "Two-thirds agreed in 1999.",
                "The judge read No. 9 aloud."
            })
    void countsNothingWhereNothingIsCounted(String text) {
        assertThat(found(text)).isEmpty();
    }

    private static String found(String text) {
        Annotation annotation = Annotated.text(text);
        return annotation.quantities().stream()
                .map(quantity -> describe(quantity, text))
                .collect(Collectors.joining("; "));
    }

    private static String describe(Quantity quantity, String text) {
        boolean range = quantity.low().compareTo(quantity.high()) != 0;
        Span of = quantity.of();
        return quantity.span().in(text) + ": " + quantity.low().toPlainString()
                + (range ? "-" + quantity.high().toPlainString() : "") + " " + quantity.comparator() + " "
                + quantity.unit() + (of == null ? "" : " of " + of.in(text) + " (" + quantity.head() + ")");
    }
}
