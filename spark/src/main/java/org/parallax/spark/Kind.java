// SPDX-License-Identifier: Apache-2.0
package org.parallax.spark;

import java.io.IOException;
import java.util.List;
import org.parallax.report.table.Row;
import org.parallax.report.table.Table;
import org.parallax.report.table.Tables;

/** Whose rows a table has. */
enum Kind {
    /** Packed accounts. */
    REPORT {
        @Override
        List<Row> rows(byte[] packed) throws IOException {
            return Rooms.reportRows().of(Rooms.ACCOUNTS.parse(packed));
        }

        @Override
        List<Table> tables() {
            return Tables.ofReports();
        }
    },
    /** Packed rows. */
    STORY {
        @Override
        List<Row> rows(byte[] packed) throws IOException {
            return PackedRows.unpack(packed);
        }

        @Override
        List<Table> tables() {
            return Tables.ofStories();
        }
    };

    /** All rows of what was kept. */
    abstract List<Row> rows(byte[] packed) throws IOException;

    abstract List<Table> tables();
}
