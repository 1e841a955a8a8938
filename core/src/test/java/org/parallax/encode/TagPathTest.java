// SPDX-License-Identifier: Apache-2.0
package org.parallax.encode;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.parallax.encode.TagPath.Stretch;

class TagPathTest {
    private static final List<String> TAGS = List.of("O", "B-x", "I-x", "E-x", "S-x", "S-y");
    private static final float NO = -12;
    /** Whatever the tags' grammar allows costs nothing. */
    private static final float[][] GRAMMAR = {
        {0, 0, NO, NO, 0, 0},
        {NO, NO, 0, 0, NO, NO},
        {NO, NO, 0, 0, NO, NO},
        {0, 0, NO, NO, 0, 0},
        {0, 0, NO, NO, 0, 0},
        {0, 0, NO, NO, 0, 0}
    };

    private final TagPath path = new TagPath(TAGS, GRAMMAR);

    @Test
    void marksStretchesAndSingleWords() {
        float[][] emissions = {
            {0, 0, 0, 0, 0, 3}, {0, 3, 0, 0, 0, 0}, {0, 0, 3, 0, 0, 0}, {0, 0, 0, 3, 0, 0}, {3, 0, 0, 0, 0, 0}
        };
        assertThat(path.stretches(emissions, 0, 5)).containsExactly(new Stretch(0, 1, "y"), new Stretch(1, 4, "x"));
    }

    @Test
    void theGrammarWinsOverASingleWordsWish() {
        // The middle word alone would rather be outside, which nothing may be between a begin and an end.
        float[][] emissions = {{0, 5, 0, 0, 0, 0}, {2, 0, 1, 0, 0, 0}, {0, 0, 0, 5, 0, 0}};
        assertThat(path.stretches(emissions, 0, 3)).containsExactly(new Stretch(0, 3, "x"));
    }

    @Test
    void readsOnlyTheWordsThatAreAskedFor() {
        float[][] emissions = {{0, 0, 0, 0, 9, 0}, {0, 0, 0, 0, 9, 0}, {0, 0, 0, 0, 9, 0}};
        assertThat(path.stretches(emissions, 1, 2)).containsExactly(new Stretch(1, 2, "x"));
    }

    @Test
    void aStretchThatNothingClosesEndsWithTheWords() {
        float[][] emissions = {{0, 9, 0, 0, 0, 0}, {0, 0, 9, -99, 0, 0}};
        assertThat(path.stretches(emissions, 0, 2)).containsExactly(new Stretch(0, 2, "x"));
    }
}
