// SPDX-License-Identifier: Apache-2.0
package org.parallax.app.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.parallax.report.table.Row;
import org.parallax.report.table.Table;
import org.parallax.report.table.Tables;

/** Writes a file a table, all files of reports side by side and then all of stories, so that each of these is made once. */
final class TableFiles {
    /** A table's file while it is written. */
    interface TableFile extends AutoCloseable {
        void write(Row row) throws IOException;

        @Override
        void close() throws IOException;
    }

    /** Begins a table's file. */
    interface Opener {
        TableFile open(Table table, OutputStream out) throws IOException;
    }

    private TableFiles() {}

    /** @param ending of the files' names */
    static void write(TableSource source, Target target, String ending, Opener opener) throws IOException {
        write(Tables.ofReports(), source, target, ending, opener);
        write(Tables.ofStories(), source, target, ending, opener);
    }

    private static void write(List<Table> tables, TableSource source, Target target, String ending, Opener opener)
            throws IOException {
        Map<Table, TableFile> files = new HashMap<>();
        try {
            for (Table table : tables) {
                files.put(table, opener.open(table, target.open(table.name() + "." + ending)));
            }
            source.walk(tables, row -> {
                TableFile file = files.get(row.table());
                if (file == null) {
                    throw new IllegalArgumentException("not asked for: " + row.table());
                }
                file.write(row);
            });
        } catch (IOException | RuntimeException e) {
            for (TableFile file : files.values()) {
                try {
                    file.close();
                } catch (IOException | RuntimeException also) {
                    e.addSuppressed(also);
                }
            }
            throw e;
        }
        for (TableFile file : files.values()) {
            file.close();
        }
    }
}
