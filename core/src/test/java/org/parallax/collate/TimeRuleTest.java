// SPDX-License-Identifier: Apache-2.0
package org.parallax.collate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** In the tables, a line is: one text | the other | wanted. Both reports are of Wednesday 7 May 2031. */
class TimeRuleTest {
    private static final double SURE = 0.8;

    private final TimeRule rule = new TimeRule();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "The train left at 6 p.m. | The train left at 9 p.m. | CONFLICT DATE 6 p.m./9 p.m.",
                "The train left at 6:00 p.m. | The train left at 18:40. | CONFLICT DATE 6:00 p.m./18:40",
                "The train left at 6 p.m. | The train left at 6:10 p.m. | DIFFER DATE 6 p.m./6:10 p.m.",
                "The train left at 6 p.m. | The train left at 18:00. | AGREE DATE 6 p.m./18:00",
                "The bridge fell on Monday. | The bridge fell on May 5. | AGREE DATE Monday/May 5",
                "The bridge fell on Monday. | The bridge fell on Monday evening. | AGREE DATE Monday/Monday evening"
            })
    void timesOfOneMomentAreCompared(String a, String b, String wanted) {
        assertThat(Units.of(a, b).found(rule, SURE)).containsExactly(wanted);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                // two days, two moments
                "The train left at 6 p.m. on Monday. | The train left at 9 p.m. on Tuesday.",
                // two zones
                "The train left at 6 p.m. EST. | The train left at 11 p.m. GMT.",
                // two deeds
                "The man was arrested at 6 p.m. | The man was shot at 9 p.m.",
                // two days are not its own
                "The bridge fell on Monday. | The bridge fell on Tuesday.",
                // the year of the one is only guessed
                "The bridge fell on May 3. | The bridge fell on May 3, 2029.",
                // a time of day and a day
                "The train left at 6 p.m. | The train left on Monday.",
                // which of two
                "The trains left at 6 p.m. and 9 p.m. | The train left at 7 p.m.",
                // nothing to compare
                "The train left. | The train left at 7 p.m."
            })
    void timesThatAreNotOfOneMomentAreNot(String a, String b) {
        assertThat(Units.of(a, b).found(rule, SURE)).noneMatch(found -> !found.startsWith("AGREE"));
    }

    @Test
    void thinEvidenceMakesNoConflict() {
        assertThat(Units.of("The train left at 6 p.m.", "The train left at 9 p.m.")
                        .found(rule, 0.3))
                .isEmpty();
    }

    @Test
    void aWeekdayOfAnUndatedReportIsNotCompared() {
        assertThat(Units.of("The bridge fell on Monday.", null, "The bridge fell on Tuesday.", null)
                        .found(rule, SURE))
                .isEmpty();
    }
}
