// SPDX-License-Identifier: Apache-2.0
package org.parallax.report.table;

import static java.util.Objects.requireNonNull;

/**
 * A column of a table.
 *
 * @param nullable true when a row may have nothing here; {@code meaning} then says what that means where it is not plain
 * @param meaning for people, one sentence without a full stop
 */
public record Column(String name, Type type, boolean nullable, String meaning) {
    /** What a column holds, and as which Java type a {@link Row} has it. */
    public enum Type {
        /** {@link String}. */
        TEXT,
        /** {@link Long}. */
        INTEGER,
        /** {@link Double}, finite, of at most 15 significant digits. */
        REAL,
        /** {@link Boolean}. */
        BOOLEAN,
        /** {@code List<String>}. */
        TEXTS,
        /** {@code List<Long>}. */
        INTEGERS
    }

    public Column {
        requireNonNull(name, "name is null");
        requireNonNull(type, "type is null");
        requireNonNull(meaning, "meaning is null");
        if (!name.matches("[a-z][a-z0-9_]{0,40}")) {
            throw new IllegalArgumentException("no name for a column: " + name);
        }
    }
}
