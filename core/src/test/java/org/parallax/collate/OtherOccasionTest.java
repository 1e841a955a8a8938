// SPDX-License-Identifier: Apache-2.0
package org.parallax.collate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** In the tables, a line is: one text | the other. */
class OtherOccasionTest {
    private static boolean isTold(String a, String b) {
        Units units = Units.of(a, b);
        return OtherOccasion.isTold(units.a(), units.b());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "A man was shot at 8:20 p.m. in the harbour. | A man was shot at 2:15 p.m. in the harbour.",
                "A 19-year-old man was shot in the head. | A 25-year-old man was shot in the neck.",
                "A 19-year-old woman and a boy, 14, were grazed by bullets. | A 25-year-old man was grazed by a bullet.",
                "He died at Mercy Hospital on Monday. | He died at Torvik Hospital on Monday."
            })
    void hoursFarApartOtherAgesAndAnotherHospitalTellIt(String a, String b) {
        assertThat(isTold(a, b)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "A man was shot at 8:20 p.m. in the harbour. | A man was shot at 7:15 p.m. in the harbour.",
                "A man was shot shortly before midnight at 11:55 p.m. | A man was shot at 12:05 a.m. in the harbour.",
                "A man was shot at 8:20 p.m. in the harbour. | A man was shot in the harbour.",
                "A 19-year-old man was shot in the head. | A man, 20 years old, was shot in the head.",
                "A 19-year-old woman and a boy, 14, were shot. | A 14-year-old boy was shot.",
                "He died at Mercy Hospital on Monday. | He died at the Mercy General Hospital on Monday.",
                "He died at Mercy Hospital on Monday. | He was taken from Torvik Hospital to Mercy Hospital and died.",
                // two streets may cross there
                "A man was shot on Mill Street. | A man was shot on Quarry Street.",
                // by name it may be one: the ages are compared
                "Jon Berg, a 19-year-old man, was shot. | Jon Berg, a 25-year-old man, was shot."
            })
    void nearHoursAndNamesDoNot(String a, String b) {
        assertThat(isTold(a, b)).isFalse();
    }
}
