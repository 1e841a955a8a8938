// SPDX-License-Identifier: Apache-2.0
package org.parallax.collate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Pairs up the units of a story's reports that speak of the same thing, and joins pairs over several reports. */
final class Aligner {
    /** Score from which two units are taken to speak of one thing. */
    static final double ALIGNED = 0.3;
    /** A unit whose best score lies below this has no counterpart. */
    static final double ALONE = 0.4;
    /** A clause stands in this many pairs at most: more is no alignment but a topic. */
    private static final int MOST_USES = 3;
    /** A second partner must come this near to the best. */
    private static final double SECOND = 0.8;

    private final List<Unit> units;
    private final double[][] scores;

    Aligner(AlignmentScorer scorer, List<Unit> units) {
        this.units = List.copyOf(units);
        this.scores = new double[units.size()][units.size()];
        Features features = new Features(units);
        for (int i = 0; i < units.size(); i++) {
            for (int j = 0; j < i; j++) {
                if (!units.get(i).report().equals(units.get(j).report())) {
                    double score = scorer.score(features.of(units.get(j), units.get(i)));
                    scores[i][j] = score;
                    scores[j][i] = score;
                }
            }
        }
    }

    boolean isAlone(Unit unit) {
        double best = 0;
        for (double score : scores[unit.number()]) {
            best = Math.max(best, score);
        }
        return best < ALONE;
    }

    /** Groups of alignments that make one claim each: at most one unit of a report in a group. */
    List<List<Alignment>> groups() {
        List<Alignment> pairs = pairs();
        List<List<Unit>> members = new ArrayList<>();
        List<List<Alignment>> groups = new ArrayList<>();
        int[] uses = new int[units.size()];
        for (Alignment pair : pairs) {
            if (uses[pair.a().number()] >= MOST_USES || uses[pair.b().number()] >= MOST_USES) {
                continue;
            }
            uses[pair.a().number()]++;
            uses[pair.b().number()]++;
            int home = -1;
            for (int g = 0; g < members.size() && home < 0; g++) {
                if (fits(members.get(g), pair)) {
                    home = g;
                }
            }
            if (home < 0) {
                members.add(new ArrayList<>(List.of(pair.a(), pair.b())));
                groups.add(new ArrayList<>(List.of(pair)));
            } else {
                for (Unit unit : List.of(pair.a(), pair.b())) {
                    if (!members.get(home).contains(unit)) {
                        members.get(home).add(unit);
                    }
                }
                groups.get(home).add(pair);
            }
        }
        return groups;
    }

    private static boolean fits(List<Unit> members, Alignment pair) {
        boolean hasA = members.contains(pair.a());
        boolean hasB = members.contains(pair.b());
        if (!hasA && !hasB) {
            return false;
        }
        Unit other = hasA ? pair.b() : pair.a();
        return (hasA && hasB)
                || members.stream().noneMatch(unit -> unit.report().equals(other.report()));
    }

    private List<Alignment> pairs() {
        List<Alignment> pairs = new ArrayList<>();
        for (int i = 0; i < units.size(); i++) {
            for (int j = i + 1; j < units.size(); j++) {
                double score = scores[i][j];
                if (score >= ALIGNED && (near(i, j, score) || near(j, i, score))) {
                    pairs.add(new Alignment(units.get(i), units.get(j), score));
                }
            }
        }
        pairs.sort(Comparator.comparingDouble((Alignment pair) -> -pair.score())
                .thenComparing(pair -> pair.a().number())
                .thenComparing(pair -> pair.b().number()));
        return pairs;
    }

    /** True when {@code j} is among the two best partners of {@code i} in its report, and near the best. */
    private boolean near(int i, int j, double score) {
        int better = 0;
        double best = score;
        for (int k = 0; k < units.size(); k++) {
            if (units.get(k).report().equals(units.get(j).report()) && scores[i][k] > score) {
                better++;
                best = Math.max(best, scores[i][k]);
            }
        }
        return better <= 1 && score >= SECOND * best;
    }
}
