// SPDX-License-Identifier: Apache-2.0
package org.parallax.collate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * How near words, sentences and entities of a story are to each other. What all sentences of the story share in meaning is
 * taken out of the vectors first, and what many of them have in common counts little. Immutable.
 */
final class Nearness {
    /** How much of the mean word is taken out of a word; the whole would make usual words of the story arbitrary. */
    private static final double COMMON = 0.8;

    private final List<Unit> units;
    private final float[][][] words;
    private final float[][] wholes;
    private final double[][] weights;
    private final Map<String, Double> lemmaWeight;
    private final Map<String, Double> entityWeight;
    private final List<Set<String>> lemmas = new ArrayList<>();

    Nearness(List<Unit> units) {
        this.units = List.copyOf(units);
        List<float[]> allWords = new ArrayList<>();
        List<float[]> allWholes = new ArrayList<>();
        Map<String, Integer> lemmaIn = new HashMap<>();
        Map<String, Integer> entityIn = new HashMap<>();
        for (Unit unit : units) {
            allWords.addAll(List.of(unit.vectors()));
            allWholes.add(unit.vector());
            Set<String> own = new TreeSet<>(unit.lemmas());
            lemmas.add(own);
            own.forEach(lemma -> lemmaIn.merge(lemma, 1, Integer::sum));
            unit.entities().forEach(entity -> entityIn.merge(entity, 1, Integer::sum));
        }
        lemmaWeight = rarity(lemmaIn, units.size());
        entityWeight = rarity(entityIn, units.size());
        int length = allWholes.isEmpty() ? 0 : allWholes.get(0).length;
        float[] commonWord = Vectors.mean(allWords, length);
        float[] commonWhole = Vectors.mean(allWholes, length);
        words = new float[units.size()][][];
        wholes = new float[units.size()][];
        weights = new double[units.size()][];
        for (Unit unit : units) {
            int n = unit.number();
            wholes[n] = Vectors.beyond(unit.vector(), commonWhole, 1);
            words[n] = new float[unit.words().size()][];
            weights[n] = new double[unit.words().size()];
            for (int i = 0; i < words[n].length; i++) {
                words[n][i] = Vectors.beyond(unit.vectors()[i], commonWord, COMMON);
                weights[n][i] = lemmaWeight.getOrDefault(unit.lemmas().get(i), 1.0);
            }
        }
    }

    private static Map<String, Double> rarity(Map<String, Integer> in, int units) {
        Map<String, Double> weights = new HashMap<>();
        in.forEach((word, n) -> weights.put(word, Math.log(1 + (double) units / n)));
        return weights;
    }

    List<Unit> units() {
        return units;
    }

    /** Cosine of what the two units mean beyond what the whole story means, in [-1,1]. */
    double ofWholes(Unit a, Unit b) {
        return Vectors.dot(wholes[a.number()], wholes[b.number()]);
    }

    /** Cosine of each word of {@code a} with each of {@code b}. */
    double[][] ofMeanings(Unit a, Unit b) {
        float[][] left = words[a.number()];
        float[][] right = words[b.number()];
        double[][] near = new double[left.length][right.length];
        for (int i = 0; i < left.length; i++) {
            for (int j = 0; j < right.length; j++) {
                near[i][j] = Vectors.dot(left[i], right[j]);
            }
        }
        return near;
    }

    /** The same, but 1 for words of one lemma. */
    double[][] ofWords(Unit a, Unit b) {
        return ofWords(a, b, ofMeanings(a, b));
    }

    /** The same of cosines that are known already; these stay as they are. */
    static double[][] ofWords(Unit a, Unit b, double[][] meanings) {
        double[][] near = new double[meanings.length][];
        for (int i = 0; i < meanings.length; i++) {
            near[i] = meanings[i].clone();
            for (int j = 0; j < near[i].length; j++) {
                if (a.lemmas().get(i).equals(b.lemmas().get(j))) {
                    near[i][j] = 1;
                }
            }
        }
        return near;
    }

    /** How much each content word of the unit tells, being rare in the story; in its words' order. */
    double[] weights(Unit unit) {
        return weights[unit.number()];
    }

    Map<String, Double> lemmaWeights() {
        return lemmaWeight;
    }

    Map<String, Double> entityWeights() {
        return entityWeight;
    }

    Set<String> lemmas(Unit unit) {
        return lemmas.get(unit.number());
    }
}
