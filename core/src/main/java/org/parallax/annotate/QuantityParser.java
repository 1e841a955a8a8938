// SPDX-License-Identifier: Apache-2.0
package org.parallax.annotate;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parallax.model.Comparator;
import org.parallax.model.Name;
import org.parallax.model.NameType;
import org.parallax.model.Quantity;
import org.parallax.model.Sentence;
import org.parallax.model.Span;
import org.parallax.model.Tag;
import org.parallax.model.TimeExpression;
import org.parallax.model.TimeKind;
import org.parallax.model.Token;

/** Goes through one sentence once and reads its quantities. Belongs to one thread. */
final class QuantityParser {
    private static final String MAGNITUDE = "Mw";
    private static final BigDecimal OLDEST = BigDecimal.valueOf(120);
    /** Before an age that a sentence says, and behind it; younger than ten a number says too many other things. */
    private static final Set<String> AGE_VERBS = Set.of("is", "was", "turned", "turns");

    private static final Set<String> AGE_ENDS = Set.of(",", ".", ")", ";", "and", "when", "but");

    /** Units of time, and what stands before what goes on for so long. */
    private static final Set<String> SPANS = Set.of("yr", "mo", "wk", "d", "h", "min");

    private static final Set<Tag> SPANNED = Set.of(Tag.NUM, Tag.NOUN, Tag.SYM);

    /** Between two ages of several people. */
    private static final Set<String> AGE_LINKS = Set.of(",", "and", "or", "to", "-");

    private static final Set<String> SKIPPED = Set.of(
            "more",
            "other",
            "additional",
            "of",
            "the",
            "his",
            "her",
            "their",
            "its",
            "our",
            "my",
            "or",
            "so",
            "these",
            "those",
            "such",
            "further");
    /** Counted nouns that hyphens join to their number. */
    private static final Set<String> MEMBERS = Set.of(
            "member", "seat", "story", "storey", "person", "man", "woman", "bed", "bedroom", "car", "page", "count",
            "point", "run", "goal", "vote", "room", "nation", "country", "judge", "seater", "vehicle", "strong");
    /** What follows a number and counts nothing. */
    private static final Set<String> STATES = Set.of(
            "left",
            "dead",
            "injured",
            "wounded",
            "killed",
            "missing",
            "hurt",
            "today",
            "yesterday",
            "shot",
            "arrested",
            "charged",
            "found",
            "more",
            "years");
    /** Units that are other words as well. */
    private static final Set<String> AMBIGUOUS = Set.of("won", "real", "marks", "second", "rand", "taka");

    private final NumberReader numbers;
    private final UnitTable units;
    private final List<Token> tokens;
    private final List<Name> names;
    private final List<TimeExpression> times;
    private final List<Quantity> quantities = new ArrayList<>();

    QuantityParser(
            NumberReader numbers, UnitTable units, Sentence sentence, List<Name> names, List<TimeExpression> times) {
        this.numbers = numbers;
        this.units = units;
        this.tokens = sentence.tokens();
        this.names = names.stream()
                .filter(name -> sentence.span().overlaps(name.span()))
                .toList();
        this.times = times.stream()
                .filter(time ->
                        time.kind() != TimeKind.DURATION && sentence.span().overlaps(time.span()))
                .toList();
    }

    List<Quantity> quantities() {
        int i = 0;
        while (i < tokens.size()) {
            int end = read(i);
            i = Math.max(i + 1, end);
        }
        return quantities;
    }

    /** Reads the quantity whose number begins at {@code from}; the index one past it, or {@code from}. */
    private int read(int from) {
        UnitTable.Unit sign = units.sign(tokens.get(from).form());
        int numberAt = sign == null ? from : from + 1;
        // "US$" may be read as a name
        if ((sign == null && isTaken(from)) || numberAt >= tokens.size() || isTaken(numberAt)) {
            return from;
        }
        NumberReader.Reading number = numbers.read(tokens, numberAt);
        if (number == null || (sign == null && !isNumberHere(from, number))) {
            return from;
        }
        if (sign == null && isScore(number)) {
            return number.end() + 2;
        }
        NumberReader.Reading high = range(number, sign);
        int share = sign == null ? share(from, number) : from;
        if (share > from) {
            return share;
        }
        Tail tail = new Tail(from, sign, number, high);
        return tail.countsNothing() ? tail.end : tail.add();
    }

