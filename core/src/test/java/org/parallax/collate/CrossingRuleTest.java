// SPDX-License-Identifier: Apache-2.0
package org.parallax.collate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** In the tables, a line is: one text | the other | wanted. */
class CrossingRuleTest {
    private final CrossingRule rule = new CrossingRule();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "The fire began in the 1500 block of Elm Street. | The fire began near the corner of Elm and Oak streets."
                        + " | DIFFER PRECISION 1500 block of Elm Street/Elm and Oak streets",
                "Police were called to Mill Road and 12th Avenue. | Police were called to the 300 block of 12th Avenue."
                        + " | DIFFER PRECISION Mill Road and 12th Avenue/300 block of 12th Avenue"
            })
    void aBlockAndACrossingOfItsStreetDiffer(String a, String b, String wanted) {
        assertThat(Units.of(a, b).found(rule, 0.8)).containsExactly(wanted);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                // another street
                "The fire began in the 1500 block of Elm Street. | The fire began near the corner of Ash and Oak streets.",
                // both tell the crossing
                "The fire began in the 1500 block of Elm Street, at Elm and Oak streets."
                        + " | The fire began near the corner of Elm and Oak streets.",
                "The fire began in the 1500 block of Elm Street. | The fire began in the 1500 block of Elm Street.",
                // people, not streets
                "The fire began in the 1500 block of Elm Street. | The fire was seen by Anna Elm and Jon Oak."
            })
    void oneWayToTellItAndOtherPlacesDoNot(String a, String b) {
        assertThat(Units.of(a, b).found(rule, 0.8)).isEmpty();
    }
}
