// SPDX-License-Identifier: Apache-2.0
package org.parallax.app.export;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parallax.report.table.Row;
import org.parallax.report.table.Table;
import org.parallax.report.table.Tables;

/** A report's rows as the formats look at them. For one thread. */
final class ReportView {
    /** What is done with each report. */
    interface Reader {
        void read(ReportView view) throws IOException;
    }

    private final Row report;
    private final Map<String, Row> entities = new LinkedHashMap<>();
    private final List<Row> events;
    private final List<Row> sentences;
    private final Map<String, List<Row>> actors = new HashMap<>();
    private final Map<String, List<Row>> recipients = new HashMap<>();
    private final CodePoints points;

    private ReportView(TableSource source, Row report) {
        this.report = report;
        String id = report.id();
        list(source, Tables.ENTITY, id).forEach(entity -> entities.put(entity.id(), entity));
        events = list(source, Tables.EVENT, id);
        sentences = list(source, Tables.SENTENCE, id);
        for (Row party : list(source, Tables.EVENT_PARTY, id)) {
            (party.text("part").equals("actor") ? actors : recipients)
                    .computeIfAbsent(party.text("event_id"), event -> new ArrayList<>())
                    .add(party);
        }
        points = new CodePoints(report.text("text"));
    }

    /** Hands over one report after the other, by id. */
    static void forEach(TableSource source, Reader reader) throws IOException {
        try (Stream<Row> reports = source.rows(Tables.REPORT)) {
            for (Iterator<Row> each = reports.iterator(); each.hasNext(); ) {
                reader.read(new ReportView(source, each.next()));
            }
        }
    }

    static List<Row> list(TableSource source, Table table, String owner) {
        try (Stream<Row> rows = source.rowsOf(table, owner)) {
            return rows.toList();
        }
    }

    String id() {
        return report.id();
    }

    Row report() {
        return report;
    }

    List<Row> events() {
        return events;
    }

    List<Row> actors(Row event) {
        return actors.getOrDefault(event.id(), List.of());
    }

    List<Row> recipients(Row event) {
        return recipients.getOrDefault(event.id(), List.of());
    }

    Iterable<Row> entities() {
        return entities.values();
    }

    @Nullable
    Row entity(@Nullable String id) {
        return id == null ? null : entities.get(id);
    }

    /** The sentence that an event stands in; null for none. */
    @Nullable
    Row sentence(Row event) {
        int number = event.integer("sentence");
        return number < 1 || number > sentences.size() ? null : sentences.get(number - 1);
    }

    /** Places counted in code points. */
    CodePoints points() {
        return points;
    }

    /** When it happened as far as anybody knows: the day that the text gives, else that of publication. */
    @Nullable
    String day(Row event) {
        String told = event.maybeText("first_day");
        return told != null ? told : report.maybeText("published_day");
    }

    /** What the report is found by: its address, else its file, else its id. */
    String where() {
        String url = report.maybeText("url");
        String file = report.maybeText("file");
        return url != null ? url : file != null ? file : report.id();
    }

    /** The columns that Parallax adds to formats of others: row, report, place of the words, hash of the text. */
    static List<String> extensionNames() {
        return List.of("parallax_id", "doc_id", "span_start", "span_end", "sha256");
    }

    List<String> extension(Row row) {
        return List.of(
                row.id(),
                report.id(),
                Integer.toString(row.integer("span_start")),
                Integer.toString(row.integer("span_end")),
                report.text("sha256"));
    }
}