    /** "two-thirds of voters", "one in five children": a share, counted in per cent; {@code from} when it is none. */
    private int share(int from, NumberReader.Reading number) {
        int at = number.end();
        int part = lower(at).equals("-") ? at + 1 : at;
        int parts = numbers.part(lower(part));
        boolean small =
                number.low().compareTo(number.high()) == 0 && number.low().compareTo(BigDecimal.TEN) < 0;
        if (parts == 0 || !small || !lower(part + 1).equals("of")) {
            return from;
        }
        return new Tail(from, number, parts, part + 1).end;
    }

    /** "3-1": two numbers that are no range, because they fall or nothing is counted. */
    private boolean isScore(NumberReader.Reading number) {
        int dash = number.end();
        boolean joined = isDash(dash)
                && dash + 1 < tokens.size()
                && tokens.get(dash - 1).span().end() == tokens.get(dash).span().begin()
                && tokens.get(dash).span().end() == tokens.get(dash + 1).span().begin();
        if (!joined || !number.digits()) {
            return false;
        }
        BigDecimal next = NumberReader.digits(tokens.get(dash + 1).form());
        if (next == null) {
            return false;
        }
        int after = dash + 2;
        boolean counts = after < tokens.size()
                && (tokens.get(after).tag() == Tag.NOUN
                        || units.unit(tokens.get(after).form()) != null);
        return next.compareTo(number.low()) <= 0 || !counts;
    }

    /** True when a hyphen at {@code at} joins the words beside it. */
    private boolean isHyphenated(int at) {
        return isDash(at)
                && at > 0
                && at + 1 < tokens.size()
                && tokens.get(at - 1).span().end() == tokens.get(at).span().begin()
                && tokens.get(at).span().end() == tokens.get(at + 1).span().begin();
    }

    private boolean isDash(int at) {
        return Set.of("-", "–", "—").contains(lower(at));
    }

    private boolean isTaken(int at) {
        Span span = tokens.get(at).span();
        return times.stream().anyMatch(time -> time.span().overlaps(span))
                || names.stream().anyMatch(name -> name.span().overlaps(span));
    }

    /** False for numbers that count nothing: addresses, numerals after "No.", "Route", and the pronoun "one". */
    private boolean isNumberHere(int from, NumberReader.Reading number) {
        String before = lower(from - 1);
        if (Set.of(
                                "no.",
                                "nos.",
                                "number",
                                "route",
                                "flight",
                                "highway",
                                "interstate",
                                "section",
                                "article",
                                "chapter",
                                "page",
                                "room",
                                "phase",
                                "case",
                                "channel",
                                "verse",
                                "#",
                                "act",
                                "resolution",
                                "unit",
                                "title",
                                "apartment",
                                "apt.",
                                "exit",
                                "line",
                                "gate",
                                "group",
                                "grade",
                                "level",
                                "type",
                                "category",
                                "class",
                                "boeing",
                                "airbus")
                        .contains(before)
                && number.digits()) {
            return false;
        }
        if (Set.of("'s", "\u2019s").contains(lower(from + 1))
                && Set.of("their", "his", "her", "the").contains(before)) {
            // "in their 20's"
            return false;
        }
        if (lower(from).equals("one")) {
            return isCountingOne(from);
        }
        int end = number.end();
        boolean telephone = before.equals("(")
                && lower(end).equals(")")
                && tokens.get(from).form().length() == 3;
        boolean emergency =
                Set.of("911", "999", "112").contains(tokens.get(from).form()) && end == from + 1;
        boolean second = isHyphenated(from - 1) && number.digits();
        if (telephone || emergency || second) {
            return false;
        }
        boolean block = lower(end).equals("block") && lower(end + 1).equals("of");
        boolean listed = from == 0 && number.digits() && Set.of(".", ")", ":").contains(lower(end));
        return !block && !listed && !(number.digits() && (isAddress(end) || isPartOfName(from, end)));
    }

    /** "900 Garden Way" */
    private boolean isAddress(int end) {
        return end < tokens.size()
                && names.stream()
                        .anyMatch(name -> name.type() == NameType.PLACE
                                && name.span().begin() == tokens.get(end).span().begin()
                                && name.span().length() > tokens.get(end).span().length());
    }

