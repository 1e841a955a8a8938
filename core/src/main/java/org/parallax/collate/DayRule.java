// SPDX-License-Identifier: Apache-2.0
package org.parallax.collate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.parallax.lexicon.Tsv;
import org.parallax.model.Granularity;
import org.parallax.model.Sentence;
import org.parallax.model.Slot;
import org.parallax.model.Span;
import org.parallax.model.TimeExpression;
import org.parallax.model.TimeKind;
import org.parallax.model.Verdict;

/**
 * Two days, months or years of one deed: "died on Friday" and "died Thursday" exclude each other, "met on Friday" and "met on
 * Thursday" are two. The deed must be the same ({@link Deeds}), its people too, and neither report may have it on the other's
 * day elsewhere. A night and the early morning after it are one, and weekdays are set beside weekdays only.
 */
final class DayRule implements SlotRule {
    static final String NAME = "day";
    private static final double SURE = 0.3;
    /** The same for a verb of which nothing is known but that both have it. */
    private static final double SURE_OF_OTHERS = 0.5;

    private static final Set<String> REPORTING =
            Tsv.load("/parallax/collate/reporting-verbs.tsv").words();
    private static final Set<Granularity> KINDS =
            Set.of(Granularity.DAY, Granularity.PART_OF_DAY, Granularity.MONTH, Granularity.YEAR);
    private static final Set<String> LATE =
            Set.of("night", "late", "evening", "midnight", "overnight", "tonight", "p.m.", "pm");
    private static final Set<String> EARLY =
            Set.of("early", "morning", "midnight", "overnight", "predawn", "dawn", "a.m.", "am");
    private static final List<String> WEEKDAYS =
            List.of("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday");

    /** How far from a day the words for a night may stand, in code units: "on Saturday, shortly before midnight". */
    private static final int AROUND = 14;

    /** A time with the deeds that it is of. */
    private record Told(TimeExpression time, Set<String> deeds) {}

    @Override
    public List<Finding> compare(Unit a, Unit b, double score) {
        List<Finding> findings = new ArrayList<>();
        if (score < SURE || !Guards.specific(a, b) || !sharePeople(a, b)) {
            return findings;
        }
        List<Told> right = told(b);
        for (Told one : told(a)) {
            for (Told other : right) {
                String deed = shared(one, other);
                if (findings.isEmpty()
                        && deed != null
                        && score >= (Deeds.isKnown(deed) ? SURE : SURE_OF_OTHERS)
                        && areApart(a, one.time(), b, other.time())
                        && !isOneNight(a, one.time(), b, other.time())
                        && !hasOn(a, deed, b, other.time())
                        && !hasOn(b, deed, a, one.time())) {
                    findings.add(new Finding(
                            Deeds.isOnce(deed) ? Verdict.CONFLICT : Verdict.DIFFER,
                            Slot.DATE,
                            one.time().span(),
                            other.time().span(),
                            NAME));
                }
            }
        }
        return findings;
    }

    private static boolean sharePeople(Unit a, Unit b) {
        return a.people().isEmpty()
                || b.people().isEmpty()
                || a.people().stream().anyMatch(b.people()::contains);
    }

    /** The days of a unit with their deeds; none of a deed that the unit has on several. */
    private static List<Told> told(Unit unit) {
        List<Told> told = new ArrayList<>();
        for (TimeExpression time : unit.times()) {
            if (isDay(time)) {
                told.add(new Told(time, Deeds.of(unit, time.span())));
            }
        }
        return told.stream()
                .filter(one -> told.stream().noneMatch(other -> !other.equals(one) && shared(one, other) != null))
                .toList();
    }

    private static boolean isDay(TimeExpression time) {
        boolean moment = time.kind() == TimeKind.DATE || time.kind() == TimeKind.TIME;
        return moment && (KINDS.contains(time.granularity()) || time.clock() != null) && !time.approximate();
    }

