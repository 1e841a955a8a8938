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
                    Peter Lund, 43 and unhurt, fled.       | 43: 43 EXACTLY year of Peter Lund ()
                    The 22-year-old man fled.              | 22-year-old: 22 EXACTLY year of man (man)
                    A boy aged 12 fled.                    | aged 12: 12 EXACTLY year
                    Prices rose 12.5 per cent.             | 12.5 per cent: 12.5 EXACTLY %
                    Hundreds of people came.               | Hundreds: 200-999 ABOUT 1 of people (person)
                    They have two hours or more.           | two hours or more: 2 AT_LEAST h
                    No fewer than five villages flooded.   | No fewer than five: 5 AT_LEAST 1 of villages (village)
                    They walked between 5 and 7 miles.     | between 5 and 7 miles: 5-7 EXACTLY mi
                    Police held 12 Somalis.                | 12: 12 EXACTLY 1 of Somalis (somali)
                    Up to 40 km/h is allowed.              | Up to 40 km/h: 40 AT_MOST km/h
                    A third of the voters stayed at home.  | A third: 33.3 ABOUT % of voters (voter)
                    Two-thirds of the houses burned.       | Two-thirds: 66.7 ABOUT % of houses (house)
                    Three quarters of residents agreed.    | Three quarters: 75 EXACTLY % of residents (resident)
                    The firm lost US$1.2bn.                | US$1.2bn: 1200000000 EXACTLY USD
                    It cost €3m.                           | €3m: 3000000 EXACTLY EUR
                    It cost £20m.                          | £20m: 20000000 EXACTLY GBP
                    The deal is worth Rs 500 crore.        | Rs 500 crore: 5000000000 EXACTLY INR
                    The deal is worth $2.5 billion.        | $2.5 billion: 2500000000 EXACTLY USD
                    No more than 20 guests may enter.      | No more than 20: 20 AT_MOST 1 of guests (guest)
                    Not more than five boats sailed.       | Not more than five: 5 AT_MOST 1 of boats (boat)
                    Up to 500 fans came.                   | Up to 500: 500 AT_MOST 1 of fans (fan)
                    As many as 30 sheep died.              | As many as 30: 30 AT_MOST 1 of sheep (sheep)
                    Dozens of cars burned.                 | Dozens: 24-99 ABOUT 1 of cars (car)
                    Scores of people fled.                 | Scores: 40-99 ABOUT 1 of people (person)
                    Nearly 300 houses were lost.           | Nearly 300: 300 ABOUT 1 of houses (house)
                    Between 20 and 30 men came.            | Between 20 and 30: 20-30 EXACTLY 1 of men (man)
                    20-30 men came.                        | 20-30: 20-30 EXACTLY 1 of men (man)
                    Rates rose by 0.5 percentage points.   | 0.5 percentage points: 0.5 EXACTLY pp
                    Rates rose 3.5%.                       | 3.5%: 3.5 EXACTLY %
                    The fire burned 1,200 acres.           | 1,200 acres: 1200 EXACTLY acre
                    The tank holds 40 gallons.             | 40 gallons: 40 EXACTLY gal
                    She weighs 120 lb.                     | 120 lb: 120 EXACTLY lb
                    The 34-year-old driver fled.           | 34-year-old: 34 EXACTLY year of driver (driver)
                    A driver, 34, fled.                    | 34: 34 EXACTLY year of driver (driver)
                    Nora Falk, 41, fled.                   | 41: 41 EXACTLY year of Nora Falk ()
                    A girl aged three fled.                | aged three: 3 EXACTLY year
                    Children aged 6 to 12 came.            | aged 6 to 12: 6-12 EXACTLY year
                    Pupils of ages 16 to 18 came.          | 16 to 18: 16-18 EXACTLY year
                    It is worth $184 million over eight years. | $184 million: 184000000 EXACTLY USD; eight years: 8 EXACTLY yr
                    It lasted over eight years.            | over eight years: 8 MORE_THAN yr
                    Two men in their 20's came.            | Two: 2 EXACTLY 1 of men (man)
                    They took a 40- to 60-hour course.     | 40- to 60-hour: 40-60 EXACTLY h
                    The 10- to 12-year-old boys fled.      | 10- to 12-year-old: 10-12 EXACTLY year of boys (boy)
                    Two men, ages 19 and 22, fled.         | Two: 2 EXACTLY 1 of men (man); 19: 19 EXACTLY year; 22: 22 EXACTLY year
                    A boy aged 12 and 3 others fled.       | aged 12: 12 EXACTLY year; 3: 3 EXACTLY 1 of others (other)
                    The ages of 40 people were given.      | 40: 40 EXACTLY 1 of people (person)
                    A couple of thousand people came.      | A couple of thousand: 2000 EXACTLY 1 of people (person)
                    Several hundred soldiers came.         | Several hundred: 300-900 ABOUT 1 of soldiers (soldier)
                    More than a dozen homes fell.          | More than a dozen: 12 MORE_THAN 1 of homes (home)
                    Some 12,000 people fled.               | Some 12,000: 12000 ABOUT 1 of people (person)
                    An estimated 3,000 people fled.        | estimated 3,000: 3000 ABOUT 1 of people (person)
                    It is 600 m (2,000 ft) deep.           | 600 m: 600 EXACTLY m; 2,000 ft: 2000 EXACTLY ft
                    They drove at 60 mph.                  | 60 mph: 60 EXACTLY mph
                    Two and a half million people came.    | Two and a half million: 2500000 EXACTLY 1 of people (person)
                    At least 1.5 million tonnes of grain rotted. | At least 1.5 million tonnes: 1500000 AT_LEAST t of grain (grain)
                    A driver, 34, fled.                    | 34: 34 EXACTLY year of driver (driver)
                    It was 98 degrees Fahrenheit.          | 98 degrees Fahrenheit: 98 EXACTLY °F
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
