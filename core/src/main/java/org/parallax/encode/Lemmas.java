// SPDX-License-Identifier: Apache-2.0
package org.parallax.encode;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.parallax.model.Tag;

/**
 * Lemmas of words with their tags: those that the treebanks know, else what the model's script makes, mended where that is
 * no word and another usual ending gives one. Immutable.
 */
final class Lemmas {
    private static final int SHORTEST_STEM = 3;

    private final Map<String, String> known = new HashMap<>();
    private final Set<String> words = new HashSet<>();

    /** @param known entries "form TAG lemma", form in small letters */
    Lemmas(List<String> known) {
        for (String entry : known) {
            int middle = entry.lastIndexOf(' ');
            String lemma = entry.substring(middle + 1);
            this.known.put(entry.substring(0, middle), lemma);
            words.add(lemma);
        }
    }

    /** The lemma of {@code form}, for which the model made {@code guess}; {@code vocabulary} tells words from no words. */
    String lemma(String form, Tag tag, String guess, WordPieces vocabulary) {
        String small = form.toLowerCase(Locale.ROOT);
        String sure = known.get(small + " " + tag);
        if (sure != null) {
            // The case is the model's: a name may look like a word that the treebanks know.
            return sure.equalsIgnoreCase(guess) ? guess : sure;
        }
        Predicate<String> isWord = word -> words.contains(word) || vocabulary.isWord(word);
        if (isWord.test(guess.toLowerCase(Locale.ROOT))) {
            return guess;
        }
        return candidates(small, tag).stream().filter(isWord).findFirst().orElse(guess);
    }

    private static List<String> candidates(String form, Tag tag) {
        List<String> candidates = new ArrayList<>();
        if (tag == Tag.VERB || tag == Tag.AUX) {
            for (String ending : List.of("ing", "ed")) {
                if (form.endsWith(ending) && form.length() - ending.length() >= SHORTEST_STEM) {
                    String stem = form.substring(0, form.length() - ending.length());
                    int last = stem.length() - 1;
                    if (ending.equals("ed") && stem.endsWith("i")) {
                        candidates.add(stem.substring(0, last) + "y");
                    }
                    candidates.add(stem + "e");
                    candidates.add(stem);
                    if (stem.charAt(last) == stem.charAt(last - 1)) {
                        candidates.add(stem.substring(0, last));
                    }
                }
            }
        }
        if ((tag == Tag.VERB || tag == Tag.NOUN) && form.endsWith("s") && form.length() > SHORTEST_STEM) {
            candidates.add(form.substring(0, form.length() - 1));
            if (form.endsWith("es")) {
                candidates.add(form.substring(0, form.length() - 2));
            }
            if (form.endsWith("ies")) {
                candidates.add(form.substring(0, form.length() - 3) + "y");
            }
        }
        return candidates;
    }
}
