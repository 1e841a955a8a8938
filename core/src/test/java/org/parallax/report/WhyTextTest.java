// SPDX-License-Identifier: Apache-2.0
package org.parallax.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class WhyTextTest {
    private final String json = CollationJson.of(SampleCollation.collation());

    @Test
    void tellsRuleValuesWordsAndOrigins() {
        String text = WhyText.of(json, "k1");
        assertThat(text).isNotNull().startsWith("k1  conflict  rule ");
        assertThat(text).contains("\n  A ", "\n  B ", "origin");
    }

    @Test
    void aNumberStandsForAnId() {
        String numbered = json.replace("\"k1\"", "\"c1\"");
        assertThat(WhyText.of(numbered, "1")).isEqualTo(WhyText.of(numbered, "c1"));
    }

    @Test
    void thereIsNoReasonForWhatIsNotClaimed() {
        assertThat(WhyText.of(json, "c999")).isNull();
    }

    @Test
    void refusesWhatIsNoCollation() {
        assertThatThrownBy(() -> WhyText.of("{}", "c1")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> WhyText.of("<html>", "c1")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> WhyText.of("", "c1")).isInstanceOf(IllegalArgumentException.class);
    }
}
