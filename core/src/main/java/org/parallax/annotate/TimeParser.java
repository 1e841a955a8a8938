// SPDX-License-Identifier: Apache-2.0
package org.parallax.annotate;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parallax.annotate.Days.Direction;
import org.parallax.model.Dependency;
import org.parallax.model.Granularity;
import org.parallax.model.Span;
import org.parallax.model.Tag;
import org.parallax.model.TimeExpression;
import org.parallax.model.TimeKind;
import org.parallax.model.Token;

/**
 * Goes through one sentence once and reads its times: pieces (a date, a weekday, a part of the day, a time of day) that
 * stand side by side make one expression. Belongs to one thread.
 */
final class TimeParser {
    /** "4:30 tonight" is in the morning to come, if anything. */
    private static final int FIRST_OF_TONIGHT = 5;

    private static final int THIS_CENTURY = 2000;

    private static final Set<String> FUTURE = Set.of(
            "will",
            "'ll",
            "’ll",
            "wo",
            "scheduled",
            "due",
            "expected",
            "plans",
            "planned",
            "until",
            "next",
            "upcoming",
            "may",
            "might",
            "set",
            "slated",
            "shall",
            "tomorrow");
    private static final Set<String> BEFORE_YEAR = Set.of(
            "in", "since", "of", "from", "by", "until", "till", "during", "before", "after", "early", "late", "mid",
            "the", "year", "to", "through", "between", "for", "(", ",", "summer", "winter", "spring", "autumn", "fall",
            "and", "-", "–", "around", "circa", "about");
    private static final Set<String> BEFORE_MONTH = Set.of(
            "in", "of", "last", "next", "this", "early", "late", "mid", "since", "until", "by", "from", "during",
            "before", "after", "for", "to", "through", "and", "-", "between", "on", ",", "(", "end", "till");

    private final TimeWords words;
    private final NumberReader numbers;
    private final List<Token> tokens;
    private final PeriodParser periods;
    private final Tenses tenses;
    private final @Nullable LocalDate published;
    private final boolean future;
    private @Nullable LocalDate lastDay;
    private @Nullable Span lastSpan;

    /** What one piece says; parts that it does not say are null. */
    private record Piece(
            int begin,
            int end,
            @Nullable Days days,
            boolean weekday,
            boolean part,
            @Nullable LocalTime clock,
            @Nullable Granularity clockGranularity,
            boolean approximate,
            boolean anchored) {
        static Piece days(int begin, int end, Days days) {
            return new Piece(begin, end, days, false, false, null, null, false, false);
        }

        /** Days counted from those that the text named last. */
        static Piece anchored(int begin, int end, Days days) {
            return new Piece(begin, end, days, false, false, null, null, false, true);
        }

        static Piece weekday(int begin, int end, Days days) {
            return new Piece(begin, end, days, true, false, null, null, false, false);
        }

        static Piece part(int begin, int end, @Nullable Days days) {
            return new Piece(begin, end, days, false, true, null, null, false, false);
        }

        static Piece clock(int begin, int end, LocalTime clock, Granularity granularity) {
            return new Piece(begin, end, null, false, false, clock, granularity, false, false);
        }

        Piece from(int other, boolean about) {
            return new Piece(other, end, days, weekday, part, clock, clockGranularity, approximate || about, anchored);
        }

        /** Both in one expression; null when they say different things of the same kind. */
        @Nullable
        Piece with(Piece other) {
            if ((clock != null && other.clock != null) || (part && other.part)) {
                return null;
            }
            Days both = days == null ? other.days : days;
            if (days != null && other.days != null) {
                if (weekday == other.weekday
                        || days.granularity() != Granularity.DAY
                        || other.days.granularity() != Granularity.DAY) {
                    return null;
                }
                both = weekday ? other.days : days;
            }
            return new Piece(
                    begin,
                    other.end,
                    both,
                    (weekday && other.days == null) || (other.weekday && days == null),
                    part || other.part,
                    clock == null ? other.clock : clock,
                    clock == null ? other.clockGranularity : clockGranularity,
                    approximate || other.approximate,
                    anchored || other.anchored);
        }

        Granularity granularity() {
            if (clockGranularity != null) {
                return clockGranularity;
            }
            if (part) {
                return Granularity.PART_OF_DAY;
            }
            return days == null ? Granularity.DAY : days.granularity();
        }
    }

    TimeParser(
            TimeWords words,
            NumberReader numbers,
            List<Token> tokens,
            @Nullable LocalDate published,
            @Nullable LocalDate lastDay,
            @Nullable Span lastSpan) {
        this.words = words;
        this.numbers = numbers;
        this.tokens = tokens;
        this.published = published;
        this.lastDay = lastDay;
        this.lastSpan = lastSpan;
        this.periods = new PeriodParser(words, numbers, tokens);
        this.tenses = new Tenses(words, tokens);
        this.future = tokens.stream().anyMatch(token -> FUTURE.contains(Lexicon.lower(token.form())));
    }

