// SPDX-License-Identifier: Apache-2.0
package org.parallax.app.serve;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.parallax.model.Sha256;

/**
 * Who may read and who may write, when others than this machine can ask. Only the tokens' hashes are kept; the tokens
 * themselves are shown once, to whoever starts the server. They end with it, or hold for whoever has the {@link #text} of
 * the hashes.
 */
public final class Tokens {
    private static final int BYTES = 32;
    private static final Pattern HASHES = Pattern.compile("(?:#.*\\R)*read ([0-9a-f]{64})\\Rwrite ([0-9a-f]{64})\\s*");

    private final String reads;
    private final String writes;

    /** What a token allows. */
    enum Right {
        READ,
        WRITE
    }

    /** Two tokens as they are shown once. */
    public record Shown(String reading, String writing) {}

    private Tokens(String reads, String writes) {
        this.reads = reads;
        this.writes = writes;
    }

    /** Tokens that nobody can guess. */
    public static Shown fresh() {
        return new Shown(random(), random());
    }

    public static Tokens of(Shown shown) {
        return new Tokens(Sha256.hex(shown.reading()), Sha256.hex(shown.writing()));
    }

    /** The hashes, for {@link #parse}. Nobody gets a token from them. */
    public String text() {
        return "# SHA-256 of the tokens of parallax serve; without this file they end.\nread " + reads + "\nwrite "
                + writes + "\n";
    }

    /**
     * Reads what {@link #text} has written.
     *
     * @throws IllegalArgumentException when it is something else
     */
    public static Tokens parse(String text) {
        Matcher hashes = HASHES.matcher(text);
        if (!hashes.matches()) {
            throw new IllegalArgumentException("no hashes of tokens");
        }
        return new Tokens(hashes.group(1), hashes.group(2));
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
