// SPDX-License-Identifier: Apache-2.0
package org.parallax.collate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Pairs up the units of a story's reports that speak of the same thing, and joins pairs over several reports. */
final class Aligner {
    /** Score from which two units may speak of one thing. */
    static final double CANDIDATE = 0.12;
    /** A unit stands in this many pairs at most: more is no alignment but a topic. */
    private static final int MOST_USES = 3;

    private final List<Unit> units;
    private final double[][] scores;
    private final List<String> reports;

    Aligner(AlignmentScorer scorer, Nearness nearness) {
        this.units = nearness.units();
        this.reports = units.stream().map(Unit::report).distinct().toList();
        this.scores = new double[units.size()][units.size()];
        Features features = new Features(nearness);
        List<List<Unit>> byReport = new ArrayList<>();
        for (Unit unit : units) {
            List<Unit> last = byReport.isEmpty() ? null : byReport.get(byReport.size() - 1);
            if (last == null || !last.get(0).report().equals(unit.report())) {
                byReport.add(new ArrayList<>(List.of(unit)));
            } else {
                last.add(unit);
            }
        }
        for (int a = 0; a < byReport.size(); a++) {
            for (int b = a + 1; b < byReport.size(); b++) {
                score(scorer, features, byReport.get(a), byReport.get(b));
            }
        }
    }

    private void score(AlignmentScorer scorer, Features features, List<Unit> left, List<Unit> right) {
        double[][][] table = new double[left.size()][right.size()][];
        for (int i = 0; i < left.size(); i++) {
            for (int j = 0; j < right.size(); j++) {
                table[i][j] = features.of(left.get(i), right.get(j));
            }
        }
        double[][] found = scorer.scores(table);
        for (int i = 0; i < left.size(); i++) {
            for (int j = 0; j < right.size(); j++) {
                scores[left.get(i).number()][right.get(j).number()] = found[i][j];
                scores[right.get(j).number()][left.get(i).number()] = found[i][j];
            }
        }
    }

    /** How surely two units speak of the same thing, in [0,1]; 0 for two of one report. */
    double score(Unit a, Unit b) {
        return scores[a.number()][b.number()];
    }

    /** All pairs that may speak of one thing, the surest first. */
    List<Alignment> candidates() {
        List<Alignment> pairs = new ArrayList<>();
        for (int i = 0; i < units.size(); i++) {
            for (int j = i + 1; j < units.size(); j++) {
                if (scores[i][j] >= CANDIDATE) {
                    pairs.add(new Alignment(units.get(i), units.get(j), scores[i][j]));
                }
            }
        }
        pairs.sort(Comparator.comparingDouble((Alignment pair) -> -pair.score())
                .thenComparing(pair -> pair.a().number())
                .thenComparing(pair -> pair.b().number()));
        return pairs;
    }

    /** Groups of the given alignments that make one claim each: at most one unit of a report in a group. */
    List<List<Alignment>> groups(List<Alignment> pairs) {
        List<List<Unit>> members = new ArrayList<>();
        List<List<Alignment>> groups = new ArrayList<>();
        int[][] uses = new int[units.size()][];
        for (Alignment pair : pairs) {
            int[] ofA = uses(uses, pair.a());
            int[] ofB = uses(uses, pair.b());
            int inB = report(pair.b());
            int inA = report(pair.a());
            if (ofA[inB] >= MOST_USES || ofB[inA] >= MOST_USES) {
                continue;
            }
            ofA[inB]++;
            ofB[inA]++;
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

    private int[] uses(int[][] uses, Unit unit) {
        if (uses[unit.number()] == null) {
            uses[unit.number()] = new int[reports.size()];
        }
        return uses[unit.number()];
    }

    private int report(Unit unit) {
        return reports.indexOf(unit.report());
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
}
