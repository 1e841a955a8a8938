// SPDX-License-Identifier: Apache-2.0
package org.parallax.extract;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.jspecify.annotations.Nullable;
import org.parallax.model.Sha256;

/** The id of an article that came without one: SHA-256 of outlet, address and bytes, in hexadecimal. */
final class ArticleId {
    private ArticleId() {}

    static String of(@Nullable String outlet, @Nullable String address, byte[] bytes) {
        MessageDigest digest = Sha256.digest();
        for (String part : new String[] {outlet, address}) {
            // Length first, so that ("ab", "c") and ("a", "bc") differ; -1 keeps absent and empty apart.
            byte[] utf8 = part == null ? new byte[0] : part.getBytes(StandardCharsets.UTF_8);
            digest.update(ByteBuffer.allocate(Integer.BYTES)
                    .putInt(part == null ? -1 : utf8.length)
                    .array());
            digest.update(utf8);
        }
        return Sha256.hex(digest, bytes);
    }
}