    /** The last single day that is resolved; null when none is. */
    @Nullable
    LocalDate lastDay() {
        return lastDay;
    }

    /** Where the last single day is told; null when none is. */
    @Nullable
    Span lastSpan() {
        return lastSpan;
    }

    List<TimeExpression> times() {
        List<TimeExpression> times = new ArrayList<>();
        int i = 0;
        int free = 0;
        while (i < tokens.size()) {
            PeriodParser.Period period = periods.set(i);
            Piece piece = period == null ? piece(i) : null;
            if (piece == null && period == null) {
                period = periods.duration(i);
            }
            if (period != null) {
                times.add(period.expression(tokens));
                i = period.end();
                free = i;
                continue;
            }
            if (piece == null) {
                i++;
                continue;
            }
            Piece whole = extended(piece);
            whole = approximate(whole, free);
            times.add(expression(whole));
            i = whole.end();
            free = i;
        }
        return times;
    }

    private TimeExpression expression(Piece piece) {
        Span span = tokens.get(piece.begin())
                .span()
                .cover(tokens.get(piece.end() - 1).span());
        // "overnight" without a day is the night before the report
        boolean overnight = piece.days() == null
                && piece.clock() == null
                && lower(piece.begin()).equals("overnight");
        Days days = overnight && published != null ? Days.of(published) : piece.days();
        LocalDate from = days == null ? null : days.from();
        LocalDate to = days == null ? null : days.to();
        Span anchor = piece.anchored() && from != null ? lastSpan : null;
        if (from != null && from.equals(to)) {
            lastDay = from;
            lastSpan = span;
        }
        TimeKind kind = piece.clock() != null || piece.part() ? TimeKind.TIME : TimeKind.DATE;
        return new TimeExpression(
                span, kind, from, to, piece.clock(), piece.granularity(), piece.approximate(), null, anchor);
    }

    /** The piece together with those that follow it. */
    private Piece extended(Piece first) {
        Piece whole = first;
        while (true) {
            Piece joined = null;
            for (int at = whole.end(); at <= whole.end() + 3 && at < tokens.size() && joined == null; at++) {
                if (at > whole.end() && !isLink(at - 1)) {
                    break;
                }
                Piece next = piece(at);
                joined = next == null ? null : whole.with(next.from(next.begin(), isAbout(whole.end(), next.begin())));
                if (next != null && joined == null) {
                    return whole;
                }
            }
            if (joined == null) {
                return whole;
            }
            whole = joined;
        }
    }

    private boolean isAbout(int from, int to) {
        for (int at = from; at < to; at++) {
            if (words.isApproximate(lower(at))) {
                return true;
            }
        }
        return false;
    }

    private boolean isLink(int at) {
        return Set.of(
                        ",",
                        "on",
                        "at",
                        "of",
                        "in",
                        "the",
                        "about",
                        "around",
                        "just",
                        "after",
                        "before",
                        "shortly",
                        "approximately",
                        "early",
                        "late")
                .contains(lower(at));
    }

    private Piece approximate(Piece piece, int free) {
        String one = piece.begin() - 1 >= free ? lower(piece.begin() - 1) : "";
        String two = piece.begin() - 2 >= free ? lower(piece.begin() - 2) : "";
        boolean shortly =
                (one.equals("after") || one.equals("before")) && (two.equals("just") || two.equals("shortly"));
        if (shortly) {
            return piece.from(piece.begin() - 2, true);
        }
        if (words.isApproximate(one) && !one.equals("just") && !one.equals("shortly")) {
            return piece.from(piece.begin() - 1, true);
        }
        return piece;
    }

    private @Nullable Piece piece(int at) {
        Piece piece = clock(at);
        if (piece == null) {
            piece = date(at);
        }
        if (piece == null) {
            piece = weekday(at);
        }
        if (piece == null) {
            piece = relative(at);
        }
        if (piece == null) {
            piece = partOfDay(at);
        }
        return piece == null ? year(at) : piece;
    }

    // ---- times of day

