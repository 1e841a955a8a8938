// SPDX-License-Identifier: Apache-2.0
package org.parallax.collate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parallax.lexicon.Tsv;
import org.parallax.model.CrossEncoder;
import org.parallax.model.CrossEncoder.Odds;
import org.parallax.model.CrossEncoder.Sentences;

/**
 * Has a cross-encoder read the pairs of units that may speak of one thing, and scores them again by what it says, how they
 * stand among their rivals in that, and {@link Contrast}. It reads so many pairs of two reports at most and a few more for each
 * further one, those first that are least sure; all others keep their score. The trees are data.
 */
final class SecondReading {
    /** Names of the features of a pair that was read. */
    static final List<String> NAMES = Stream.concat(
                    Contrast.NAMES.stream(),
                    Stream.of("read_same", "read_agree", "read_apart", "ahead_a", "ahead_b", "ahead_least"))
            .toList();

    /** Pairs that score lower are not read. */
    static final double FLOOR = 0.08;
    /** Pairs that are read of a story of two reports at most, ... */
    static final int MOST = 40;
    /** ... and for each further report. */
    private static final int MORE = 8;
    /** The score that tells least. */
    private static final double DOUBT = 0.4;
    /** What is said of a pair that was not read. */
    private static final double NOTHING = -9;

    /** Two units in the order in which they were read. */
    private record Couple(Unit a, Unit b) {}

    /** Puts the reading of the trees off until the first use. */
    private static final class Shared {
        static final BoostedTrees TREES = BoostedTrees.of(Tsv.load("/parallax/collate/reading-trees.tsv"), NAMES);
    }

    private final Map<Couple, double[]> features;

    private SecondReading(Map<Couple, double[]> features) {
        this.features = features;
    }

    /** A reading of no pair. */
    static SecondReading none() {
        return new SecondReading(Map.of());
    }

    /** @param pairs that were looked at, in the aligner's order */
    static SecondReading of(CrossEncoder encoder, List<Alignment> pairs, Contrast contrast) {
        List<Alignment> doubtful = doubtful(pairs);
        if (doubtful.isEmpty()) {
            // of a report alone, or of two that have nothing in common: a model that is not needed is not loaded
            return none();
        }
        List<Odds> odds = encoder.read(doubtful.stream()
                .map(pair -> new Sentences(pair.a().text(), pair.b().text()))
                .toList());
        return of(doubtful, odds, contrast);
    }

    /** The pairs that are read. */
    static List<Alignment> doubtful(List<Alignment> pairs) {
        long reports = pairs.stream()
                .flatMap(pair -> Stream.of(pair.a().report(), pair.b().report()))
                .distinct()
                .count();
        return pairs.stream()
                .filter(pair -> pair.score() >= FLOOR)
                .sorted(Comparator.comparingDouble((Alignment pair) -> Math.abs(pair.score() - DOUBT))
                        .thenComparing(pair -> pair.a().number())
                        .thenComparing(pair -> pair.b().number()))
                .limit(MOST + MORE * Math.max(0, reports - 2))
                .toList();
    }

    /** What stands with the odds of pairs that were read. */
    static SecondReading of(List<Alignment> pairs, List<Odds> odds, Contrast contrast) {
        Map<Row, double[]> best = new HashMap<>();
        for (int i = 0; i < pairs.size(); i++) {
            Alignment pair = pairs.get(i);
            double same = odds.get(i).same();
            enter(best, new Row(pair.a(), pair.b().report()), same);
            enter(best, new Row(pair.b(), pair.a().report()), same);
        }
        Map<Couple, double[]> features = new LinkedHashMap<>();
        for (int i = 0; i < pairs.size(); i++) {
            Alignment pair = pairs.get(i);
            Odds said = odds.get(i);
            double ofA = said.same() - rival(best, new Row(pair.a(), pair.b().report()), said.same());
            double ofB = said.same() - rival(best, new Row(pair.b(), pair.a().report()), said.same());
            double[] read = {said.same(), said.agree(), said.apart(), ofA, ofB, Math.min(ofA, ofB)};
            features.put(new Couple(pair.a(), pair.b()), AlignmentScorer.joined(contrast.of(pair), read));
        }
        return new SecondReading(features);
    }

    /** A unit beside the units of another report. */
    private record Row(Unit unit, String report) {}

    private static void enter(Map<Row, double[]> best, Row row, double same) {
        double[] two = best.computeIfAbsent(row, r -> new double[] {NOTHING, NOTHING});
        if (same > two[0]) {
            two[1] = two[0];
            two[0] = same;
        } else if (same > two[1]) {
            two[1] = same;
        }
    }

    /** The best of the others in the row. */
    private static double rival(Map<Row, double[]> best, Row row, double own) {
        double[] two = best.getOrDefault(row, new double[] {NOTHING, NOTHING});
        return own >= two[0] ? two[1] : two[0];
    }

    /** The features of a pair with the score of its first look; null when it was not read. */
    double @Nullable [] of(Alignment pair) {
        return features.get(new Couple(pair.a(), pair.b()));
    }

    /** The pairs that were read, scored again. */
    List<Alignment> scored() {
        return features.isEmpty() ? List.of() : scored(Shared.TREES);
    }

    List<Alignment> scored(BoostedTrees trees) {
        List<Alignment> scored = new ArrayList<>();
        features.forEach((pair, row) -> scored.add(new Alignment(pair.a(), pair.b(), trees.score(row))));
        return scored;
    }
}
