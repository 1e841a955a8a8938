// SPDX-License-Identifier: Apache-2.0
package org.parallax.collate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** In the tables, a line is: one text | the other. */
class WordingRuleTest {
    private static final double SURE = 0.8;

    private final WordingRule rule = new WordingRule();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "\"We will not sign the treaty this year,\" Lund said."
                        + " | \"We will sign the treaty this year,\" Lund said.",
                "\"The bridge gets closer to collapse every day,\" Lund said."
                        + " | \"The bridge gets closer to ruin every day,\" Lund said."
            })
    void aWordDroppedOrChangedInsideAQuotationDiffers(String a, String b) {
        assertThat(Units.of(a, b).found(rule, SURE)).singleElement().asString().startsWith("DIFFER WORDING");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "\"We will not sign the treaty this year,\" Lund said."
                        + " | \"We will not sign the treaty this year,\" said Lund.",
                // one quotes further
                "\"We will not sign the treaty this year,\" Lund said."
                        + " | \"We will not sign the treaty this year or next year,\" Lund said.",
                // two utterances
                "\"We will not sign the treaty this year,\" Lund said. | \"The ferry sank within minutes,\" Lund said.",
                // nobody's words
                "We will not sign the treaty this year. | We will sign the treaty this year."
            })
    void theSameWordsMoreWordsAndOtherWordsDoNot(String a, String b) {
        assertThat(Units.of(a, b).found(rule, SURE)).isEmpty();
    }

    @Test
    void unsurePairsAreNotCompared() {
        assertThat(Units.of(
                                "\"We will not sign the treaty this year,\" Lund said.",
                                "\"We will sign the treaty this year,\" Lund said.")
                        .found(rule, 0.1))
                .isEmpty();
    }
}
