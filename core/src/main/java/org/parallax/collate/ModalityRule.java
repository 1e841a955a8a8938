// SPDX-License-Identifier: Apache-2.0
package org.parallax.collate;

import java.util.List;
import org.parallax.model.Modality;
import org.parallax.model.Slot;
import org.parallax.model.Verdict;

/** One report states flatly what the other hedges, plans or only alleges; or one denies what the other states. */
final class ModalityRule implements SlotRule {
    private static final double SURE = 0.3;
    private static final double VERY_SURE = 0.6;

    @Override
    public List<Finding> compare(Unit a, Unit b, double score) {
        if (score < SURE) {
            return List.of();
        }
        Modality left = a.modality();
        Modality right = b.modality();
        if (left == Modality.HYPOTHETICAL || right == Modality.HYPOTHETICAL) {
            return List.of();
        }
        if (left != right && (left == Modality.STATED || right == Modality.STATED)) {
            return List.of(new Finding(Verdict.DIFFER, Slot.MODALITY, a.span(), b.span(), "modality"));
        }
        if (score >= VERY_SURE
                && left == right
                && a.proposition().negated() != b.proposition().negated()) {
            return List.of(new Finding(Verdict.DIFFER, Slot.POLARITY, a.span(), b.span(), "polarity"));
        }
        return List.of();
    }
}
