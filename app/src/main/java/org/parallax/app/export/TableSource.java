// SPDX-License-Identifier: Apache-2.0
package org.parallax.app.export;

import java.io.IOException;
import java.util.Map;
import java.util.stream.Stream;
import org.parallax.report.table.Row;
import org.parallax.report.table.Table;
import org.parallax.report.table.TableDigests;
import org.parallax.report.table.Tables;

/** Where rows come from: a project folder, or reports that were just read. Streams are to be closed. */
public interface TableSource {
    /** All rows of the table, sorted by id as {@link Row#BY_ID} has it. */
    Stream<Row> rows(Table table);

    /** The rows of the table that belong to one report or story, sorted by id. */
    Stream<Row> rowsOf(Table table, String owner);

    /** SHA-256 of every table, as {@link TableDigests#hashes} has them. */
    default Map<String, String> digests() throws IOException {
        TableDigests digests = new TableDigests();
        for (Table table : Tables.all()) {
            try (Stream<Row> rows = rows(table)) {
                rows.forEach(digests::add);
            }
        }
        return digests.hashes();
    }
}
