// SPDX-License-Identifier: Apache-2.0
package org.parallax.collate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuotedWordsTest {
    @Test
    void wordsHaveNoCaseMarksOrPunctuation() {
        assertThat(QuotedWords.of("\u201cThe bridge \u2014 our bridge! \u2014 won\u2019t fall,\u201d"))
                .containsExactly("the", "bridge", "our", "bridge", "won't", "fall");
    }

    @Test
    void numbersAndApostrophesInsideWordsStay() {
        assertThat(QuotedWords.of("the workers' 12 days, 'rock 'n' roll'"))
                .containsExactly("the", "workers", "12", "days", "rock", "n", "roll");
    }

    @Test
    void marksAloneAreNoWords() {
        assertThat(QuotedWords.of("\u201c ... \u201d")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "the bridge is safe, the bridge is safe, 4",
        "the bridge is safe, we know the bridge is safe today, 4",
        "the bridge is safe, the bridge was safe, 2",
        "the bridge, a road, 0",
        "'', a road, 0"
    })
    void longestRunIsTheLongestStretchInBoth(String a, String b, int run) {
        List<String> left = QuotedWords.of(a);
        List<String> right = QuotedWords.of(b);
        assertThat(QuotedWords.longestRun(left, right)).isEqualTo(run);
        assertThat(QuotedWords.longestRun(right, left)).isEqualTo(run);
    }
}
