// SPDX-License-Identifier: Apache-2.0
package org.parallax.collate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parallax.model.Span;

class FatesTest {
    private static boolean killed(String text) {
        Unit unit = Units.of(text, text).a();
        int at = text.indexOf("Anna Berg");
        return Fates.killed(unit, new Span(at, at + "Anna Berg".length()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The gunman killed Anna Berg.",
                "Anna Berg was killed in the blast.",
                "Anna Berg died on Monday.",
                "Police are investigating the death of Anna Berg.",
                "Anna Berg was found dead in the harbour."
            })
    void whoDiedIsDead(String text) {
        assertThat(killed(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Anna Berg killed the intruder.",
                "Anna Berg was found in the harbour.",
                "Anna Berg survived the blast that killed three people."
            })
    void whoKilledOrSurvivedIsNot(String text) {
        assertThat(killed(text)).isFalse();
    }
}