    private @Nullable Piece clock(int at) {
        String word = lower(at);
        if (word.equals("noon") || word.equals("midday") || word.equals("midnight")) {
            LocalTime time = word.equals("midnight") ? LocalTime.MIDNIGHT : LocalTime.NOON;
            return Piece.clock(at, at + 1, time, Granularity.HOUR);
        }
        if (word.isEmpty() || (!Characters.isDigit(word.charAt(0)) && numbers.read(tokens, at) == null)) {
            return null;
        }
        int[] parts = clockParts(word);
        String next = lower(at + 1).replace(".", "");
        boolean half = next.equals("am") || next.equals("pm");
        if (parts.length == 0) {
            NumberReader.Reading number = numbers.read(tokens, at);
            boolean oClock =
                    number != null && number.end() == at + 1 && (next.equals("o'clock") || next.equals("o’clock"));
            if (number == null
                    || !(oClock || half)
                    || number.end() != at + 1
                    || number.low().scale() > 0) {
                return null;
            }
            parts = new int[] {number.low().intValue()};
        }
        boolean hours = lower(at + 1).equals("hours") && word.length() == 4 && word.indexOf(':') < 0;
        boolean zone = words.isZone(next);
        if (word.length() == 4 && word.indexOf(':') < 0 && word.indexOf('.') < 0) {
            if (!hours && !zone) {
                return null;
            }
        } else if ((parts.length == 1 && !half && !next.startsWith("o'") && !next.startsWith("o’"))
                || (word.indexOf('.') > 0 && !half)) {
            return null;
        }
        if (!half && !zone && isOfMatch(at + 1)) {
            return null;
        }
        int hour = parts[0];
        int daytime = 0;
        if (next.startsWith("o'") || next.startsWith("o’")) {
            daytime = daytime(at + 2);
            if (daytime == 0) {
                // Twelve hours are open, and nothing says which half of the day is meant.
                return null;
            }
            hour = daytime > 12 && hour < 12 ? hour + 12 : hour;
        }
        if (next.equals("pm") && hour < 12) {
            hour += 12;
        } else if (next.equals("am") && hour == 12) {
            hour = 0;
        } else if (parts.length == 2 && hour > 0 && hour < 12 && isAfterNoon(at + 1, hour)) {
            hour += 12;
        }
        try {
            LocalTime time = LocalTime.of(hour, parts.length > 1 ? parts[1] : 0, parts.length > 2 ? parts[2] : 0);
            int end = half || hours || next.startsWith("o'") || next.startsWith("o’") ? at + 2 : at + 1;
            Granularity granularity = parts.length > 1 ? Granularity.MINUTE : Granularity.HOUR;
            return Piece.clock(at, zoneEnd(end), time, granularity);
        } catch (DateTimeException noSuchTime) {
            return null;
        }
    }

    /** "With 7:54 to play", "6:11 left in the half": minutes and seconds of a match. */
    private boolean isOfMatch(int at) {
        boolean open = lower(at).equals("to") && Set.of("play", "go").contains(lower(at + 1));
        return open || Set.of("left", "remaining", "into").contains(lower(at));
    }

    /** "2:46 this afternoon", "in the evening", "tonight": the later half of the day, though nobody writes "p.m.". */
    private boolean isAfterNoon(int at, int hour) {
        int part = lower(at).equals("this") ? at + 1 : at;
        part = lower(at).equals("in") && lower(at + 1).equals("the") ? at + 2 : part;
        boolean named = part > at && Set.of("afternoon", "evening").contains(lower(part));
        return named || (lower(at).equals("tonight") && hour >= FIRST_OF_TONIGHT);
    }

    /** An hour in the half of the day that "in the morning" or "at night" names; 0 when nothing does. */
    private int daytime(int at) {
        for (int i = at; i < at + 4; i++) {
            switch (lower(i)) {
                case "morning" -> {
                    return 8;
                }
                case "afternoon", "evening", "night" -> {
                    return 20;
                }
                default -> {}
            }
        }
        return 0;
    }

    private int zoneEnd(int end) {
        if (lower(end).equals("local") && lower(end + 1).equals("time")) {
            return end + 2;
        }
        if (words.isZone(lower(end).replace(".", ""))
                && Character.isUpperCase(form(end).charAt(0))) {
            return end + 1;
        }
        boolean named =
                Set.of("eastern", "pacific", "central", "mountain", "moscow").contains(lower(end));
        return named && lower(end + 1).equals("time") ? end + 2 : end;
    }

    /** Hours, minutes and seconds of "11:30", "11.30", "04:10:00", "1100"; empty when it is none. */
    private static int[] clockParts(String word) {
        if (word.length() == 4 && isDigits(word)) {
            return new int[] {Integer.parseInt(word.substring(0, 2)), Integer.parseInt(word.substring(2))};
        }
        String[] parts = word.split("[:.]", -1);
        if (parts.length > 3 || word.length() > 8) {
            return new int[0];
        }
        int[] numbers = new int[parts.length];
        for (int i = 0; i < parts.length; i++) {
            if (parts[i].isEmpty()
                    || parts[i].length() > 2
                    || !isDigits(parts[i])
                    || (i > 0 && parts[i].length() != 2)) {
                return new int[0];
            }
            numbers[i] = Integer.parseInt(parts[i]);
        }
        return numbers;
    }

    // ---- dates

    private @Nullable Piece date(int at) {
        Piece numeric = numericDate(at);
        if (numeric != null) {
            return numeric;
        }
        if (lower(at).startsWith("mid-") && form(at).length() > 4) {
            Days middle = middle(form(at).substring(4));
            return middle == null
                    ? null
                    : Piece.days(at, at + 1, middle.third(1)).from(at, true);
        }
        int third = modifier(at);
        if (third >= 0) {
            int inner = at + modifierLength(at);
            Piece piece = monthDate(inner);
            if (piece == null) {
                piece = inner - at > 1 || lower(at).equals("mid") ? unit(inner) : null;
            }
            if (piece == null) {
                piece = pointed(inner);
            }
            if (piece == null) {
                piece = year(inner);
            }
            Days days = piece == null ? null : piece.days();
            return piece == null || days == null
                    ? null
                    : Piece.days(at, piece.end(), days.third(third)).from(at, true);
        }
        return monthDate(at);
    }

