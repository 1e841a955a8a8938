// SPDX-License-Identifier: Apache-2.0
package org.parallax.report.table;

import java.util.LinkedHashMap;
import java.util.Map;
import org.parallax.model.Sha256;

/** SHA-256 of every table, taken in one walk over rows of any tables. For one thread. */
public final class TableDigests {
    /** Name of the hash over all tables. */
    public static final String ALL = "all";

    private final Map<Table, TableDigest> digests = new LinkedHashMap<>();

    public TableDigests() {
        Tables.all().forEach(table -> digests.put(table, new TableDigest()));
    }

    /**
     * Takes the next row of its table.
     *
     * @throws IllegalArgumentException when its id does not come after the last one's of its table
     */
    public void add(Row row) {
        of(row.table()).add(row);
    }

    /** Takes the next rows of a table as {@link TableDigest#addLines} does. */
    public void addLines(Table table, byte[] lines) {
        of(table).addLines(lines);
    }

    private TableDigest of(Table table) {
        TableDigest digest = digests.get(table);
        if (digest == null) {
            throw new IllegalArgumentException("no table " + table);
        }
        return digest;
    }

    /** Table's name to SHA-256 as {@link TableDigest} has it, last {@value #ALL} with one over them all; ends the work. */
    public Map<String, String> hashes() {
        Map<String, String> hashes = new LinkedHashMap<>();
        StringBuilder whole = new StringBuilder();
        digests.forEach((table, digest) -> {
            String hash = digest.hex();
            hashes.put(table.name(), hash);
            whole.append(table.name()).append(' ').append(hash).append('\n');
        });
        hashes.put(ALL, Sha256.hex(whole.toString()));
        return hashes;
    }
}
