// SPDX-License-Identifier: Apache-2.0
package org.parallax.report.record;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/** Bytes made small (gzip, as every tool reads it) and large again. */
public final class Packed {
    private Packed() {}

    /** The bytes, packed. */
    public static byte[] pack(byte[] bytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length / 4 + 64);
        try (GZIPOutputStream packing = new GZIPOutputStream(out)) {
            packing.write(bytes);
        }
        return out.toByteArray();
    }

    /** The text as UTF-8, packed. */
    public static byte[] packText(String text) throws IOException {
        return pack(text.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * The bytes as they were before.
     *
     * @throws IOException when they are damaged
     */
    public static byte[] unpack(byte[] bytes) throws IOException {
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
            return in.readAllBytes();
        }
    }
}
