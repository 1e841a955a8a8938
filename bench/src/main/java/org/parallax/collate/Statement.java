// SPDX-License-Identifier: Apache-2.0
package org.parallax.collate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.parallax.lexicon.Tsv;
import org.parallax.model.Account;
import org.parallax.model.Modality;
import org.parallax.model.Name;
import org.parallax.model.Proposition;
import org.parallax.model.Quantity;
import org.parallax.model.Span;
import org.parallax.model.Tag;

/**
 * A sentence or a few, with everything that it is compared by to another one. Words are its content words, counted over all
 * its sentences.
 *
 * @param places for each word the number of its sentence and of the word in it
 * @param named true for words of names
 * @param vectors one a word, unit length
 * @param vector of the whole, unit length
 * @param tones how many of its words have each tone: denying, hedging, contrasting, praising, blaming
 */
@SuppressWarnings("ArrayRecordComponent") // vectors are never compared or changed
record Statement(
        Account account,
        List<Passage> passages,
        List<int[]> places,
        List<String> lemmas,
        List<Boolean> named,
        List<Boolean> negated,
        float[][] vectors,
        float[] vector,
        Map<String, Integer> tones) {
    private static final Map<String, String> TONES =
            Tsv.load("/parallax/bench/tone-words.tsv", 2).map();
    private static final Set<String> NEGATIONS =
            Set.of("not", "n't", "no", "never", "neither", "nor", "without", "none", "nobody", "nothing");

    static Statement of(Account account, List<Passage> passages, float[] vector) {
        List<int[]> places = new ArrayList<>();
        List<String> lemmas = new ArrayList<>();
        List<Boolean> named = new ArrayList<>();
        List<Boolean> negated = new ArrayList<>();
        List<float[]> vectors = new ArrayList<>();
        Map<String, Integer> tones = new LinkedHashMap<>();
        for (int p = 0; p < passages.size(); p++) {
            Passage passage = passages.get(p);
            for (int w = 0; w < passage.size(); w++) {
                String lemma = passage.lemmas().get(w);
                String tone = NEGATIONS.contains(lemma) ? "denying" : TONES.get(lemma);
                if (tone != null) {
                    tones.merge(tone, 1, Integer::sum);
                }
                if (passage.content(w)) {
                    Span span = passage.token(w).span();
                    places.add(new int[] {p, w});
                    lemmas.add(lemma);
                    named.add(passage.token(w).tag() == Tag.PROPN
                            || account.annotation().names().stream()
                                    .map(Name::span)
                                    .anyMatch(name -> name.contains(span)));
                    negated.add(denied(passage, w));
                    vectors.add(Vectors.unit(passage.vectors()[w]));
                }
            }
        }
        return new Statement(
                account,
                List.copyOf(passages),
                places,
                lemmas,
                named,
                negated,
                vectors.toArray(float[][]::new),
                vector,
                tones);
    }

    private static boolean denied(Passage passage, int word) {
        return passage.children().get(word).stream()
                .anyMatch(child -> NEGATIONS.contains(passage.lemmas().get(child)));
    }

    int size() {
        return lemmas.size();
    }

    int tone(String tone) {
        return tones.getOrDefault(tone, 0);
    }

    Passage passage(int word) {
        return passages.get(places.get(word)[0]);
    }

    /** Number of the word in its sentence. */
    int inSentence(int word) {
        return places.get(word)[1];
    }

    /** Number of the sentence that the word stands in. */
    int sentenceOf(int word) {
        return places.get(word)[0];
    }

    /** Number of the content word that stands there; -1 when none does. */
    int at(int sentence, int inSentence) {
        for (int word = 0; word < size(); word++) {
            if (sentenceOf(word) == sentence && inSentence(word) == inSentence) {
                return word;
            }
        }
        return -1;
    }

    List<Quantity> quantities() {
        return account.annotation().quantities();
    }

    /** How many of its clauses are not plainly stated. */
    int uncertain() {
        int uncertain = 0;
        for (Proposition clause : account.propositions()) {
            uncertain += clause.modality() == Modality.STATED ? 0 : 1;
        }
        return uncertain;
    }

    /** The last words of its names, lower case. */
    Set<String> names() {
        Set<String> names = new TreeSet<>();
        for (Name name : account.annotation().names()) {
            String[] parts =
                    name.span().in(account.text()).toLowerCase(Locale.ROOT).split("\\s+", -1);
            names.add(parts[parts.length - 1]);
        }
        return names;
    }
}
