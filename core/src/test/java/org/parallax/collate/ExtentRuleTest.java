// SPDX-License-Identifier: Apache-2.0
package org.parallax.collate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** In the tables, a line is: one text | the other | wanted. */
class ExtentRuleTest {
    private final ExtentRule rule = new ExtentRule();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "The storm did minor damage to the harbour. | The storm did damage to the harbour."
                        + " | DIFFER SCOPE minor damage/damage",
                "Some dockers walked out on Monday. | The dockers walked out on Monday. | DIFFER SCOPE Some dockers/dockers",
                "The flood destroyed part of the bridge. | The flood destroyed the bridge."
                        + " | DIFFER SCOPE part of the bridge/bridge"
            })
    void anExtentThatOneReportAloneTellsDiffers(String a, String b, String wanted) {
        assertThat(Units.of(a, b).found(rule, 0.8)).containsExactly(wanted);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "The storm did minor damage to the harbour. | The storm did minor damage to the harbour wall.",
                // how somebody is doing is a stage
                "She had serious injuries. | She had injuries.",
                // a total is the number itself, and what is part of something belongs to it
                "Divers found a total of 14 anchors. | Divers found 14 anchors.",
                "The dinner was part of the regatta. | The dinner followed the regatta.",
                // one extent in two forms, a total beside a number, and no extent at all
                "The storm did extensive damage to the hall. | The storm extensively damaged the hall.",
                "The club gained 507 total yards. | The club gained 507 yards.",
                "A candle-lit vigil was held on Monday. | A vigil was held on Monday.",
                // nobody says that it were all of them
                "Some dockers walked out on Monday. | Dockers walked out on Monday.",
                // where in a place
                "The storm hit part of Torvik on Monday. | The storm hit Torvik on Monday.",
                // no extent
                "The old harbour was damaged. | The harbour was damaged."
            })
    void oneExtentAndOtherWordsDoNot(String a, String b) {
        assertThat(Units.of(a, b).found(rule, 0.8)).isEmpty();
    }
}
