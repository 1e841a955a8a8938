// SPDX-License-Identifier: Apache-2.0
package org.parallax.group;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FewestTest {
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void keepsTheSmallestAndBeginsAgain(long seed) {
        Random random = new Random(seed);
        int most = random.nextInt(20);
        Fewest fewest = new Fewest(most);
        for (int round = 0; round < 3; round++) {
            long[] values = random.longs(random.nextInt(200), -30, 30).toArray();
            Arrays.stream(values).forEach(fewest::add);
            assertThat(fewest.take())
                    .as("seed %s", seed)
                    .isEqualTo(Arrays.stream(values).sorted().limit(most).toArray());
        }
    }

    @Test
    void postingsAreSortedAsNumbersHoweverManyThereAre() {
        for (int size : new int[] {0, 5, 20_000}) {
            Random random = new Random(size);
            long[] postings = new long[size];
            for (int i = 0; i < size; i++) {
                postings[i] = Postings.of(random.nextInt(500) * 0x9E3779B9, i);
            }
            long[] wanted = postings.clone();
            Arrays.sort(wanted);
            assertThat(Postings.sorted(postings)).isEqualTo(wanted);
        }
    }
}
