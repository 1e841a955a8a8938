// SPDX-License-Identifier: Apache-2.0
package org.parallax.app.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TokensTest {
    @Test
    void eachTokenAllowsWhatItIsForAndOthersNothing() {
        Tokens.Shown shown = Tokens.fresh();
        Tokens tokens = Tokens.of(shown);
        assertThat(tokens.right(shown.reading())).isEqualTo(Tokens.Right.READ);
        assertThat(tokens.right(shown.writing())).isEqualTo(Tokens.Right.WRITE);
        assertThat(tokens.right(Tokens.fresh().writing())).isNull();
        assertThat(tokens.right("")).isNull();
        assertThat(tokens.right(null)).isNull();
    }

    @Test
    void tokensHoldForWhoeverHasTheirHashesWhichTellNothing() {
        Tokens.Shown shown = Tokens.fresh();
        String kept = Tokens.of(shown).text();
        assertThat(kept).doesNotContain(shown.reading()).doesNotContain(shown.writing());
        Tokens again = Tokens.parse(kept);
        assertThat(again.right(shown.reading())).isEqualTo(Tokens.Right.READ);
        assertThat(again.right(shown.writing())).isEqualTo(Tokens.Right.WRITE);
        assertThat(again.right(kept.substring(kept.indexOf("write ") + 6).strip()))
                .isNull();
        assertThat(Tokens.parse(kept.replace("\n", "\r\n")).right(shown.reading()))
                .isEqualTo(Tokens.Right.READ);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "read x\nwrite y", "password", "read \nwrite "})
    void whatIsNoHashIsRefused(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> Tokens.parse(text));
    }

    @Test
    void noTwoTokensAreAlike() {
        Tokens.Shown shown = Tokens.fresh();
        assertThat(shown.reading()).hasSize(64).isNotEqualTo(shown.writing());
        assertThat(Tokens.fresh().reading()).isNotEqualTo(shown.reading());
    }
}
