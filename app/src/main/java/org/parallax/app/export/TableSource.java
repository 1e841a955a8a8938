// SPDX-License-Identifier: Apache-2.0
package org.parallax.app.export;

import java.io.IOException;
import java.util.Iterator;
import java.util.List;
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

    /**
     * Hands over all rows of these tables, those of each table sorted by id. A source that makes rows by report or story
     * makes each of them once for all tables.
     *
     * @param tables of reports, or of stories, but not of both
     */
    default void walk(List<Table> tables, RowTaker taker) throws IOException {
        for (Table table : tables) {
            try (Stream<Row> rows = rows(table)) {
                for (Iterator<Row> each = rows.iterator(); each.hasNext(); ) {
                    taker.take(each.next());
                }
            }
        }
    }

    /** Takes rows of any tables. */
    interface RowTaker {
        /** Takes the next row of its table. */
        void take(Row row) throws IOException;
    }

    /** SHA-256 of every table, as {@link TableDigests#hashes} has them. */
    default Map<String, String> digests() throws IOException {
        TableDigests digests = new TableDigests();
        walk(Tables.ofReports(), digests::add);
        walk(Tables.ofStories(), digests::add);
        return digests.hashes();
    }
}
