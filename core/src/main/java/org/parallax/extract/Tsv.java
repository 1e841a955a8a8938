// SPDX-License-Identifier: Apache-2.0
package org.parallax.extract;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Reads this room's word lists: tab-separated rows, {@code #} before what is for people. */
final class Tsv {
    private Tsv() {}

    /** The rows of a list that ships with the program, each with exactly {@code columns} fields. */
    static List<List<String>> rows(String name, int columns) {
        List<List<String>> rows = new ArrayList<>();
        try (InputStream in = Tsv.class.getResourceAsStream("/parallax/extract/" + name)) {
            if (in == null) {
                throw new IllegalStateException("word list is missing from the program: " + name);
            }
            for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList()) {
                if (line.isBlank() || line.startsWith("#")) {
                    continue;
                }
                List<String> row = List.of(line.split("\t", -1));
                if (row.size() != columns) {
                    throw new IllegalStateException(
                            name + " must have " + columns + " columns, got " + row.size() + ": " + line);
                }
                rows.add(row);
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return rows;
    }

    /** A list of one column, in its order. */
    static Set<String> words(String name) {
        Set<String> words = new LinkedHashSet<>();
        rows(name, 1).forEach(row -> words.add(row.get(0)));
        return words;
    }
}
