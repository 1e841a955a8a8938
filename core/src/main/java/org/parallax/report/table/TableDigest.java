// SPDX-License-Identifier: Apache-2.0
package org.parallax.report.table;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.jspecify.annotations.Nullable;
import org.parallax.model.Sha256;

/**
 * SHA-256 over a table: over the {@link RowJson} lines of its rows sorted by id, each with a line end. The same input gives
 * the same digest from a project folder, an export and a cluster. For one thread.
 */
public final class TableDigest {
    private final MessageDigest digest = Sha256.digest();
    private @Nullable Row last;

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
        digest.update((RowJson.line(row) + "\n").getBytes(StandardCharsets.UTF_8));
    }

    /** Takes the next rows as their lines, each with a line end; that their ids are in order is the caller's to see to. */
    public void addLines(byte[] lines) {
        digest.update(lines);
    }

    /** The digest in hexadecimal digits; ends the work. */
    public String hex() {
        return Sha256.hex(digest);
    }
}
