// SPDX-License-Identifier: Apache-2.0
package org.parallax.encode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LemmaScriptTest {
    @ParameterizedTest
    @CsvSource({
        "'l|0,|0,', Bridges, bridges",
        "'k|0,|1,', Bridges, Bridge",
        "'l|0,|3,y', Countries, country",
        "l|=be, Was, be",
        "c|=i, i, I",
        "'u|0,|0,', nato, NATO",
        "'l|2,b|0,', weep, bep",
        "'l|0,|3,y', is, is",
        "'l|1,|0,', x, x"
    })
    void appliesScripts(String script, String form, String lemma) {
        assertThat(LemmaScript.parse(script).apply(form)).isEqualTo(lemma);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "l", "l|", "lower|0,|0,", "l|0|0", "l|0,|"})
    void refusesWhatIsNoScript(String script) {
        assertThatThrownBy(() -> LemmaScript.parse(script)).isInstanceOf(IllegalArgumentException.class);
    }
}
