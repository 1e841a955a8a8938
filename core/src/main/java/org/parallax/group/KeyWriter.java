// SPDX-License-Identifier: Apache-2.0
package org.parallax.group;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Writes a {@link ReportKey} in few bytes, for {@link KeyReader}: numbers in groups of seven bits, lists by differences. */
final class KeyWriter {
    /** First byte; another form gets another one. */
    static final int FORM = 1;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream(1 << 12);

    KeyWriter() {
        out.write(FORM);
    }

    byte[] bytes() {
        return out.toByteArray();
    }

    /** Small numbers of either sign take few bytes. */
    void number(long value) {
        bits((value << 1) ^ (value >> 63));
    }

    private void bits(long value) {
        long rest = value;
        while ((rest & ~0x7FL) != 0) {
            out.write((int) ((rest & 0x7F) | 0x80));
            rest >>>= 7;
        }
        out.write((int) rest);
    }

    void text(String text) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        bits(utf8.length);
        out.writeBytes(utf8);
    }

    void ascending(int[] values) {
        bits(values.length);
        long before = Integer.MIN_VALUE;
        for (int value : values) {
            bits(value - before);
            before = value;
        }
    }

    /** Whole counts below 128, which nearly all are, take one byte. */
    void count(float count) {
        int whole = (int) count;
        if (whole == count && whole > 0 && whole < 0x80) {
            out.write(whole);
        } else {
            out.write(0);
            number(Float.floatToIntBits(count));
        }
    }

    void toll(@Nullable Long toll) {
        out.write(toll == null ? 0 : 1);
        if (toll != null) {
            number(toll);
        }
    }
}
