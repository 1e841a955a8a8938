// SPDX-License-Identifier: Apache-2.0
package org.parallax.collate;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.parallax.model.Slot;
import org.parallax.model.Span;
import org.parallax.model.Tag;
import org.parallax.model.TimeExpression;
import org.parallax.model.TimeKind;
import org.parallax.model.Token;
import org.parallax.model.Verdict;

/**
 * How long something took, and what the clock said in one zone and in none: "an hour" and "a few minutes"; "4:30 p.m. ET"
 * and "3:30 p.m." may well be one moment, which nothing says.
 */
final class SpellRule implements SlotRule {
    private static final double SURE = 0.25;
    private static final long HOUR = 60;
    private static final String CLOCK = "PT";
    /** Months are not all of one length. */
    private static final double SLACK = 0.05;
    /** From here on the one may be any number of times as long as the other, ... */
    private static final double VERY_SURE = 0.6;
    /** ... below so many at most. */
    private static final double FAR = 3;

    private static final String SECOND = "a second";
    /** In minutes (small letters) and in days. */
    private static final Map<Character, Double> UNITS =
            Map.of('h', 60.0, 'm', 1.0, 's', 1 / 60.0, 'Y', 365.0, 'M', 365 / 12.0, 'W', 7.0, 'D', 1.0);

    private static final Set<String> BOUNDS = Set.of(
            "less", "more", "fewer", "than", "about", "around", "almost", "nearly", "over", "under", "at", "least",
            "most", "up", "to", "only", "just");
    private static final Set<String> SMALL = Set.of("at", "to", "than", "most");

    private static final long MOST_ZONES = 3 * HOUR;

    @Override
    public List<Finding> compare(Unit a, Unit b, double score) {
        List<Finding> findings = new ArrayList<>();
        if (score < SURE) {
            return findings;
        }
        List<TimeExpression> left = spells(a);
        List<TimeExpression> right = spells(b);
        if (left.size() == 1
                && right.size() == 1
                && areApart(left.get(0), right.get(0), score)
                && Guards.specific(a, b)
                && !Deeds.areOfTwoPeople(a, left.get(0).span(), b, right.get(0).span())) {
            findings.add(new Finding(
                    Verdict.DIFFER,
                    Slot.PRECISION,
                    bounded(a, left.get(0).span()),
                    bounded(b, right.get(0).span()),
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
                .filter(time -> time.kind() == TimeKind.DURATION
                        && unit.span().contains(time.span())
                        && !isOrdinal(unit, time.span()))
                .toList();
    }

    /** "A second half" lasts longer than a second. */
    private static boolean isOrdinal(Unit unit, Span spell) {
        return SECOND.equalsIgnoreCase(unit.words(spell))
                && unit.sentence().tokens().stream()
                        .filter(token -> token.span().begin() >= spell.end())
                        .findFirst()
                        .map(token -> token.tag() == Tag.NOUN)
                        .orElse(false);
    }

    /** With the words that bound it: "less than an hour" is not "an hour". */
    private static Span bounded(Unit unit, Span spell) {
        List<Token> tokens = unit.sentence().tokens();
        int first = 0;
        while (first < tokens.size() && !tokens.get(first).span().overlaps(spell)) {
            first++;
        }
        int from = first;
        while (from > 0 && BOUNDS.contains(tokens.get(from - 1).form().toLowerCase(Locale.ROOT))) {
            from--;
        }
        // "to two hours" alone bounds nothing
        boolean bound = tokens.subList(from, first).stream()
                .anyMatch(token -> !SMALL.contains(token.form().toLowerCase(Locale.ROOT)));
        return bound ? tokens.get(from).span().cover(spell) : spell;
    }

    /**
     * Of hours and minutes both, or of days both: a child of two years and an hour at the door have nothing in common. "Half a
     * year" is six months.
     */
    private static boolean areApart(TimeExpression left, TimeExpression right, double score) {
        String x = left.period();
        String y = right.period();
        if (x == null || y == null || x.startsWith(CLOCK) != y.startsWith(CLOCK)) {
            return false;
        }
        double longer = Math.max(length(x), length(y));
        double shorter = Math.min(length(x), length(y));
        return Double.isNaN(longer)
                ? unit(x) != unit(y)
                : shorter < (1 - SLACK) * longer && (score >= VERY_SURE || longer <= FAR * shorter);
    }

    /** In minutes or in days; no number where the number is not told. */
    private static double length(String period) {
        try {
            return UNITS.getOrDefault(unit(period), Double.NaN)
                    * Double.parseDouble(
                            period.substring(period.startsWith(CLOCK) ? CLOCK.length() : 1, period.length() - 1));
        } catch (NumberFormatException e) {
            return Double.NaN;
        }
    }

    /** M of months and of minutes stand apart by the letter before. */
    private static char unit(String period) {
        char last = period.charAt(period.length() - 1);
        return period.startsWith(CLOCK) ? Character.toLowerCase(last) : last;
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