    /** "Apollo 11", "Channel 5": a number right after a name or capital, which counts nothing. */
    private boolean isPartOfName(int from, int end) {
        if (from == 0 || !Character.isUpperCase(tokens.get(from - 1).form().charAt(0))) {
            return false;
        }
        int nameEnd = tokens.get(from - 1).span().end();
        if (from == 1 && names.stream().noneMatch(name -> name.span().end() == nameEnd)) {
            return false;
        }
        Tag before = tokens.get(from - 1).tag();
        boolean counts = end < tokens.size()
                && (tokens.get(end).tag() == Tag.NOUN
                        || tokens.get(end).tag() == Tag.ADJ
                        || isDash(end)
                        || units.unit(tokens.get(end).form()) != null);
        return !counts && (before == Tag.PROPN || before == Tag.NOUN);
    }

    private @Nullable Name personEndingAt(int at) {
        if (at < 0 || at >= tokens.size()) {
            return null;
        }
        int end = tokens.get(at).span().end();
        return names.stream()
                .filter(name -> name.type() == NameType.PERSON && name.span().end() == end)
                .findFirst()
                .orElse(null);
    }

    private @Nullable Name nameBeginningAt(int at) {
        if (at < 0 || at >= tokens.size()) {
            return null;
        }
        int begin = tokens.get(at).span().begin();
        return names.stream()
                .filter(name -> name.type() == NameType.PERSON && name.span().begin() == begin)
                .findFirst()
                .orElse(null);
    }

    private boolean isCountingOne(int from) {
        String next = lower(from + 1);
        String before = lower(from - 1);
        if (Set.of("no", "this", "that", "any", "every", "each", "the", "which", "some", "another")
                .contains(before)) {
            return false;
        }
        if (from + 1 >= tokens.size()) {
            return false;
        }
        Tag tag = tokens.get(from + 1).tag();
        boolean counts = tag == Tag.NOUN
                || tag == Tag.ADJ
                || tag == Tag.PROPN
                || units.unit(next) != null
                || next.equals("more")
                || numbers.isScale(next)
                || next.equals("-");
        return counts
                && !Set.of("day", "time", "thing", "way", "another", "such").contains(next);
    }

    private NumberReader.@Nullable Reading range(NumberReader.Reading low, UnitTable.@Nullable Unit sign) {
        int link = low.end();
        if (isDash(link) && lower(link + 1).equals("to")) {
            // "a 40- to 60-hour course"
            link++;
        }
        String word = lower(link);
        boolean between = low.end() > 0 && word.equals("and");
        if (!(word.equals("to") || word.equals("-") || word.equals("–") || word.equals("or") || between)) {
            return null;
        }
        int at = link + 1;
        if (at < tokens.size() && units.sign(tokens.get(at).form()) != null && sign != null) {
            at++;
        }
        if (at >= tokens.size() || isTaken(at)) {
            return null;
        }
        NumberReader.Reading high = numbers.read(tokens, at);
        if (high == null || (word.equals("-") && !high.digits() && low.digits())) {
            return null;
        }
        return high;
    }

    private String lower(int at) {
        return at >= 0 && at < tokens.size() ? Lexicon.lower(tokens.get(at).form()) : "";
    }

    /** What stands around a number: its unit, comparator and what is counted. */
    private final class Tail {
        private int begin;
        private int end;
        private BigDecimal low;
        private BigDecimal high;
        private Comparator comparator = Comparator.EXACTLY;
        private String unit = Quantity.COUNT;
        private @Nullable Span of;
        private String head = "";

        Tail(
                int from,
                UnitTable.@Nullable Unit sign,
                NumberReader.Reading number,
                NumberReader.@Nullable Reading upper) {
            begin = from;
            end = number.end();
            low = number.low();
            high = number.high();
            if (number.vague()) {
                comparator = Comparator.ABOUT;
            }
            if (upper != null) {
                upper(number, upper);
            }
            if (sign != null) {
                unit = sign.symbol();
            }
        }

