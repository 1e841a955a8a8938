// SPDX-License-Identifier: Apache-2.0
package org.parallax.collate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** In the tables, a line is: one text | the other | wanted. */
class StageRuleTest {
    private final StageRule rule = new StageRule();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "Police have issued an arrest warrant for Karl Berg. | Karl Berg was charged with arson."
                        + " | DIFFER STATE arrest/charged",
                "Police have issued a warrant for the arrest of Karl Berg. | Police arrested Karl Berg on Friday."
                        + " | DIFFER STATE arrest/arrested",
                "Karl Berg was charged with arson. | Karl Berg was convicted of arson. | DIFFER STATE charged/convicted",
                "The driver is in critical condition. | The driver is in stable condition."
                        + " | DIFFER STATE critical/stable"
            })
    void howFarAThingHasComeDiffers(String a, String b, String wanted) {
        assertThat(Units.of(a, b).found(rule, 0.8)).containsExactly(wanted);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "Police arrested Karl Berg on Friday. | Karl Berg was charged with arson on Friday.",
                "Karl Berg was convicted of arson. | Karl Berg was sentenced to two years for arson.",
                "The driver is expected to survive. | The driver is in stable condition.",
                // "charge" is what they say
                "Karl Berg set the fire, prosecutors charge. | Karl Berg was convicted of arson."
            })
    void onePhaseDoesNot(String a, String b) {
        assertThat(Units.of(a, b).found(rule, 0.8)).isEmpty();
    }
}
