// SPDX-License-Identifier: Apache-2.0
package org.parallax.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SpeedTest {
    @Test
    void comparesRoundsInWhichBothRead() {
        Speed.Row fast = row(1.0, 2.0, 1.0);
        Speed.Row slow = row(4.0, Double.NaN, 6.0);

        assertThat(fast.timesAsFastAs(slow)).isEqualTo(5.0);
        assertThat(slow.medianSeconds()).isEqualTo(5.0);
    }

    @Test
    void measuresNothingWithoutValues() {
        assertThat(Speed.median(List.of())).isNaN();
    }

    private static Speed.Row row(Double... seconds) {
        return new Speed.Row("x", 1, List.of(seconds), 100, 0, 0, 0);
    }
}
