// SPDX-License-Identifier: Apache-2.0
package org.parallax.bench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MutationsTest {
    @Test
    void spoiltInputsNeitherCrashNorEndWithoutAWord() throws InterruptedException {
        Mutations mutations = new Mutations();
        mutations.run(130, 700_000);
        assertThat(mutations.crashes()).as(mutations.toString()).isZero();
        assertThat(mutations.silent()).as(mutations.toString()).isZero();
    }
}
