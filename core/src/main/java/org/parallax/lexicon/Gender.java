// SPDX-License-Identifier: Apache-2.0
package org.parallax.lexicon;

import java.util.Map;

/** What words tell of somebody's gender. */
public enum Gender {
    FEMALE,
    MALE,
    UNKNOWN;

    private static final Map<String, String> WORDS =
            Tsv.load("/parallax/lexicon/gender-words.tsv", 2).map();

    /** The gender that a title, noun of kin or pronoun tells; unknown when it tells none. */
    public static Gender of(String word) {
        String gender = WORDS.get(word);
        return gender == null ? UNKNOWN : gender.equals("female") ? FEMALE : MALE;
    }

    /** True when both are known and differ. */
    public boolean excludes(Gender other) {
        return this != UNKNOWN && other != UNKNOWN && this != other;
    }
}