    /** "next week", "last year", "this century" behind "early" or "the end of". */
    private @Nullable Piece pointed(int at) {
        int shift = switch (lower(at)) {
            case "last", "past", "previous" -> -1;
            case "this" -> 0;
            case "next", "coming" -> 1;
            default -> 9;
        };
        String unit = lower(at + 1);
        boolean long1 = words.isUnit(unit) && !unit.endsWith("s") && !unit.equals("day");
        return shift == 9 || !long1 ? null : Piece.days(at, at + 2, Days.shifted(published, unit, shift));
    }

    /** The month or year that "mid-" stands before. */
    private @Nullable Days middle(String word) {
        int month = Character.isUpperCase(word.charAt(0)) ? words.month(Lexicon.lower(word)) : 0;
        if (month > 0) {
            return Days.month(published, month, future ? Direction.FUTURE : Direction.PAST);
        }
        return word.length() == 4 && year4From(word) > 0 ? Days.year(year4From(word)) : null;
    }

    /** 0 for early, 1 for mid, 2 for late; -1 when no such word stands here. */
    private int modifier(int at) {
        return switch (lower(at)) {
            case "early", "beginning", "start" -> 0;
            case "mid", "middle" -> 1;
            case "late", "end" -> 2;
            default -> -1;
        };
    }

    private int modifierLength(int at) {
        String next = lower(at + 1);
        if (next.equals("-") || next.equals("in")) {
            return 2;
        }
        if (next.equals("of")) {
            return lower(at + 2).equals("the")
                    ? 3
                    : lower(at + 2).equals("this") && !words.isUnit(lower(at + 3)) ? 3 : 2;
        }
        return 1;
    }

    /** "the end of the month", "this week": the unit of publication. */
    private @Nullable Piece unit(int at) {
        String word = lower(at);
        if (!words.isUnit(word) || word.endsWith("s")) {
            return null;
        }
        return Piece.days(at, at + 1, Days.shifted(published, word, 0));
    }

    private @Nullable Piece numericDate(int at) {
        String word = form(at);
        if (word.length() < 8 || word.length() > 10) {
            return null;
        }
        String[] parts = word.split("[-/.]", -1);
        if (parts.length != 3) {
            return null;
        }
        for (String part : parts) {
            if (part.isEmpty() || part.length() > 4 || !isDigits(part)) {
                return null;
            }
        }
        int first = Integer.parseInt(parts[0]);
        int second = Integer.parseInt(parts[1]);
        int last = Integer.parseInt(parts[2]);
        if (parts[0].length() == 4) {
            return Piece.days(at, at + 1, Days.of(first, second, last));
        }
        if (parts[2].length() != 4 || first > 31 || second > 31) {
            return null;
        }
        // Which of day and month stands first is only certain when one of them is no month.
        Days days = first > 12
                ? Days.of(last, second, first)
                : second > 12 || first == second ? Days.of(last, first, second) : Days.unknown(Granularity.DAY);
        return Piece.days(at, at + 1, days);
    }

    private @Nullable Piece monthDate(int at) {
        int month = month(at);
        if (month > 0) {
            Piece glued = glued(at, month);
            if (glued != null) {
                return glued;
            }
            int day = day(at + 1);
            if (day > 0 && !lower(at + 2).equals(":")) {
                return withYear(at, at + 2, month, day);
            }
            return monthOnly(at, at, month, direction(at - 1));
        }
        int day = day(at);
        if (day > 0) {
            int monthAt = lower(at + 1).equals("of") ? at + 2 : at + 1;
            month = month(monthAt);
            int year = month > 0 ? shortYear(monthAt + 1) : 0;
            if (year > 0) {
                return Piece.days(at, monthAt + 2, Days.of(year, month, day));
            }
            if (month > 0 && !(day(monthAt + 1) > 0 && year4(monthAt + 1) == 0)) {
                return withYear(at, monthAt + 1, month, day);
            }
        }
        if (Set.of("last", "next", "this").contains(lower(at)) && month(at + 1) > 0) {
            return monthOnly(at, at + 1, month(at + 1), direction(at));
        }
        return null;
    }

    /** "Oct. 21,2011", as texts have it that lost their blanks. */
    private @Nullable Piece glued(int at, int month) {
        String[] parts = form(at + 1).split(",", -1);
        int day = parts.length == 2 ? dayOf(parts[0]) : 0;
        int year = parts.length == 2 ? yearOf(parts[1]) : 0;
        return day > 0 && year > 0 ? Piece.days(at, at + 2, Days.of(year, month, day)) : null;
    }

