// SPDX-License-Identifier: Apache-2.0
package org.parallax.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SeenIdsTest {
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void countsAsATableOfAllIdsDoes(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        SeenIds seen = new SeenIds();
        Map<String, Integer> all = new HashMap<>();
        for (int i = 0; i < 20_000; i++) {
            String id = Long.toHexString(random.nextLong(12_000) * 0x9e3779b97f4a7c15L);
            assertThat(seen.add(id)).isEqualTo(all.merge(id, 1, Integer::sum));
        }
    }
}
