// SPDX-License-Identifier: Apache-2.0
package org.parallax.app.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.parallax.model.Account;
import org.parallax.model.Collation;
import org.parallax.report.table.CollationRows;
import org.parallax.report.table.ReportRows;
import org.parallax.report.table.Row;
import org.parallax.report.table.StoryRows;
import org.parallax.report.table.Table;
import org.parallax.report.table.TableDigest;
import org.parallax.report.table.Tables;

/**
 * A project as rows. They are made of the accounts and collations that it keeps, by the functions that make them of files,
 * so an export of a project is an export of its files. One report or story is in memory at a time. For one thread.
 */
public final class ProjectRows {
    private final Store store;
    private final Settler settler;
    private final ReportRows reports = new ReportRows();

    /** @param settler makes a collation that is missing */
    public ProjectRows(Store store, Settler settler) {
        this.store = store;
        this.settler = settler;
    }

    /** All rows of the table, by id. */
    public Stream<Row> rows(Table table) {
        try {
            List<String> owners = Tables.ofReports().contains(table)
                    ? store.reportIds()
                    : store.stories().stream().map(StoryHead::id).toList();
            return StreamSupport.stream(
                    Spliterators.spliteratorUnknownSize(
                            new Walk(owners, table), Spliterator.ORDERED | Spliterator.NONNULL),
                    false);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The rows of the table that belong to one report or story, by id. */
    public Stream<Row> rowsOf(Table table, String owner) {
        try {
            return ofOwner(table, owner).stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<Row> ofOwner(Table table, String owner) throws IOException {
        List<Row> all = Tables.ofReports().contains(table) ? reports.of(account(owner)) : ofStory(owner);
        return all.stream()
                .filter(row -> row.table() == table)
                .sorted(Row.BY_ID)
                .toList();
    }

    private Account account(String report) throws IOException {
        Account account = store.account(report);
        if (account == null) {
            throw new StoreFailure(
                    StoreFailure.Kind.OTHER, report, "another version of Parallax read it; parallax settle");
        }
        return account;
    }

    private List<Row> ofStory(String story) throws IOException {
        Collation collation = settler.ruled(store.story(story)).collation();
        List<Row> rows = new ArrayList<>(StoryRows.of(collation.story().story()));
        rows.addAll(CollationRows.of(collation));
        return rows;
    }

    /** SHA-256 of every table as {@link TableDigest} has it, and under the name {@code all} one over them all. */
    public Map<String, String> digests() throws IOException {
        Map<Table, TableDigest> digests = new LinkedHashMap<>();
        Tables.all().forEach(table -> digests.put(table, new TableDigest()));
        Map<String, String> hashes = new LinkedHashMap<>();
        for (Map.Entry<Table, TableDigest> entry : digests.entrySet()) {
            if (entry.getKey() == Tables.REPORT || entry.getKey() == Tables.STORY) {
                all(entry.getKey(), digests);
            }
        }
        StringBuilder whole = new StringBuilder();
        digests.forEach((table, digest) -> {
            hashes.put(table.name(), digest.hex());
            whole.append(table.name())
                    .append(' ')
                    .append(hashes.get(table.name()))
                    .append('\n');
        });
        hashes.put("all", Digests.sha256(whole.toString()));
        return hashes;
    }

    /** Takes the rows of all tables of reports, or of stories, in one walk over these. */
    private void all(Table of, Map<Table, TableDigest> digests) throws IOException {
        boolean ofReports = of == Tables.REPORT;
        List<String> owners = ofReports
                ? store.reportIds()
                : store.stories().stream().map(StoryHead::id).toList();
        for (List<String> batch : batches(owners)) {
            List<Row> rows = new ArrayList<>();
            for (String owner : batch) {
                rows.addAll(ofReports ? reports.of(account(owner)) : ofStory(owner));
            }
            rows.sort(Row.BY_ID);
            for (Row row : rows) {
                TableDigest digest = digests.get(row.table());
                if (digest != null) {
                    digest.add(row);
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
