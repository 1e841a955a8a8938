// SPDX-License-Identifier: Apache-2.0
package org.parallax.collate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** In the tables, a line is: one text | the other | wanted. */
class DeniedRuleTest {
    private final DeniedRule rule = new DeniedRule();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "Several rafts had failed to open. | All rafts had opened. | CONFLICT POLARITY failed to open/opened",
                "The minister signed the agreement. | The minister did not sign the agreement."
                        + " | CONFLICT POLARITY signed/not sign",
                "Maria Lund signed the agreement. | Lund did not sign the agreement. | CONFLICT POLARITY signed/not sign",
                "No raft opened. | The raft opened. | CONFLICT POLARITY opened/opened"
            })
    void aDeedThatOneReportDeniesIsAConflict(String a, String b, String wanted) {
        assertThat(Units.of(a, b).found(rule, 0.5)).containsExactly(wanted);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                // both may be so
                "Several rafts had failed to open. | Several rafts had opened.",
                // somebody else, something else
                "The minister signed the agreement. | The mayor did not sign the agreement.",
                "The minister signed the agreement. | The minister did not sign the letter.",
                "Maria Lund signed the agreement. | Maria Berg did not sign the agreement.",
                "The prime minister signed the agreement. | The foreign minister did not sign the agreement.",
                // planned, supposed
                "The minister signed the agreement. | The minister would not sign the agreement.",
                "The minister may sign the agreement. | The minister did not sign the agreement.",
                // what nobody said, nobody has denied
                "The minister said who signed the agreement. | The minister did not say who paid for it.",
                // both deny it
                "The minister refused to sign the agreement. | The minister did not sign the agreement.",
                "The minister did not refuse to sign the agreement. | The minister signed the agreement."
            })
    void whatMayBeTrueBesideItIsNone(String a, String b) {
        assertThat(Units.of(a, b).found(rule, 0.5)).isEmpty();
    }

    @Test
    void whatWasNotDoneByOneDayMayBeDoneOnTheNext() {
        Units units = Units.of(
                "The minister did not sign the agreement.",
                "2031-05-07",
                "The minister signed the agreement.",
                "2031-05-08");
        assertThat(units.found(rule, 0.5)).containsExactly("DIFFER UPDATE not sign/signed");
    }

    @Test
    void whatFailedStaysFailed() {
        Units units = Units.of("The raft failed to open.", "2031-05-07", "The raft opened.", "2031-05-08");
        assertThat(units.found(rule, 0.5)).containsExactly("CONFLICT POLARITY failed to open/opened");
    }
}
