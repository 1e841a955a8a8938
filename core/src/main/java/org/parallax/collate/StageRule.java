// SPDX-License-Identifier: Apache-2.0
package org.parallax.collate;

import java.util.List;
import org.parallax.collate.Stages.Found;
import org.parallax.model.Slot;
import org.parallax.model.Verdict;

/**
 * Conditions and stages that move on: a patient from critical to stable, a case from arrest to verdict. Two units on one
 * thing that stand on different steps of one scale differ: as an update when the reports were published on different
 * days, else in the state.
 */
final class StageRule implements SlotRule {
    private static final double SURE = 0.25;

    private final Stages stages = new Stages();

    @Override
    public List<Finding> compare(Unit a, Unit b, double score) {
        if (score < SURE || !Guards.specific(a, b)) {
            return List.of();
        }
        List<Found> left = stages.found(a);
        List<Found> right = stages.found(b);
        for (Found x : left) {
            boolean met = right.stream().anyMatch(y -> y.step().equals(x.step()));
            if (met) {
                return List.of();
            }
        }
        for (Found x : left) {
            for (Found y : right) {
                if (x.step().scale().equals(y.step().scale()) && !Stages.areOfOnePhase(a, x, b, y)) {
                    Slot slot = Updates.order(a, b) == 0 ? Slot.STATE : Slot.UPDATE;
                    return List.of(new Finding(Verdict.DIFFER, slot, x.span(), y.span(), "stage"));
                }
            }
        }
        return List.of();
    }
}
