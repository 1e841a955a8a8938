// SPDX-License-Identifier: Apache-2.0
package org.parallax.collate;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parallax.collate.Amounts.Relation;
import org.parallax.model.Quantity;
import org.parallax.model.Slot;
import org.parallax.model.Verdict;

/**
 * Numbers of the same thing. A conflict needs the counted noun, the fate of the people counted, or a measure to be the
 * same, one such number on each side, and units that surely speak of one thing; a number that is only looser is less
 * precise.
 */
final class AmountRule implements SlotRule {
    static final String NAME = "amount";
    private static final double SURE = 0.4;
    /** Money, shares and measures name no thing that is counted, so the clauses must be nearer. */
    private static final double VERY_SURE = 0.6;

    private final Amounts amounts = new Amounts();

    @Override
    public List<Finding> compare(Unit a, Unit b, double score) {
        List<Finding> findings = new ArrayList<>();
        for (Quantity left : a.quantities()) {
            List<Quantity> partners = b.quantities().stream()
                    .filter(right -> sameThing(a, left, b, right))
                    .toList();
            long rivals = a.quantities().stream()
                    .filter(other -> partners.stream().anyMatch(right -> sameThing(a, other, b, right)))
                    .count();
            Quantity same = equal(left, partners);
            if (same != null) {
                findings.add(new Finding(Verdict.AGREE, Slot.AMOUNT, left.span(), same.span(), NAME));
            } else if (partners.size() == 1 && rivals == 1) {
                judge(findings, a, b, left, partners.get(0), score);
            }
        }
        return findings;
    }

    private @Nullable Quantity equal(Quantity left, List<Quantity> partners) {
        return partners.stream()
                .filter(right -> amounts.compare(left, right) == Relation.SAME)
                .findFirst()
                .orElse(null);
    }

    private void judge(List<Finding> findings, Unit a, Unit b, Quantity left, Quantity right, double score) {
        boolean count = left.unit().equals(Quantity.COUNT);
        boolean sure = score >= (count ? SURE : VERY_SURE) && Guards.specific(a, b);
        switch (amounts.compare(left, right)) {
            case LESS_EXACT ->
                findings.add(
                        new Finding(Verdict.DIFFER, Slot.PRECISION, left.span(), right.span(), "amount-precision"));
            case APART -> {
                if (Updates.explain(a, b, left, right)) {
                    findings.add(new Finding(Verdict.DIFFER, Slot.UPDATE, left.span(), right.span(), "amount-update"));
                } else if (sure) {
                    findings.add(new Finding(Verdict.CONFLICT, Slot.AMOUNT, left.span(), right.span(), NAME));
                }
            }
            case SAME, INCOMPARABLE -> {}
        }
    }

    /** Ages are compared by whose they are, not here. */
    private static boolean sameThing(Unit a, Quantity left, Unit b, Quantity right) {
        boolean age = left.unit().equals(Quantity.AGE) || right.unit().equals(Quantity.AGE);
        boolean leftCounts = left.unit().equals(Quantity.COUNT);
        if (age || leftCounts != right.unit().equals(Quantity.COUNT)) {
            return false;
        }
        if (!leftCounts) {
            return left.head().isEmpty()
                    || right.head().isEmpty()
                    || left.head().equals(right.head());
        }
        String role = Casualties.role(a, left);
        String otherRole = Casualties.role(b, right);
        if (role != null || otherRole != null) {
            return role != null && role.equals(otherRole);
        }
        return !left.head().isEmpty() && left.head().equals(right.head()) && !Casualties.isHuman(left.head());
    }
}
