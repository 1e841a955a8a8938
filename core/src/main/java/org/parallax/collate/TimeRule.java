// SPDX-License-Identifier: Apache-2.0
package org.parallax.collate;

import java.time.Duration;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import org.parallax.model.Granularity;
import org.parallax.model.Slot;
import org.parallax.model.TimeExpression;
import org.parallax.model.Verdict;

/**
 * Days and times of day. Days by granularity; times of day within 15 minutes differ, further apart conflict, when the
 * units surely speak of one moment.
 */
final class TimeRule implements SlotRule {
    private static final double SURE = 0.4;
    private static final long NEAR_MINUTES = 15;

    @Override
    public List<Finding> compare(Unit a, Unit b, double score) {
        List<Finding> findings = new ArrayList<>();
        if (a.times().size() != 1 || b.times().size() != 1) {
            return findings;
        }
        TimeExpression left = a.times().get(0);
        TimeExpression right = b.times().get(0);
        if (left.clock() != null && right.clock() != null && !daysApart(left, right)) {
            clocks(findings, left, right, left.clock(), right.clock(), score);
        } else if (left.clock() == null && right.clock() == null && left.from() != null && right.from() != null) {
            days(findings, left, right, score);
        }
        return findings;
    }

    private static boolean daysApart(TimeExpression left, TimeExpression right) {
        return left.from() != null
                && right.from() != null
                && right.to() != null
                && left.to() != null
                && (left.to().isBefore(right.from()) || right.to().isBefore(left.from()));
    }

    private static void clocks(
            List<Finding> findings, TimeExpression left, TimeExpression right, LocalTime x, LocalTime y, double score) {
        long minutes = Math.abs(Duration.between(x, y).toMinutes());
        long apart = Math.min(minutes, 24 * 60 - minutes);
        boolean exact = !left.approximate() && !right.approximate();
        if (apart == 0) {
            findings.add(new Finding(
                    left.approximate() == right.approximate() ? Verdict.AGREE : Verdict.DIFFER,
                    left.approximate() == right.approximate() ? Slot.DATE : Slot.PRECISION,
                    left.span(),
                    right.span(),
                    "clock"));
        } else if (apart <= NEAR_MINUTES || (!exact && apart <= 2 * NEAR_MINUTES)) {
            findings.add(new Finding(Verdict.DIFFER, Slot.DATE, left.span(), right.span(), "clock-near"));
        } else if (score >= SURE && apart <= 12 * 60) {
            findings.add(new Finding(Verdict.CONFLICT, Slot.DATE, left.span(), right.span(), "clock"));
        }
    }

    private static void days(List<Finding> findings, TimeExpression left, TimeExpression right, double score) {
        boolean days = left.granularity() == Granularity.DAY && right.granularity() == Granularity.DAY;
        if (days && left.from() != null && left.from().equals(right.from())) {
            findings.add(new Finding(Verdict.AGREE, Slot.DATE, left.span(), right.span(), "day"));
        } else if (days && score >= SURE && daysApart(left, right)) {
            findings.add(new Finding(Verdict.DIFFER, Slot.DATE, left.span(), right.span(), "day"));
        } else if (!days && left.granularity() != right.granularity() && !daysApart(left, right)) {
            findings.add(new Finding(Verdict.DIFFER, Slot.PRECISION, left.span(), right.span(), "time-precision"));
        }
    }
}