    /**
     * Two weekdays by their names, so that no publication date that is missing or wrong can set them apart; other days, months
     * and years as they are resolved, if both are told the same way.
     */
    private static boolean areApart(Unit a, TimeExpression left, Unit b, TimeExpression right) {
        Set<String> x = weekdays(a, left);
        Set<String> y = weekdays(b, right);
        if (x.size() == 1 && y.size() == 1) {
            boolean known = left.from() != null && right.from() != null;
            return !x.equals(y) && (!known || TimeRule.daysApart(left, right));
        }
        // "today" and "today": what sets them apart is when the reports came out, which may be wrong, or one quotes it
        boolean echo = a.words(left.span()).equalsIgnoreCase(b.words(right.span()));
        return !echo
                && x.isEmpty() == y.isEmpty()
                && isLong(left) == isLong(right)
                && TimeRule.daysApart(left, right)
                && !TimeRule.isOneDayOfTheYear(a.words(left.span()), left, b.words(right.span()), right);
    }

    private static boolean isLong(TimeExpression time) {
        return time.granularity() == Granularity.MONTH || time.granularity() == Granularity.YEAR;
    }

    private static Set<String> weekdays(Unit unit, TimeExpression time) {
        Set<String> days = new TreeSet<>(QuotedWords.of(unit.words(time.span()).toLowerCase(Locale.ROOT)));
        days.retainAll(WEEKDAYS);
        return days;
    }

    private static @Nullable String shared(Told one, Told other) {
        Set<String> deeds = new TreeSet<>(one.deeds());
        deeds.retainAll(other.deeds());
        deeds.removeAll(REPORTING);
        return deeds.stream()
                .filter(Deeds::isKnown)
                .findFirst()
                .orElse(deeds.isEmpty() ? null : deeds.iterator().next());
    }

    /** "Late Saturday" and "early Sunday", "Saturday night" and "Sunday". */
    private static boolean isOneNight(Unit a, TimeExpression left, Unit b, TimeExpression right) {
        return isNightBefore(a, left, b, right) || isNightBefore(b, right, a, left);
    }

    private static boolean isNightBefore(Unit a, TimeExpression left, Unit b, TimeExpression right) {
        return isNext(a, left, b, right) && (says(a, left, LATE) || says(b, right, EARLY));
    }

    private static boolean isNext(Unit a, TimeExpression left, Unit b, TimeExpression right) {
        LocalDate x = left.from();
        LocalDate y = right.from();
        if (x != null && y != null) {
            return x.plusDays(1).equals(y);
        }
        Set<String> one = weekdays(a, left);
        Set<String> other = weekdays(b, right);
        return one.size() == 1
                && other.size() == 1
                && (WEEKDAYS.indexOf(one.iterator().next()) + 1) % WEEKDAYS.size()
                        == WEEKDAYS.indexOf(other.iterator().next());
    }

    private static boolean says(Unit unit, TimeExpression time, Set<String> words) {
        Span sentence = unit.sentence().span();
        int begin = Math.max(sentence.begin(), time.span().begin() - AROUND);
        int end = Math.min(sentence.end(), time.span().end() + AROUND);
        String around = unit.account().text().substring(begin, end).toLowerCase(Locale.ROOT);
        return List.of(around.split("[^a-z.]+")).stream()
                .anyMatch(word -> words.contains(word)
                        || (word.endsWith(".") && words.contains(word.substring(0, word.length() - 1))));
    }

    /** True when the report of {@code unit} has the deed on that day somewhere. */
    private static boolean hasOn(Unit unit, String deed, Unit other, TimeExpression when) {
        Set<String> names = weekdays(other, when);
        for (TimeExpression time : unit.account().annotation().times()) {
            boolean known = time.from() != null && when.from() != null;
            boolean same = known
                    ? !TimeRule.daysApart(time, when)
                    : weekdays(unit, time).stream().anyMatch(names::contains);
            if (same && isDay(time)) {
                for (Sentence sentence : unit.account().annotation().sentences()) {
                    if (sentence.span().contains(time.span())
                            && Deeds.of(sentence, time.span()).contains(deed)) {
                        return true;
                    }
                }
            }
        }
        return false;
    }
}
