// SPDX-License-Identifier: Apache-2.0
package org.parallax.annotate;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.parallax.lexicon.Tsv;

/** This room's word lists: tables whose columns may hold several words. */
final class Lexicon {
    private Lexicon() {}

    /** The rows of {@code name}.tsv in their order, each with its columns trimmed. */
    static List<List<String>> rows(String name) {
        return Tsv.load("/parallax/annotate/" + name + ".tsv").rows().stream()
                .map(row -> row.stream().map(String::trim).toList())
                .toList();
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
