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
                "The fire began near Southern and 53rd avenues. | The fire began near 51st and Southern avenues."
                        + " | DIFFER PLACE Southern and 53rd avenues/51st and Southern avenues",
                "The fire began at NW 61st Street and 19th Avenue."
                        + " | The fire began at Northwest 20th Avenue and Northwest 62nd Street."
                        + " | DIFFER PLACE NW 61st Street and 19th Avenue/Northwest 20th Avenue and Northwest 62nd Street"
            })
    void twoCrossingsDiffer(String a, String b, String wanted) {
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
                // the same crossing
                "The fire began at NW 61st Street and 19th Avenue. | The fire began at 19th Avenue and Northwest 61st Street.",
                // two deeds
                "Two men were shot at Elm and Oak streets. | Two men were arrested at Elm and Ash streets.",
                // a report that has both
                "The fire began near Elm and Oak streets."
                        + " | Smoke lay over Elm and Oak streets. The fire began near Elm and Ash streets.",
                // people, not streets
                "The fire began in the 1500 block of Elm Street. | The fire was seen by Anna Elm and Jon Oak."
            })
    void oneWayToTellItAndOtherPlacesDoNot(String a, String b) {
        assertThat(Units.of(a, b).found(rule, 0.8)).isEmpty();
    }
}
