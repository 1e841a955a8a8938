// SPDX-License-Identifier: Apache-2.0
package org.parallax.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SurfaceTokensTest {
    @ParameterizedTest
    @CsvSource(quoteCharacter = '"', textBlock = """
            do, n't, true
            Peru, ’s, true
            U.S., 's, true
            can, not, true
            gon, na, true
            i, m, true
            owners, ', true
            well, -, false
            a, lot, false
            5, km, false
            done, ., false
            """)
    void joinsTheWordsOfAContraction(String before, String word, boolean joined) {
        assertThat(SurfaceTokens.continues(before, word, true)).isEqualTo(joined);
    }

    @Test
    void leavesAQuotationMarkAlone() {
        assertThat(SurfaceTokens.continues("owners", "'", false)).isFalse();
    }
}