    /** The year of "10 Nov 11", where nothing is counted behind it and the publication is of that year or the next; else 0. */
    private int shortYear(int at) {
        String word = lower(at);
        boolean counts = at + 1 < tokens.size()
                && Set.of(Tag.NOUN, Tag.PROPN, Tag.ADJ)
                        .contains(tokens.get(at + 1).tag());
        if (word.length() != 2 || !isDigits(word) || counts) {
            return 0;
        }
        int year = THIS_CENTURY + Integer.parseInt(word);
        return published == null || published.getYear() == year || published.getYear() == year + 1 ? year : 0;
    }

    private Piece withYear(int begin, int end, int month, int day) {
        int comma = lower(end).equals(",") ? end + 1 : end;
        int year = year4(comma);
        return year > 0
                ? Piece.days(begin, comma + 1, Days.of(year, month, day))
                : Piece.days(begin, end, Days.day(published, month, day, future));
    }

    private @Nullable Piece monthOnly(int begin, int at, int month, Direction direction) {
        int after = lower(at + 1).equals(",") || lower(at + 1).equals("of") ? at + 2 : at + 1;
        int year = year4(after);
        if (year > 0) {
            return Piece.days(begin, after + 1, Days.month(year, month));
        }
        boolean doubtful = Set.of("may", "march", "mar.", "jan", "dec").contains(lower(at));
        if (doubtful && begin == at && !BEFORE_MONTH.contains(lower(at - 1))) {
            return null;
        }
        return Piece.days(begin, at + 1, Days.month(published, month, direction));
    }

    private Direction direction(int at) {
        return switch (lower(at)) {
            case "last" -> Direction.LAST;
            case "next" -> Direction.NEXT;
            default -> tenses.at(at + 1) == Direction.FUTURE || future ? Direction.FUTURE : Direction.PAST;
        };
    }

    private int month(int at) {
        String word = form(at);
        return !word.isEmpty() && Character.isUpperCase(word.charAt(0)) ? words.month(lower(at)) : 0;
    }

    private int day(int at) {
        return dayOf(lower(at));
    }

    private static int dayOf(String word) {
        String digits = word.endsWith("st") || word.endsWith("nd") || word.endsWith("rd") || word.endsWith("th")
                ? word.substring(0, word.length() - 2)
                : word;
        if (digits.isEmpty() || digits.length() > 2 || !isDigits(digits)) {
            return 0;
        }
        int day = Integer.parseInt(digits);
        return day <= 31 ? day : 0;
    }

    private int year4(int at) {
        return yearOf(form(at));
    }

    private static int yearOf(String word) {
        if (word.length() != 4 || !isDigits(word)) {
            return 0;
        }
        int year = Integer.parseInt(word);
        return year >= 1500 && year <= 2150 ? year : 0;
    }

    private @Nullable Piece year(int at) {
        String word = lower(at);
        if (word.length() == 5 && word.endsWith("0s") && year4From(word) > 0) {
            return Piece.days(at, at + 1, Days.decade(year4From(word)));
        }
        int year = year4(at);
        if (year == 0 || !BEFORE_YEAR.contains(lower(at - 1))) {
            return null;
        }
        boolean weak = Set.of(",", "and", "-", "–", "to", "the", "for", "of", "about", "around", "(", "between", "from")
                .contains(lower(at - 1));
        boolean counts =
                at + 1 < tokens.size() && isNoun(at + 1) && !(lower(at - 1).equals("the") && isSingular(at + 1));
        boolean plain = weak && (counts || year < 1900 || year > 2099);
        return plain ? null : Piece.days(at, at + 1, Days.year(year));
    }

    private boolean isNoun(int at) {
        return switch (tokens.get(at).tag()) {
            case NOUN, PROPN, ADJ -> Character.isLowerCase(form(at).charAt(0));
            default -> false;
        };
    }

    /** "the 2008 crisis", not "the 1,900 people" */
    private boolean isSingular(int at) {
        return tokens.get(at).tag() == Tag.NOUN
                && lower(at).equals(tokens.get(at).lemma().toLowerCase(Locale.ROOT))
                && !lower(at).equals("people");
    }

    private static int year4From(String word) {
        String digits = word.substring(0, 4);
        if (!isDigits(digits)) {
            return 0;
        }
        int year = Integer.parseInt(digits);
        return year >= 1500 && year <= 2100 ? year : 0;
    }

    private @Nullable Piece weekday(int at) {
        int begin = at;
        Direction tense = tenses.at(at);
        Direction direction = tense != null ? tense : future && !afterPast(at - 1) ? Direction.FUTURE : Direction.PAST;
        String word = lower(at);
        if (Set.of("last", "next", "this", "early", "late", "past", "every").contains(word)) {
            direction = word.equals("early") || word.equals("late") || word.equals("this") ? direction : direction(at);
            at++;
            if ((word.equals("early") || word.equals("late"))
                    && lower(at).equals("on")
                    && words.weekday(lower(at + 1)) > 0) {
                return Piece.weekday(begin, at + 2, Days.weekday(published, words.weekday(lower(at + 1)), direction));
            }
        }
        int weekday = words.weekday(lower(at));
        if (weekday == 0 || !Character.isUpperCase(form(at).charAt(0))) {
            return null;
        }
        Days days = Days.weekday(published, weekday, direction);
        return Piece.weekday(begin, at + 1, days);
    }

