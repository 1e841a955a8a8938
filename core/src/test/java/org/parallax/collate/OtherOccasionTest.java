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
                "A 19-year-old man was shot in the head. | A 25-year-old man was shot in the neck."
            })
    void hoursFarApartAndAnotherAgeTellIt(String a, String b) {
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
                // by name it may be one: the ages are compared
                "Jon Berg, a 19-year-old man, was shot. | Jon Berg, a 25-year-old man, was shot."
            })
    void nearHoursAndNamesDoNot(String a, String b) {
        assertThat(isTold(a, b)).isFalse();
    }
}
