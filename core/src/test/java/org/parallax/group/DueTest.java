// SPDX-License-Identifier: Apache-2.0
package org.parallax.group;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class DueTest {
    private static long due(int one, int other, int fellows) {
        return Due.pairs(one, one * Due.share(fellows), other, other * Due.share(fellows));
    }

    @Test
    void allPairsOfAFewReportsAreDue() {
        assertThat(due(1, 1, 0)).isEqualTo(1);
        assertThat(due(2, 4, 3)).isEqualTo(8);
    }

    @Test
    void ofManyReportsNoMoreAreDueThanEachIsComparedWith() {
        assertThat(due(1, 100, 5)).isEqualTo(5);
        assertThat(due(100, 100, 5)).isEqualTo(251);
    }

    @Test
    void fewerAreDueFromReportsWithManyFellows() {
        assertThat(due(3, 3, 20)).isEqualTo(4).isLessThan(due(3, 3, 10));
    }

    @Test
    void ofCrowdedReportsOnlyATenthOfWhatChanceWouldGiveIsDue() {
        assertThat(due(3, 3, 30)).isZero();
        assertThat(due(20, 20, 30)).isEqualTo(40);
        assertThat(due(1000, 1000, 30)).isEqualTo(2001);
    }

    @Test
    void whatIsDueNeverFallsWhenAGroupGrows() {
        Random random = new Random(5);
        for (int i = 0; i < 2000; i++) {
            int one = 1 + random.nextInt(100);
            int other = 1 + random.nextInt(100);
            long share = one * Due.share(random.nextInt(40));
            long otherShare = other * Due.share(random.nextInt(40));
            int more = 1 + random.nextInt(30);
            assertThat(Due.pairs(one + more, share + more * Due.share(random.nextInt(40)), other, otherShare))
                    .isGreaterThanOrEqualTo(Due.pairs(one, share, other, otherShare));
        }
    }
}
