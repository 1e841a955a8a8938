// SPDX-License-Identifier: Apache-2.0
package org.parallax.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LineRangeTest {
    private static String range(byte[] bytes, long begin, long end) throws IOException {
        ByteArrayInputStream in = new ByteArrayInputStream(bytes);
        assertThat(in.skip(Math.max(0, begin - 1))).isEqualTo(Math.max(0, begin - 1));
        try (LineRange range = new LineRange(in, begin, end)) {
            return new String(range.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void hasTheLinesThatBeginInIt() throws IOException {
        byte[] bytes = "one\ntwo\nthree".getBytes(StandardCharsets.UTF_8);
        assertThat(range(bytes, 0, 4)).isEqualTo("one\n");
        assertThat(range(bytes, 4, 5)).isEqualTo("two\n");
        assertThat(range(bytes, 5, 9)).isEqualTo("three");
        assertThat(range(bytes, 9, 13)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void rangesThatMeetShareNoLineAndLoseNone(long seed) throws IOException {
        SplittableRandom random = new SplittableRandom(seed);
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 50; i++) {
            text.append("x".repeat(random.nextInt(12))).append('\n');
        }
        text.append("y".repeat(random.nextInt(3)));
        byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
        StringBuilder read = new StringBuilder();
        for (long begin = 0; begin < bytes.length; ) {
            long end = Math.min(bytes.length, begin + 1 + random.nextInt(20));
            read.append(range(bytes, begin, end));
            begin = end;
        }
        assertThat(read.toString()).isEqualTo(text.toString());
    }
}
