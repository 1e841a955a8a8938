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
 * taken out of the vectors first, and what many of them have in common counts little; a sentence that several reports have
 * counts once. Immutable.
 */
final class Nearness {
    /** How much of the mean word is taken out of a word; the whole would make usual words of the story arbitrary. */
    private static final double COMMON = 0.8;

    private final List<Unit> units;
    private final Forms forms;
    private final float[][][] words;
    private final float[][] wholes;
    private final double[][] weights;
    private final Map<String, Double> lemmaWeight;
    private final Map<String, Double> entityWeight;
    private final List<Set<String>> lemmas = new ArrayList<>();

    Nearness(List<Unit> units) {
        this.units = List.copyOf(units);
        this.forms = new Forms(units);
        List<float[]> allWords = new ArrayList<>();
        List<float[]> allWholes = new ArrayList<>();
        Map<String, Integer> lemmaIn = new HashMap<>();
        Map<String, Integer> entityIn = new HashMap<>();
        for (int form = 0; form < forms.size(); form++) {
            Unit unit = forms.first(form);
            allWords.addAll(List.of(unit.vectors()));
            allWholes.add(unit.vector());
            new TreeSet<>(unit.lemmas()).forEach(lemma -> lemmaIn.merge(lemma, 1, Integer::sum));
            unit.entities().forEach(entity -> entityIn.merge(entity, 1, Integer::sum));
        }
        lemmaWeight = rarity(lemmaIn, forms.size());
        entityWeight = rarity(entityIn, forms.size());
        int length = allWholes.isEmpty() ? 0 : allWholes.get(0).length;
        float[] commonWord = Vectors.mean(allWords, length);
        float[] commonWhole = Vectors.mean(allWholes, length);
        words = new float[units.size()][][];
        wholes = new float[units.size()][];
        weights = new double[units.size()][];
        for (Unit unit : units) {
            int n = unit.number();
            lemmas.add(new TreeSet<>(unit.lemmas()));
            Unit first = forms.first(forms.of(unit));
            if (!first.equals(unit) && first.words().size() == unit.words().size()) {
                wholes[n] = wholes[first.number()];
                words[n] = words[first.number()];
                weights[n] = weights[first.number()];
                continue;
            }
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

    Forms forms() {
        return forms;
    }

    /** Cosine of what the two units mean beyond what the whole story means, in [-1,1]. */
    double ofWholes(Unit a, Unit b) {
        return Vectors.dot(wholes[a.number()], wholes[b.number()]);
    }

    /** Cosine of each word of {@code a} with each of {@code b}: a row after the other for the words of {@code a}. */
    float[] ofMeanings(Unit a, Unit b) {
        float[][] left = words[a.number()];
        float[][] right = words[b.number()];
        float[] near = new float[left.length * right.length];
        int at = 0;
        for (float[] word : left) {
            for (float[] other : right) {
                near[at++] = Vectors.dot(word, other);
            }
        }
        return near;
    }

    /** The same, but 1 for words of one lemma; {@code meanings} stay as they are. */
    static float[] ofWords(Unit a, Unit b, float[] meanings) {
        float[] near = meanings.clone();
        int at = 0;
        for (String lemma : a.lemmas()) {
            for (String other : b.lemmas()) {
                if (lemma.equals(other)) {
                    near[at] = 1;
                }
                at++;
            }
        }
        return near;
    }

    /** Cosine of the content word {@code i} of {@code a} with the word {@code j} of {@code b}; 1 for words of one lemma. */
    double ofWord(Unit a, int i, Unit b, int j) {
        boolean same = a.lemmas().get(i).equals(b.lemmas().get(j));
        return same ? 1 : Vectors.dot(words[a.number()][i], words[b.number()][j]);
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
