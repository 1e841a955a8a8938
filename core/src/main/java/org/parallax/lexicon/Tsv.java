// SPDX-License-Identifier: Apache-2.0
package org.parallax.lexicon;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A word list or rule table from the class path: tab-separated, UTF-8, first line a comment that names source and
 * licence. Lines that begin with {@code #} and empty lines are passed over. Immutable.
 *
 * @param rows one list of columns a line, in file order
 */
public record Tsv(List<List<String>> rows) {
    public Tsv {
        rows = List.copyOf(rows);
    }

    /**
     * Reads a table.
     *
     * @param resource absolute name on the class path, for instance {@code /parallax/interpret/cues.tsv}
     * @throws IllegalArgumentException when there is no such resource
     */
    public static Tsv load(String resource) {
        try (InputStream in = Tsv.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalArgumentException("no such resource: " + resource);
            }
            List<List<String>> rows = new ArrayList<>();
            for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n", -1)) {
                String kept = line.endsWith("\r") ? line.substring(0, line.length() - 1) : line;
                if (!kept.isBlank() && !kept.startsWith("#")) {
                    rows.add(List.of(kept.split("\t", -1)));
                }
            }
            return new Tsv(rows);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + resource, e);
        }
    }

    /**
     * Reads a table of which every row must have exactly {@code columns} columns.
     *
     * @throws IllegalArgumentException when there is no such resource or a row has more or fewer
     */
    public static Tsv load(String resource, int columns) {
        Tsv tsv = load(resource);
        for (List<String> row : tsv.rows) {
            if (row.size() != columns) {
                throw new IllegalArgumentException(
                        resource + " must have " + columns + " columns, got " + row.size() + ": " + row);
            }
        }
        return tsv;
    }

    /** First column to second column; a key that stands twice keeps its first value. */
    public Map<String, String> map() {
        Map<String, String> map = new LinkedHashMap<>();
        for (List<String> row : rows) {
            map.putIfAbsent(row.get(0), row.get(1));
        }
        return map;
    }

    /** The first column. */
    public Set<String> words() {
        Set<String> words = new LinkedHashSet<>();
        for (List<String> row : rows) {
            words.add(row.get(0));
        }
        return words;
    }
}