    /** "said Monday that he will", "told reporters on Monday": a verb in the past stands before. */
    private boolean afterPast(int at) {
        int verb = lower(at).equals("on") ? at - 1 : at;
        verb = Set.of("reporters", "journalists", "parliament", "lawmakers").contains(lower(verb)) ? verb - 1 : verb;
        if (verb < 0 || tokens.get(verb).tag() != Tag.VERB) {
            return false;
        }
        return lower(verb).endsWith("ed")
                || lower(verb).equals("said")
                || lower(verb).equals("told");
    }

    // ---- words that point from the day of publication or the day named last

    private @Nullable Piece relative(int at) {
        String word = lower(at);
        String next = lower(at + 1);
        if (isWordOfMouth(at, "yesterday")) {
            return Piece.days(at, at + 1, Days.shifted(published, "day", -1));
        }
        if (isWordOfMouth(at, "today") || isWordOfMouth(at, "tonight")) {
            Days today = Days.of(published);
            return word.equals("tonight") ? Piece.part(at, at + 1, today) : Piece.days(at, at + 1, today);
        }
        if (isWordOfMouth(at, "tomorrow")) {
            return Piece.days(at, at + 1, Days.shifted(published, "day", 1));
        }
        if (isWordOfMouth(at, "overnight")) {
            return Piece.part(at, at + 1, null);
        }
        if (word.equals("early") && next.equals("hours") && lower(at + 2).equals("of")) {
            return Piece.part(at, at + 3, null);
        }
        if (word.equals("day") && next.equals("after") && lower(at + 2).equals("tomorrow")) {
            return Piece.days(at, at + 3, Days.shifted(published, "day", 2));
        }
        Piece holiday = holiday(at);
        if (holiday != null) {
            return holiday;
        }
        Piece quarter = quarter(at);
        if (quarter != null) {
            return quarter;
        }
        if ((word.equals("that") || word.equals("same")) && lastDay != null) {
            if (words.isPart(next) || next.equals("night")) {
                return new Piece(at, at + 2, Days.of(lastDay), false, true, null, null, false, true);
            }
            boolean weekOrSo = words.isUnit(next) && !next.endsWith("s");
            return weekOrSo ? Piece.anchored(at, at + 2, Days.shifted(lastDay, next, 0)) : null;
        }
        if (words.isSeason(word) && year4(at + 1) > 0) {
            return Piece.days(at, at + 2, Days.season(year4(at + 1), words.season(word)));
        }
        if (words.isSeason(word) && next.equals("of") && year4(at + 2) > 0) {
            return Piece.days(at, at + 3, Days.season(year4(at + 2), words.season(word)));
        }
        if (isCentury(at)) {
            return Piece.days(at, at + 2, Days.century(ordinal(at)));
        }
        return switch (word) {
            case "last", "past", "previous" -> unitOrPart(at, next, -1);
            case "this" -> unitOrPart(at, next, 0);
            case "next", "coming" -> unitOrPart(at, next, 1);
            case "the" -> afterThe(at);
            case "that" -> that(at);
            case "earlier", "later" -> earlierThis(at);
            default -> ago(at);
        };
    }

    /** "Christmas Eve", "New Year's Day": nearest to publication, in the direction of the verb. */
    private @Nullable Piece holiday(int at) {
        if (!isUpper(at)) {
            return null;
        }
        StringBuilder name = new StringBuilder();
        Piece found = null;
        for (int end = at; end < Math.min(tokens.size(), at + 5); end++) {
            if (!name.isEmpty()
                    && tokens.get(end - 1).span().end() < tokens.get(end).span().begin()) {
                name.append(' ');
            }
            name.append(lower(end).replace('\u2019', '\''));
            int day = words.holiday(name.toString());
            if (day > 0) {
                int year = year4(end + 1);
                Days days = year > 0
                        ? Days.of(year, day / 100, day % 100)
                        : Days.day(published, day / 100, day % 100, tenses.at(at) == Direction.FUTURE || future);
                found = Piece.days(at, year > 0 ? end + 2 : end + 1, days);
            }
        }
        return found;
    }

