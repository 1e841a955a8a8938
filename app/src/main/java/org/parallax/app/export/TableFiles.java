// SPDX-License-Identifier: Apache-2.0
package org.parallax.app.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.parallax.report.table.RowFile;
import org.parallax.report.table.Table;
import org.parallax.report.table.Tables;

/** Writes a file a table, all files of reports side by side and then all of stories, so that each of these is made once. */
final class TableFiles {
    /** Begins a table's file. */
    interface Opener {
        RowFile open(Table table, OutputStream out) throws IOException;
    }

    private TableFiles() {}

    /** @param ending of the files' names */
    static void write(TableSource source, Target target, String ending, Opener opener) throws IOException {
        write(Tables.ofReports(), source, target, ending, opener);
        write(Tables.ofStories(), source, target, ending, opener);
    }

    private static void write(List<Table> tables, TableSource source, Target target, String ending, Opener opener)
            throws IOException {
        Map<Table, RowFile> files = new HashMap<>();
        try {
            for (Table table : tables) {
                files.put(table, opener.open(table, target.open(table.name() + "." + ending)));
            }
            source.walk(tables, row -> {
                RowFile file = files.get(row.table());
                if (file == null) {
                    throw new IllegalArgumentException("not asked for: " + row.table());
                }
                file.write(row);
            });
        } catch (IOException | RuntimeException e) {
            for (RowFile file : files.values()) {
                try {
                    file.close();
                } catch (IOException | RuntimeException also) {
                    e.addSuppressed(also);
                }
            }
            throw e;
        }
        for (RowFile file : files.values()) {
            file.close();
        }
    }
}
