// SPDX-License-Identifier: Apache-2.0
package org.parallax.collate;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.parallax.model.Quantity;

/** What speaks for two units being of the same thing, each as a number in [0,1]. Word weights come from the story. */
final class Features {
    /** Names of the features, in the order of {@link #of}. */
    static final List<String> NAMES = List.of(
            "clause_cosine",
            "sentence_cosine",
            "words",
            "words_in_sentence",
            "entities",
            "numbers",
            "numbers_apart",
            "nearest_for_both",
            "nearest_for_one",
            "position");

    private final List<Unit> units;
    private final double[][] nearness;
    private final double[][] best;
    private final List<Set<String>> lemmas = new ArrayList<>();
    private final List<Set<String>> entities = new ArrayList<>();
    private final List<String> reports;
    private final Map<String, Double> weightOf = new HashMap<>();
    private final Map<String, Double> entityWeight = new HashMap<>();

    Features(List<Unit> units) {
        this.units = List.copyOf(units);
        Map<String, Integer> in = new HashMap<>();
        Map<String, Integer> entityIn = new HashMap<>();
        for (Unit unit : units) {
            // sorted, so that sums over them do not depend on the order of a hash table
            Set<String> words = new TreeSet<>(unit.lemmas());
            lemmas.add(words);
            entities.add(new TreeSet<>(unit.entities()));
            words.forEach(lemma -> in.merge(lemma, 1, Integer::sum));
            unit.entities().forEach(entity -> entityIn.merge(entity, 1, Integer::sum));
        }
        in.forEach((lemma, n) -> weightOf.put(lemma, Math.log(1 + (double) units.size() / n)));
        entityIn.forEach((entity, n) -> entityWeight.put(entity, Math.log(1 + (double) units.size() / n)));
        this.reports = units.stream().map(Unit::report).distinct().toList();
        this.nearness = new double[units.size()][units.size()];
        this.best = new double[units.size()][reports.size()];
        measure();
    }

    /** The features of a pair; symmetric. */
    double[] of(Unit a, Unit b) {
        double near = nearness[a.number()][b.number()];
        double forA = ratio(near, best[a.number()][reports.indexOf(b.report())]);
        double forB = ratio(near, best[b.number()][reports.indexOf(a.report())]);
        boolean equal = numbers(a, b, true);
        return new double[] {
            clip(cosine(a.vector(), b.vector())),
            clip(cosine(a.sentenceVector(), b.sentenceVector())),
            overlap(lemmas.get(a.number()), lemmas.get(b.number()), weightOf),
            overlap(a.sentenceLemmas(), b.sentenceLemmas(), weightOf),
            overlap(entities.get(a.number()), entities.get(b.number()), entityWeight),
            equal ? 1 : 0,
            !equal && numbers(a, b, false) ? 1 : 0,
            Math.min(forA, forB),
            Math.max(forA, forB),
            1 - Math.abs(place(a) - place(b))
        };
    }

    /** Fills in how near any two units of different reports are, and each unit's nearest in each report. */
    private void measure() {
        for (int i = 0; i < units.size(); i++) {
            Unit a = units.get(i);
            for (int j = 0; j < i; j++) {
                Unit b = units.get(j);
                if (a.report().equals(b.report())) {
                    continue;
                }
                double words = overlap(lemmas.get(a.number()), lemmas.get(b.number()), weightOf);
                double near = (clip(cosine(a.vector(), b.vector())) + words) / 2;
                nearness[i][j] = near;
                nearness[j][i] = near;
                int inB = reports.indexOf(b.report());
                int inA = reports.indexOf(a.report());
                best[i][inB] = Math.max(best[i][inB], near);
                best[j][inA] = Math.max(best[j][inA], near);
            }
        }
    }

    private static double ratio(double value, double best) {
        return best <= 0 ? 0 : value / best;
    }

    /** Where the unit stands in its report: 0 first, 1 last. */
    private double place(Unit unit) {
        int sentences = unit.account().annotation().sentences().size();
        return (double) unit.proposition().sentence() / Math.max(1, sentences - 1);
    }

    private static double clip(double value) {
        return Math.max(0, Math.min(1, value));
    }

    static double cosine(float[] a, float[] b) {
        double dot = 0;
        for (int i = 0; i < a.length; i++) {
            dot += (double) a[i] * b[i];
        }
        return dot;
    }

    /** Weighted Dice coefficient. */
    private static double overlap(Set<String> a, Set<String> b, Map<String, Double> weights) {
        double shared = 0;
        double all = 0;
        for (String word : a) {
            double weight = weights.getOrDefault(word, 1.0);
            all += weight;
            shared += b.contains(word) ? 2 * weight : 0;
        }
        for (String word : b) {
            all += weights.getOrDefault(word, 1.0);
        }
        return all == 0 ? 0 : shared / all;
    }

    private static boolean numbers(Unit a, Unit b, boolean equal) {
        for (Quantity left : a.quantities()) {
            for (Quantity right : b.quantities()) {
                boolean sameValue =
                        left.low().compareTo(right.low()) == 0 && left.unit().equals(right.unit());
                boolean informative =
                        (!left.unit().equals(Quantity.COUNT) || left.low().compareTo(BigDecimal.valueOf(2)) > 0);
                if (equal
                        ? sameValue && informative
                        : left.unit().equals(right.unit()) && left.head().equals(right.head())) {
                    return true;
                }
            }
        }
        return false;
    }
}
