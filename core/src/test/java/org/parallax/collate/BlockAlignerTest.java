// SPDX-License-Identifier: Apache-2.0
package org.parallax.collate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** In the tables, a line is: one text | the other. */
class BlockAlignerTest {
    private static List<String> claims(String a, String b) {
        Units units = Units.of(a, b);
        return Units.told(
                new BlockAligner(new Aligner(new AlignmentScorer(), new Nearness(units.all()))).claims(units.all()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "Three men were shot in the 1500 block of Elm Street on Sunday."
                        + " | Three men were shot in the 1700 block of Elm Street on Sunday.",
                "Three men were shot in the 1500 block of East 75th Street on Sunday."
                        + " | Three men were shot on Sunday in the 1700 block of E. 75th St."
            })
    void twoBlocksOfOneStreetConflict(String a, String b) {
        assertThat(claims(a, b)).singleElement().asString().startsWith("CONFLICT [PLACE ");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                // the same block
                "Three men were shot in the 1500 block of Elm Street on Sunday."
                        + " | Three men were shot in the 1,500 block of Elm Avenue on Sunday.",
                // two streets
                "Three men were shot in the 1500 block of Elm Street on Sunday."
                        + " | Three men were shot in the 1700 block of Oak Street on Sunday.",
                "Three men were shot in the 1500 block of East 75th Street on Sunday."
                        + " | Three men were shot in the 1700 block of West 75th Street on Sunday.",
                // a report that has both
                "Three men were shot in the 1500 block of Elm Street on Sunday."
                        + " | They ran to the 1500 block of Elm Street. Three men were shot in the 1700 block of Elm Street on Sunday.",
                // two deeds
                "Three men were shot in the 1500 block of Elm Street on Sunday."
                        + " | Two men were arrested in the 1700 block of Elm Street on Sunday."
            })
    void otherBlocksDoNot(String a, String b) {
        assertThat(claims(a, b)).isEmpty();
    }
}
