// SPDX-License-Identifier: Apache-2.0
package org.parallax.encode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class MiniLmEncoderTest {
    private static final List<String> TEXTS = List.of(
            "The minister said the bridge would reopen on Monday.",
            "The crossing opens again at the start of next week, according to the transport minister.",
            "Goals in either half gave the visitors a narrow win.",
            "",
            "rain ".repeat(400));

    private static MiniLmEncoder encoder;

    @BeforeAll
    static void open() {
        encoder = MiniLmEncoder.open();
    }

    @AfterAll
    static void close() {
        encoder.close();
    }

    @Test
    void vectorsHaveUnitLength() {
        for (float[] vector : encoder.encode(TEXTS)) {
            assertThat(vector).hasSize(MiniLmEncoder.DIMENSIONS);
            assertThat(similarity(vector, vector)).isCloseTo(1, within(1e-6));
        }
    }

    @Test
    void textsOfOneMeaningAreNear() {
        List<float[]> vectors = encoder.encode(TEXTS);
        assertThat(similarity(vectors.get(0), vectors.get(1))).isGreaterThan(0.5);
        assertThat(similarity(vectors.get(0), vectors.get(2))).isLessThan(0.2);
    }

    @Test
    void vectorsDoNotDependOnTheirNeighbours() {
        List<float[]> together = encoder.encode(TEXTS);
        List<String> turned = new ArrayList<>(TEXTS);
        Collections.reverse(turned);
        List<float[]> back = encoder.encode(turned);
        for (int i = 0; i < TEXTS.size(); i++) {
            assertThat(encoder.encode(List.of(TEXTS.get(i))).get(0)).containsExactly(together.get(i));
            assertThat(back.get(TEXTS.size() - 1 - i)).containsExactly(together.get(i));
        }
    }

    @Test
    void vectorsDoNotDependOnTheNumberOfThreads() {
        try (MiniLmEncoder one = MiniLmEncoder.open(1)) {
            List<float[]> two = encoder.encode(TEXTS);
            List<float[]> single = one.encode(TEXTS);
            for (int i = 0; i < TEXTS.size(); i++) {
                assertThat(single.get(i)).containsExactly(two.get(i));
            }
        }
    }

    @Test
    void severalThreadsMayShareOneEncoder() throws InterruptedException, ExecutionException {
        List<float[]> wanted = encoder.encode(TEXTS);
        ExecutorService pool = Executors.newFixedThreadPool(3);
        try {
            List<Future<List<float[]>>> futures = new ArrayList<>();
            for (int i = 0; i < 6; i++) {
                futures.add(pool.submit(() -> encoder.encode(TEXTS)));
            }
            for (Future<List<float[]>> future : futures) {
                for (int i = 0; i < TEXTS.size(); i++) {
                    assertThat(future.get().get(i)).containsExactly(wanted.get(i));
                }
            }
        } finally {
            pool.shutdown();
        }
    }

    @Test
    void refusesNoThreads() {
        assertThatThrownBy(() -> MiniLmEncoder.open(0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("got 0");
    }

    private static double similarity(float[] a, float[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }
}
