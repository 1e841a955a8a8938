// SPDX-License-Identifier: Apache-2.0
package org.parallax.collate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KinshipTest {
    private static final Kinship KINSHIP = new Kinship();

    @ParameterizedTest
    @CsvSource({"arrest,apprehend", "announcement,announce", "wed,marriage", "murder,kill"})
    void wordsOfOneMeaningAreKin(String a, String b) {
        assertThat(KINSHIP.of(a, b)).isPositive().isLessThan(1).isEqualTo(KINSHIP.of(b, a));
    }

    @Test
    void aWordIsNearestToItself() {
        assertThat(KINSHIP.of("zyxt", "zyxt")).isEqualTo(1);
    }

    @Test
    void unlikeWordsAreNoKin() {
        assertThat(KINSHIP.of("arrest", "harvest")).isZero();
    }

    @ParameterizedTest
    @CsvSource({"win,lose", "fall,rise", "deny,admit"})
    void opposedWordsAreOpposedInBothOrders(String a, String b) {
        assertThat(KINSHIP.opposed(a, b)).isTrue();
        assertThat(KINSHIP.opposed(b, a)).isTrue();
        assertThat(KINSHIP.opposed(a, a)).isFalse();
    }
}
