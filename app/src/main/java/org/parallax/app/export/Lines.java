// SPDX-License-Identifier: Apache-2.0
package org.parallax.app.export;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes cells as lines of a text table in UTF-8. For one thread. */
abstract class Lines implements AutoCloseable {
    private final Writer out;

    private Lines(OutputStream out) {
        this.out = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    }

    /**
     * RFC 4180: an empty cell is nothing, {@code ""} an empty text.
     *
     * @param guarded see {@link Settings#spreadsheet}
     */
    static Lines csv(OutputStream out, boolean guarded) {
        return new Lines(out) {
            @Override
            void line(List<? extends @Nullable Object> cells) throws IOException {
                for (int i = 0; i < cells.size(); i++) {
                    Object cell = cells.get(i);
                    text(i == 0 ? "" : ",");
                    text(
                            cell == null
                                    ? ""
                                    : quoted(cell instanceof String text && guarded ? guarded(text) : cell.toString()));
                }
                text("\r\n");
            }
        };
    }

    /**
     * Cells between tabs, whose own tabs and line ends become blanks.
     *
     * @param missing stands for nothing
     */
    static Lines tsv(OutputStream out, String missing) {
        return new Lines(out) {
            @Override
            void line(List<? extends @Nullable Object> cells) throws IOException {
                for (int i = 0; i < cells.size(); i++) {
                    Object cell = cells.get(i);
                    String text = cell == null ? "" : flat(cell.toString());
                    text(i == 0 ? "" : "\t");
                    text(text.isEmpty() ? missing : text);
                }
                text("\n");
            }
        };
    }

    abstract void line(List<? extends @Nullable Object> cells) throws IOException;

    final void text(String text) throws IOException {
        out.write(text);
    }

    @Override
    public void close() throws IOException {
        out.close();
    }

    private static String quoted(String cell) {
        boolean plain = !cell.isEmpty() && cell.strip().length() == cell.length();
        for (int i = 0; plain && i < cell.length(); i++) {
            char c = cell.charAt(i);
            plain = c != '"' && c != ',' && c != '\r' && c != '\n';
        }
        return plain ? cell : '"' + cell.replace("\"", "\"\"") + '"';
    }

    /** Spreadsheets run cells that begin so as formulas. */
    private static String guarded(String cell) {
        return !cell.isEmpty() && "=+-@\t\r".indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
    }

    /** The text on one line: control characters and line separators are blanks. */
    static String flat(String text) {
        StringBuilder flat = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            flat.append(Character.isISOControl(c) || c == '\u2028' || c == '\u2029' ? ' ' : c);
        }
        return flat.toString().strip();
    }
}