    /** "the third quarter of 2021", "Q3 2021", "the second half of the year" */
    private @Nullable Piece quarter(int at) {
        int which = 0;
        int end = at;
        int parts = 4;
        String word = lower(at);
        if (word.length() == 2 && word.charAt(0) == 'q' && word.charAt(1) >= '1' && word.charAt(1) <= '4') {
            which = word.charAt(1) - '0';
            end = at + 1;
        } else if (ordinal(at) > 0
                && (lower(at + 1).equals("quarter") || lower(at + 1).equals("half"))) {
            which = ordinal(at);
            parts = lower(at + 1).equals("half") ? 2 : 4;
            end = at + 2;
        }
        if (which == 0 || which > parts) {
            return null;
        }
        int of = lower(end).equals("of") ? end + 1 : end;
        if (year4(of) > 0) {
            return Piece.days(at, of + 1, Days.partOfYear(year4(of), which, parts));
        }
        int the = lower(of).equals("the")
                        || lower(of).equals("this")
                        || lower(of).equals("last")
                        || lower(of).equals("next")
                ? of + 1
                : of;
        if (lower(the).equals("year") && published != null) {
            int shift = lower(of).equals("last") ? -1 : lower(of).equals("next") ? 1 : 0;
            return Piece.days(at, the + 1, Days.partOfYear(published.getYear() + shift, which, parts));
        }
        return word.length() == 2 && of == end ? Piece.days(at, end, Days.unknown(Granularity.SEASON)) : null;
    }

    private boolean isCentury(int at) {
        return lower(at + 1).equals("century") && ordinal(at) > 5;
    }

    /** "third", "21st"; 0 when the word is no ordinal. */
    private int ordinal(int at) {
        String word = lower(at);
        int named = words.ordinal(word);
        if (named > 0 || word.length() < 3 || word.length() > 4) {
            return named;
        }
        String digits = word.substring(0, word.length() - 2);
        boolean suffix = Set.of("st", "nd", "rd", "th").contains(word.substring(word.length() - 2));
        return suffix && isDigits(digits) ? Integer.parseInt(digits) : 0;
    }

    private boolean isWordOfMouth(int at, String word) {
        return lower(at).equals(word) && (at == 0 || Character.isLowerCase(form(at).charAt(0)) || !isUpper(at - 1));
    }

    private boolean isUpper(int at) {
        return at >= 0 && Character.isUpperCase(form(at).charAt(0));
    }

    private @Nullable Piece earlierThis(int at) {
        if (lower(at + 1).equals("in")) {
            return within(at);
        }
        boolean pointed = Set.of("this", "last", "that").contains(lower(at + 1));
        Piece piece = pointed ? relative(at + 1) : null;
        return piece == null ? null : piece.from(at, false);
    }

    /** "later in the day": of the day that was named last, else of the day of the report. */
    private @Nullable Piece within(int at) {
        String unit = lower(at + 3);
        if (!lower(at + 2).equals("the") || !words.isUnit(unit) || unit.endsWith("s")) {
            return null;
        }
        return lastDay == null
                ? Piece.days(at, at + 4, Days.shifted(published, unit, 0))
                : Piece.anchored(at, at + 4, Days.shifted(lastDay, unit, 0));
    }

    /** "that day", "that evening", "that year": counted from the day that was named last. */
    private @Nullable Piece that(int at) {
        String next = lower(at + 1);
        boolean part = words.isPart(next) && !next.equals("overnight");
        boolean unit = words.isUnit(next) && !next.endsWith("s");
        if (!(part || unit) || !isDeterminer(at) || (at + 2 < tokens.size() && isNoun(at + 2))) {
            return null;
        }
        return part ? anchoredPart(at, at + 2, 0) : Piece.anchored(at, at + 2, Days.shifted(lastDay, next, 0));
    }

    private boolean isDeterminer(int at) {
        Dependency dependency = tokens.get(at).dependency();
        return dependency != null && dependency.relation().startsWith("det");
    }

    /** A part of the day that lies {@code shift} days from the one that was named last. */
    private Piece anchoredPart(int begin, int end, int shift) {
        return new Piece(begin, end, Days.shifted(lastDay, "day", shift), false, true, null, null, false, true);
    }

    private @Nullable Piece unitOrPart(int at, String next, int shift) {
        if (words.isPart(next) || next.equals("night")) {
            return Piece.part(at, at + 2, Days.shifted(published, "day", shift == 1 ? 1 : shift));
        }
        if (words.isSeason(next)) {
            return Piece.days(at, at + 2, Days.season(published, words.season(next), shift));
        }
        if (words.isUnit(next) && !next.equals("days") && !next.endsWith("ks") && !next.equals("day")) {
            boolean plural = next.endsWith("s");
            return Piece.days(
                    at, at + 2, plural ? Days.unknown(Granularity.PERIOD) : Days.shifted(published, next, shift));
        }
        return stretch(at, at + 1, shift);
    }

    /** "last three weeks", "past decade" */
    private @Nullable Piece stretch(int begin, int at, int shift) {
        NumberReader.Reading number = numbers.read(tokens, at);
        if (number == null || shift == 0) {
            return null;
        }
        String unit = lower(number.end());
        if (!words.isUnit(unit) || number.low().precision() > 4) {
            return null;
        }
        long count = number.low().longValue();
        Days days = number.vague() ? Days.unknown(Granularity.PERIOD) : Days.stretch(published, unit, shift * count);
        return Piece.days(begin, number.end() + 1, days);
    }

