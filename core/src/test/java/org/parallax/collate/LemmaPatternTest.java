// SPDX-License-Identifier: Apache-2.0
package org.parallax.collate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parallax.model.Span;

class LemmaPatternTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "no arrest | No arrests were made. | No arrests",
                "not * release * name | Police didn't immediately release the victim's name. | n't immediately release the victim's name",
                "not release | Police didn't immediately release names. | ",
                "not * release * name | Names were given. | ",
                "motive * unknown | The motive that drove the two men to the bank of all places is unknown. | "
            })
    void aStarIsUpToFiveWords(String pattern, String text, String wanted) {
        Unit unit = Units.of(text, "Nothing else.").all().get(0);
        Span found = LemmaPattern.of(pattern).find(LemmaPattern.Words.of(unit));
        assertThat(found == null ? null : unit.words(found)).isEqualTo(wanted);
    }
}
