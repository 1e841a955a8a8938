// SPDX-License-Identifier: Apache-2.0
package org.parallax.report.table;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row of a table: one value a column, each of the column's type and null only where the column may be. What UTF-8 cannot
 * hold (half a surrogate pair) becomes U+FFFD, and real numbers keep 15 significant digits: what is written anywhere is
 * what is read there. Immutable.
 *
 * @param values in the order of the table's columns
 */
public record Row(Table table, List<@Nullable Object> values) {
    /** Order of rows by id, as databases have it that compare bytes: by code points. */
    public static final Comparator<Row> BY_ID = (one, other) -> compareCodePoints(one.id(), other.id());

    private static final MathContext DIGITS = new MathContext(15, RoundingMode.HALF_EVEN);

    public Row {
        requireNonNull(table, "table is null");
        List<Column> columns = table.columns();
        if (values.size() != columns.size()) {
            throw new IllegalArgumentException(
                    table + " has " + columns.size() + " columns, got " + values.size() + " values");
        }
        List<@Nullable Object> checked = new ArrayList<>(values.size());
        for (int i = 0; i < values.size(); i++) {
            checked.add(checked(table, columns.get(i), values.get(i)));
        }
        values = Collections.unmodifiableList(checked);
    }

    /** The key. */
    public String id() {
        return (String) requireNonNull(values.get(0));
    }

    /** Value of a column; null when there is none. */
    public @Nullable Object value(String column) {
        int place = table.place(column);
        if (place < 0) {
            throw new IllegalArgumentException(table + " has no column " + column);
        }
        return values.get(place);
    }

    /** Value of a text column, empty when there is none. */
    public String text(String column) {
        Object value = value(column);
        return value == null ? "" : (String) value;
    }

    /** Value of a text column, null when there is none. */
    public @Nullable String maybeText(String column) {
        return (String) value(column);
    }

    /** Value of a column of integers, -1 when there is none: no column of this kind has values below zero. */
    public int integer(String column) {
        Object value = value(column);
        if (value instanceof Long number && (number > Integer.MAX_VALUE || number < Integer.MIN_VALUE)) {
            throw new IllegalArgumentException(id() + ": " + column + " is too large: " + number);
        }
        return value == null ? -1 : ((Long) value).intValue();
    }

    /** Value of a column of real numbers, null when there is none. */
    public @Nullable Double real(String column) {
        return (Double) value(column);
    }

    /** True when the column says so. */
    public boolean is(String column) {
        return Boolean.TRUE.equals(value(column));
    }

    /** Values of a list column, none when there is no list. */
    public List<String> texts(String column) {
        Object value = value(column);
        return value == null
                ? List.of()
                : ((List<?>) value).stream().map(String.class::cast).toList();
    }

    /** A number as all writers of rows write it: plain decimal digits, at most 15 that tell, no exponent. */
    public static String digits(double number) {
        if (!Double.isFinite(number)) {
            throw new IllegalArgumentException("no number: " + number);
        }
        BigDecimal rounded = new BigDecimal(number).round(DIGITS).stripTrailingZeros();
        return rounded.signum() == 0 ? "0" : rounded.toPlainString();
    }

    private static @Nullable Object checked(Table table, Column column, @Nullable Object value) {
        if (value == null) {
            if (!column.nullable()) {
                throw new IllegalArgumentException(table + "." + column.name() + " must have a value");
            }
            return null;
        }
        return switch (column.type()) {
            case TEXT -> whole((String) value);
            case INTEGER -> (Long) value;
            case REAL -> Double.valueOf(digits((Double) value));
            case BOOLEAN -> (Boolean) value;
            case TEXTS ->
                ((List<?>) value).stream().map(text -> whole((String) text)).toList();
            case INTEGERS -> ((List<?>) value).stream().map(Long.class::cast).toList();
        };
    }

    /** The text with U+FFFD for every half of a surrogate pair that stands alone. */
    private static String whole(String text) {
        StringBuilder mended = null;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!Character.isSurrogate(c)) {
                continue;
            }
            if (Character.isHighSurrogate(c) && i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))) {
                i++;
                continue;
            }
            if (mended == null) {
                mended = new StringBuilder(text);
            }
            mended.setCharAt(i, '\uFFFD');
        }
        return mended == null ? text : mended.toString();
    }

    /** Compares as UTF-8 bytes compare, which UTF-16 units don't above U+FFFF. */
    public static int compareCodePoints(String one, String other) {
        int length = Math.min(one.length(), other.length());
        for (int i = 0; i < length; i++) {
            char a = one.charAt(i);
            char b = other.charAt(i);
            if (a != b) {
                boolean apart = Character.isSurrogate(a) != Character.isSurrogate(b);
                return apart ? (Character.isSurrogate(a) ? 1 : -1) : Character.compare(a, b);
            }
        }
        return Integer.compare(one.length(), other.length());
    }
}
