// SPDX-License-Identifier: Apache-2.0
package org.parallax.collate;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.parallax.model.Quantity;
import org.parallax.model.TimeExpression;

/** What speaks for two units being of the same thing, each as a number in [0,1]. Word weights come from the story. */
final class Features {
    /** Names of the features, in the order of {@link #of}. */
    static final List<String> NAMES = List.of(
            "clause_cosine",
            "sentence_cosine",
            "words",
            "words_in_sentence",
            "entities",
            "people_apart",
            "numbers",
            "numbers_apart",
            "days",
            "quoted_run",
            "length_ratio");

    private final Map<String, Double> weightOf = new HashMap<>();
    private final Map<String, Double> entityWeight = new HashMap<>();

    Features(List<Unit> units) {
        Map<String, Integer> in = new HashMap<>();
        Map<String, Integer> entityIn = new HashMap<>();
        for (Unit unit : units) {
            new HashSet<>(unit.lemmas()).forEach(lemma -> in.merge(lemma, 1, Integer::sum));
            unit.entities().forEach(entity -> entityIn.merge(entity, 1, Integer::sum));
        }
        in.forEach((lemma, n) -> weightOf.put(lemma, Math.log(1 + (double) units.size() / n)));
        entityIn.forEach((entity, n) -> entityWeight.put(entity, Math.log(1 + (double) units.size() / n)));
    }

    /** The features of a pair; symmetric. */
    double[] of(Unit a, Unit b) {
        return new double[] {
            clip(cosine(a.vector(), b.vector())),
            clip(cosine(a.sentenceVector(), b.sentenceVector())),
            overlap(new TreeSet<>(a.lemmas()), new TreeSet<>(b.lemmas()), weightOf),
            overlap(new TreeSet<>(a.sentenceLemmas()), new TreeSet<>(b.sentenceLemmas()), weightOf),
            overlap(new TreeSet<>(a.entities()), new TreeSet<>(b.entities()), entityWeight),
            a.entities().isEmpty()
                            || b.entities().isEmpty()
                            || a.entities().stream().anyMatch(b.entities()::contains)
                    ? 0
                    : 1,
            numbers(a, b, true) ? 1 : 0,
            !numbers(a, b, true) && numbers(a, b, false) ? 1 : 0,
            sameDay(a, b) ? 1 : 0,
            QuotedWords.sharedRun(a, b),
            (double) Math.min(a.lemmas().size(), b.lemmas().size())
                    / Math.max(1, Math.max(a.lemmas().size(), b.lemmas().size()))
        };
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
                boolean informative = left.low().compareTo(BigDecimal.ONE) > 0;
                if (equal
                        ? sameValue && informative
                        : left.unit().equals(right.unit()) && left.head().equals(right.head())) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean sameDay(Unit a, Unit b) {
        for (TimeExpression left : a.times()) {
            for (TimeExpression right : b.times()) {
                boolean day = left.from() != null && left.from().equals(right.from());
                boolean clock = left.clock() != null && left.clock().equals(right.clock());
                if (day || clock || a.words(left.span()).equalsIgnoreCase(b.words(right.span()))) {
                    return true;
                }
            }
        }
        return false;
    }
}
