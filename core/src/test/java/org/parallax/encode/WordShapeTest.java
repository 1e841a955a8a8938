// SPDX-License-Identifier: Apache-2.0
package org.parallax.encode;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordShapeTest {
    @ParameterizedTest
    @CsvSource({
        "Obama, Xxx, 2",
        "a, x, 1",
        "A, X, 6",
        "NATO, XX, 3",
        "McKay, XxXxx, 4",
        "1,d, 5",
        "2031, dd, 5",
        "U.S., X.X., 3",
        "'’s', '’x', 1",
        "Ærø, Xxx, 2",
        "........, .., 5",
        "a1b2c3d4e5f6, xdxdxdxd, 1"
    })
    void seesShapesAndCases(String word, String shape, int caseClass) {
        assertThat(WordShape.shape(word)).isEqualTo(shape);
        assertThat(WordShape.caseClass(word)).isEqualTo(caseClass);
    }

    @ParameterizedTest
    @CsvSource({"0, 1, 1", "0, 5, 2", "4, 5, 3", "2, 5, 4"})
    void seesPlaces(int index, int length, int place) {
        assertThat(WordShape.place(index, length)).isEqualTo(place);
    }
}
