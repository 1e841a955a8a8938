// SPDX-License-Identifier: Apache-2.0
package org.parallax.collate;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.parallax.collate.Amounts.Relation;
import org.parallax.model.Quantity;
import org.parallax.model.Slot;
import org.parallax.model.Verdict;

/**
 * Two numbers of which nothing says that they are of the same, in units that are of one thing: the only sums of money, or
 * two numbers of one noun that the other report has not. Both can be true, and an editor wants to see them side by side.
 */
final class SumRule implements SlotRule {
    private static final double SURE = 0.4;
    private static final int CURRENCY = 3;
    private static final BigDecimal SEVERAL = BigDecimal.valueOf(3);

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
                    add(findings, left, right, "sum");
                } else if (countsSame(left, right) && !has(a, right) && !has(b, left)) {
                    add(findings, left, right, "count");
                }
            }
        }
        return findings;
    }

    private void add(List<Finding> findings, Quantity left, Quantity right, String rule) {
        if (amounts.compare(left, right) != Relation.SAME) {
            findings.add(new Finding(Verdict.DIFFER, Slot.AMOUNT, left.span(), right.span(), rule));
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

    /** The dead, the injured and the missing are compared over whole reports, with what became of their number. */
    private static boolean countsSame(Quantity left, Quantity right) {
        return left.role() == null
                && right.role() == null
                && left.unit().equals(Quantity.COUNT)
                && right.unit().equals(Quantity.COUNT)
                && !left.head().isEmpty()
                && left.head().equals(right.head())
                && left.low().max(right.low()).compareTo(SEVERAL) >= 0;
    }

    /** True when a number of the unit is that of the quantity: it has been told there too. */
    private static boolean has(Unit unit, Quantity quantity) {
        return unit.quantities().stream().anyMatch(other -> other.low().compareTo(quantity.low()) == 0);
    }
}
