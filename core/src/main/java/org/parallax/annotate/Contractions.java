// SPDX-License-Identifier: Apache-2.0
package org.parallax.annotate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Words that stand for two or three: "cannot", "gonna", and what lost its apostrophe ("dont", "its"). Immutable. */
final class Contractions {
    private static final int LONGEST = 8;

    private final Map<String, List<Integer>> always = cuts("always");
    private final Map<String, List<Integer>> opening = cuts("opening");
    private final Set<String> afterIts = Lexicon.words("contractions", "next");

    private static Map<String, List<Integer>> cuts(String kind) {
        Map<String, List<Integer>> cuts = new LinkedHashMap<>();
        for (String word : Lexicon.words("contractions", kind)) {
            List<Integer> at = new ArrayList<>();
            int length = 0;
            for (String part : Lexicon.parts(word)) {
                length += part.length();
                at.add(length);
            }
            cuts.put(word.replace("|", ""), List.copyOf(at));
        }
        return cuts;
    }

    /**
     * Where the parts of the word at [begin, end) end, counted from {@code begin}; empty when it is one word.
     *
     * @param opens the word opens its sentence
     * @param next the word after it, "" at the end of the sentence
     */
    List<Integer> parts(String text, int begin, int end, boolean opens, String next) {
        if (end - begin > LONGEST) {
            return List.of();
        }
        String word = Lexicon.lower(Characters.straight(text.substring(begin, end)));
        if (word.equals("its")) {
            return afterIts.contains(Lexicon.lower(next)) ? List.of(2, 3) : List.of();
        }
        List<Integer> parts = always.getOrDefault(word, List.of());
        return parts.isEmpty() && opens && Character.isUpperCase(text.charAt(begin))
                ? opening.getOrDefault(word, List.of())
                : parts;
    }
}
