// SPDX-License-Identifier: Apache-2.0
package org.parallax.collate;

import java.util.ArrayList;
import java.util.List;
import org.parallax.model.Comparator;
import org.parallax.model.Quantity;
import org.parallax.model.Slot;
import org.parallax.model.TimeExpression;
import org.parallax.model.Verdict;

/**
 * One value that one report gives flatly and the other as near, as the least or the most: "12 days" and "around twelve
 * days", "6:08 p.m." and "just after 6:08 p.m.". Small counts are passed over: "one person" and "at least one person" are
 * seldom of the same people.
 */
final class HedgedRule implements SlotRule {
    private static final double SURE = 0.3;
    private static final int SMALL = 2;

    @Override
    public List<Finding> compare(Unit a, Unit b, double score) {
        List<Finding> findings = new ArrayList<>();
        if (score < SURE) {
            return findings;
        }
        for (Quantity left : a.quantities()) {
            for (Quantity right : b.quantities()) {
                if (isOneValue(left, right) && isFlat(left) != isFlat(right)) {
                    findings.add(new Finding(Verdict.DIFFER, Slot.PRECISION, left.span(), right.span(), "hedged"));
                }
            }
        }
        for (TimeExpression left : a.times()) {
            for (TimeExpression right : b.times()) {
                boolean one = left.clock() != null && left.clock().equals(right.clock());
                if (one && isToTheMinute(left) && left.approximate() != right.approximate()) {
                    findings.add(
                            new Finding(Verdict.DIFFER, Slot.PRECISION, left.span(), right.span(), "hedged-clock"));
                }
            }
        }
        return findings;
    }

    private static boolean isOneValue(Quantity left, Quantity right) {
        boolean count = left.unit().equals(Quantity.COUNT);
        return left.unit().equals(right.unit())
                && !left.unit().equals(Quantity.AGE)
                && (!count || (left.head().equals(right.head()) && left.low().intValue() >= SMALL))
                && left.low().compareTo(right.low()) == 0;
    }

    private static boolean isFlat(Quantity quantity) {
        return quantity.comparator() == Comparator.EXACTLY;
    }

    /** Nobody wonders at "about 4:30" beside "4:30". */
    private static boolean isToTheMinute(TimeExpression time) {
        return time.clock() != null && time.clock().getMinute() % 5 != 0;
    }
}
