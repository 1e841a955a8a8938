// SPDX-License-Identifier: Apache-2.0
package org.parallax.collate;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.parallax.model.Slot;
import org.parallax.model.TimeExpression;
import org.parallax.model.TimeKind;
import org.parallax.model.Verdict;

/**
 * How long something took, and what the clock said in one zone and in none: "an hour" and "a few minutes"; "4:30 p.m. ET"
 * and "3:30 p.m." may well be one moment, which nothing says.
 */
final class SpellRule implements SlotRule {
    private static final double SURE = 0.25;
    private static final long HOUR = 60;
    private static final long MOST_ZONES = 3 * HOUR;

    @Override
    public List<Finding> compare(Unit a, Unit b, double score) {
        List<Finding> findings = new ArrayList<>();
        if (score < SURE) {
            return findings;
        }
        List<TimeExpression> left = spells(a);
        List<TimeExpression> right = spells(b);
        if (left.size() == 1 && right.size() == 1 && areApart(left.get(0), right.get(0))) {
            findings.add(new Finding(
                    Verdict.DIFFER,
                    Slot.PRECISION,
                    left.get(0).span(),
                    right.get(0).span(),
                    "spell"));
        }
        for (TimeExpression x : a.times()) {
            for (TimeExpression y : b.times()) {
                if (inOneZoneOnly(a, x, b, y)) {
                    findings.add(new Finding(Verdict.DIFFER, Slot.DATE, x.span(), y.span(), "zone"));
                }
            }
        }
        return findings;
    }

    private static List<TimeExpression> spells(Unit unit) {
        return unit.account().annotation().times().stream()
                .filter(time -> time.kind() == TimeKind.DURATION && unit.span().contains(time.span()))
                .toList();
    }

    /** Of hours and minutes both, or of days both: a child of two years and an hour at the door have nothing in common. */
    private static boolean areApart(TimeExpression left, TimeExpression right) {
        String x = left.period();
        String y = right.period();
        return x != null && y != null && !x.equals(y) && x.startsWith("PT") == y.startsWith("PT");
    }

    private static boolean inOneZoneOnly(Unit a, TimeExpression left, Unit b, TimeExpression right) {
        if (left.clock() == null || right.clock() == null || TimeRule.daysApart(left, right)) {
            return false;
        }
        long apart = Math.abs(Duration.between(left.clock(), right.clock()).toMinutes());
        boolean one =
                TimeRule.zone(a, left).isEmpty() != TimeRule.zone(b, right).isEmpty();
        return one && apart > 0 && apart <= MOST_ZONES && apart % HOUR == 0;
    }
}
