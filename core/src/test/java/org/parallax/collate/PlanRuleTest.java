// SPDX-License-Identifier: Apache-2.0
package org.parallax.collate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** In the tables, a line is: one text | the other | wanted. */
class PlanRuleTest {
    private final PlanRule rule = new PlanRule();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "Holm is expected to plead guilty on Friday. | Holm pleaded guilty on Friday."
                        + " | DIFFER UPDATE expected to plead/pleaded",
                "The team will introduce Holm on Tuesday. | The team introduced Holm on Tuesday."
                        + " | DIFFER UPDATE will introduce/introduced",
                "Vardal Software is set to release the patch today. | The patch was released today."
                        + " | DIFFER UPDATE set to release/was released"
            })
    void whatWasToBeDoneAndWasDoneIsAnUpdate(String a, String b, String wanted) {
        assertThat(Units.of(a, b).found(rule, 0.8)).containsExactly(wanted);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "Holm will plead guilty on Friday. | Holm is expected to plead guilty on Friday.",
                "Holm will plead guilty on Friday. | Holm has not pleaded guilty.",
                "Holm will plead guilty on Friday. | Lund pleaded guilty on Friday.",
                "Holm will plead guilty on Friday. | Holm wanted to plead guilty on Friday."
            })
    void whatIsStillToBeDoneIsNot(String a, String b) {
        assertThat(Units.of(a, b).found(rule, 0.8)).isEmpty();
    }
}
