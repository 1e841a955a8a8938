// SPDX-License-Identifier: Apache-2.0
package org.parallax.app.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.parallax.app.export.TableSource;
import org.parallax.report.table.ReportRows;
import org.parallax.report.table.Row;
import org.parallax.report.table.StoryRows;
import org.parallax.report.table.Table;
import org.parallax.report.table.Tables;

/**
 * A project as rows. They are made of the accounts and collations that it keeps, by the functions that make them of files,
 * so an export of a project is an export of its files. One report and one story are in memory at a time. For one thread.
 */
final class ProjectRows implements TableSource {
    private final OpenProject project;
    private final ReportRows reports = new ReportRows();
    private @Nullable Owned lastReport;
    private @Nullable Owned lastStory;

    ProjectRows(OpenProject project) {
        this.project = project;
    }

    @Override
    public Stream<Row> rows(Table table) {
        try {
            Walk walk = new Walk(owners(Tables.ofReports().contains(table)), table);
            return StreamSupport.stream(
                    Spliterators.spliteratorUnknownSize(walk, Spliterator.ORDERED | Spliterator.NONNULL), false);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Stream<Row> rowsOf(Table table, String owner) {
        try {
            return ofOwner(table, owner).stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<Row> ofOwner(Table table, String owner) throws IOException {
        return all(Tables.ofReports().contains(table), owner).stream()
                .filter(row -> row.table() == table)
                .sorted(Row.BY_ID)
                .toList();
    }

    private List<String> owners(boolean ofReports) throws IOException {
        return ofReports ? project.reportIds() : project.storyIds();
    }

    /** Rows of all tables of a report or story; formats ask for one table of it after the other. */
    private List<Row> all(boolean ofReport, String owner) throws IOException {
        Owned last = ofReport ? lastReport : lastStory;
        if (last != null && last.owner.equals(owner)) {
            return last.rows;
        }
        Owned now = new Owned(owner, ofReport ? reports.of(project.account(owner)) : ofStory(owner));
        if (ofReport) {
            lastReport = now;
        } else {
            lastStory = now;
        }
        return now.rows;
    }

    private record Owned(String owner, List<Row> rows) {}

    private List<Row> ofStory(String story) throws IOException {
        return StoryRows.of(project.view(project.story(story)).collation());
    }

    @Override
    public void walk(List<Table> tables, RowTaker taker) throws IOException {
        for (List<String> batch : batches(owners(Tables.ofReports().containsAll(tables)))) {
            List<Row> rows = new ArrayList<>();
            for (String owner : batch) {
                rows.addAll(all(Tables.ofReports().containsAll(tables), owner));
            }
            rows.sort(Row.BY_ID);
            for (Row row : rows) {
                if (tables.contains(row.table())) {
                    taker.take(row);
                }
            }
        }
    }

    /** Ids of rows begin with their owner's; owners of which one begins with another are taken together, to be sorted. */
    private static List<List<String>> batches(List<String> owners) {
        List<List<String>> batches = new ArrayList<>();
        for (String owner : owners) {
            List<String> last = batches.isEmpty() ? List.of() : batches.get(batches.size() - 1);
            if (!last.isEmpty() && owner.startsWith(last.get(0))) {
                last.add(owner);
            } else {
                batches.add(new ArrayList<>(List.of(owner)));
            }
        }
        return batches;
    }

    private final class Walk implements Iterator<Row> {
        private final Iterator<List<String>> batches;
        private final Table table;
        private Iterator<Row> rows = List.<Row>of().iterator();

        Walk(List<String> owners, Table table) {
            this.batches = batches(owners).iterator();
            this.table = table;
        }

        @Override
        public boolean hasNext() {
            while (!rows.hasNext() && batches.hasNext()) {
                List<Row> next = new ArrayList<>();
                try {
                    for (String owner : batches.next()) {
                        next.addAll(ofOwner(table, owner));
                    }
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
                next.sort(Row.BY_ID);
                rows = next.iterator();
            }
            return rows.hasNext();
        }

        @Override
        public Row next() {
            if (!hasNext()) {
                throw new NoSuchElementException("no further row of " + table);
            }
            return rows.next();
        }
    }
}