        /** A share. */
        Tail(int from, NumberReader.Reading number, int parts, int end) {
            this.begin = from;
            this.end = end;
            this.low = number.low()
                    .multiply(BigDecimal.valueOf(100))
                    .divide(BigDecimal.valueOf(parts), 1, RoundingMode.HALF_UP);
            this.high = low;
            this.unit = "%";
            comparator();
            // a third is no number that per cents could give exactly
            if (comparator == Comparator.EXACTLY && 100 % parts != 0) {
                comparator = Comparator.ABOUT;
            }
            noun(end + 1);
            Span span = tokens.get(begin).span().cover(tokens.get(end - 1).span());
            quantities.add(new Quantity(span, plain(low), plain(high), comparator, unit, of, head));
        }

        private void upper(NumberReader.Reading number, NumberReader.Reading upper) {
            boolean between = lower(begin - 1).equals("between");
            String link = lower(number.end());
            if ((link.equals("and") && !between) || upper.high().compareTo(low) <= 0) {
                return;
            }
            if (link.equals("or") && upper.low().subtract(low).compareTo(BigDecimal.TEN) > 0) {
                return;
            }
            high = upper.high();
            end = upper.end();
            if (between) {
                begin--;
            }
        }

        /** Completes the quantity and adds it; the index one past it. */
        int add() {
            if (!bareAge() && !saidAge()) {
                magnitude();
                unit();
                comparator();
                counted();
                aged();
            }
            Span span = tokens.get(begin).span().cover(tokens.get(end - 1).span());
            if (!quantities.isEmpty()
                    && quantities.get(quantities.size() - 1).span().overlaps(span)) {
                return end;
            }
            quantities.add(new Quantity(span, plain(low), plain(high), comparator, unit, of, head));
            return end;
        }

        /** True for "two-thirds", "one-sided", and bare numbers that are years or house numbers. */
        boolean countsNothing() {
            if (isHyphenated(end)) {
                String next = lower(end + 1);
                return units.unit(next) == null
                        && !MEMBERS.contains(next)
                        && !next.equals("magnitude")
                        && unit.equals(Quantity.COUNT);
            }
            boolean fraction = Set.of(
                            "third", "thirds", "quarter", "quarters", "fifth", "fifths", "th", "st", "nd", "rd")
                    .contains(lower(end));
            return fraction && unit.equals(Quantity.COUNT);
        }

        /** "Matthew Wilson is 43" and "Matthew Wilson, who was 43," */
        private boolean saidAge() {
            boolean number = unit.equals(Quantity.COUNT)
                    && low.compareTo(BigDecimal.TEN) >= 0
                    && low.compareTo(OLDEST) <= 0
                    && low.compareTo(high) == 0
                    && begin >= 2
                    && end - begin == 1;
            boolean closed = AGE_ENDS.contains(lower(end)) || end == tokens.size();
            if (!number || !closed || !AGE_VERBS.contains(lower(begin - 1))) {
                return false;
            }
            boolean who = lower(begin - 2).equals("who") && lower(begin - 3).equals(",");
            Name person = personEndingAt(who ? begin - 4 : begin - 2);
            if (person == null) {
                return false;
            }
            unit = Quantity.AGE;
            of = person.span();
            head = "";
            return true;
        }

        /** "Matthew Wilson, 43," and "Matthew Wilson (43)", "Matthew Wilson, 43 and known as", "Matthew Wilson, 43 who" */
        private boolean bareAge() {
            if (!unit.equals(Quantity.COUNT) || low.compareTo(OLDEST) > 0 || low.compareTo(high) != 0 || begin < 2) {
                return false;
            }
            String before = lower(begin - 1);
            boolean open = before.equals(",") || before.equals("(");
            Name person = open ? personEndingAt(begin - 2) : null;
            boolean grown = person != null && before.equals(",") && low.compareTo(BigDecimal.TEN) >= 0;
            boolean closed = Set.of(",", ".", ")", ";").contains(lower(end))
                    || end == tokens.size()
                    || (grown && Set.of("and", "who").contains(lower(end)));
            boolean noun = open
                    && tokens.get(begin - 2).tag() == Tag.NOUN
                    && isDigits(tokens.get(begin).form());
            boolean inserted = noun && (lower(end).equals(",") || lower(end).equals(")")) && isDescribed(begin - 2);
            if ((person == null && !inserted) || !closed || end - begin > 1) {
                return false;
            }
            unit = Quantity.AGE;
            of = person == null ? tokens.get(begin - 2).span() : person.span();
            head = person == null ? head(tokens.get(begin - 2)) : "";
            return true;
        }

