// SPDX-License-Identifier: Apache-2.0
package org.parallax.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SpanTest {
    @Test
    void refusesReversedSpan() {
        assertThatThrownBy(() -> new Span(4, 3))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("[4,3)");
    }

    @Test
    void refusesNegativeBegin() {
        assertThatThrownBy(() -> new Span(-1, 3)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void isHalfOpen() {
        Span span = new Span(2, 5);
        assertThat(span.contains(2)).isTrue();
        assertThat(span.contains(5)).isFalse();
        assertThat(span.length()).isEqualTo(3);
        assertThat(span.in("abcdefg")).isEqualTo("cde");
    }

    @Test
    void countsCodeUnitsNotCharacters() {
        assertThat(new Span(0, 2).in("\ud83d\ude00!")).isEqualTo("\ud83d\ude00");
    }

    @Test
    void neighboursDoNotOverlap() {
        assertThat(new Span(0, 3).overlaps(new Span(3, 6))).isFalse();
        assertThat(new Span(0, 4).overlaps(new Span(3, 6))).isTrue();
    }

    @Test
    void coverReachesOverTheGap() {
        assertThat(new Span(8, 9).cover(new Span(1, 3))).isEqualTo(new Span(1, 9));
    }

    @Test
    void sortsByBeginThenByEnd() {
        assertThat(new Span(1, 9)).isLessThan(new Span(2, 3));
        assertThat(new Span(1, 2)).isLessThan(new Span(1, 3));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void overlapIsSymmetricAndFollowsFromContainment(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = 0; i < 1_000; i++) {
            Span a = span(random);
            Span b = span(random);
            assertThat(a.overlaps(b)).as("seed %s: %s %s", seed, a, b).isEqualTo(b.overlaps(a));
            assertThat(a.cover(b).contains(a) && a.cover(b).contains(b)).isTrue();
            if (a.contains(b) && b.length() > 0) {
                assertThat(a.overlaps(b)).as("seed %s: %s %s", seed, a, b).isTrue();
            }
        }
    }

    private static Span span(SplittableRandom random) {
        int begin = random.nextInt(20);
        return new Span(begin, begin + random.nextInt(20));
    }
}
