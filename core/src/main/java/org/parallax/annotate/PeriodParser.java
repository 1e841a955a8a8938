// SPDX-License-Identifier: Apache-2.0
package org.parallax.annotate;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parallax.model.Granularity;
import org.parallax.model.Span;
import org.parallax.model.TimeExpression;
import org.parallax.model.TimeKind;
import org.parallax.model.Token;

/** Reads durations ("for three weeks") and sets ("every Friday") in one sentence. Belongs to one thread. */
final class PeriodParser {
    /** Behind these a bare number of units is a duration; "five years" alone may be an age or a sentence in court. */
    private static final Set<String> BEFORE = Set.of(
            "for",
            "over",
            "during",
            "within",
            "in",
            "lasted",
            "lasts",
            "last",
            "took",
            "takes",
            "than",
            "least",
            "to",
            "nearly",
            "almost",
            "about",
            "around",
            "some",
            "after",
            "spent",
            "up",
            "another",
            "only",
            "just",
            "spanning",
            "throughout",
            "every",
            "of",
            "a",
            "the",
            "full",
            "served");
    /** Behind these "a week" is a duration, and no rate ("twice a week"). */
    private static final Set<String> BEFORE_ONE = Set.of(
            "for", "within", "lasted", "lasts", "last", "took", "takes", "take", "nearly", "almost", "about", "than",
            "spent");

    private static final Set<String> NOT_BEHIND = Set.of("ago", "later", "earlier", "old", "olds", "hence");
    private static final Set<String> VAGUE =
            Set.of("hours", "days", "weeks", "months", "years", "decades", "centuries");

    private final TimeWords words;
    private final NumberReader numbers;
    private final List<Token> tokens;

    /**
     * @param begin first token
     * @param end one past the last token
     * @param period ISO 8601 duration
     */
    record Period(int begin, int end, TimeKind kind, String period, Granularity granularity) {
        TimeExpression expression(List<Token> tokens) {
            Span span = tokens.get(begin).span().cover(tokens.get(end - 1).span());
            return new TimeExpression(span, kind, null, null, null, granularity, false, period, null);
        }
    }

    PeriodParser(TimeWords words, NumberReader numbers, List<Token> tokens) {
        this.words = words;
        this.numbers = numbers;
        this.tokens = tokens;
    }

    /** "every Friday", "each year", "twice a week", "Mondays", "daily"; null when none begins here. */
    @Nullable
    Period set(int at) {
        String word = lower(at);
        if (word.equals("every") || word.equals("each")) {
            return every(at);
        }
        if (word.equals("once") || word.equals("twice") || lower(at + 1).equals("times")) {
            int unitAt = at + (word.equals("once") || word.equals("twice") ? 1 : 2);
            boolean rate = Set.of("a", "an", "per", "each", "every").contains(lower(unitAt));
            String letter = rate ? words.letter(lower(unitAt + 1)) : "";
            return letter.isEmpty() ? null : set(at, unitAt + 2, letter, 1);
        }
        boolean days = words.weekday(word) > 0 && word.endsWith("days") && isUpper(at);
        if (days) {
            return set(at, at + 1, "W", 1);
        }
        String letter = words.frequency(word);
        return letter.isEmpty() ? null : set(at, at + 1, letter, 1);
    }

    private @Nullable Period every(int at) {
        int next = at + 1;
        int count = 1;
        NumberReader.Reading number = numbers.read(tokens, next);
        if (lower(next).equals("other")) {
            count = 2;
            next++;
        } else if (number != null
                && !number.vague()
                && number.low().precision() <= 3
                && number.low().scale() <= 0) {
            count = number.low().intValue();
            next = number.end();
        }
        if (words.weekday(lower(next)) > 0) {
            int part = words.isPart(lower(next + 1)) || lower(next + 1).equals("night") ? 1 : 0;
            return set(at, next + 1 + part, "W", count);
        }
        if (words.isPart(lower(next)) || lower(next).equals("night")) {
            return set(at, next + 1, "D", count);
        }
        if (words.month(lower(next)) > 0 && isUpper(next)) {
            return set(at, next + 1, "Y", count);
        }
        if (words.isSeason(lower(next))) {
            return set(at, next + 1, "Y", count);
        }
        String letter = words.letter(lower(next));
        return letter.isEmpty() ? null : set(at, next + 1, letter, count);
    }

