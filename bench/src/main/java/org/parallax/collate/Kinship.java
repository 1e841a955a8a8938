// SPDX-License-Identifier: Apache-2.0
package org.parallax.collate;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.parallax.lexicon.Tsv;

/** Which words are kin in meaning, whatever sentence they stand in: "shoot" and "shooting", "purchase" and "buy". Immutable. */
final class Kinship {
    private static final double DERIVED = 0.9;
    private static final double SYNONYM = 0.8;
    private static final double SYNONYM_OF_DERIVED = 0.7;
    private static final double KIND = 0.5;

    private final Map<String, Set<String>> derived = new HashMap<>();
    private final Map<String, Set<String>> synonyms = new HashMap<>();
    private final Map<String, Set<String>> antonyms = new HashMap<>();
    private final Map<String, Set<String>> kinds = new HashMap<>();

    /** The words that come with the program. */
    Kinship() {
        Map<String, Map<String, Set<String>>> byRelation =
                Map.of("d", derived, "s", synonyms, "a", antonyms, "h", kinds);
        for (List<String> row : Tsv.load("/parallax/bench/kinship.tsv", 3).rows()) {
            Map<String, Set<String>> of = byRelation.get(row.get(1));
            if (of == null) {
                throw new IllegalStateException("no such relation: " + row);
            }
            of.put(row.get(0), Set.of(row.get(2).split("\\|", -1)));
        }
    }

    /** How near two lower-case lemmas are, in [0,1]: 1 for one word, 0 for words that are not known to be kin. Symmetric. */
    double of(String a, String b) {
        if (a.equals(b)) {
            return 1;
        }
        if (either(derived, a, b)) {
            return DERIVED;
        }
        if (either(synonyms, a, b)) {
            return SYNONYM;
        }
        if (meet(derived.getOrDefault(a, Set.of()), derived.getOrDefault(b, Set.of()))
                || through(a, b)
                || through(b, a)) {
            return SYNONYM_OF_DERIVED;
        }
        return either(kinds, a, b) ? KIND : 0;
    }

    /** True when the two mean the opposite of each other. */
    boolean opposed(String a, String b) {
        return either(antonyms, a, b);
    }

    private boolean through(String a, String b) {
        for (String word : derived.getOrDefault(a, Set.of())) {
            if (either(synonyms, word, b)) {
                return true;
            }
        }
        return false;
    }

    private static boolean either(Map<String, Set<String>> of, String a, String b) {
        return of.getOrDefault(a, Set.of()).contains(b)
                || of.getOrDefault(b, Set.of()).contains(a);
    }

    private static boolean meet(Set<String> a, Set<String> b) {
        for (String word : a) {
            if (b.contains(word)) {
                return true;
            }
        }
        return false;
    }
}
