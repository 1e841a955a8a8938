// SPDX-License-Identifier: Apache-2.0
package org.parallax.app.export;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.parallax.report.table.Column;
import org.parallax.report.table.Row;
import org.parallax.report.table.Table;
import org.parallax.report.table.Tables;

/** Rows of all tables with values that formats trip over. */
final class OddRows {
    private static final List<String> TEXTS = List.of(
            "",
            " ",
            "plain",
            "a,b\"c\"\r\nd",
            "=1+1",
            "\t\u0001\u007F\u0085\u2028",
            "Ærø — “quotes”",
            "\uD83D\uDE00",
            "null",
            "é\u0301\uFEFF",
            "\\N",
            "\"",
            "\n");

    private OddRows() {}

    static List<Row> rows(SplittableRandom random, int each) {
        List<Row> rows = new ArrayList<>();
        for (Table table : Tables.all()) {
            IntStream.range(0, each).forEach(i -> rows.add(row(table, "k" + i, random)));
        }
        return rows;
    }

    private static Row row(Table table, String id, SplittableRandom random) {
        List<@Nullable Object> values = new ArrayList<>();
        for (Column column : table.columns()) {
            values.add(column.nullable() && random.nextInt(3) == 0 ? null : value(column, random));
        }
        values.set(0, id);
        return new Row(table, values);
    }

    private static Object value(Column column, SplittableRandom random) {
        return switch (column.type()) {
            case TEXT -> text(random);
            case INTEGER -> (long) random.nextInt(1000);
            case REAL -> random.nextInt(2) == 0 ? (double) random.nextInt(100) : (random.nextDouble() - 0.5) * 1e9;
            case BOOLEAN -> random.nextBoolean();
            case TEXTS ->
                IntStream.range(0, random.nextInt(4))
                        .mapToObj(i -> text(random))
                        .toList();
            case INTEGERS ->
                IntStream.range(0, random.nextInt(4)).mapToObj(i -> (long) i).toList();
        };
    }

    private static String text(SplittableRandom random) {
        return TEXTS.get(random.nextInt(TEXTS.size()));
    }
}
