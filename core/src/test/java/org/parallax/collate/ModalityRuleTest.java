// SPDX-License-Identifier: Apache-2.0
package org.parallax.collate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ModalityRuleTest {
    private static final double SURE = 0.8;

    private final ModalityRule rule = new ModalityRule();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "The storm killed the captain. | The storm may have killed the captain.",
                "The minister resigned on Monday. | The minister reportedly resigned on Monday.",
                "The gang robbed the bank. | The gang allegedly robbed the bank.",
                "The rule weakened the law. | The rule may have weakened the strength of the law."
            })
    void flatAgainstHedgedDiffers(String a, String b) {
        assertThat(Units.of(a, b).found(rule, SURE)).hasSize(1).allMatch(found -> found.startsWith("DIFFER MODALITY"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                // both hedge, both state
                "The gang allegedly robbed the bank. | The gang reportedly robbed the bank.",
                "The gang robbed the bank. | The gang robbed the bank on Monday.",
                // neither is a fact yet
                "The gang hoped to rob the bank. | The gang agreed to rob the bank.",
                // the hedge belongs to another verb
                "The gang robbed the bank. | The police, who may resign, said the gang robbed the bank.",
                // May is a month
                "The gang robbed the bank in May. | The gang robbed the bank.",
                "On May 29 she saw the gang. | She saw the gang on Sunday.",
                // two things
                "Dahl directed the first film. | Dahl is expected to direct the last play.",
                // still to come, or denied
                "The gang could rob the bank. | Police wait until the gang robs the bank.",
                "The gang could have robbed the bank. | The gang did not rob the bank."
            })
    void alikeCommitmentDoesNot(String a, String b) {
        assertThat(Units.of(a, b).found(rule, SURE)).isEmpty();
    }

    @Test
    void thinEvidenceMakesNoDifference() {
        assertThat(Units.of("The gang robbed the bank.", "The gang allegedly robbed the bank.")
                        .found(rule, 0.1))
                .isEmpty();
    }
}
