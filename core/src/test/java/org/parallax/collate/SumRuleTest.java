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
                        + " | DIFFER AMOUNT $1 million/$500,000",
                "Three men came to the feast. | He was one of four men who came to the feast. | DIFFER AMOUNT Three/four"
            })
    void theOnlySumsAndNumbersOfOneNounDiffer(String a, String b, String wanted) {
        assertThat(Units.of(a, b).found(rule, 0.8)).containsExactly(wanted);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "The campaign costs the union $1 million. | The union has reserved $500,000 of $1 million.",
                "The campaign costs the union $1 million. | The union has reserved 500,000 euros.",
                "Three men came to the feast. | Four women came to the feast.",
                "One man came to the feast. | Two men came to the feast.",
                "Three men came to the feast. | Three men of four men came to the feast.",
                "Three people died in the storm. | Last year 31 people died in a storm."
            })
    void severalSumsAndSmallNumbersDoNot(String a, String b) {
        assertThat(Units.of(a, b).found(rule, 0.8)).isEmpty();
    }
}
