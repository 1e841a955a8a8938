// SPDX-License-Identifier: Apache-2.0
package org.parallax.annotate;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parallax.lexicon.Tsv;
import org.parallax.model.NameType;

/** Names known beforehand, and words that tell names apart. Immutable. */
final class Gazetteer {
    /**
     * A known name.
     *
     * @param country ISO 3166 alpha-3; null when it lies in none or in several
     */
    record Entry(NameType type, @Nullable String country) {}

    private final Map<String, Entry> entries = new HashMap<>();
    private final Map<String, Entry> upper = new HashMap<>();
    private final Map<String, Set<String>> words = new HashMap<>();

    Gazetteer() {
        addAll(Lexicon.rows("organizations"), NameType.ORGANIZATION, 1);
        addAll(Lexicon.rows("places"), NameType.PLACE, 1);
        addAll(Lexicon.rows("cities"), NameType.CITY, 1);
        List<List<String>> countries =
                Tsv.load("/parallax/lexicon/countries.tsv", 3).rows();
        addAll(countries, NameType.COUNTRY, 1);
        addAll(countries, NameType.NATIONALITY, 2);
        for (List<String> row : Lexicon.rows("name-words")) {
            words.computeIfAbsent(row.get(0), kind -> new HashSet<>()).addAll(Lexicon.parts(row.get(1)));
        }
        for (String word : kind("belonging")) {
            add(word, new Entry(NameType.NATIONALITY, null));
        }
    }

    private void addAll(List<List<String>> rows, NameType type, int column) {
        for (List<String> row : rows) {
            String country = row.get(0).equals("-") ? null : row.get(0);
            for (String name : Lexicon.parts(row.get(column))) {
                add(name, new Entry(type, country));
            }
        }
    }

    private void add(String name, Entry entry) {
        String key = Characters.straight(name);
        entries.putIfAbsent(key, entry);
        if (key.length() > 3) {
            upper.putIfAbsent(key.toUpperCase(Locale.ROOT), entry);
        }
    }

    /** The entry for words that are set apart by single blanks, with straight apostrophes; null when there is none. */
    @Nullable
    Entry find(String name) {
        Entry entry = entries.get(name);
        return entry != null ? entry : upper.get(name);
    }

    /** True when {@code word} is of the kind that the list name-words calls so. */
    boolean is(String kind, String word) {
        return kind(kind).contains(word);
    }

    private Set<String> kind(String kind) {
        return words.getOrDefault(kind, Set.of());
    }
}
