// SPDX-License-Identifier: Apache-2.0
package org.parallax.annotate;

import java.math.BigDecimal;
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
import org.parallax.model.Token;

/** Goes through one sentence once and reads its quantities. Belongs to one thread. */
final class QuantityParser {
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
                .filter(time -> sentence.span().overlaps(time.span()))
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
        if (isTaken(from) || numberAt >= tokens.size() || isTaken(numberAt)) {
            return from;
        }
        NumberReader.Reading number = numbers.read(tokens, numberAt);
        if (number == null || (sign == null && !isNumberHere(from, number))) {
            return from;
        }
        NumberReader.Reading high = range(number, sign);
        return new Tail(from, sign, number, high).add();
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
        if (lower(from).equals("one")) {
            return isCountingOne(from);
        }
        return !(lower(number.end()).equals("block") && lower(number.end() + 1).equals("of"));
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
            unit();
            comparator();
            counted();
            Span span = tokens.get(begin).span().cover(tokens.get(end - 1).span());
            if (!quantities.isEmpty()
                    && quantities.get(quantities.size() - 1).span().overlaps(span)) {
                return end;
            }
            quantities.add(new Quantity(span, plain(low), plain(high), comparator, unit, of, head));
            return end;
        }

        private void unit() {
            if (!unit.equals(Quantity.COUNT)) {
                return;
            }
            int at = lower(end).equals("-") ? end + 1 : end;
            if (at >= tokens.size()) {
                return;
            }
            UnitTable.Unit found = units.unit(tokens.get(at).form());
            if (found != null) {
                unit = found.symbol();
                low = low.multiply(found.factor());
                high = high.multiply(found.factor());
                end = at + 1;
                age();
            }
        }

        /** "22 years old", "22-year-old" */
        private void age() {
            if (!unit.equals("yr")) {
                return;
            }
            int at = lower(end).equals("-") ? end + 1 : end;
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
                case "more than", "greater than", "higher than", "upwards of" -> take(2, Comparator.MORE_THAN);
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
            if (lower(end).equals("or") && lower(end + 1).equals("more")) {
                end += 2;
                comparator = Comparator.AT_LEAST;
            }
        }

        private void oneWord(String one) {
            switch (one) {
                case "about", "around", "approximately", "roughly", "some", "nearly", "almost", "estimated", "circa" ->
                    take(1, Comparator.ABOUT);
                case "over", "exceeding" -> take(1, Comparator.MORE_THAN);
                case "under", "below" -> take(1, Comparator.LESS_THAN);
                default -> {}
            }
        }

        private void take(int words, Comparator found) {
            begin -= words;
            comparator = found;
        }

        private void counted() {
            if (!unit.equals(Quantity.COUNT)) {
                return;
            }
            int at = end;
            while (Set.of("more", "other", "others", "additional", "of", "the", "his", "her", "their")
                    .contains(lower(at))) {
                at++;
            }
            int first = at;
            int noun = -1;
            while (at < tokens.size() && at < first + 6) {
                Tag tag = tokens.get(at).tag();
                if (tag == Tag.NOUN || (tag == Tag.PROPN && isNationality(at))) {
                    noun = at;
                } else if (tag != Tag.ADJ
                        && !(tag == Tag.PROPN && noun < 0)
                        && !lower(at).equals("-")) {
                    break;
                }
                at++;
            }
            if (noun >= first) {
                of = tokens.get(first).span().cover(tokens.get(noun).span());
                head = Lexicon.lower(tokens.get(noun).lemma());
            }
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
