// SPDX-License-Identifier: Apache-2.0
package org.parallax.interpret;

import java.util.Map;
import org.parallax.lexicon.Tsv;

/** What words tell of somebody's gender. */
enum Gender {
    FEMALE,
    MALE,
    UNKNOWN;

    private static final Map<String, String> WORDS =
            Tsv.load("/parallax/interpret/gender-words.tsv", 2).map();

    /** The gender that a title, noun of kin or pronoun tells; unknown when it tells none. */
    static Gender of(String word) {
        String gender = WORDS.get(word);
        return gender == null ? UNKNOWN : gender.equals("female") ? FEMALE : MALE;
    }

    /** True when both are known and differ. */
    boolean excludes(Gender other) {
        return this != UNKNOWN && other != UNKNOWN && this != other;
    }
}