    private Period set(int begin, int end, String letter, int count) {
        return new Period(begin, end, TimeKind.SET, iso(Integer.toString(count), letter), granularity(letter));
    }

    /** "three weeks", "a three-day", "several months", "for years"; null when none begins here. */
    @Nullable
    Period duration(int at) {
        String word = lower(at);
        if (VAGUE.contains(word)
                && (lower(at - 1).equals("for") || (lower(at - 1).equals("of") && isVague(at - 2)))) {
            return NOT_BEHIND.contains(lower(at + 1)) ? null : of(at, at + 1, "X", words.letter(word));
        }
        if (word.equals("half") && (lower(at + 1).equals("a") || lower(at + 1).equals("an"))) {
            String letter = words.letter(lower(at + 2));
            return letter.isEmpty() || NOT_BEHIND.contains(lower(at + 3)) ? null : of(at, at + 3, "0.5", letter);
        }
        NumberReader.Reading number = numbers.read(tokens, at);
        boolean one = word.equals("a") || word.equals("an") || word.equals("one");
        if (number == null && !one) {
            return null;
        }
        int unitAt = number == null || (one && number.end() == at + 1) ? at + 1 : number.end();
        boolean hyphen = lower(unitAt).equals("-");
        unitAt = hyphen ? unitAt + 1 : unitAt;
        boolean half = lower(unitAt).equals("half");
        unitAt = half ? unitAt + 1 : unitAt;
        String letter = words.letter(lower(unitAt));
        int end = unitAt + 1;
        int behind = lower(end).equals("-") ? end + 1 : end;
        if (letter.isEmpty() || NOT_BEHIND.contains(lower(end)) || NOT_BEHIND.contains(lower(behind))) {
            return null;
        }
        boolean rate = one && !BEFORE_ONE.contains(lower(at - 1));
        boolean ordinal = lower(at - 1).equals("day") || lower(at - 1).equals("week");
        boolean told = hyphen || BEFORE.contains(lower(at - 1));
        if (rate || ordinal || !told) {
            return null;
        }
        if (number == null || one) {
            return of(at, end, half ? "0.5" : "1", letter);
        }
        if (number.low().precision() > 6) {
            return null;
        }
        return of(at, end, number.vague() ? "X" : number.low().toPlainString(), letter);
    }

    private boolean isVague(int at) {
        return Set.of("dozens", "scores", "hundreds", "thousands", "couple", "tens")
                .contains(lower(at));
    }

    private static Period of(int begin, int end, String count, String letter) {
        return new Period(begin, end, TimeKind.DURATION, iso(count, letter), granularity(letter));
    }

    private static String iso(String count, String letter) {
        boolean time = letter.startsWith("T");
        if (letter.length() > 2) {
            // decades and centuries are written in years
            int years = Integer.parseInt(letter.substring(0, letter.length() - 1));
            return count.equals("X")
                    ? "PXY"
                    : "P"
                            + new BigDecimal(count)
                                    .multiply(BigDecimal.valueOf(years))
                                    .toPlainString() + "Y";
        }
        return time ? "PT" + count + letter.substring(1) : "P" + count + letter;
    }

    private static Granularity granularity(String letter) {
        return switch (letter) {
            case "TS", "TM" -> Granularity.MINUTE;
            case "TH" -> Granularity.HOUR;
            case "D" -> Granularity.DAY;
            case "W" -> Granularity.WEEK;
            case "M" -> Granularity.MONTH;
            case "Y" -> Granularity.YEAR;
            default -> Granularity.PERIOD;
        };
    }

    private boolean isUpper(int at) {
        return at >= 0
                && at < tokens.size()
                && Character.isUpperCase(tokens.get(at).form().charAt(0));
    }

    private String lower(int at) {
        return at >= 0 && at < tokens.size() ? tokens.get(at).form().toLowerCase(Locale.ROOT) : "";
    }
}
