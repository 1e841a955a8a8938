// SPDX-License-Identifier: Apache-2.0
package org.parallax.spark;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.parallax.report.record.Packed;
import org.parallax.report.table.Row;
import org.parallax.report.table.RowJson;
import org.parallax.report.table.Tables;

/** Rows of any tables in few bytes: a line each, the table's name and the row's JSON. */
final class PackedRows {
    private PackedRows() {}

    static byte[] pack(List<Row> rows) throws IOException {
        StringBuilder lines = new StringBuilder();
        for (Row row : rows) {
            lines.append(row.table()).append('\t').append(RowJson.line(row)).append('\n');
        }
        return Packed.packText(lines.toString());
    }

    static List<Row> unpack(byte[] packed) throws IOException {
        List<Row> rows = new ArrayList<>();
        String lines = new String(Packed.unpack(packed), StandardCharsets.UTF_8);
        // not String.lines(): JSON may hold other characters that end lines
        for (int from = 0; from < lines.length(); ) {
            int end = lines.indexOf('\n', from);
            int tab = lines.indexOf('\t', from);
            rows.add(RowJson.parse(Tables.named(lines.substring(from, tab)), lines.substring(tab + 1, end)));
            from = end + 1;
        }
        return rows;
    }
}