        /** "a driver, 34,": a noun with an article or owner, said to do something behind the comma. */
        private boolean isDescribed(int noun) {
            for (int i = noun - 1; i >= Math.max(0, noun - 3); i--) {
                if (Set.of("a", "an", "his", "her", "their", "the").contains(lower(i))) {
                    return end + 1 < tokens.size() && tokens.get(end + 1).tag() != Tag.NUM;
                }
            }
            return false;
        }

        private static boolean isDigits(String word) {
            return word.length() <= 2 && word.chars().allMatch(c -> c >= '0' && c <= '9');
        }

        /** "magnitude 5.9", "5.9-magnitude", "6.1 on the Richter scale" */
        private void magnitude() {
            if (!unit.equals(Quantity.COUNT) || low.compareTo(BigDecimal.TEN) > 0) {
                return;
            }
            int at = isDash(end) ? end + 1 : end;
            String two = lower(begin - 2);
            if (lower(at).equals("magnitude")) {
                unit = MAGNITUDE;
                end = at + 1;
            } else if (lower(begin - 1).equals("magnitude") || (isDash(begin - 1) && two.equals("magnitude"))) {
                begin -= lower(begin - 1).equals("magnitude") ? 1 : 2;
                unit = MAGNITUDE;
            } else if (two.equals("magnitude") && lower(begin - 1).equals("of")) {
                begin -= 2;
                unit = MAGNITUDE;
            } else if (lower(end).equals("on") && lower(end + 2).equals("richter")) {
                unit = MAGNITUDE;
                end = lower(end + 3).equals("scale") ? end + 4 : end + 3;
            }
        }

        /** "aged 12", "22-year-old Matthew Wilson", "Wilson, a 22-year-old" */
        private void aged() {
            String before = lower(begin - 1);
            boolean plain = unit.equals(Quantity.COUNT) || unit.equals("yr");
            if (plain && low.compareTo(OLDEST) <= 0 && !countsNoun() && (isOfAges() || goesOnWithAges())) {
                unit = Quantity.AGE;
                of = null;
                head = "";
            } else if (plain && (before.equals("aged") || before.equals("age")) && low.compareTo(OLDEST) <= 0) {
                begin--;
                unit = Quantity.AGE;
                int name = lower(begin - 1).equals(",") ? begin - 2 : begin - 1;
                Name person = personEndingAt(name);
                of = person == null ? null : person.span();
                head = "";
            } else if (unit.equals(Quantity.AGE)) {
                Name person = nameBeginningAt(end);
                if (person == null
                        && (lower(begin - 1).equals("a") || lower(begin - 1).equals("an"))) {
                    person = lower(begin - 2).equals(",") ? personEndingAt(begin - 3) : null;
                }
                if (person != null) {
                    of = person.span();
                } else {
                    noun(lower(end).equals("-") ? end + 1 : end);
                }
            }
        }

        /** "Two men, ages 19 and 22" and "between the ages of 16 and 18": ages of several, nobody's in particular. */
        private boolean isOfAges() {
            String before = lower(begin - 1);
            return before.equals("ages")
                    || (before.equals("of") && lower(begin - 2).equals("ages"));
        }

        /** True behind ages of several, "ages 17, 14 and 13". */
        private boolean goesOnWithAges() {
            int last = begin - 1;
            while (last > 0 && AGE_LINKS.contains(lower(last))) {
                last--;
            }
            Quantity before = quantities.isEmpty() ? null : quantities.get(quantities.size() - 1);
            boolean goesOn = before != null
                    && last < begin - 1
                    && before.unit().equals(Quantity.AGE)
                    && before.of() == null
                    && before.span().end() == tokens.get(last).span().end();
            return goesOn && isDigits(tokens.get(begin).form());
        }

        private boolean countsNoun() {
            return end < tokens.size() && tokens.get(end).tag() == Tag.NOUN;
        }

