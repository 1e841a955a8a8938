// SPDX-License-Identifier: Apache-2.0
package org.parallax.annotate;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import org.jspecify.annotations.Nullable;
import org.parallax.model.Granularity;

/**
 * Days on the calendar, both ends inclusive; both null when the words don't fix them.
 *
 * <p>The factories resolve words against the day of publication, which may be null. Immutable.
 */
record Days(@Nullable LocalDate from, @Nullable LocalDate to, Granularity granularity) {
    /** Which of the calendar's returns is meant. */
    enum Direction {
        PAST,
        LAST,
        NEXT,
        FUTURE
    }

    private static final int HALF_YEAR = 183;

    static Days unknown(Granularity granularity) {
        return new Days(null, null, granularity);
    }

    static Days of(@Nullable LocalDate day) {
        return new Days(day, day, Granularity.DAY);
    }

    /** A full date; unknown when there is no such day. */
    static Days of(int year, int month, int day) {
        try {
            return of(LocalDate.of(year, month, day));
        } catch (DateTimeException noSuchDay) {
            return unknown(Granularity.DAY);
        }
    }

    static Days year(int year) {
        return new Days(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31), Granularity.YEAR);
    }

    static Days month(int year, int month) {
        YearMonth whole = YearMonth.of(year, month);
        return new Days(whole.atDay(1), whole.atEndOfMonth(), Granularity.MONTH);
    }

    static Days decade(int year) {
        return new Days(LocalDate.of(year, 1, 1), LocalDate.of(year + 9, 12, 31), Granularity.PERIOD);
    }

    /** A season of the northern half of the world; winter begins in December of the year before. */
    static Days season(int year, int firstMonth) {
        YearMonth first = YearMonth.of(firstMonth == 12 ? year - 1 : year, firstMonth);
        return new Days(first.atDay(1), first.plusMonths(2).atEndOfMonth(), Granularity.SEASON);
    }

    /** "last summer", "this winter": {@code shift} years from the one that is nearest. */
    static Days season(@Nullable LocalDate published, int firstMonth, int shift) {
        if (published == null) {
            return unknown(Granularity.SEASON);
        }
        Days now = season(published.getYear(), firstMonth);
        boolean over = now.to() != null && now.to().isBefore(published);
        boolean begun = now.from() != null && !now.from().isAfter(published);
        int years = shift < 0 ? (over ? 0 : -1) : shift > 0 ? (begun ? 1 : 0) : 0;
        return season(published.getYear() + years, firstMonth);
    }

    /** A quarter or half of a year. */
    static Days partOfYear(int year, int which, int parts) {
        int months = 12 / parts;
        YearMonth first = YearMonth.of(year, (which - 1) * months + 1);
        return new Days(first.atDay(1), first.plusMonths(months - 1).atEndOfMonth(), Granularity.SEASON);
    }

    static Days century(int number) {
        return new Days(
                LocalDate.of((number - 1) * 100 + 1, 1, 1), LocalDate.of(number * 100, 12, 31), Granularity.PERIOD);
    }

    /** A day without a year: the nearest to publication in that direction. */
    static Days day(@Nullable LocalDate published, int month, int day, boolean future) {
        if (published == null) {
            return unknown(Granularity.DAY);
        }
        LocalDate best = null;
        for (int year = published.getYear() - 1; year <= published.getYear() + 1; year++) {
            LocalDate candidate = of(year, month, day).from();
            if (candidate != null && isNearer(published, candidate, best, future)) {
                best = candidate;
            }
        }
        return of(best);
    }

    private static boolean isNearer(
            LocalDate published, LocalDate candidate, @Nullable LocalDate best, boolean future) {
        return best == null || distance(published, candidate, future) < distance(published, best, future);
    }

    /** Days between, with the less likely direction made longer. */
    private static long distance(LocalDate published, LocalDate day, boolean future) {
        long ahead = day.toEpochDay() - published.toEpochDay();
        if (future) {
            return ahead >= -1 ? ahead : -ahead + HALF_YEAR;
        }
        return ahead <= 1 ? Math.abs(ahead) : ahead + HALF_YEAR;
    }

    /** A month without a year: this or the nearest to publication in that direction. */
    static Days month(@Nullable LocalDate published, int month, Direction direction) {
        if (published == null) {
            return unknown(Granularity.MONTH);
        }
        int now = published.getMonthValue();
        int year = published.getYear();
        return switch (direction) {
            case PAST -> month(month <= now ? year : year - 1, month);
            case LAST -> month(month < now ? year : year - 1, month);
            case FUTURE -> month(month >= now ? year : year + 1, month);
            case NEXT -> month(month > now ? year : year + 1, month);
        };
    }

    static Days weekday(@Nullable LocalDate published, int weekday, Direction direction) {
        if (published == null) {
            return unknown(Granularity.DAY);
        }
        DayOfWeek day = DayOfWeek.of(weekday);
        return of(published.with(
                switch (direction) {
                    case PAST -> TemporalAdjusters.previousOrSame(day);
                    case LAST -> TemporalAdjusters.previous(day);
                    case FUTURE -> TemporalAdjusters.nextOrSame(day);
                    case NEXT -> TemporalAdjusters.next(day);
                }));
    }

    /** The unit ("week") that lies {@code shift} units from the one that {@code anchor} is in. */
    static Days shifted(@Nullable LocalDate anchor, String unit, long shift) {
        Granularity granularity = granularity(unit);
        if (anchor == null || Math.abs(shift) > 5_000) {
            return unknown(granularity);
        }
        return switch (granularity) {
            case DAY -> of(anchor.plusDays(shift));
            case WEEK -> week(anchor.plusWeeks(unit.startsWith("fortnight") ? 2 * shift : shift), unit);
            case MONTH -> {
                LocalDate day = anchor.plusMonths(shift);
                yield month(day.getYear(), day.getMonthValue());
            }
            case YEAR -> year(anchor.getYear() + (int) shift);
            default ->
                isCentury(unit)
                        ? century((anchor.getYear() - 1) / 100 + 1 + (int) shift)
                        : decade(anchor.getYear() / 10 * 10 + 10 * (int) shift);
        };
    }

    private static Days week(LocalDate day, String unit) {
        LocalDate monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        return unit.startsWith("weekend")
                ? new Days(monday.plusDays(5), monday.plusDays(6), Granularity.WEEK)
                : new Days(monday, monday.plusDays(6), Granularity.WEEK);
    }

    /** "the past three weeks": a stretch that ends with {@code anchor}, or begins with it when {@code count} is positive. */
    static Days stretch(@Nullable LocalDate anchor, String unit, long count) {
        if (anchor == null || Math.abs(count) > 5_000) {
            return unknown(Granularity.PERIOD);
        }
        LocalDate other = switch (granularity(unit)) {
            case DAY -> anchor.plusDays(count);
            case WEEK -> anchor.plusWeeks(count);
            case MONTH -> anchor.plusMonths(count);
            case YEAR -> anchor.plusYears(count);
            default -> anchor.plusYears((isCentury(unit) ? 100 : 10) * count);
        };
        return count < 0 ? new Days(other, anchor, Granularity.PERIOD) : new Days(anchor, other, Granularity.PERIOD);
    }

    /** "early July", "mid-2013", "the end of the month": a third of these days. */
    Days third(int which) {
        if (from == null || to == null || granularity == Granularity.DAY) {
            return this;
        }
        long days = to.toEpochDay() - from.toEpochDay() + 1;
        LocalDate begin = which == 0 ? from : from.plusDays(days * which / 3);
        LocalDate end = which == 2 ? to : from.plusDays(Math.max(days * (which + 1) / 3 - 1, days * which / 3));
        return new Days(begin, end, granularity);
    }

    Days as(Granularity other) {
        return new Days(from, to, other);
    }

    private static boolean isCentury(String unit) {
        return unit.equals("century") || unit.equals("centuries");
    }

    static Granularity granularity(String unit) {
        return switch (unit) {
            case "day", "days" -> Granularity.DAY;
            case "week", "weeks", "weekend", "fortnight" -> Granularity.WEEK;
            case "month", "months" -> Granularity.MONTH;
            case "year", "years" -> Granularity.YEAR;
            default -> Granularity.PERIOD;
        };
    }
}
