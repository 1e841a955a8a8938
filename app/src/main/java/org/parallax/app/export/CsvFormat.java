// SPDX-License-Identifier: Apache-2.0
package org.parallax.app.export;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parallax.report.table.Column;
import org.parallax.report.table.Row;
import org.parallax.report.table.RowFile;
import org.parallax.report.table.RowJson;
import org.parallax.report.table.RowJson.MalformedRow;
import org.parallax.report.table.Table;

/** Tables as RFC 4180 has it, in UTF-8 with a header; lists are JSON arrays in their cell. */
public final class CsvFormat implements Writing {
    private static final int MOST_CELL = 64 << 20;

    @Override
    public void write(TableSource source, Settings settings, Target target) throws IOException {
        TableFiles.write(source, target, "csv", (table, out) -> new CsvLines(table, out, settings));
    }

    private static final class CsvLines implements RowFile {
        private final Lines out;

        CsvLines(Table table, OutputStream out, Settings settings) throws IOException {
            this.out = Lines.csv(out, settings.spreadsheet());
            if (settings.header()) {
                this.out.line(table.columns().stream().map(Column::name).toList());
            }
        }

        @Override
        public void write(Row row) throws IOException {
            out.line(cells(row));
        }

        @Override
        public void close() throws IOException {
            out.close();
        }
    }

    /** One table with its header. */
    public static void write(Table table, List<Row> rows, OutputStream to) throws IOException {
        List<List<@Nullable Object>> records = new ArrayList<>();
        rows.forEach(row -> records.add(cells(row)));
        write(table.columns().stream().map(Column::name).toList(), records, to);
    }

    /** Records under a header; a cell that spreadsheets would run as a formula is guarded. */
    public static void write(List<String> header, List<List<@Nullable Object>> records, OutputStream to)
            throws IOException {
        try (Lines out = Lines.csv(to, true)) {
            out.line(header);
            for (List<@Nullable Object> record : records) {
                out.line(record);
            }
        }
    }

    private static List<@Nullable Object> cells(Row row) {
        List<@Nullable Object> cells = new ArrayList<>();
        for (Object value : row.values()) {
            cells.add(
                    value instanceof List<?> list
                            ? RowJson.list(list)
                            : value instanceof Double number ? Row.digits(number) : value);
        }
        return cells;
    }

    /**
     * Reads a table back; its header may have the columns in any order.
     *
     * @throws MalformedRow when it is no table of this kind, with the number of the record
     */
    public static void read(Table table, InputStream in, RowSink sink) throws IOException {
        Reader chars = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8), 1 << 16);
        List<@Nullable String> header = record(chars);
        if (header == null) {
            throw new MalformedRow("no header");
        }
        List<Integer> places = new ArrayList<>();
        for (String name : header) {
            int place = name == null ? -1 : table.place(name.startsWith("\uFEFF") ? name.substring(1) : name);
            if (place < 0 || places.contains(place)) {
                throw new MalformedRow(table + " has no column " + name + ", or it stands twice");
            }
            places.add(place);
        }
        int number = 1;
        for (List<@Nullable String> cells = record(chars); cells != null; cells = record(chars)) {
            number++;
            if (cells.size() != places.size()) {
                throw new MalformedRow("record " + number + ": " + cells.size() + " cells, not " + places.size());
            }
            try {
                sink.take(row(table, places, cells));
            } catch (MalformedRow e) {
                throw new MalformedRow("record " + number + ": " + e.getMessage());
            }
        }
    }

    private static Row row(Table table, List<Integer> places, List<@Nullable String> cells) throws MalformedRow {
        Object[] values = new Object[table.columns().size()];
        for (int i = 0; i < places.size(); i++) {
            String cell = cells.get(i);
            if (cell != null) {
                values[places.get(i)] = value(table.columns().get(places.get(i)), cell);
            }
        }
        return RowJson.row(table, Arrays.asList(values));
    }

    private static @Nullable Object value(Column column, String cell) throws MalformedRow {
        try {
            return switch (column.type()) {
                case TEXT -> cell;
                case INTEGER -> Long.valueOf(cell);
                case REAL -> Double.valueOf(cell);
                case BOOLEAN ->
                    switch (cell) {
                        case "true" -> true;
                        case "false" -> false;
                        default -> throw new MalformedRow("neither true nor false in " + column.name());
                    };
                case TEXTS, INTEGERS -> RowJson.parseList(column, cell);
            };
        } catch (NumberFormatException e) {
            throw new MalformedRow("no number in " + column.name());
        }
    }

    /** The cells of the next record, null for an empty one that is not quoted; null at the end. */
    private static @Nullable List<@Nullable String> record(Reader in) throws IOException {
        int c = in.read();
        if (c < 0) {
            return null;
        }
        List<@Nullable String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        while (true) {
            if (c == '"' && cell.length() == 0 && !quoted) {
                quoted = true;
                c = quotedCell(in, cell);
            } else if (c == ',' || c == '\n' || c == '\r' || c < 0) {
                cells.add(cell.length() == 0 && !quoted ? null : cell.toString());
                if (c == '\r') {
                    in.mark(1);
                    if (in.read() != '\n') {
                        in.reset();
                    }
                }
                if (c != ',') {
                    return cells;
                }
                cell.setLength(0);
                quoted = false;
                c = in.read();
            } else if (quoted || c == '"') {
                throw new MalformedRow("a quotation mark in the middle of a cell");
            } else {
                append(cell, c);
                c = in.read();
            }
        }
    }

    /** Reads to the end of a quoted cell; gives the character after it. */
    private static int quotedCell(Reader in, StringBuilder cell) throws IOException {
        while (true) {
            int c = in.read();
            if (c < 0) {
                throw new MalformedRow("a quoted cell without an end");
            }
            if (c == '"') {
                int next = in.read();
                if (next != '"') {
                    return next;
                }
            }
            append(cell, c);
        }
    }

    private static void append(StringBuilder cell, int c) throws MalformedRow {
        if (cell.length() >= MOST_CELL) {
            throw new MalformedRow("a cell of more than " + MOST_CELL + " characters");
        }
        cell.append((char) c);
    }
}
