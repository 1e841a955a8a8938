// SPDX-License-Identifier: Apache-2.0
package org.parallax.app.export;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import org.parallax.report.table.RowJson;
import org.parallax.report.table.RowJson.MalformedRow;
import org.parallax.report.table.Table;

/** Tables as canonical JSON lines: the SHA-256 of a file is that of the table. */
public final class JsonlFormat implements Writing {
    @Override
    public void write(TableSource source, Settings settings, Target target) throws IOException {
        TableFiles.write(source, target, "jsonl", (table, out) -> RowJson.file(out));
    }

    /**
     * Reads a table back.
     *
     * @throws MalformedRow when a line is no row of the table, with its number
     */
    public static void read(Table table, InputStream in, RowSink sink) throws IOException {
        BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
        int number = 0;
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            number++;
            if (!line.isBlank()) {
                try {
                    sink.take(RowJson.parse(table, line));
                } catch (MalformedRow e) {
                    throw new MalformedRow("line " + number + ": " + e.getMessage());
                }
            }
        }
    }
}
