// SPDX-License-Identifier: Apache-2.0
package org.parallax.report.table;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/** Rows of any table with odd values. */
public final class RandomRows {
    private static final List<String> TEXTS = List.of(
            "",
            " ",
            "plain",
            "a,b\"c\"\r\nd",
            "=1+1",
            "\t\u0001\u007F\u0085\u2028",
            "Ærø — naïve “quotes”",
            "\uD83D\uDE00",
            "null",
            "é\u0301\uFEFF",
            "\\N");

    private RandomRows() {}

    /** A row of the table, anew with every call. */
    public static Row row(Table table, SplittableRandom random) {
        List<@Nullable Object> values = new ArrayList<>();
        for (Column column : table.columns()) {
            values.add(column.nullable() && random.nextInt(3) == 0 ? null : value(column, random));
        }
        values.set(0, "k" + random.nextInt(1_000_000));
        return new Row(table, values);
    }

    private static Object value(Column column, SplittableRandom random) {
        return switch (column.type()) {
            case TEXT -> text(random);
            case INTEGER -> integer(random);
            case REAL -> random.nextInt(2) == 0 ? (double) random.nextInt(100) : (random.nextDouble() - 0.5) * 1e9;
            case BOOLEAN -> random.nextBoolean();
            case TEXTS -> {
                List<String> texts = new ArrayList<>();
                for (int i = random.nextInt(4); i > 0; i--) {
                    texts.add(text(random));
                }
                yield texts;
            }
            case INTEGERS -> {
                List<Long> integers = new ArrayList<>();
                for (int i = random.nextInt(4); i > 0; i--) {
                    integers.add(integer(random));
                }
                yield integers;
            }
        };
    }

    private static String text(SplittableRandom random) {
        return TEXTS.get(random.nextInt(TEXTS.size()));
    }

    private static long integer(SplittableRandom random) {
        return random.nextInt(4) == 0 ? 1L << 53 : random.nextInt(1000);
    }
}
