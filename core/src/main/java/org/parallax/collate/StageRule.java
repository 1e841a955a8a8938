// SPDX-License-Identifier: Apache-2.0
package org.parallax.collate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parallax.lexicon.Tsv;
import org.parallax.model.Sentence;
import org.parallax.model.Slot;
import org.parallax.model.Span;
import org.parallax.model.Token;
import org.parallax.model.Verdict;

/**
 * Conditions and stages that move on: a patient from critical to stable, a case from arrest to verdict. Two clauses on
 * one thing that stand on different steps of one scale differ: as an update when the reports were published on different
 * days, else in the state.
 */
final class StageRule implements SlotRule {
    private static final double SURE = 0.4;

    private record Step(String scale, String step) {}

    private record Found(Step step, Span span) {}

    private final Map<String, Step> steps = new LinkedHashMap<>();

    StageRule() {
        for (List<String> row : Tsv.load("/parallax/collate/stages.tsv").rows()) {
            steps.put(row.get(0), new Step(row.get(1), row.get(2)));
        }
    }

    @Override
    public List<Finding> compare(Unit a, Unit b, double score) {
        if (score < SURE || !Guards.specific(a, b)) {
            return List.of();
        }
        List<Found> left = found(a);
        List<Found> right = found(b);
        for (Found x : left) {
            boolean met = right.stream().anyMatch(y -> y.step().equals(x.step()));
            if (met) {
                return List.of();
            }
        }
        for (Found x : left) {
            for (Found y : right) {
                if (x.step().scale().equals(y.step().scale())) {
                    Slot slot = Updates.daysBetween(a, b) == 0 ? Slot.STATE : Slot.UPDATE;
                    return List.of(new Finding(Verdict.DIFFER, slot, x.span(), y.span(), "stage"));
                }
            }
        }
        return List.of();
    }

    private List<Found> found(Unit unit) {
        Sentence sentence = unit.sentence();
        List<Found> found = new ArrayList<>();
        for (Token token : sentence.tokens()) {
            Step step = unit.span().contains(token.span()) ? step(token) : null;
            if (step != null) {
                found.add(new Found(step, token.span()));
            }
        }
        return found;
    }

    private @Nullable Step step(Token token) {
        Step step = steps.get(token.form().toLowerCase(Locale.ROOT));
        return step != null ? step : steps.get(token.lemma().toLowerCase(Locale.ROOT));
    }
}
