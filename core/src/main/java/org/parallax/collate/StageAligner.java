// SPDX-License-Identifier: Apache-2.0
package org.parallax.collate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.parallax.model.ClaimKind;
import org.parallax.model.Slot;
import org.parallax.model.Span;
import org.parallax.model.Verdict;

/**
 * Compares over whole reports how far a thing has come on a scale: the case of a person from arrest to sentence, the
 * condition of the victims. The key is the person, or that both reports tell of a condition at all. The same step is an
 * agreement, another a difference: as an update when the reports appeared on different days, else in the state.
 */
final class StageAligner {
    private static final double ON_ONE_THING = 0.02;
    private static final String CASE = "case";

    private final Stages stages;
    private final Aligner aligner;

    StageAligner(Stages stages, Aligner aligner) {
        this.stages = stages;
        this.aligner = aligner;
    }

    private record Told(Unit unit, Stages.Found found) {
        Span clause() {
            return unit.clauseAt(found.span()).span();
        }
    }

    private record Pair(Told a, Told b, double score) {
        boolean agrees() {
            return a.found().step().equals(b.found().step());
        }

        int begins() {
            return a.found().span().begin() + b.found().span().begin();
        }
    }

    /** The surest pair first; of two in the same sentences the one that agrees, then the one that stands first. */
    private static final Comparator<Pair> SUREST = Comparator.comparingDouble((Pair pair) -> -pair.score())
            .thenComparing(pair -> !pair.agrees())
            .thenComparingInt(Pair::begins);

    /** A claim for each scale and key on which two reports stand. */
    List<ClaimDraft> claims(List<Unit> units) {
        Map<String, Map<String, List<Told>>> byKey = new TreeMap<>();
        for (Unit unit : units) {
            for (Stages.Found found : stages.found(unit)) {
                for (String key : keys(unit, found)) {
                    byKey.computeIfAbsent(key, k -> new TreeMap<>())
                            .computeIfAbsent(unit.report(), r -> new ArrayList<>())
                            .add(new Told(unit, found));
                }
            }
        }
        List<ClaimDraft> drafts = new ArrayList<>();
        byKey.forEach((key, byReport) -> {
            List<List<Told>> sides = new ArrayList<>(byReport.values());
            for (int i = 0; i < sides.size(); i++) {
                for (int j = i + 1; j < sides.size(); j++) {
                    ClaimDraft draft = compare(sides.get(i), sides.get(j), key.startsWith(CASE));
                    if (draft != null) {
                        drafts.add(draft);
                    }
                }
            }
        });
        return drafts;
    }

    /** A case is somebody's; a condition is the victims'. */
    private static List<String> keys(Unit unit, Stages.Found found) {
        String scale = found.step().scale();
        if (!scale.equals(CASE)) {
            return List.of(scale);
        }
        List<String> keys = new ArrayList<>();
        for (String person : unit.people()) {
            if (unit.subjects().contains(person)) {
                keys.add(scale + " " + person);
            }
        }
        return keys;
    }

    private @Nullable ClaimDraft compare(List<Told> left, List<Told> right, boolean latest) {
        Pair best = null;
        for (Told a : latest ? latest(left) : left) {
            for (Told b : latest ? latest(right) : right) {
                double score = aligner.score(a.unit(), b.unit());
                Pair pair = new Pair(a, b, score);
                if (best == null || SUREST.compare(pair, best) < 0) {
                    best = pair;
                }
            }
        }
        if (best == null || best.score() < ON_ONE_THING) {
            return null;
        }
        Told a = best.a();
        Told b = best.b();
        boolean same = steps(a).equals(steps(b));
        Slot slot = Updates.daysBetween(a.unit(), b.unit()) == 0 ? Slot.STATE : Slot.UPDATE;
        ClaimDraft draft = new ClaimDraft(ClaimKind.STATE, same ? "same-stage" : "stage");
        draft.add(a.unit(), a.clause());
        draft.add(b.unit(), b.clause());
        draft.find(
                new Finding(
                        same ? Verdict.AGREE : Verdict.DIFFER,
                        slot,
                        a.found().span(),
                        b.found().span(),
                        same ? "same-stage" : "stage"),
                a.unit().report(),
                b.unit().report());
        return draft;
    }

    /** All steps of the scale that the statement's clause tells of: "critical but stable". */
    private Set<Stages.Step> steps(Told told) {
        Set<Stages.Step> steps = new HashSet<>();
        for (Stages.Found found : stages.found(told.unit())) {
            boolean scale = found.step().scale().equals(told.found().step().scale());
            if (scale && told.clause().contains(found.span())) {
                steps.add(found.step());
            }
        }
        return steps;
    }

    /** The statements of the last step that the report tells of. */
    private static List<Told> latest(List<Told> told) {
        int last = told.stream().mapToInt(one -> one.found().order()).max().orElse(0);
        return told.stream().filter(one -> one.found().order() == last).toList();
    }
}
