// SPDX-License-Identifier: Apache-2.0
package org.parallax.group;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class LinkageTest {
    @Test
    void reportsAboveTheBarAreJoinedAndOthersStayAlone() {
        Linkage linkage = new Linkage(0, new int[4]);
        linkage.tie(1, 0, 2);
        linkage.tie(3, 2, -1);
        assertThat(linkage.groups()).containsExactly(0, 0, 2, 3);
    }

    @Test
    void oneLikelyPairDoesNotJoinTwoGroupsThatAreOtherwiseUnlike() {
        Linkage linkage = new Linkage(0, new int[4]);
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
        Linkage linkage = new Linkage(0, new int[3]);
        linkage.tie(1, 0, 3);
        linkage.tie(2, 1, 3);
        assertThat(linkage.groups()).containsExactly(0, 0, 2);
    }

    @Test
    void whatIsBoundIsJoinedWhateverItsOdds() {
        Linkage linkage = new Linkage(0, new int[4]);
        linkage.tie(1, 0, -9);
        linkage.tie(3, 2, 1);
        linkage.bind(1, 0);
        linkage.bind(3, 1);
        assertThat(linkage.groups()).containsExactly(0, 0, 2, 0);
    }

    /** Each of some reports that follow each other tied to the four before it. */
    private static void chain(Linkage linkage, int from, int to, double odds) {
        for (int i = from; i < to; i++) {
            for (int j = Math.max(from, i - 4); j < i; j++) {
                linkage.tie(i, j, odds);
            }
        }
    }

    private static int[] fellows(int reports, int each) {
        int[] fellows = new int[reports];
        Arrays.fill(fellows, each);
        return fellows;
    }

    @Test
    void aGroupMuchLargerThanWhatOneIsComparedWithHoldsTogether() {
        Linkage linkage = new Linkage(0, fellows(60, 30));
        chain(linkage, 0, 60, 3);
        assertThat(linkage.groups()).containsOnly(0);
    }

    @Test
    void itFallsApartWhenItsReportsHaveLookedFarEnoughToKnowBetter() {
        Linkage linkage = new Linkage(0, fellows(60, 4));
        chain(linkage, 0, 60, 3);
        assertThat(Arrays.stream(linkage.groups()).distinct()).hasSizeGreaterThan(3);
    }

    @Test
    void aFewTiesDoNotJoinTwoLargeGroupsOfWhichNobodyKnowsTheEnd() {
        Linkage linkage = new Linkage(0, fellows(120, 30));
        chain(linkage, 0, 60, 3);
        chain(linkage, 60, 120, 3);
        for (int i = 0; i < 20; i++) {
            linkage.tie(60 + 3 * i, 3 * i, 2);
        }
        assertThat(linkage.groups()).containsOnly(0, 60);
    }
}
