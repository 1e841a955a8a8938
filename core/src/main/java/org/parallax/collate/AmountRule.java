// SPDX-License-Identifier: Apache-2.0
package org.parallax.collate;

import java.util.ArrayList;
import java.util.List;
import org.parallax.collate.Amounts.Relation;
import org.parallax.model.Quantity;
import org.parallax.model.Slot;
import org.parallax.model.Verdict;

/**
 * Numbers of the same thing. A conflict needs the counted noun (or a unit that is no count) to be the same, one such
 * number on each side, and units that surely speak of one thing; a number that is only looser is less precise.
 */
final class AmountRule implements SlotRule {
    static final String NAME = "amount";
    private static final double SURE = 0.4;

    private final Amounts amounts = new Amounts();

    @Override
    public List<Finding> compare(Unit a, Unit b, double score) {
        List<Finding> findings = new ArrayList<>();
        for (Quantity left : a.quantities()) {
            List<Quantity> partners =
                    b.quantities().stream().filter(q -> sameThing(left, q)).toList();
            long rivals =
                    a.quantities().stream().filter(q -> sameThing(left, q)).count();
            boolean met = partners.stream().anyMatch(q -> amounts.compare(left, q) == Relation.SAME);
            if (met) {
                Quantity same = partners.stream()
                        .filter(q -> amounts.compare(left, q) == Relation.SAME)
                        .findFirst()
                        .orElseThrow();
                findings.add(new Finding(Verdict.AGREE, Slot.AMOUNT, left.span(), same.span(), NAME));
            } else if (partners.size() == 1 && rivals == 1) {
                judge(findings, a, b, left, partners.get(0), score);
            }
        }
        return findings;
    }

    private void judge(List<Finding> findings, Unit a, Unit b, Quantity left, Quantity right, double score) {
        Relation relation = amounts.compare(left, right);
        if (relation == Relation.LESS_EXACT) {
            findings.add(new Finding(Verdict.DIFFER, Slot.PRECISION, left.span(), right.span(), "amount-precision"));
        } else if (relation == Relation.APART && Updates.explain(a, b, left, right)) {
            findings.add(new Finding(Verdict.DIFFER, Slot.UPDATE, left.span(), right.span(), "amount-update"));
        } else if (relation == Relation.APART && score >= SURE) {
            findings.add(new Finding(Verdict.CONFLICT, Slot.AMOUNT, left.span(), right.span(), NAME));
        }
    }

    /** Ages are compared by whose they are, not here. */
    private static boolean sameThing(Quantity a, Quantity b) {
        boolean counts = a.unit().equals(Quantity.COUNT) && b.unit().equals(Quantity.COUNT);
        if (counts) {
            return !a.head().isEmpty()
                    && (a.head().equals(b.head()) || (Casualties.isHuman(a.head()) && Casualties.isHuman(b.head())));
        }
        return !a.unit().equals(Quantity.AGE)
                && !b.unit().equals(Quantity.AGE)
                && !a.unit().equals(Quantity.COUNT)
                && !b.unit().equals(Quantity.COUNT)
                && (a.head().isEmpty() || b.head().isEmpty() || a.head().equals(b.head()));
    }
}
