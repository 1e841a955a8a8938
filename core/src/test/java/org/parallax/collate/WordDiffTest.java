// SPDX-License-Identifier: Apache-2.0
package org.parallax.collate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class WordDiffTest {
    private static WordDiff diff(String left, String right) {
        return WordDiff.of(List.of(left.split(" ")), List.of(right.split(" ")));
    }

    @Test
    void equalRunsPartNowhere() {
        assertThat(diff("a b c", "a b c")).isEqualTo(new WordDiff(3, List.of()));
    }

    @Test
    void aReplacedWordIsOneChange() {
        assertThat(diff("a b c", "a x c").changes()).containsExactly(new WordDiff.Change(1, 2, 1, 2));
    }

    @Test
    void insertedAndDroppedWordsHaveAnEmptySide() {
        assertThat(diff("a c", "a b c d").changes())
                .containsExactly(new WordDiff.Change(1, 1, 1, 2), new WordDiff.Change(2, 2, 3, 4));
        assertThat(diff("a b c d", "a c").changes())
                .containsExactly(new WordDiff.Change(1, 2, 1, 1), new WordDiff.Change(3, 4, 2, 2));
    }

    @Test
    void refusesRunsThatWouldTakeTooLong() {
        List<String> words = Collections.nCopies(WordDiff.LONGEST + 1, "a");
        assertThatThrownBy(() -> WordDiff.of(words, words)).isInstanceOf(IllegalArgumentException.class);
    }
}
