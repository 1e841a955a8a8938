// SPDX-License-Identifier: Apache-2.0
package org.parallax.report.table;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A kind of row: a name and columns, of which the first is the key {@code id}. There is one object for each table of {@link
 * Tables}; two tables are equal when they are the same object. Immutable.
 */
public final class Table {
    private static final String BEGIN = "_start";

    /**
     * Columns that hold words of a report.
     *
     * @param report column with the report's id
     * @param begin column with the begin of the words in its text
     * @param end column with their end
     * @param text column with the words themselves
     */
    public record Cited(String report, String begin, String end, String text) {
        /** True when the row has no such words, or they stand in the report's text where it says. */
        public boolean standsIn(String reportText, Row row) {
            if (row.value(begin) == null && row.value(end) == null && row.value(text) == null) {
                return true;
            }
            return row.value(begin) instanceof Long from
                    && row.value(end) instanceof Long to
                    && from >= 0
                    && from <= to
                    && to <= reportText.length()
                    && reportText.substring(from.intValue(), to.intValue()).equals(row.text(text));
        }
    }

    private final String name;
    private final String meaning;
    private final List<Column> columns;
    private final Map<String, Integer> places = new HashMap<>();
    private final List<Cited> cited = new ArrayList<>();

    private Table(String name, String meaning, List<Column> columns) {
        this.name = name;
        this.meaning = meaning;
        this.columns = List.copyOf(columns);
        for (int i = 0; i < columns.size(); i++) {
            if (places.put(columns.get(i).name(), i) != null) {
                throw new IllegalArgumentException(
                        "two columns " + columns.get(i).name() + " in " + name);
            }
        }
        String report = "";
        for (Column column : columns) {
            if (column.name().endsWith("report_id")) {
                report = column.name();
            } else if (column.name().endsWith(BEGIN)) {
                String stem = column.name().substring(0, column.name().length() - BEGIN.length());
                cited.add(new Cited(report, column.name(), stem + "_end", stem.equals("span") ? "text" : stem));
            }
        }
    }

    /** Lower case, letters and underscores. */
    public String name() {
        return name;
    }

    /** For people, one sentence without a full stop. */
    public String meaning() {
        return meaning;
    }

    /** In order; the first is {@code id}. */
    public List<Column> columns() {
        return columns;
    }

    /** Place of the column of that name, zero-based; -1 when the table has none. */
    public int place(String column) {
        return places.getOrDefault(column, -1);
    }

    /** The column with the id of the report or story that a row belongs to; null for reports and stories themselves. */
    public @Nullable Column owner() {
        Column second = columns.get(1);
        return second.name().equals("report_id") || second.name().equals("story_id") ? second : null;
    }

    /** Where rows hold words of reports; each counts in the report that the column before it names. */
    public List<Cited> cited() {
        return Collections.unmodifiableList(cited);
    }

    @Override
    public String toString() {
        return name;
    }

    /** A table in the making. For one thread. */
    static final class Maker {
        private final String name;
        private final String meaning;
        private final List<Column> columns = new ArrayList<>();

        /** @param key meaning of the column {@code id} */
        Maker(String name, String meaning, String key) {
            this.name = name;
            this.meaning = meaning;
            column("id", Column.Type.TEXT, false, key);
        }

        Maker column(String column, Column.Type type, boolean nullable, String what) {
            columns.add(new Column(column, type, nullable, what));
            return this;
        }

        Maker text(String column, String what) {
            return column(column, Column.Type.TEXT, false, what);
        }

        Maker maybeText(String column, String what) {
            return column(column, Column.Type.TEXT, true, what);
        }

        Maker integer(String column, String what) {
            return column(column, Column.Type.INTEGER, false, what);
        }

        Maker maybeInteger(String column, String what) {
            return column(column, Column.Type.INTEGER, true, what);
        }

        Maker real(String column, String what) {
            return column(column, Column.Type.REAL, false, what);
        }

        Maker maybeReal(String column, String what) {
            return column(column, Column.Type.REAL, true, what);
        }

        Maker yesOrNo(String column, String what) {
            return column(column, Column.Type.BOOLEAN, false, what);
        }

        Maker texts(String column, String what) {
            return column(column, Column.Type.TEXTS, false, what);
        }

        Maker parts(String column, String what) {
            return column(column, Column.Type.INTEGERS, false, what + ", as begin, end, begin, end, ...");
        }

        /** The words that the row is about. */
        Maker words(String what) {
            return integer("span_start", "begin of " + what)
                    .integer("span_end", "end of " + what)
                    .text("text", what);
        }

        /** Words that need not be there. */
        Maker maybeWords(String column, String what) {
            return maybeInteger(column + "_start", "begin of " + what)
                    .maybeInteger(column + "_end", "end of " + what)
                    .maybeText(column, what);
        }

        Table made() {
            return new Table(name, meaning, columns);
        }
    }
}
