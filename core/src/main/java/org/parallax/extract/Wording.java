// SPDX-License-Identifier: Apache-2.0
package org.parallax.extract;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.parallax.lexicon.Tsv;

/**
 * How much a line's words, pairs of neighbouring words and its first and last word are those of furniture ({@code
 * furniture-wording.tsv}, training/lines.py).
 */
final class Wording {
    /** What {@link #add} gives, in this order. */
    static final List<String> NAMES =
            List.of("wordingMean", "wordingMost", "wordingShare", "pairsMean", "pairsMost", "wordingEnds");

    /** Longer lines are told by their first words. */
    private static final int MAX_WORDS = 40;
    /** Stands for what is before the first word. */
    private static final String BEGIN = "<";
    /** Stands for what is after the last word. */
    private static final String END = ">";

    /** Log-odds that words or pairs stand in furniture, above zero. */
    private static final Map<String, Float> WEIGHTS = load();

    private Wording() {}

    private static Map<String, Float> load() {
        Map<String, Float> weights = new HashMap<>();
        for (List<String> row :
                Tsv.load("/parallax/extract/furniture-wording.tsv", 2).rows()) {
            weights.put(row.get(0), Float.parseFloat(row.get(1)));
        }
        return Map.copyOf(weights);
    }

    /** @param words the line's words in lower case */
    static void add(FeatureRow row, List<String> words) {
        int n = Math.min(words.size(), MAX_WORDS);
        if (n == 0) {
            NAMES.forEach(name -> row.add(0));
            return;
        }
        double sum = 0;
        double most = 0;
        int known = 0;
        double pairs = 0;
        double mostPair = 0;
        double ends = 0;
        String before = BEGIN;
        for (int i = 0; i <= n; i++) {
            String word = i < n ? words.get(i) : END;
            if (i < n) {
                double weight = weight(word);
                sum += weight;
                most = Math.max(most, weight);
                known += weight > 0 ? 1 : 0;
            }
            double pair = weight(before + " " + word);
            pairs += pair;
            mostPair = Math.max(mostPair, pair);
            ends += i == 0 || i == n ? pair : 0;
            before = word;
        }
        row.add(sum / n);
        row.add(most);
        row.add(known / (double) n);
        row.add(pairs / (n + 1));
        row.add(mostPair);
        row.add(ends);
    }

    private static float weight(String words) {
        return WEIGHTS.getOrDefault(words, 0f);
    }
}
