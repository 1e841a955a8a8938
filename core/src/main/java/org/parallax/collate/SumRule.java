// SPDX-License-Identifier: Apache-2.0
package org.parallax.collate;

import java.util.ArrayList;
import java.util.List;
import org.parallax.collate.Amounts.Relation;
import org.parallax.model.Quantity;
import org.parallax.model.Slot;
import org.parallax.model.Verdict;

/**
 * The only sums of money in two units that are of one thing, though nothing says that they are of the same. Both can be
 * true, and an editor wants to see them side by side. Counts of one noun are not compared so: two in eighteen were right.
 */
final class SumRule implements SlotRule {
    private static final double SURE = 0.4;
    private static final int CURRENCY = 3;

    private final Amounts amounts = new Amounts();

    @Override
    public List<Finding> compare(Unit a, Unit b, double score) {
        List<Finding> findings = new ArrayList<>();
        if (score < SURE) {
            return findings;
        }
        for (Quantity left : a.quantities()) {
            for (Quantity right : b.quantities()) {
                if (isMoney(left) && left.unit().equals(right.unit()) && isLone(a, left) && isLone(b, right)) {
                    add(findings, left, right);
                }
            }
        }
        return findings;
    }

    private void add(List<Finding> findings, Quantity left, Quantity right) {
        if (amounts.compare(left, right) != Relation.SAME) {
            findings.add(new Finding(Verdict.DIFFER, Slot.AMOUNT, left.span(), right.span(), "sum"));
        }
    }

    /** Units of money are ISO 4217 codes. */
    private static boolean isMoney(Quantity quantity) {
        String unit = quantity.unit();
        return unit.length() == CURRENCY && unit.chars().allMatch(c -> c >= 'A' && c <= 'Z');
    }

    private static boolean isLone(Unit unit, Quantity quantity) {
        return unit.quantities().stream()
                        .filter(other -> other.unit().equals(quantity.unit()))
                        .count()
                == 1;
    }
}
