// SPDX-License-Identifier: Apache-2.0
package org.parallax.report.table;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * SHA-256 over a table: over the {@link RowJson} lines of its rows sorted by id, each with a line end. The same input gives
 * the same digest from a project folder, an export and a cluster. For one thread.
 */
public final class TableDigest {
    private final MessageDigest digest;
    private @Nullable Row last;
    private long rows;

    public TableDigest() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /**
     * Takes the next row.
     *
     * @throws IllegalArgumentException when its id does not come after the last one's
     */
    public void add(Row row) {
        if (last != null && Row.BY_ID.compare(last, row) >= 0) {
            throw new IllegalArgumentException(row.table() + ": " + row.id() + " after " + last.id());
        }
        last = row;
        rows++;
        digest.update((RowJson.line(row) + "\n").getBytes(StandardCharsets.UTF_8));
    }

    /** How many rows were taken. */
    public long rows() {
        return rows;
    }

    /** The digest in hexadecimal digits; ends the work. */
    public String hex() {
        return HexFormat.of().formatHex(digest.digest());
    }
}
