// SPDX-License-Identifier: Apache-2.0
package org.parallax.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parallax.Pipeline;
import org.parallax.fixture.ExampleReports;
import org.parallax.model.Collation;

/** Nothing is shown that is neither a slice of a report (or a value given with one) nor a phrase of the catalogue. */
class OnlySlicesTest {
    private final ShownStrings sample = new ShownStrings(SampleCollation.collation());

    @ParameterizedTest
    @ValueSource(ints = {40, 80, 96, 160})
    void tableShowsSlicesAndPhrasesOnly(int width) {
        assertThat(sample.strangeInTable(width)).isEmpty();
    }

    @Test
    void pageShowsSlicesAndPhrasesOnly() {
        assertThat(sample.strangeInPage()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void examplesShowSlicesAndPhrasesOnly(String example) throws IOException {
        try (Pipeline pipeline = Pipeline.open()) {
            Collation collation = pipeline.compare(
                    ExampleReports.pair(example).stream().map(pipeline::read).toList());
            ShownStrings shown = new ShownStrings(collation);
            assertThat(shown.strangeInTable(80)).isEmpty();
            assertThat(shown.strangeInTable(160)).isEmpty();
            assertThat(shown.strangeInPage()).isEmpty();
        }
    }

    static List<String> examples() throws IOException {
        return ExampleReports.names();
    }

    @Test
    void anInventedWordWouldBeSeen() {
        assertThat(sample.isGiven("The ferry Aurora")).isTrue();
        assertThat(sample.isGiven("3 conflicts")).isTrue();
        assertThat(sample.isGiven("from the coast guard")).isTrue();
        assertThat(sample.isGiven("Both reports tell of a ferry")).isFalse();
    }
}
