// SPDX-License-Identifier: Apache-2.0
package org.parallax.group;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class TermsTest {
    // worked out apart from the code, by the definition of FNV-1a over UTF-16 units and the mix
    private static final int HASH_BOAT = 1078163407;
    private static final int HASH_HELENE = -472214214;

    @Test
    void aBagHoldsEachWordOnceWithItsCount() {
        Terms terms = Terms.of(List.of("boat", "harbour", "boat"));
        assertThat(terms.size()).isEqualTo(2);
        assertThat(terms.shared(Terms.of(List.of("boat")), terms::count)).isEqualTo(2);
    }

    @Test
    void bagsMeetInTheWordsThatBothHave() {
        Terms one = Terms.of(List.of("boat", "harbour", "storm"));
        assertThat(one.meets(Terms.of(List.of("storm", "wind")))).isTrue();
        assertThat(one.meets(Terms.of(List.of("wind")))).isFalse();
        assertThat(one.meets(Terms.NONE)).isFalse();
    }

    @Test
    void theHashIsTheSameEverywhere() {
        assertThat(Terms.hash("boat")).isEqualTo(HASH_BOAT);
        assertThat(Terms.hash("h\u00e9l\u00e8ne")).isEqualTo(HASH_HELENE);
        assertThat(Terms.hash("boats")).isNotEqualTo(HASH_BOAT);
    }

    @Test
    void aBagIsAsNearToItselfAsCanBeAndNothingIsNearToAnEmptyOne() {
        Weighted bag = Weighted.of(Terms.of(List.of("boat", "harbour")), i -> i + 1.0);
        assertThat(bag.cosine(bag)).isCloseTo(1, within(1e-6));
        assertThat(bag.cosine(Weighted.of(Terms.NONE, i -> 1))).isZero();
    }

    @Test
    void aWordOfManyTextsIsLessRareThanAnUnknownOne() {
        Frequencies background = Frequencies.background();
        assertThat(background.rarity(Terms.hash("have")))
                .isLessThan(background.rarity(Terms.hash("harbour")))
                .isLessThan(background.rarity(Terms.hash("xqzzt")));
    }
}
