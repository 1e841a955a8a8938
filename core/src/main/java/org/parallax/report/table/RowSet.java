// SPDX-License-Identifier: Apache-2.0
package org.parallax.report.table;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Rows of one report or story as they are made, each table with its own count. For one thread. */
final class RowSet {
    private final String owner;
    private final String ownerColumn;
    private final Map<Table, Integer> counts = new HashMap<>();
    private final List<Row> rows = new ArrayList<>();

    /** @param ownerColumn {@code report_id} or {@code story_id} */
    RowSet(String ownerColumn, String owner) {
        this.ownerColumn = ownerColumn;
        this.owner = owner;
    }

    /** The key of the {@code number}th row of the table, from 1. */
    String key(Table table, int number) {
        return Draft.key(owner, table, number);
    }

    /** The next row of the table; it is kept when {@link #add} gets it. */
    Draft next(Table table) {
        return new Draft(table, key(table, counts.merge(table, 1, Integer::sum))).text(ownerColumn, owner);
    }

    void add(Draft draft) {
        rows.add(draft.row());
    }

    List<Row> rows() {
        return Collections.unmodifiableList(rows);
    }
}
