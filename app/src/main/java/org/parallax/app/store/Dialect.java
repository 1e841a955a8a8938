// SPDX-License-Identifier: Apache-2.0
package org.parallax.app.store;

import java.sql.SQLException;

/** What differs between the two databases, beside the statements in files of their own. */
enum Dialect {
    SQLITE {
        @Override
        String words(String sql) {
            return sql.replace("{BYTES}", "BLOB")
                    .replace("{NUMBER}", "INTEGER PRIMARY KEY AUTOINCREMENT")
                    .replace("{TEXT}", "TEXT");
        }

        @Override
        StoreFailure.Kind kind(SQLException problem) {
            // the low byte is SQLite's primary result code
            return switch (problem.getErrorCode() & 0xFF) {
                case 5, 6 -> StoreFailure.Kind.BUSY;
                case 8, 14 -> StoreFailure.Kind.READ_ONLY;
                case 11, 26 -> StoreFailure.Kind.DAMAGED;
                case 13 -> StoreFailure.Kind.FULL;
                default -> StoreFailure.Kind.OTHER;
            };
        }
    },
    POSTGRESQL {
        @Override
        String words(String sql) {
            // Bytes decide the order of texts, as in SQLite and whatever the server's language is.
            return sql.replace("{BYTES}", "BYTEA")
                    .replace("{NUMBER}", "BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY")
                    .replace("{TEXT}", "TEXT COLLATE \"C\"");
        }

        @Override
        StoreFailure.Kind kind(SQLException problem) {
            String state = String.valueOf(problem.getSQLState());
            if (state.startsWith("08") || state.startsWith("28") || state.startsWith("3D")) {
                return StoreFailure.Kind.SERVER;
            }
            return switch (state) {
                case "53100" -> StoreFailure.Kind.FULL;
                case "25006", "42501" -> StoreFailure.Kind.READ_ONLY;
                case "55P03", "40001", "40P01", "57014" -> StoreFailure.Kind.BUSY;
                case "XX001", "XX002" -> StoreFailure.Kind.DAMAGED;
                default -> StoreFailure.Kind.OTHER;
            };
        }
    };

    /** The statement with this database's words for types. */
    abstract String words(String sql);

    /** What a failed statement means. */
    abstract StoreFailure.Kind kind(SQLException problem);

    /** Names the files with what only this database understands. */
    String suffix() {
        return this == SQLITE ? "sqlite" : "postgresql";
    }
}
