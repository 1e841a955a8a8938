// SPDX-License-Identifier: Apache-2.0
package org.parallax.report.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.parallax.model.Span;

/** A row in the making: values by the names of their columns, in any order. For one thread. */
final class Draft {
    private final Table table;
    private final @Nullable Object[] values;

    Draft(Table table, String id) {
        this.table = table;
        this.values = new Object[table.columns().size()];
        values[0] = id;
    }

    /** The key of the {@code number}th row of a table that belongs to a report or story: it sorts by its number. */
    static String key(String owner, Table table, int number) {
        return String.format(Locale.ROOT, "%s/%s/%05d", owner, table.name(), number);
    }

    private Draft put(String column, @Nullable Object value) {
        int place = table.place(column);
        if (place < 0) {
            throw new IllegalArgumentException(table + " has no column " + column);
        }
        values[place] = value;
        return this;
    }

    Draft text(String column, @Nullable String value) {
        return put(column, value);
    }

    /** A constant's name in lower case. */
    Draft code(String column, @Nullable Enum<?> value) {
        return put(column, value == null ? null : value.name().toLowerCase(Locale.ROOT));
    }

    /** What a value of the calendar writes. */
    Draft time(String column, @Nullable Object value) {
        return put(column, value == null ? null : value.toString());
    }

    Draft integer(String column, long value) {
        return put(column, value);
    }

    Draft real(String column, @Nullable Number value) {
        return put(column, value == null ? null : value.doubleValue());
    }

    Draft yesOrNo(String column, boolean value) {
        return put(column, value);
    }

    Draft texts(String column, Collection<String> value) {
        return put(column, List.copyOf(value));
    }

    Draft parts(String column, Collection<Span> spans) {
        List<Long> bounds = new ArrayList<>();
        for (Span span : spans) {
            bounds.add((long) span.begin());
            bounds.add((long) span.end());
        }
        return put(column, bounds);
    }

    /** The words that the row is about. */
    Draft words(Span span, String text) {
        return integer("span_start", span.begin())
                .integer("span_end", span.end())
                .text("text", span.in(text));
    }

    Draft maybeWords(String column, @Nullable Span span, String text) {
        return span == null
                ? this
                : integer(column + "_start", span.begin())
                        .integer(column + "_end", span.end())
                        .text(column, span.in(text));
    }

    Row row() {
        return new Row(table, Arrays.asList(values));
    }
}
