// SPDX-License-Identifier: Apache-2.0
package org.parallax.app.serve;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

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
    void noTwoTokensAreAlike() {
        Tokens.Shown shown = Tokens.fresh();
        assertThat(shown.reading()).hasSize(64).isNotEqualTo(shown.writing());
        assertThat(Tokens.fresh().reading()).isNotEqualTo(shown.reading());
    }
}
