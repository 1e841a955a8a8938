// SPDX-License-Identifier: Apache-2.0
package org.parallax.extract;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** The id of an article that came without one: SHA-256 of outlet, address and bytes, in hexadecimal. */
final class ArticleId {
    private ArticleId() {}

    static String of(@Nullable String outlet, @Nullable String address, byte[] bytes) {
        MessageDigest digest;
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
        for (String part : new String[] {outlet, address}) {
            // Length first, so that ("ab", "c") and ("a", "bc") differ; -1 keeps absent and empty apart.
            byte[] utf8 = part == null ? new byte[0] : part.getBytes(StandardCharsets.UTF_8);
            digest.update(ByteBuffer.allocate(Integer.BYTES)
                    .putInt(part == null ? -1 : utf8.length)
                    .array());
            digest.update(utf8);
        }
        return HexFormat.of().formatHex(digest.digest(bytes));
    }
}