        private void unit() {
            if (!unit.equals(Quantity.COUNT)) {
                if (end < tokens.size() && Set.of("m", "b", "k").contains(lower(end)) && !unit.equals(MAGNITUDE)) {
                    BigDecimal scale = new BigDecimal(
                            lower(end).equals("m") ? "1000000" : lower(end).equals("b") ? "1000000000" : "1000");
                    low = low.multiply(scale);
                    high = high.multiply(scale);
                    end++;
                }
                return;
            }
            if (foreignDollars()) {
                return;
            }
            boolean vague = lower(end).equals("of")
                    && (low.compareTo(high) != 0 || lower(end - 1).equals("couple"));
            int at = isHyphenated(end) || vague ? end + 1 : end;
            if (at >= tokens.size()) {
                return;
            }
            if (lower(at).equals("percentage") && lower(at + 1).startsWith("point")) {
                unit = "pp";
                end = at + 2;
                return;
            }
            if (lower(at).equals("per") && lower(at + 1).equals("cent")) {
                unit = "%";
                end = at + 2;
                return;
            }
            boolean degrees = lower(at).equals("°") || lower(at).equals("degrees");
            UnitTable.Unit scale = degrees && at + 1 < tokens.size()
                    ? units.unit("°" + tokens.get(at + 1).form().charAt(0))
                    : null;
            if (scale != null) {
                unit = scale.symbol();
                end = at + 2;
                return;
            }
            UnitTable.Unit found = units.unit(tokens.get(at).form());
            boolean verb = AMBIGUOUS.contains(lower(at)) && tokens.get(at).tag() != Tag.NOUN;
            if (found != null && !verb) {
                unit = found.symbol();
                low = low.multiply(found.factor());
                high = high.multiply(found.factor());
                end = at + 1;
                age();
            }
        }

        /** "40 million US dollars" */
        private boolean foreignDollars() {
            if (!lower(end + 1).startsWith("dollar")) {
                return false;
            }
            String code = switch (lower(end)) {
                case "us", "u.s.", "american" -> "USD";
                case "canadian" -> "CAD";
                case "australian" -> "AUD";
                case "singapore" -> "SGD";
                default -> "";
            };
            if (code.isEmpty()) {
                return false;
            }
            unit = code;
            end += 2;
            return true;
        }

        /** "22 years old", "22-year-old" */
        private void age() {
            if (!unit.equals("yr")) {
                return;
            }
            int at = isDash(end) ? end + 1 : end;
            if (lower(at).equals("old")
                    || lower(at).equals("olds")
                    || (lower(at).equals("of") && lower(at + 1).equals("age"))) {
                unit = Quantity.AGE;
                end = at + (lower(at).equals("of") ? 2 : 1);
            }
        }

        private void comparator() {
            String one = lower(begin - 1);
            String two = lower(begin - 2) + " " + one;
            String three = lower(begin - 3) + " " + two;
            switch (two) {
                case "at least", "no fewer", "not less" -> take(2, Comparator.AT_LEAST);
                case "more than", "greater than", "higher than", "upwards of" -> {
                    boolean no =
                            lower(begin - 3).equals("no") || lower(begin - 3).equals("not");
                    take(no ? 3 : 2, no ? Comparator.AT_MOST : Comparator.MORE_THAN);
                }
                case "fewer than", "less than", "lower than" -> {
                    boolean no =
                            lower(begin - 3).equals("no") || lower(begin - 3).equals("not");
                    take(no ? 3 : 2, no ? Comparator.AT_LEAST : Comparator.LESS_THAN);
                }
                case "up to", "at most", "a maximum" -> take(2, Comparator.AT_MOST);
                case "close to" -> take(2, Comparator.ABOUT);
                default -> {
                    if (three.equals("as many as") || three.equals("as much as")) {
                        take(3, Comparator.AT_MOST);
                    } else {
                        oneWord(one);
                    }
                }
            }
            if (lower(end).equals("or")) {
                switch (lower(end + 1)) {
                    case "more" -> end(end + 2, Comparator.AT_LEAST);
                    case "so" -> end(end + 2, Comparator.ABOUT);
                    case "fewer", "less" -> end(end + 2, Comparator.AT_MOST);
                    default -> {}
                }
            }
        }

        private void end(int newEnd, Comparator found) {
            end = newEnd;
            comparator = found;
        }

