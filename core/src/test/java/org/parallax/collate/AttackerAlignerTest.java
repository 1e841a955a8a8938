// SPDX-License-Identifier: Apache-2.0
package org.parallax.collate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** In the tables, a line is: one text | the other | wanted. */
class AttackerAlignerTest {
    private static List<String> told(String a, String b) {
        return Units.told(new AttackerAligner().claims(Units.of(a, b).all()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "A lone gunman shot the guards at the bank. | Three gunmen shot the guards at the bank."
                        + " | CONFLICT [AMOUNT {a=lone gunman, b=Three}]",
                "Two robbers shot the guards at the bank. | Two men stormed the bank and shot the guards. | AGREE []",
                "Five men came to the bank and opened fire. | Three gunmen opened fire at the bank."
                        + " | CONFLICT [AMOUNT {a=Five, b=Three}]"
            })
    void theNumberOfAttackersIsCompared(String a, String b, String wanted) {
        assertThat(told(a, b)).containsExactly(wanted);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                // who was shot is no attacker
                "Three men were shot at the bank. | A lone gunman shot the guards at the bank.",
                // some of them
                "The two gunmen who were caught had shot the guards. | Three gunmen shot the guards at the bank.",
                // one report gives two numbers
                "Two gunmen shot the guards. A witness saw three gunmen. | Four gunmen shot the guards at the bank."
            })
    void victimsAndSomeOfTheAttackersAreNot(String a, String b) {
        assertThat(told(a, b)).isEmpty();
    }
}
