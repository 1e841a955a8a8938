// SPDX-License-Identifier: Apache-2.0
package org.parallax.group;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LinkageTest {
    @Test
    void reportsAboveTheBarAreJoinedAndOthersStayAlone() {
        Linkage linkage = new Linkage(4, 0, 40);
        linkage.tie(1, 0, 2);
        linkage.tie(3, 2, -1);
        assertThat(linkage.groups()).containsExactly(0, 0, 2, 3);
    }

    @Test
    void oneLikelyPairDoesNotJoinTwoGroupsThatAreOtherwiseUnlike() {
        Linkage linkage = new Linkage(4, 0, 40);
        linkage.tie(1, 0, 5);
        linkage.tie(3, 2, 5);
        linkage.tie(2, 1, 3);
        linkage.tie(2, 0, -4);
        linkage.tie(3, 0, -4);
        linkage.tie(3, 1, -4);
        assertThat(linkage.groups()).containsExactly(0, 0, 2, 2);
    }

    @Test
    void aPairThatWasNotComparedCountsAsUnlikely() {
        Linkage linkage = new Linkage(3, 0, 40);
        linkage.tie(1, 0, 3);
        linkage.tie(2, 1, 3);
        assertThat(linkage.groups()).containsExactly(0, 0, 2);
    }

    @Test
    void whatIsBoundIsJoinedWhateverItsOdds() {
        Linkage linkage = new Linkage(4, 0, 40);
        linkage.tie(1, 0, -9);
        linkage.tie(3, 2, 1);
        linkage.bind(1, 0);
        linkage.bind(3, 1);
        assertThat(linkage.groups()).containsExactly(0, 0, 2, 0);
    }

    @Test
    void aGroupMuchLargerThanWhatOneIsComparedWithHoldsTogether() {
        int reports = 30;
        Linkage linkage = new Linkage(reports, 0, 4);
        for (int i = 0; i < reports; i++) {
            for (int j = Math.max(0, i - 4); j < i; j++) {
                linkage.tie(i, j, 3);
            }
        }
        assertThat(linkage.groups()).containsOnly(0);
    }
}
