// SPDX-License-Identifier: Apache-2.0
package org.parallax.collate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** In the tables, a line is: one text | the other | wanted. */
class OneOrMoreRuleTest {
    private final OneOrMoreRule rule = new OneOrMoreRule();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "Two women called the police. | A woman called the police on Friday."
                        + " | DIFFER AMOUNT Two women/A woman",
                "Berg is serving a life sentence. | Berg is serving three life sentences."
                        + " | DIFFER AMOUNT a life sentence/three life sentences",
                "Two houses were searched. | Officers searched a house in Vardal."
                        + " | DIFFER AMOUNT Two houses/a house"
            })
    void aNumberAndOneAloneDiffer(String a, String b, String wanted) {
        assertThat(Units.of(a, b).found(rule, 0.8)).containsExactly(wanted);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "Two women called the police. | The woman called the police on Friday.",
                "Two women called the police. | A woman left the house.",
                "Two women called the police. | A woman called the police. Two women left.",
                "One woman called the police. | A woman called the police."
            })
    void whatMayBeOneOfThemDoesNot(String a, String b) {
        assertThat(Units.of(a, b).found(rule, 0.8)).isEmpty();
    }
}