    private @Nullable Piece afterThe(int at) {
        String word = lower(at + 1);
        String next = lower(at + 2);
        if (word.equals("same") || word.equals("very")) {
            boolean part = words.isPart(next) || next.equals("night");
            if (part && lastDay != null) {
                return anchoredPart(at, at + 3, 0);
            }
            return next.equals("day")
                    ? Piece.anchored(at, at + 3, Days.of(lastDay))
                    : words.isUnit(next) && !next.endsWith("s")
                            ? Piece.anchored(at, at + 3, Days.shifted(lastDay, next, 0))
                            : null;
        }
        boolean after = word.equals("next") || word.equals("following");
        boolean before = word.equals("previous") || word.equals("preceding");
        if ((after || before) && words.isUnit(next) && !next.endsWith("s")) {
            return Piece.anchored(at, at + 3, Days.shifted(lastDay, next, after ? 1 : -1));
        }
        if ((after || before) && words.isPart(next) && !next.equals("overnight")) {
            return anchoredPart(at, at + 3, after ? 1 : -1);
        }
        if (word.equals("day") && (next.equals("before") || next.equals("after"))) {
            if (next.equals("after") && lower(at + 3).equals("tomorrow")) {
                return Piece.days(at, at + 4, Days.shifted(published, "day", 2));
            }
            boolean yesterday = next.equals("before") && lower(at + 3).equals("yesterday");
            return yesterday
                    ? Piece.days(at, at + 4, Days.shifted(published, "day", -2))
                    : Piece.anchored(at, at + 3, Days.shifted(lastDay, "day", next.equals("after") ? 1 : -1));
        }
        if ((word.equals("past") || word.equals("last") || word.equals("next") || word.equals("coming"))) {
            Piece piece = stretch(at, at + 2, word.equals("past") || word.equals("last") ? -1 : 1);
            return piece == null && words.isUnit(next) && !next.endsWith("s")
                    ? Piece.days(
                            at,
                            at + 3,
                            Days.stretch(published, next, word.equals("past") || word.equals("last") ? -1 : 1))
                    : piece;
        }
        if (words.isSeason(word) && next.equals("of") && year4(at + 3) > 0) {
            return Piece.days(at + 1, at + 4, Days.season(year4(at + 3), words.season(word)));
        }
        return word.equals("weekend") ? weekend(at) : null;
    }

    private Piece weekend(int at) {
        LocalDate today = published;
        boolean ended = today != null && today.getDayOfWeek().getValue() < 6 && !future;
        return Piece.days(at, at + 2, Days.shifted(published, "weekend", ended ? -1 : 0));
    }

    /** "two weeks ago", "a month earlier", "three days later" */
    private @Nullable Piece ago(int at) {
        if (words.isUnit(lower(at)) && lower(at).endsWith("s") && lower(at + 1).equals("ago")) {
            return Piece.days(at, at + 2, Days.unknown(Days.granularity(lower(at))));
        }
        NumberReader.Reading number = numbers.read(tokens, at);
        boolean one = lower(at).equals("a") || lower(at).equals("one");
        int unitAt = one && words.isUnit(lower(at + 1)) ? at + 1 : number == null ? -1 : number.end();
        if (unitAt < 0 || !words.isUnit(lower(unitAt))) {
            return null;
        }
        String unit = lower(unitAt);
        String word = lower(unitAt + 1);
        boolean ago = word.equals("ago");
        boolean later = word.equals("later") || word.equals("after");
        boolean earlier = word.equals("earlier") || word.equals("before");
        if (!ago && !(later && !word.equals("after")) && !(earlier && !word.equals("before"))) {
            return null;
        }
        if (number != null
                && (number.vague()
                        || number.low().precision() > 4
                        || number.low().scale() > 0)
                && !one) {
            return Piece.days(at, unitAt + 2, Days.unknown(Days.granularity(unit)));
        }
        long count = one || number == null ? 1 : number.low().longValue();
        Days days = Days.shifted(ago ? published : lastDay, unit, later ? count : -count);
        return ago ? Piece.days(at, unitAt + 2, days) : Piece.anchored(at, unitAt + 2, days);
    }

    private @Nullable Piece partOfDay(int at) {
        if (!words.isPart(lower(at)) || lower(at).equals("overnight")) {
            return null;
        }
        int before = at - 1;
        boolean named = words.weekday(lower(before)) > 0
                || Set.of("the", "in", "on", "at", "of", "early", "late", "yesterday", "tomorrow", "by")
                        .contains(lower(before))
                || (before > 0 && day(before) > 0);
        boolean adjective = at + 1 < tokens.size() && isNoun(at + 1);
        boolean the = lower(before).equals("the")
                && !Set.of("in", "during", "on", "of", "into", "through").contains(lower(at - 2));
        return named && !adjective && !the ? Piece.part(at, at + 1, null) : null;
    }

    private static boolean isDigits(String word) {
        return word.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    private String form(int at) {
        return at >= 0 && at < tokens.size() ? tokens.get(at).form() : " ";
    }

    private String lower(int at) {
        return at >= 0 && at < tokens.size() ? tokens.get(at).form().toLowerCase(Locale.ROOT) : "";
    }
}
