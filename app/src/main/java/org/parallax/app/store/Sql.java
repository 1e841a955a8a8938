// SPDX-License-Identifier: Apache-2.0
package org.parallax.app.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The statements in files: a line {@code -- name: x} begins the statement x. What stands in the file of one database
 * replaces what stands in the common file. Immutable.
 */
final class Sql {
    private static final String FOLDER = "/parallax/store/";
    private static final String NAME = "-- name:";

    private final Map<String, String> statements = new TreeMap<>();

    Sql(Dialect dialect) {
        read("statements.sql", dialect);
        read("statements." + dialect.suffix() + ".sql", dialect);
    }

    private void read(String file, Dialect dialect) {
        @Nullable String name = null;
        StringBuilder sql = new StringBuilder();
        for (String line : text(file).split("\n", -1)) {
            if (line.startsWith(NAME)) {
                put(name, sql, dialect);
                name = line.substring(NAME.length()).strip();
            } else if (!line.startsWith("--")) {
                sql.append(line).append('\n');
            }
        }
        put(name, sql, dialect);
    }

    private void put(@Nullable String name, StringBuilder sql, Dialect dialect) {
        if (name != null) {
            statements.put(name, dialect.words(sql.toString().strip()));
        }
        sql.setLength(0);
    }

    /** The statement of that name. */
    String get(String name) {
        String sql = statements.get(name);
        if (sql == null) {
            throw new IllegalArgumentException("no statement " + name);
        }
        return sql;
    }

    /** The statements of a step of the schema, common ones first; none when there is no such step. */
    static List<String> migration(int version, Dialect dialect) {
        List<String> steps = new ArrayList<>();
        for (String ending : List.of("", "." + dialect.suffix())) {
            String file = String.format("migration-%04d%s.sql", version, ending);
            if (Sql.class.getResource(FOLDER + file) != null) {
                for (String step : dialect.words(text(file)).split(";\\s*\n", -1)) {
                    if (!step.isBlank()) {
                        steps.add(step.strip());
                    }
                }
            }
        }
        return steps;
    }

    private static String text(String file) {
        try (InputStream in = Sql.class.getResourceAsStream(FOLDER + file)) {
            if (in == null) {
                throw new IllegalStateException("no resource " + FOLDER + file);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
