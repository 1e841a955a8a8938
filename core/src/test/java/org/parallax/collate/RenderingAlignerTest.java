// SPDX-License-Identifier: Apache-2.0
package org.parallax.collate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** In the tables, a line is: one text | the other | wanted. */
class RenderingAlignerTest {
    private static List<String> renderings(String a, String b) {
        return Units.told(new RenderingAligner().claims(Units.of(a, b).all()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "It happened on Lindholm Road in Oslo. | It happened on Lindholm Avenue in Oslo."
                        + " | DIFFER [NAME {a=Lindholm Road, b=Lindholm Avenue}]",
                "Police went to Fjordgrass Distribution Ltd. | Police went to Fjordgrass Distributors Ltd."
                        + " | DIFFER [NAME {a=Fjordgrass Distribution Ltd, b=Fjordgrass Distributors Ltd}]"
            })
    void oneThingUnderTwoNamesDiffers(String a, String b, String wanted) {
        assertThat(renderings(a, b)).containsExactly(wanted);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                // two streets meet
                "It happened at Lindholm Road and Lindholm Avenue. | It happened on Lindholm Avenue.",
                "He came from the Oslo Police Department. | He came from the Oslo Fire Department.",
                "It happened on Lindholm Road. | It happened on Berg Road.",
                "The Torvik County Sheriff's Office came. | The Torvik County Sheriff's Department came."
            })
    void twoThingsAndPlainSynonymsDoNot(String a, String b) {
        assertThat(renderings(a, b)).isEmpty();
    }
}
