// SPDX-License-Identifier: Apache-2.0
package org.parallax.collate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** In the tables, a line is: one quotation | the other. */
class RewordingTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "We will not sign the treaty this year. | We will sign the treaty this year.",
                "We didn't sign the treaty this year. | We did sign the treaty this year.",
                "The bridge gets closer to collapse every day. | The bridge gets closer to ruin every day.",
                "Close the harbour gate at once. | Open the harbour gate at once.",
                "We shall close the harbour gate. | We shall close the harbour lock."
            })
    void aWordDroppedOrChangedIsTold(String a, String b) {
        assertThat(Rewording.isTold(a, b)).isTrue();
        assertThat(Rewording.isTold(b, a)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "We will sign the treaty. | “We will sign the treaty!”",
                "We will sign the treaty this year. | We will sign the treaty this year, whatever the harbour board may say.",
                "It's late and we aren't ready. | It is late, and we are not ready.",
                "We’re gonna sign the treaty. | We are going to sign the treaty.",
                "Sen. Lund has the treaty. | Senator Lund has the treaty.",
                "All SC members signed the treaty. | All Shipping Council members signed the treaty.",
                "Thank her (Nora Lund) for the treaty. | Thank her for the treaty.",
                "Thank [the senator] for the treaty. | Thank her for the treaty.",
                "We will ... sign the treaty. | We will, if nothing comes between, sign the treaty.",
                "Lines to the harbour remain open. | The lines to the harbour remain open."
            })
    void whatIsWrittenDownInAnotherWayIsNot(String a, String b) {
        assertThat(Rewording.isTold(a, b)).isFalse();
        assertThat(Rewording.isTold(b, a)).isFalse();
    }
}
