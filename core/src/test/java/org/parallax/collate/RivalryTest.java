// SPDX-License-Identifier: Apache-2.0
package org.parallax.collate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RivalryTest {
    private static final double[][] SUMS = {{2, -3, -4}, {-3, 1, 0.5}};
    private static final double[][] SWAPPED = {{2, -3}, {-3, 1}, {-4, 0.5}};

    private static double feature(double[] features, String name) {
        return features[Rivalry.NAMES.indexOf(name)];
    }

    @Test
    void isTheSameWithTheReportsSwapped() {
        for (int i = 0; i < SUMS.length; i++) {
            for (int j = 0; j < SWAPPED.length; j++) {
                assertThat(new Rivalry(SUMS).of(i, j)).containsExactly(new Rivalry(SWAPPED).of(j, i));
            }
        }
    }

    @Test
    void knowsTheBestForBothFromTheBestForOne() {
        Rivalry rivalry = new Rivalry(SUMS);
        assertThat(feature(rivalry.of(0, 0), "best_for_both")).isEqualTo(1);
        assertThat(feature(rivalry.of(1, 2), "best_for_both")).isEqualTo(0);
        assertThat(feature(rivalry.of(1, 2), "best_for_one")).isEqualTo(1);
        assertThat(feature(rivalry.of(0, 1), "best_for_one")).isEqualTo(0);
        assertThat(feature(rivalry.of(0, 0), "sum_margin_least")).isEqualTo(5);
    }
}
