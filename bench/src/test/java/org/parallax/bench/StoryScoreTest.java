// SPDX-License-Identifier: Apache-2.0
package org.parallax.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import org.junit.jupiter.api.Test;

class StoryScoreTest {
    private static final Map<String, String> GOLD = Map.of("a", "1", "b", "1", "c", "1", "d", "2");

    @Test
    void theSameStoriesByOtherNamesAreAllRight() {
        StoryScore score = StoryScore.of(GOLD, Map.of("a", "x", "b", "x", "c", "x", "d", "y"));
        assertThat(score.f1()).isEqualTo(1);
        assertThat(score.bcubed()).isEqualTo(1);
    }

    @Test
    void countsPairs() {
        StoryScore score = StoryScore.of(GOLD, Map.of("a", "x", "b", "x", "c", "y", "d", "y"));
        assertThat(score.precision()).isEqualTo(0.5);
        assertThat(score.recall()).isCloseTo(1 / 3.0, within(1e-12));
        assertThat(score.f1()).isCloseTo(0.4, within(1e-12));
    }

    @Test
    void aReportThatIsMissingIsAStoryOfItsOwn() {
        StoryScore score = StoryScore.of(GOLD, Map.of("a", "x", "b", "x"));
        assertThat(score.precision()).isEqualTo(1);
        assertThat(score.recall()).isCloseTo(1 / 3.0, within(1e-12));
    }
}
