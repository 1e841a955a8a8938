// SPDX-License-Identifier: Apache-2.0
package org.parallax.collate;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.parallax.model.ClaimKind;
import org.parallax.model.Quantity;
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
    /** Claims on one scale for two reports. */
    private static final int MOST = 3;

    private static final List<String> WHOLE = List.of("all ", "none ", "everyone ", "nobody ", "no one ");

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

        String lead() {
            return unit.words(clause()).strip().toLowerCase(Locale.ROOT);
        }

        /** "All of the men", "none of the injuries": it is said of everybody of whom the other report tells. */
        boolean ofAll() {
            return WHOLE.stream().anyMatch(word -> lead().startsWith(word));
        }

        /** How many are in the condition, when the clause gives one number; null otherwise. */
        @Nullable
        BigDecimal number() {
            List<Quantity> counts = unit.quantities().stream()
                    .filter(q -> clause().contains(q.span()) && q.unit().equals(Quantity.COUNT))
                    .toList();
            return counts.size() == 1 ? counts.get(0).low() : null;
        }
    }

    private record Pair(Told a, Told b, double score) {
        boolean agrees() {
            return a.found().step().equals(b.found().step());
        }

        boolean isOfOnePhase() {
            return Stages.areOfOnePhase(a.unit(), a.found(), b.unit(), b.found());
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
                    boolean latest = key.startsWith(CASE);
                    drafts.addAll(compare(sides.get(i), sides.get(j), latest));
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

    /** One claim for a case; for conditions one for each clause with what stands nearest to it in the other report. */
    private List<ClaimDraft> compare(List<Told> left, List<Told> right, boolean latest) {
        List<Pair> pairs = new ArrayList<>();
        for (Told a : latest ? latest(left) : left) {
            for (Told b : latest ? latest(right) : right) {
                pairs.add(new Pair(a, b, aligner.score(a.unit(), b.unit())));
            }
        }
        pairs.sort(SUREST);
        List<ClaimDraft> drafts = new ArrayList<>();
        Set<Span> usedA = new HashSet<>();
        Set<Span> usedB = new HashSet<>();
        for (Pair pair : pairs) {
            Span a = pair.a().clause();
            Span b = pair.b().clause();
            boolean all = pair.a().ofAll() || pair.b().ofAll();
            boolean free = !usedA.contains(a) && !usedB.contains(b);
            boolean whole =
                    all && !steps(pair.a()).equals(steps(pair.b())) && !(usedA.contains(a) && usedB.contains(b));
            // "critical" in one hospital and "stable" in another are two patients
            boolean another =
                    !latest && OtherOccasion.isTold(pair.a().unit(), pair.b().unit());
            boolean told = !another && !pair.isOfOnePhase() && (pair.score() >= ON_ONE_THING ? free || whole : whole);
            if (told && drafts.size() < (latest ? 1 : MOST)) {
                drafts.add(claim(pair));
                usedA.add(a);
                usedB.add(b);
            }
        }
        return drafts;
    }

    private ClaimDraft claim(Pair pair) {
        Told a = pair.a();
        Told b = pair.b();
        BigDecimal x = a.number();
        BigDecimal y = b.number();
        boolean otherNumber =
                a.found().step().scale().equals(Stages.CONDITION) && x != null && y != null && x.compareTo(y) != 0;
        boolean same = steps(a).equals(steps(b)) && !otherNumber;
        Slot slot = Updates.order(a.unit(), b.unit()) == 0 ? Slot.STATE : Slot.UPDATE;
        String rule = same ? "same-stage" : "stage";
        ClaimDraft draft = new ClaimDraft(ClaimKind.STATE, rule);
        draft.add(a.unit(), a.clause());
        draft.add(b.unit(), b.clause());
        draft.find(
                new Finding(
                        same ? Verdict.AGREE : Verdict.DIFFER,
                        slot,
                        otherNumber ? a.clause() : apart(a, steps(b)),
                        otherNumber ? b.clause() : apart(b, steps(a)),
                        rule),
                a.unit().report(),
                b.unit().report());
        return draft;
    }

    /** The first words for a step that the other side has not. */
    private Span apart(Told told, Set<Stages.Step> others) {
        return stages.found(told.unit()).stream()
                .filter(found -> found.step().scale().equals(told.found().step().scale()))
                .filter(found -> told.clause().contains(found.span()) && !others.contains(found.step()))
                .map(Stages.Found::span)
                .findFirst()
                .orElse(told.found().span());
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
