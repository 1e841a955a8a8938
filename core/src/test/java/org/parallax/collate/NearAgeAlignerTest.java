// SPDX-License-Identifier: Apache-2.0
package org.parallax.collate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** In the tables, a line is: one text | the other. */
class NearAgeAlignerTest {
    private static List<String> told(Units units) {
        Aligner aligner = new Aligner(new AlignmentScorer(), new Nearness(units.all()));
        return Units.told(new NearAgeAligner(units.story(), aligner).claims(units.all()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "A 46-year-old man was found dead in the parking lot of the hotel."
                        + " | Jan Holm, 47, was found dead in the parking lot of the hotel.",
                "Police arrested a 60-year-old woman on Friday in the killing of two clerks."
                        + " | Police arrested Anna Berg, 61, on Friday in the killing of two clerks.",
                "The 28-year-old suspect shot his wife at their home. | Karl Berg, 27, shot his wife at their home."
            })
    void twoAgesAYearApartThatNobodyElseIsConflict(String a, String b) {
        assertThat(told(Units.of(a, b))).singleElement().asString().startsWith("CONFLICT [AMOUNT ");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                // the same age is told too
                "A 46-year-old man was found dead in the hotel. The driver was 47 years old."
                        + " | A 47-year-old man was found dead in the hotel.",
                // more than a year
                "A 46-year-old man was found dead in the hotel. | A 48-year-old man was found dead in the hotel.",
                // a man and a woman
                "A 46-year-old man was found dead in the hotel. | A 47-year-old woman was found dead in the hotel.",
                // who did it and who was hurt
                "The 16-year-old was charged in the shooting at the club."
                        + " | A 15-year-old was wounded in the shooting at the club.",
                // two names
                "Jan Holm, 46, was found dead in the hotel. | Karl Berg, 47, was found dead in the hotel.",
                // several people
                "Two 16-year-old girls were shot at the party. | A 17-year-old girl was shot at the party.",
                // a son and a neighbour
                "Her 14-year-old son called police after the shooting."
                        + " | A 13-year-old neighbour called police after the shooting.",
                // two that it may be
                "A 46-year-old man was shot in the hotel."
                        + " | A 45-year-old man was shot in the hotel. A 47-year-old man was shot in the lobby."
            })
    void agesThatMayBeOfTwoPeopleAreNotCompared(String a, String b) {
        assertThat(told(Units.of(a, b))).isEmpty();
    }

    @Test
    void aBirthdayLaterItIsAnUpdate() {
        Units units = Units.of(
                "Police arrested a 60-year-old woman in the killing of two clerks.",
                "2029-05-07",
                "Police arrested Anna Berg, 61, in the killing of two clerks.",
                "2029-09-07");
        assertThat(told(units)).singleElement().asString().startsWith("DIFFER [UPDATE ");
    }
}
