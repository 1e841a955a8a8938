// SPDX-License-Identifier: Apache-2.0
package org.parallax.lexicon;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The states of the world by their names, adjectives and peoples, as political scientists count them: a dependency is its
 * state's, Kosovo and Taiwan stand for themselves. Immutable.
 */
public final class Countries {
    private final Map<String, String> byName = new HashMap<>();
    private final Map<String, String> byCapitals = new HashMap<>();
    private final Map<String, String> folded = new HashMap<>();

    private Countries() {
        for (List<String> row :
                Tsv.load("/parallax/lexicon/dependencies.tsv", 4).rows()) {
            folded.put(row.get(0), row.get(1));
            add(row.get(0), row.get(2));
            add(row.get(0), row.get(3));
        }
        for (List<String> row : Tsv.load("/parallax/lexicon/countries.tsv", 3).rows()) {
            add(row.get(0), row.get(1));
            add(row.get(0), row.get(2));
        }
        for (List<String> row : Tsv.load("/parallax/lexicon/peoples.tsv", 2).rows()) {
            add(row.get(0), row.get(1));
        }
    }

    /** Reads the tables. */
    public static Countries open() {
        return new Countries();
    }

    private void add(String country, String names) {
        Arrays.stream(names.split("\\|", -1))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .forEach(name -> {
                    byName.putIfAbsent(name, country);
                    byCapitals.putIfAbsent(name.toUpperCase(Locale.ROOT), country);
                });
    }

    /** The state of a name, adjective or people as it is written or in capitals; null when it is none. */
    public @Nullable String state(String name) {
        String country = byName.get(name);
        if (country == null && name.length() > 3) {
            country = byCapitals.get(name);
        }
        return country == null ? null : stateOf(country);
    }

    /** The state that a territory is folded into, or the territory itself. */
    public String stateOf(String country) {
        return folded.getOrDefault(country, country);
    }
}
