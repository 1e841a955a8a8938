// SPDX-License-Identifier: Apache-2.0
package org.parallax.collate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** In the tables, a line is: one text | the other | wanted. */
class PlaceRuleTest {
    private final PlaceRule rule = new PlaceRule();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "The men were shot outside of Oslo. | The men were shot in Oslo. | CONFLICT PLACE outside of Oslo/in Oslo",
                "She was walking among the cars. | She was walking alongside some cars."
                        + " | DIFFER PLACE among the cars/alongside some cars",
                "Traffic between Europe, Africa and Asia was cut. | Traffic between Europe and Asia was cut."
                        + " | DIFFER SCOPE Europe, Africa and Asia/Europe and Asia"
            })
    void anotherSideOfOnePlaceIsSeen(String a, String b, String wanted) {
        assertThat(Units.of(a, b).found(rule, 0.95)).containsExactly(wanted);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "The men were shot in Oslo. | The men were shot in Oslo.",
                // near a town may be in it
                "The men were shot near Oslo. | The men were shot in Oslo.",
                // two places
                "The men were shot outside a bar. | The men were shot in Oslo.",
                // no place
                "The champion fell in the sixth round. | The champion was tired by the sixth round.",
                // no list
                "The ship left Norway for France and sank off Spain. | The ship left Norway for France."
            })
    void whatMayBeOnePlaceIsPassedOver(String a, String b) {
        assertThat(Units.of(a, b).found(rule, 0.95)).isEmpty();
    }
}
