// SPDX-License-Identifier: Apache-2.0
package org.parallax.group;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Reads what {@link KeyWriter} has written; anything else is an {@link IllegalArgumentException}. */
final class KeyReader {
    private final byte[] bytes;
    private int at;

    KeyReader(byte[] bytes) {
        this.bytes = bytes;
        if (next() != KeyWriter.FORM) {
            throw new IllegalArgumentException("no report key of form " + KeyWriter.FORM);
        }
    }

    private int next() {
        if (at >= bytes.length) {
            throw new IllegalArgumentException("report key ends after " + bytes.length + " bytes");
        }
        return bytes[at++] & 0xFF;
    }

    void end() {
        if (at != bytes.length) {
            throw new IllegalArgumentException("report key goes on after " + at + " bytes");
        }
    }

    private long bits() {
        long value = 0;
        for (int shift = 0; shift < Long.SIZE; shift += 7) {
            int b = next();
            value |= (b & 0x7FL) << shift;
            if (b < 0x80) {
                return value;
            }
        }
        throw new IllegalArgumentException("report key has a number that is too long");
    }

    private int size() {
        long size = bits();
        if (size < 0 || size > bytes.length - at) {
            throw new IllegalArgumentException("report key promises " + size + " values");
        }
        return (int) size;
    }

    private long large() {
        long value = bits();
        return (value >>> 1) ^ -(value & 1);
    }

    int number() {
        return (int) large();
    }

    String text() {
        int length = size();
        String text = new String(bytes, at, length, StandardCharsets.UTF_8);
        at += length;
        return text;
    }

    int[] ascending() {
        int[] values = new int[size()];
        long before = Integer.MIN_VALUE;
        for (int i = 0; i < values.length; i++) {
            before += bits();
            values[i] = (int) before;
        }
        return values;
    }

    float count() {
        int whole = next();
        return whole > 0 ? whole : Float.intBitsToFloat(number());
    }

    @Nullable
    Long toll() {
        return next() == 0 ? null : large();
    }
}
