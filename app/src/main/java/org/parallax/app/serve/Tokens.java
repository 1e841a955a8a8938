// SPDX-License-Identifier: Apache-2.0
package org.parallax.app.serve;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.parallax.model.Sha256;

/**
 * Who may read and who may write, when others than this machine can ask. Only the tokens' hashes are kept; the tokens are
 * shown once, to whoever starts the server, and end with it.
 */
public final class Tokens {
    private static final int BYTES = 32;

    private final String reads;
    private final String writes;

    /** What a token allows. */
    enum Right {
        READ,
        WRITE
    }

    /** Two tokens as they are shown once. */
    public record Shown(String reading, String writing) {}

    private Tokens(Shown shown) {
        this.reads = Sha256.hex(shown.reading());
        this.writes = Sha256.hex(shown.writing());
    }

    /** Tokens that nobody can guess. */
    public static Shown fresh() {
        return new Shown(random(), random());
    }

    public static Tokens of(Shown shown) {
        return new Tokens(shown);
    }

    private static String random() {
        byte[] bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    /** What a token allows; null when it is none of this server. */
    @Nullable
    Right right(@Nullable String token) {
        if (token == null) {
            return null;
        }
        byte[] given = Sha256.hex(token).getBytes(StandardCharsets.US_ASCII);
        if (MessageDigest.isEqual(given, writes.getBytes(StandardCharsets.US_ASCII))) {
            return Right.WRITE;
        }
        return MessageDigest.isEqual(given, reads.getBytes(StandardCharsets.US_ASCII)) ? Right.READ : null;
    }
}
