// SPDX-License-Identifier: Apache-2.0
package org.parallax.collate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LinkageTest {
    @Test
    void joinsWhatScoresEnoughOnTheMean() {
        double[][] scores = {{1, 0.9, 0.8, 0.1}, {0.9, 1, 0.3, 0.1}, {0.8, 0.3, 1, 0.1}, {0.1, 0.1, 0.1, 1}};
        assertThat(Linkage.clusters(scores, 0.5)).containsExactly(0, 0, 0, 1);
        assertThat(Linkage.clusters(scores, 0.6)).containsExactly(0, 0, 1, 2);
    }

    @Test
    void aPairBelowTheBoundStaysApart() {
        assertThat(Linkage.clusters(new double[][] {{1, 0.4}, {0.4, 1}}, 0.5)).containsExactly(0, 1);
    }

    @Test
    void nothingMakesNoGroups() {
        assertThat(Linkage.clusters(new double[0][0], 0.5)).isEmpty();
    }
}
