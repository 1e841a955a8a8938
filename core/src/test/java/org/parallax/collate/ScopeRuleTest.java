// SPDX-License-Identifier: Apache-2.0
package org.parallax.collate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** In the tables, a line is: one text | the other | wanted. */
class ScopeRuleTest {
    private final ScopeRule rule = new ScopeRule();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "All the victims were taken to the clinic. | Five people were taken to the clinic."
                        + " | DIFFER SCOPE All the victims/Five people",
                "They all were expected to live. | Five men were expected to live."
                        + " | DIFFER SCOPE They all/Five men"
            })
    void allAgainstANumberDiffersInScope(String a, String b, String wanted) {
        assertThat(Units.of(a, b).found(rule, 0.8)).containsExactly(wanted);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                // another verb
                "All the victims were taken to the clinic. | Five people were arrested.",
                // the number is of something else
                "Each faces two counts of murder. | The men face two counts of murder.",
                "All the victims were taken to the clinic. | The victims were taken to the clinic.",
                // both are of all
                "All five victims were taken to the clinic. | All five victims were taken to the clinic on Monday.",
                "Five victims were taken to the clinic. | Five people were taken to the clinic."
            })
    void whatMayBeTheSamePeopleDoesNot(String a, String b) {
        assertThat(Units.of(a, b).found(rule, 0.8)).isEmpty();
    }
}
