// SPDX-License-Identifier: Apache-2.0
package org.parallax.collate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** In the tables, a line is: one text | the other | wanted. */
class NameRuleTest {
    private final NameRule rule = new NameRule();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "The driver was taken to Torvik Hospital. | The driver was taken to Lindholm Hospital, not Torvik Hospital."
                        + " | CONFLICT PLACE Torvik Hospital/not Torvik Hospital",
                "The driver was taken to Torvik Hospital. | The driver was taken to Lindholm Hospital, not Torvik."
                        + " | CONFLICT PLACE Torvik Hospital/not Torvik"
            })
    void aNameThatTheOtherDeniesConflicts(String a, String b, String wanted) {
        assertThat(Units.of(a, b).found(rule, 0.5)).contains(wanted);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "The driver was taken to Torvik Hospital. | The driver was not taken to Torvik Hospital.",
                // a name and its short form are no two places
                "The driver was taken to North Torvik Hospital. | The driver was taken to North Torvik.",
                "The driver was taken to North Torvik Hospital. | The driver was taken to Torvik Hospital.",
                "The driver came from Torvik, not Oslo. | The driver came from Torvik, not Oslo."
            })
    void aDeniedVerbIsNoDeniedName(String a, String b) {
        assertThat(Units.of(a, b).found(rule, 0.5)).isEmpty();
    }
}
