// SPDX-License-Identifier: Apache-2.0
package org.parallax.app.export;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.parallax.model.Article;
import org.parallax.report.table.ArticleRows;
import org.parallax.report.table.Row;
import org.parallax.report.table.RowJson.MalformedRow;
import org.parallax.report.table.Table;
import org.parallax.report.table.TableDigests;
import org.parallax.report.table.Tables;

/**
 * A folder with tables as JSONL, CSV or Parquet, as an export writes them, read whole and checked: rows by their ids, ids of
 * reports and stories that are there, words where the reports have them. Holds the reports' texts in memory, of other rows
 * only the hashes. Immutable.
 */
public final class TableFolder {
    /** Corrections of the project that was exported, beside its tables. */
    public static final String CORRECTIONS = "corrections.jsonl";

    private final List<Article> articles = new ArrayList<>();
    private final Map<String, String> hashes;
    private final Set<Table> there = new HashSet<>();

    /** One format's way to read a file. */
    private interface Reading {
        void read(Table table, Path file, RowSink sink) throws IOException;
    }

    /**
     * Reads a folder.
     *
     * @throws MalformedRow when its tables cannot be what an export wrote; names the file and the place in it
     */
    public static TableFolder read(Path folder) throws IOException {
        Map<String, Reading> readers = new TreeMap<>(Map.of(
                "csv", (table, file, sink) -> stream(file, in -> CsvFormat.read(table, in, sink)),
                "jsonl", (table, file, sink) -> stream(file, in -> JsonlFormat.read(table, in, sink)),
                "parquet", ParquetFormat::read));
        @Nullable String ending = null;
        for (String one : readers.keySet()) {
            if (Files.exists(folder.resolve(Tables.REPORT.name() + "." + one))) {
                if (ending != null) {
                    throw new MalformedRow("tables as " + ending + " and as " + one + " in one folder");
                }
                ending = one;
            }
        }
        if (ending == null) {
            throw new MalformedRow("no report.jsonl, report.csv or report.parquet in it");
        }
        return new TableFolder(folder, ending, readers.getOrDefault(ending, (table, file, sink) -> {}));
    }

    private interface Stream {
        void read(InputStream in) throws IOException;
    }

    private static void stream(Path file, Stream reading) throws IOException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            reading.read(in);
        }
    }

    private TableFolder(Path folder, String ending, Reading reading) throws IOException {
        TableDigests digests = new TableDigests();
        Map<String, Row> reports = new HashMap<>();
        Map<String, List<Row>> parts = new HashMap<>();
        Set<String> stories = new HashSet<>();
        for (Table table : Tables.all()) {
            Path file = folder.resolve(table.name() + "." + ending);
            if (!Files.exists(file)) {
                continue;
            }
            there.add(table);
            try {
                reading.read(table, file, row -> {
                    check(row, reports, stories);
                    take(digests, row);
                    if (table == Tables.REPORT) {
                        reports.put(row.id(), row);
                    } else if (table == Tables.STORY) {
                        stories.add(row.id());
                    } else if (table == Tables.BOILERPLATE
                            || table == Tables.DROPPED
                            || table == Tables.REPORT_SOURCE) {
                        parts.computeIfAbsent(row.text("report_id"), id -> new ArrayList<>())
                                .add(row);
                    }
                });
            } catch (MalformedRow e) {
                throw new MalformedRow(file.getFileName() + ", " + e.getMessage());
            }
        }
        for (Row report : new TreeMap<>(reports).values()) {
            articles.add(ArticleRows.article(report, parts.getOrDefault(report.id(), List.of())));
        }
        this.hashes = digests.hashes();
    }

    /** Tables come in the order in which their rows refer to each other. */
    private static void check(Row row, Map<String, Row> reports, Set<String> stories) throws MalformedRow {
        Table table = row.table();
        if (table == Tables.REPORT) {
            if (!ArticleRows.isWhole(row)) {
                throw new MalformedRow("the text of " + row.id() + " is not what it has the hash of");
            }
            return;
        }
        if (table.place("report_id") >= 0 && row.value("report_id") != null) {
            known(row, row.text("report_id"), reports.keySet());
        }
        if (table.place("story_id") >= 0) {
            known(row, row.text("story_id"), stories);
        }
        for (Table.Cited cited : table.cited()) {
            Row report = reports.get(row.text(cited.report()));
            if (!cited.standsIn(report == null ? "" : report.text("text"), row)) {
                throw new MalformedRow("the words of " + row.id() + " do not stand in its report");
            }
        }
    }

    private static void known(Row row, String id, Set<String> ids) throws MalformedRow {
        if (!ids.contains(id)) {
            throw new MalformedRow(row.id() + " is of " + id + ", which is not there");
        }
    }

    private static void take(TableDigests digests, Row row) throws MalformedRow {
        try {
            digests.add(row);
        } catch (IllegalArgumentException e) {
            throw new MalformedRow("rows are not sorted by id, or one stands twice (" + e.getMessage() + ")");
        }
    }

    /** The reports' articles, by id. */
    public List<Article> articles() {
        return List.copyOf(articles);
    }

    /**
     * Names of the tables of the folder that have other rows.
     *
     * @param made SHA-256 of each table, as {@link TableSource#digests} has them
     */
    public List<String> differing(Map<String, String> made) {
        return Tables.all().stream()
                .filter(there::contains)
                .map(Table::name)
                .filter(name -> !hashes.getOrDefault(name, "").equals(made.get(name)))
                .toList();
    }
}
