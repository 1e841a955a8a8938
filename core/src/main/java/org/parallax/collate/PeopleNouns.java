// SPDX-License-Identifier: Apache-2.0
package org.parallax.collate;

import java.util.Set;
import org.parallax.lexicon.Tsv;

/** Nouns that count people, by word list. */
final class PeopleNouns {
    private static final Set<String> ALL =
            Tsv.load("/parallax/collate/people-nouns.tsv").words();
    private static final Set<String> ANYBODY = Set.of(
            "people",
            "person",
            "man",
            "woman",
            "individual",
            "victim",
            "male",
            "female",
            "other",
            "teen",
            "child",
            "adult");

    private PeopleNouns() {}

    static boolean isHuman(String lemma) {
        return ALL.contains(lemma);
    }

    /** True for nouns that count people without telling what they are: "people", "men", "victims". */
    static boolean isAnybody(String lemma) {
        return ANYBODY.contains(lemma);
    }
}
