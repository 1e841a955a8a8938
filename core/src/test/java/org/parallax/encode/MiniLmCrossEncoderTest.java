// SPDX-License-Identifier: Apache-2.0
package org.parallax.encode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.parallax.model.CrossEncoder.Odds;
import org.parallax.model.CrossEncoder.Sentences;

class MiniLmCrossEncoderTest {
    private static final Sentences RETOLD = new Sentences(
            "The bridge over the Torv will reopen on Monday, the transport minister said on Thursday.",
            "Traffic is to cross the Torv again from Monday, according to the minister of transport.");
    private static final Sentences STRANGERS = new Sentences(
            "The bridge over the Torv will reopen on Monday, the transport minister said on Thursday.",
            "Goals in either half gave the visitors a narrow win at the old stadium.");

    private static MiniLmCrossEncoder encoder;

    @BeforeAll
    static void open() {
        encoder = MiniLmCrossEncoder.open();
    }

    @AfterAll
    static void close() {
        encoder.close();
    }

    @Test
    void sentencesOnOneThingAreToldFromStrangers() {
        List<Odds> odds = encoder.read(List.of(RETOLD, STRANGERS));
        assertThat(odds.get(0).same()).isPositive();
        assertThat(odds.get(0).agree()).isPositive();
        assertThat(odds.get(1).same()).isNegative();
    }

    @Test
    void oddsDoNotDependOnNeighboursOrThreads() {
        Sentences empty = new Sentences("", "rain ".repeat(400));
        List<Odds> together = encoder.read(List.of(RETOLD, STRANGERS, empty));
        try (MiniLmCrossEncoder one = MiniLmCrossEncoder.open(1)) {
            assertThat(one.read(List.of(empty, STRANGERS, RETOLD)))
                    .containsExactly(together.get(2), together.get(1), together.get(0));
        }
    }

    @Test
    void aWrongNumberOfThreadsIsRefused() {
        assertThatThrownBy(() -> MiniLmCrossEncoder.open(0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("threads");
    }
}
