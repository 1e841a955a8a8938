// SPDX-License-Identifier: Apache-2.0
package org.parallax.app.export;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.parallax.report.table.Column;
import org.parallax.report.table.Row;
import org.parallax.report.table.Table;

/** Rows in memory. Immutable. */
public final class MemoryTables implements TableSource {
    private final Map<Table, List<Row>> rows = new HashMap<>();
    private final Map<Table, Map<String, List<Row>>> owned = new HashMap<>();

    /** @param all rows of any tables in any order */
    public MemoryTables(Collection<Row> all) {
        all.stream().sorted(Row.BY_ID).forEach(row -> {
            rows.computeIfAbsent(row.table(), table -> new ArrayList<>()).add(row);
            Column owner = row.table().owner();
            String key = owner == null ? row.id() : row.text(owner.name());
            owned.computeIfAbsent(row.table(), table -> new HashMap<>())
                    .computeIfAbsent(key, id -> new ArrayList<>())
                    .add(row);
        });
    }

    @Override
    public Stream<Row> rows(Table table) {
        return rows.getOrDefault(table, List.of()).stream();
    }

    @Override
    public Stream<Row> rowsOf(Table table, String owner) {
        return owned.getOrDefault(table, Map.of()).getOrDefault(owner, List.of()).stream();
    }
}
