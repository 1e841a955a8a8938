// SPDX-License-Identifier: Apache-2.0
package org.parallax.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parallax.model.Slot;
import org.parallax.model.Span;

class VersionTest {
    @Test
    void knowsWhereTheChangedWordsStandInBothTexts() {
        Version version =
                Version.replacing("amount", "We saw two ships.", new Span(7, 10), "eleven", Set.of(Slot.AMOUNT));
        assertThat(version.text()).isEqualTo("We saw eleven ships.");
        assertThat(version.was().in("We saw two ships.")).isEqualTo("two");
        assertThat(version.is().in(version.text())).isEqualTo("eleven");
    }

    @Test
    void wordsBehindTheChangeMoveWithIt() {
        String text = "Lund said: \"No.\"";
        Version version = Version.replacing("speaker", text, new Span(0, 4), "Tarrant", Set.of(Slot.SPEAKER))
                .over(new Span(11, 16));
        assertThat(version.was().in(text)).isEqualTo(text);
        assertThat(version.is().in(version.text())).isEqualTo("Tarrant said: \"No.\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2", "12", "99", "350", "2,000", "1.5", "two", "eleven", "Nine"})
    void anotherNumberIsAnotherNumber(String number) {
        for (long seed = 0; seed < 20; seed++) {
            assertThat(FactChanges.otherNumber(number, new SplittableRandom(seed)))
                    .as("seed %s", seed)
                    .isNotNull()
                    .isNotEqualTo(number);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "ships", "one", "0.5"})
    void whatIsNoNumberOrTooLittleIsLeft(String word) {
        assertThat(FactChanges.otherNumber(word, new SplittableRandom(1))).isNull();
    }

    @ParameterizedTest
    @CsvSource({"12, twelve", "twelve, 12", "40, forty", "21, twenty-one", "2, two"})
    void aNumberHasAnotherForm(String number, String other) {
        assertThat(Rewordings.otherForm(number)).isEqualTo(other);
    }

    @Test
    void wordsEndAtSpacesHyphensAndStops() {
        String text = "a 12-year-old, (shot).";
        assertThat(FactChanges.words(text, new Span(0, text.length())).stream().map(span -> span.in(text)))
                .containsExactly("a", "12", "year", "old", "shot");
    }
}
