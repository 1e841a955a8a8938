// SPDX-License-Identifier: Apache-2.0
package org.parallax.collate;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.parallax.model.Granularity;
import org.parallax.model.Slot;
import org.parallax.model.TimeExpression;
import org.parallax.model.Verdict;

/**
 * Days and times of day. Times of day within 15 minutes differ, further apart conflict, when the units surely speak of
 * one moment; a vague one ("just before 2 a.m.") agrees with what lies near it; two zones are not compared. "Monday
 * afternoon" and "Monday" agree; two days are {@link DayRule}'s.
 */
final class TimeRule implements SlotRule {
    private static final double SURE = 0.5;
    private static final long NEAR_MINUTES = 15;
    private static final long VAGUE_MINUTES = 10;
    private static final Pattern YEAR = Pattern.compile("\\b\\d{4}\\b");
    private static final Set<String> ZONES = Set.of(
            "et", "est", "edt", "ct", "cst", "cdt", "mt", "mst", "mdt", "pt", "pst", "pdt", "gmt", "utc", "bst", "cet",
            "cest", "ist", "local");

    @Override
    public List<Finding> compare(Unit a, Unit b, double score) {
        List<Finding> findings = new ArrayList<>();
        if (a.times().size() != 1 || b.times().size() != 1) {
            return findings;
        }
        TimeExpression left = a.times().get(0);
        TimeExpression right = b.times().get(0);
        LocalTime x = left.clock();
        LocalTime y = right.clock();
        if (x != null && y != null) {
            boolean sameZone = zone(a, left).equals(zone(b, right));
            long minutes = Math.abs(Duration.between(x, y).toMinutes());
            boolean sure = score >= SURE && Guards.specific(a, b) && Deeds.mayBeOne(a, left.span(), b, right.span());
            if (sameZone && !daysApart(left, right)) {
                clocks(findings, left, right, Math.min(minutes, 24 * 60 - minutes), sure);
            }
        } else if (x == null && y == null && days(left, right)) {
            boolean apart = daysApart(left, right);
            if (!apart) {
                findings.add(new Finding(Verdict.AGREE, Slot.DATE, left.span(), right.span(), "day"));
            }
        }
        return findings;
    }

    private static boolean days(TimeExpression left, TimeExpression right) {
        return left.from() != null && right.from() != null && isDay(left.granularity()) && isDay(right.granularity());
    }

    private static boolean isDay(Granularity granularity) {
        return granularity == Granularity.DAY || granularity == Granularity.PART_OF_DAY;
    }

    static String zone(Unit unit, TimeExpression time) {
        String text = unit.account().text();
        int end = Math.min(text.length(), time.span().end() + 8);
        for (String word : QuotedWords.of(text.substring(time.span().begin(), end))) {
            if (ZONES.contains(word.toLowerCase(Locale.ROOT))) {
                return word;
            }
        }
        return "";
    }

    /** "28 April" and "28 April 2013": the year of one at least is only guessed from its publication. */
    static boolean isOneDayOfTheYear(String a, TimeExpression left, String b, TimeExpression right) {
        LocalDate x = left.from();
        LocalDate y = right.from();
        return x != null
                && y != null
                && MonthDay.from(x).equals(MonthDay.from(y))
                && !(YEAR.matcher(a).find() && YEAR.matcher(b).find());
    }

    static boolean daysApart(TimeExpression left, TimeExpression right) {
        return left.from() != null
                && right.from() != null
                && right.to() != null
                && left.to() != null
                && (left.to().isBefore(right.from()) || right.to().isBefore(left.from()));
    }

    private static void clocks(
            List<Finding> findings, TimeExpression left, TimeExpression right, long apart, boolean sure) {
        boolean vague = left.approximate() || right.approximate();
        boolean oneVague = left.approximate() != right.approximate();
        if (apart == 0 || (oneVague && apart <= VAGUE_MINUTES / 2)) {
            findings.add(new Finding(Verdict.AGREE, Slot.DATE, left.span(), right.span(), "clock"));
        } else if (apart <= NEAR_MINUTES || (vague && apart <= NEAR_MINUTES + VAGUE_MINUTES / 2)) {
            findings.add(new Finding(Verdict.DIFFER, Slot.DATE, left.span(), right.span(), "clock-near"));
        } else if (sure && apart <= 12 * 60) {
            findings.add(new Finding(Verdict.CONFLICT, Slot.DATE, left.span(), right.span(), "clock"));
        }
    }
}
