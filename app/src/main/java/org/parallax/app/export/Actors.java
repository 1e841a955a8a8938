// SPDX-License-Identifier: Apache-2.0
package org.parallax.app.export;

import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parallax.report.table.Row;
import org.parallax.report.table.Tables;

/** Who is who over the reports: entities of stories where there are such, else those of single reports. Immutable. */
final class Actors {
    private final Map<String, Row> byMember = new HashMap<>();
    private final Map<String, Row> all = new TreeMap<>();

    Actors(TableSource source) {
        try (Stream<Row> rows = source.rows(Tables.STORY_ENTITY)) {
            for (Iterator<Row> each = rows.iterator(); each.hasNext(); ) {
                Row entity = each.next();
                all.put(entity.id(), entity);
                entity.texts("entity_ids").forEach(member -> byMember.put(member, entity));
            }
        }
        try (Stream<Row> rows = source.rows(Tables.ENTITY)) {
            for (Iterator<Row> each = rows.iterator(); each.hasNext(); ) {
                Row entity = each.next();
                if (byMember.putIfAbsent(entity.id(), entity) == null) {
                    all.put(entity.id(), entity);
                }
            }
        }
    }

    /** By id. */
    Iterable<Row> all() {
        return all.values();
    }

    /** Who a report's entity is; null for none. */
    @Nullable
    Row of(@Nullable String entity) {
        return entity == null ? null : byMember.get(entity);
    }
}
