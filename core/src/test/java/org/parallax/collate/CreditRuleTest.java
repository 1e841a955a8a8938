// SPDX-License-Identifier: Apache-2.0
package org.parallax.collate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** In the tables, a line is: one text | the other | wanted. */
class CreditRuleTest {
    private final CreditRule rule = new CreditRule();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "Five people were hurt in the market, police said. | Five people were hurt in the market, fire officials said."
                        + " | DIFFER SPEAKER police/fire officials",
                "Five people were hurt in the market, police said. | Five people were hurt in the market, a witness said."
                        + " | DIFFER SPEAKER police/a witness",
                "The fire began in the kitchen, Anna Berg said. | The fire began in the kitchen, Jon Ness said."
                        + " | DIFFER SPEAKER Anna Berg/Jon Ness"
            })
    void oneStatementOnTheWordOfTwoSidesDiffers(String a, String b, String wanted) {
        assertThat(Units.of(a, b).found(rule, 0.8)).containsExactly(wanted);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                // both of the law
                "Five people were hurt in the market, police said. | Five people were hurt in the market, officials said.",
                // a bare name tells no side
                "Five people were hurt in the market, police said. | Five people were hurt in the market, Anna Berg said.",
                // the second speaks of whom the first credits
                "The fire began in the kitchen, Anna Berg said. | Anna Berg set the fire in the kitchen, Jon Ness said.",
                // one by a longer name
                "The fire began in the kitchen, Anna Berg said. | The fire began in the kitchen, Berg said.",
                "Five people were hurt in the market, police said. | Five people were hurt in the market."
            })
    void oneSideAndUnknownOnesDoNot(String a, String b) {
        assertThat(Units.of(a, b).found(rule, 0.8)).isEmpty();
    }
}
