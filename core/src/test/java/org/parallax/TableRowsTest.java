// SPDX-License-Identifier: Apache-2.0
package org.parallax;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.parallax.fixture.ExampleReports;
import org.parallax.model.Account;
import org.parallax.model.Collation;
import org.parallax.report.table.Column;
import org.parallax.report.table.ReportRows;
import org.parallax.report.table.Row;
import org.parallax.report.table.StoryRows;
import org.parallax.report.table.Table;
import org.parallax.report.table.TableDigest;
import org.parallax.report.table.Tables;

/** What rows of real reports keep, whatever the reports are. */
class TableRowsTest {
    private static List<Account> accounts;
    private static Collation collation;
    private static List<Row> rows;
    private static final Map<String, Row> BY_ID = new HashMap<>();

    @BeforeAll
    static void write() throws IOException {
        try (Pipeline pipeline = Pipeline.open()) {
            accounts = ExampleReports.reports("weir", List.of("a", "b", "c", "d", "e")).stream()
                    .map(pipeline::read)
                    .toList();
            collation = pipeline.compare(accounts);
        }
        rows = rows(accounts, collation);
        rows.forEach(row -> BY_ID.put(row.table() + " " + row.id(), row));
    }

    private static List<Row> rows(List<Account> accounts, Collation collation) {
        ReportRows reports = new ReportRows();
        List<Row> rows = new ArrayList<>();
        accounts.forEach(account -> rows.addAll(reports.of(account)));
        rows.addAll(StoryRows.of(collation));
        return rows;
    }

    @Test
    void everyIdIsThereOnce() {
        assertThat(BY_ID).hasSameSizeAs(rows);
    }

    @Test
    void allTablesButTheTruthfullyEmptyHaveRows() {
        Set<Table> filled = new HashSet<>();
        rows.forEach(row -> filled.add(row.table()));
        assertThat(Tables.all())
                .filteredOn(table -> !filled.contains(table))
                .isSubsetOf(Tables.DROPPED, Tables.BOILERPLATE, Tables.REPORT_SOURCE);
    }

    @Test
    void allWordsAreSlicesOfTheirReport() {
        for (Row row : rows) {
            for (Column column : row.table().columns()) {
                String name = column.name();
                if (!name.endsWith("_start") || row.value(name) == null) {
                    continue;
                }
                String words = name.equals("span_start") ? "text" : name.substring(0, name.length() - 6);
                String end = name.substring(0, name.length() - 5) + "end";
                String report = row.text(reportColumn(row.table(), name));
                assertThat(words(report, row.integer(name), row.integer(end)))
                        .as(row.toString())
                        .isEqualTo(row.text(words));
            }
        }
    }

    private static String reportColumn(Table table, String start) {
        return table != Tables.NAME_MATCH
                ? "report_id"
                : start.equals("span_start") ? "first_report_id" : "second_report_id";
    }

    private static String words(String report, int begin, int end) {
        return requireNonNull(BY_ID.get("report " + report)).text("text").substring(begin, end);
    }

    @Test
    void allReferencesLeadToARow() {
        Map<String, List<String>> tables = new HashMap<>();
        tables.put("origin_ids", List.of("origin"));
        tables.put("via", List.of("origin"));
        tables.put("through", List.of("origin"));
        tables.put("copy_of", List.of("report"));
        tables.put("other_id", List.of("story_entity"));
        tables.put("title_report_id", List.of("report"));
        for (Row row : rows) {
            for (Column column : row.table().columns()) {
                String name = column.name();
                List<String> known = tables.get(name);
                if ((!name.contains("_id") && known == null) || row.value(name) == null) {
                    continue;
                }
                List<String> ids = column.type() == Column.Type.TEXTS ? row.texts(name) : List.of(row.text(name));
                for (String id : ids) {
                    assertThat(Tables.all())
                            .as(row + " " + name)
                            .anyMatch(table -> BY_ID.containsKey(table + " " + id)
                                    && (known == null
                                            ? name.matches("(.*_)?" + table + "_ids?|.*_(entity|origin)_id|time_id")
                                            : known.contains(table.name())));
                }
            }
        }
    }

    @Test
    void theOrderOfTheReportsDoesNotMatter() throws IOException {
        List<Account> shuffled = new ArrayList<>(accounts);
        Collections.reverse(shuffled);
        List<Row> again;
        try (Pipeline pipeline = Pipeline.open()) {
            again = rows(shuffled, pipeline.collate(pipeline.group(shuffled).get(0)));
            rows = rows(accounts, pipeline.collate(pipeline.group(accounts).get(0)));
        }
        for (Table table : Tables.all()) {
            assertThat(digest(again, table)).as(table.name()).isEqualTo(digest(rows, table));
        }
    }

    private static String digest(List<Row> rows, Table table) {
        TableDigest digest = new TableDigest();
        Stream<Row> sorted = rows.stream().filter(row -> row.table() == table).sorted(Row.BY_ID);
        sorted.forEach(digest::add);
        return digest.hex();
    }
}
