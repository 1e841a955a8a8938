// SPDX-License-Identifier: Apache-2.0
package org.parallax.annotate;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Reads this room's word lists: tab-separated values, of which lines that begin with {@code #} are notes. */
final class Lexicon {
    private Lexicon() {}

    /** The rows of {@code name}.tsv in their order, each with its columns trimmed. */
    static List<List<String>> rows(String name) {
        String resource = "/parallax/annotate/" + name + ".tsv";
        try (InputStream stream = Lexicon.class.getResourceAsStream(resource)) {
            if (stream == null) {
                throw new IllegalStateException("missing resource " + resource);
            }
            List<List<String>> rows = new ArrayList<>();
            BufferedReader reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8));
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                if (!line.isBlank() && !line.startsWith("#")) {
                    rows.add(Arrays.stream(line.split("\t", -1))
                            .map(String::trim)
                            .toList());
                }
            }
            return rows;
        } catch (IOException e) {
            throw new UncheckedIOException(resource, e);
        }
    }

    /** The words of {@code name}.tsv as they are written there: every column of a row may hold several, set apart by blanks. */
    static Set<String> words(String name) {
        Set<String> words = new LinkedHashSet<>();
        for (List<String> row : rows(name)) {
            for (String column : row) {
                Collections.addAll(words, column.split(" +"));
            }
        }
        return words;
    }

    /** The words of {@code name}.tsv in the rows that have {@code kind} in their first column. */
    static Set<String> words(String name, String kind) {
        Set<String> words = new LinkedHashSet<>();
        for (List<String> row : rows(name)) {
            if (row.get(0).equals(kind)) {
                Collections.addAll(words, row.get(1).split(" +"));
            }
        }
        return words;
    }

    /** The parts of a column between its bars, none empty. */
    static List<String> parts(String column) {
        return Arrays.stream(column.split("\\|", -1))
                .filter(part -> !part.isEmpty())
                .toList();
    }

    /** Lower case whatever the machine's locale is. */
    static String lower(String word) {
        return word.toLowerCase(Locale.ROOT);
    }
}
