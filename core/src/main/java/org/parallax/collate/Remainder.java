// SPDX-License-Identifier: Apache-2.0
package org.parallax.collate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.parallax.collate.Aligner.Rival;
import org.parallax.model.Span;

/** What tells that the other reports have nothing like a clause, each as a number. For one thread: it remembers. */
final class Remainder {
    /** Names of the features, in the order of {@link #of}. */
    static final List<String> NAMES = List.of(
            "best",
            "best_sum",
            "second",
            "covered_by_best",
            "covered_by_near",
            "covered_by_any",
            "covered_by_all",
            "lemmas_elsewhere",
            "left_over",
            "score_covered",
            "words",
            "part",
            "clauses",
            "marked",
            "headline",
            "place",
            "numbers",
            "entities_elsewhere",
            "share_covered");

    private static final double NEAR = 0.5;
    private static final double FLOOR = 0.02;

    /** What a report has anywhere. */
    private record Stock(Set<String> lemmas, Set<String> entities) {}

    private final Nearness nearness;
    private final Aligner aligner;
    private final Map<String, Stock> stocks = new TreeMap<>();
    private final Map<Unit, Map<String, List<Rival>>> rivals = new HashMap<>();
    private final Map<String, double[]> known = new HashMap<>();

    Remainder(Nearness nearness, Aligner aligner) {
        this.nearness = nearness;
        this.aligner = aligner;
        for (Unit unit : nearness.units()) {
            Stock stock = stocks.computeIfAbsent(unit.report(), r -> new Stock(new HashSet<>(), new HashSet<>()));
            stock.lemmas().addAll(unit.lemmas());
            stock.entities().addAll(unit.entities());
        }
    }

    /** The features of a clause or a part of one, worked out once. */
    double[] of(Unit unit, Span clause) {
        return known.computeIfAbsent(clause + unit.report(), key -> nearest(unit, clause));
    }

    /** The features of a clause against the report that comes nearest to having it too. */
    private double[] nearest(Unit unit, Span clause) {
        double[] nearest = new double[NAMES.size()];
        double most = -1;
        for (Map.Entry<String, List<Rival>> report : rivals(unit).entrySet()) {
            double[] features = against(unit, clause, report.getValue(), stocks.get(report.getKey()));
            double shared = features[0] + features[3];
            if (shared > most || (shared == most && Arrays.compare(features, nearest) < 0)) {
                most = shared;
                nearest = features;
            }
        }
        return nearest;
    }

    /** The unit's rivals by report. */
    private Map<String, List<Rival>> rivals(Unit unit) {
        return rivals.computeIfAbsent(unit, u -> {
            Map<String, List<Rival>> byReport = new TreeMap<>();
            for (Rival rival : aligner.with(u)) {
                byReport.computeIfAbsent(rival.unit().report(), r -> new ArrayList<>())
                        .add(rival);
            }
            return byReport;
        });
    }

    private double[] against(Unit unit, Span clause, List<Rival> others, @Nullable Stock stock) {
        List<Integer> own = new ArrayList<>();
        for (int w = 0; w < unit.words().size(); w++) {
            Span word = unit.sentence().tokens().get(unit.words().get(w)).span();
            if (clause.contains(word)) {
                own.add(w);
            }
        }
        double[] weights = nearness.weights(unit);
        float[] anywhere = new float[unit.words().size()];
        boolean[] lemma = new boolean[unit.words().size()];
        for (int i = 0; i < lemma.length; i++) {
            lemma[i] = stock != null && stock.lemmas().contains(unit.lemmas().get(i));
            anywhere[i] = lemma[i] ? 1 : 0;
        }
        double best = 0;
        double second = 0;
        double coveredByBest = 0;
        double coveredByNear = 0;
        double coveredByAny = 0;
        double scoreCovered = 0;
        float[] bestWords = new float[unit.words().size()];
        for (Rival other : others) {
            double score = other.score();
            float[] words = other.words();
            for (int i = 0; i < words.length; i++) {
                anywhere[i] = Math.max(anywhere[i], words[i]);
            }
            double covered = covered(own, weights, words);
            coveredByAny = Math.max(coveredByAny, covered);
            scoreCovered = Math.max(scoreCovered, score * covered);
            if (score > best) {
                second = best;
                best = score;
                coveredByBest = covered;
                bestWords = words;
            } else {
                second = Math.max(second, score);
            }
            if (score >= 0.2) {
                coveredByNear = Math.max(coveredByNear, covered);
            }
        }
        double elsewhere = 0;
        double left = 0;
        double all = 0;
        for (int w : own) {
            all += weights[w];
            elsewhere += lemma[w] ? weights[w] : 0;
            left += bestWords[w] < NEAR ? weights[w] : 0;
        }
        long entities = unit.entities().stream()
                .filter(entity -> stock != null && stock.entities().contains(entity))
                .count();
        double whole = 0;
        for (int w = 0; w < weights.length; w++) {
            whole += weights[w];
        }
        List<Integer> every = new ArrayList<>();
        for (int w = 0; w < weights.length; w++) {
            every.add(w);
        }
        double share = covered(every, weights, bestWords);
        return new double[] {
            best,
            Math.log(Math.max(FLOOR, best) / (1 - Math.min(best, 1 - FLOOR))),
            second,
            coveredByBest,
            coveredByNear,
            coveredByAny,
            covered(own, weights, anywhere),
            all == 0 ? 0 : elsewhere / all,
            left,
            scoreCovered,
            Math.log(1 + own.size()),
            whole == 0 ? 0 : all / whole,
            unit.clauses().size(),
            unit.marked() ? 1 : 0,
            unit.sentence().headline() ? 1 : 0,
            (double) unit.place()
                    / Math.max(1, unit.account().annotation().sentences().size()),
            unit.quantities().stream().anyMatch(q -> clause.contains(q.span())) ? 1 : 0,
            unit.entities().isEmpty() ? 0 : (double) entities / unit.entities().size(),
            coveredByBest - share
        };
    }

    private static double covered(List<Integer> own, double[] weights, float[] words) {
        double sum = 0;
        double all = 0;
        for (int w : own) {
            sum += weights[w] * words[w];
            all += weights[w];
        }
        return all == 0 ? 0 : sum / all;
    }
}
