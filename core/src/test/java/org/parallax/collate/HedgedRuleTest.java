// SPDX-License-Identifier: Apache-2.0
package org.parallax.collate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** In the tables, a line is: one text | the other | wanted. */
class HedgedRuleTest {
    private final HedgedRule rule = new HedgedRule();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "The loot is worth more than $2 million. | The loot is worth $2 million."
                        + " | DIFFER PRECISION more than $2 million/$2 million",
                "About 40 boats were moored there. | 40 boats were moored there. | DIFFER PRECISION About 40/40",
                "The alarm rang just after 6:08 p.m. | The alarm rang at 6:08 p.m."
                        + " | DIFFER PRECISION just after 6:08 p.m./6:08 p.m."
            })
    void oneValueFlatAndHedgedDiffers(String a, String b, String wanted) {
        assertThat(Units.of(a, b).found(rule, 0.8)).containsExactly(wanted);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "About 40 boats were moored there. | Some 40 boats were moored there.",
                "About 40 boats were moored there. | 40 cars were parked there.",
                // a round time is seldom meant to the minute
                "The alarm rang around 4:30 p.m. | The alarm rang at 4:30 p.m.",
                "At least one man fired. | One man fired."
            })
    void roundTimesSmallCountsAndOtherThingsDoNot(String a, String b) {
        assertThat(Units.of(a, b).found(rule, 0.8)).isEmpty();
    }
}
