// SPDX-License-Identifier: Apache-2.0
package org.parallax.collate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** In the tables, a line is: one text | the other | wanted. */
class SumRuleTest {
    private final SumRule rule = new SumRule();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "The campaign costs the union $1 million. | The union has reserved $500,000 of airtime."
                        + " | DIFFER AMOUNT $1 million/$500,000"
            })
    void theOnlySumsDiffer(String a, String b, String wanted) {
        assertThat(Units.of(a, b).found(rule, 0.8)).containsExactly(wanted);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "The campaign costs the union $1 million. | The union has reserved $500,000 of $1 million.",
                "The campaign costs the union $1 million. | The union has reserved 500,000 euros.",
                "Three men came to the feast. | He was one of four men who came to the feast."
            })
    void severalSumsAndNumbersOfOneNounDoNot(String a, String b) {
        assertThat(Units.of(a, b).found(rule, 0.8)).isEmpty();
    }
}