        private void oneWord(String one) {
            switch (one) {
                case "about", "around", "approximately", "roughly", "some", "nearly", "almost", "estimated", "circa" ->
                    take(1, Comparator.ABOUT);
                case "over", "exceeding" -> {
                    // "$184 million over eight years" is how long it goes on
                    boolean during = SPANS.contains(unit)
                            && begin > 1
                            && SPANNED.contains(tokens.get(begin - 2).tag());
                    if (!during) {
                        take(1, Comparator.MORE_THAN);
                    }
                }
                case "under", "below" -> take(1, Comparator.LESS_THAN);
                default -> {}
            }
        }

        private void take(int words, Comparator found) {
            begin -= words;
            comparator = found;
        }

        private void counted() {
            if (unit.equals(Quantity.COUNT)) {
                if (isHyphenated(end)) {
                    // "12-member council" counts members.
                    of = tokens.get(end + 1).span();
                    head = head(tokens.get(end + 1));
                    end += 2;
                } else {
                    noun(end);
                }
            } else if (lower(end).equals("of") && !unit.equals(Quantity.AGE)) {
                noun(end);
            }
        }

        /** The noun phrase at {@code from}, past words that belong to the number. */
        private void noun(int from) {
            int at = from;
            while (SKIPPED.contains(lower(at))) {
                at++;
            }
            int first = at;
            int noun = -1;
            while (at < tokens.size() && at < first + 6 && !(at > first && isTaken(at) && !isNationality(at))) {
                Tag tag = tokens.get(at).tag();
                if ((tag == Tag.NOUN && !STATES.contains(lower(at)))
                        || isNationality(at)
                        || (noun < 0 && isPlural(at))
                        || lower(at).equals("people")
                        || lower(at).equals("others")) {
                    noun = isHyphenated(at + 1) ? noun : at;
                    if (noun == at && endsPhrase(at)) {
                        break;
                    }
                } else if (!(tag == Tag.ADJ
                        || (noun < 0 && (tag == Tag.PROPN || isParticiple(at)))
                        || lower(at).equals("-"))) {
                    break;
                }
                at++;
            }
            if (noun >= first && Character.isLetter(tokens.get(noun).form().charAt(0))) {
                of = tokens.get(first).span().cover(tokens.get(noun).span());
                head = head(tokens.get(noun));
            }
        }

        /** No English noun phrase goes on after most plurals; a headline's verb may look like a noun. */
        private boolean endsPhrase(int at) {
            String word = lower(at);
            return Set.of("people", "men", "women", "children").contains(word)
                    || (tokens.get(at).tag() == Tag.NOUN
                            && word.endsWith("s")
                            && !word.endsWith("ss")
                            && !Set.of("arms", "sports", "news", "drugs", "weapons", "series", "rights", "sales")
                                    .contains(word)
                            && !Lexicon.lower(tokens.get(at).lemma()).equals(word));
        }

        /** "1,200 mines": the tagger takes some plurals for verbs or pronouns. */
        private boolean isPlural(int at) {
            Tag tag = tokens.get(at).tag();
            String word = lower(at);
            return (tag == Tag.VERB || tag == Tag.PRON)
                    && word.length() > 4
                    && word.endsWith("s")
                    && !word.endsWith("ss");
        }

        /** "12 wounded soldiers" */
        private boolean isParticiple(int at) {
            boolean form = lower(at).endsWith("ed") || lower(at).endsWith("ing");
            return form
                    && tokens.get(at).tag() == Tag.VERB
                    && at + 1 < tokens.size()
                    && tokens.get(at + 1).tag() == Tag.NOUN;
        }

        private String head(Token noun) {
            String lemma = Lexicon.lower(Characters.straight(noun.lemma()));
            return switch (lemma) {
                case "people" -> "person";
                case "others" -> "other";
                case "specimen", "regimen", "omen", "women" -> lemma.equals("women") ? "woman" : lemma;
                default ->
                    noun.tag() == Tag.PROPN && lemma.endsWith("s") && !lemma.endsWith("ss")
                            ? lemma.substring(0, lemma.length() - 1)
                            : lemma.endsWith("men") ? lemma.substring(0, lemma.length() - 2) + "an" : lemma;
            };
        }

        private boolean isNationality(int at) {
            Span span = tokens.get(at).span();
            return names.stream()
                    .anyMatch(name ->
                            name.type() == NameType.NATIONALITY && name.span().overlaps(span));
        }

        private BigDecimal plain(BigDecimal value) {
            BigDecimal stripped = value.stripTrailingZeros();
            return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
        }
    }
}
