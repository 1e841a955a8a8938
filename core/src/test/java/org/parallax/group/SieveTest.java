// SPDX-License-Identifier: Apache-2.0
package org.parallax.group;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SieveTest {
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 7, 8, 100, 5000})
    void letsAllOfTheSetThroughAndFewOthers(int size) {
        Random random = new Random(size);
        int[] hashes = random.ints(size).toArray();
        Sieve sieve = Sieve.of(List.of(hashes, new int[] {-1, 0, Integer.MIN_VALUE}));
        assertThat(Arrays.stream(hashes)).allMatch(sieve::mayHold);
        assertThat(List.of(-1, 0, Integer.MIN_VALUE)).allMatch(sieve::mayHold);
        assertThat(random.ints(1000).filter(sieve::mayHold).count()).isLessThan(300);
    }
}
