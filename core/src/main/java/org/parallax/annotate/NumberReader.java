// SPDX-License-Identifier: Apache-2.0
package org.parallax.annotate;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parallax.model.Token;

/** Reads numbers in digits and words. Immutable. */
final class NumberReader {
    private static final int LONGEST = 24;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /**
     * A number at some tokens.
     *
     * @param high equal to {@code low} but for a vague number
     * @param end index one past its last token
     * @param digits true when it begins with a digit
     */
    record Reading(BigDecimal low, BigDecimal high, int end, boolean digits) {
        /** True for "dozens", "several hundred". */
        boolean vague() {
            return low.compareTo(high) != 0;
        }
    }

    private record Range(BigDecimal low, BigDecimal high) {
        Reading times(BigDecimal scale, int end) {
            return new Reading(low.multiply(scale), high.multiply(scale), end, false);
        }
    }

    private final Map<String, BigDecimal> small = new HashMap<>();
    private final Map<String, BigDecimal> scales = new HashMap<>();
    private final Map<String, Range> vague = new HashMap<>();
    private final Map<String, BigDecimal> groups = new HashMap<>();
    private final Map<String, Integer> parts = new HashMap<>();

    NumberReader() {
        for (List<String> row : Lexicon.rows("numbers")) {
            BigDecimal value = new BigDecimal(row.get(2));
            switch (row.get(0)) {
                case "small" -> small.put(row.get(1), value);
                case "scale" -> scales.put(row.get(1), value);
                case "group" -> groups.put(row.get(1), value);
                case "part" -> parts.put(row.get(1), value.intValueExact());
                case "vague" -> vague.put(row.get(1), new Range(value, new BigDecimal(row.get(3))));
                default -> throw new IllegalStateException("unknown kind of number " + row.get(0));
            }
        }
    }

    /** The number that begins at {@code from}, as long as possible; null when none does. */
    @Nullable
    Reading read(List<Token> tokens, int from) {
        String word = word(tokens, from);
        if (word.isEmpty()) {
            return null;
        }
        if (Characters.isDigit(word.charAt(0)) || (word.length() > 1 && word.charAt(0) == '.')) {
            BigDecimal value = digits(word);
            return value == null ? null : scaled(tokens, fraction(tokens, value, from + 1), from + 1, true);
        }
        if (vague.containsKey(word)) {
            return vagueReading(tokens, from, word);
        }
        if (word.equals("half") || word.equals("quarter")) {
            return part(tokens, from, word);
        }
        if ((word.equals("a") || word.equals("an"))) {
            return parts.containsKey(word(tokens, from + 1))
                            && word(tokens, from + 2).equals("of")
                    ? exact(BigDecimal.ONE, from + 1)
                    : article(tokens, from);
        }
        if (groups.containsKey(word) && from > 0) {
            return exact(get(groups, word), from + 1);
        }
        return small.containsKey(word) ? words(tokens, from) : null;
    }

    /** True when the word is a number in words, of whatever kind. */
    boolean isNumberWord(String word) {
        return small.containsKey(word)
                || scales.containsKey(word)
                || vague.containsKey(word)
                || groups.containsKey(word);
    }

    /** How many "thirds" make a whole; 0 when the word is no part. */
    int part(String word) {
        return parts.getOrDefault(word, 0);
    }

    boolean isScale(String word) {
        return scales.containsKey(word);
    }

    /** Grouped or plain digits with a decimal point; null when the word is anything else. */
    static @Nullable BigDecimal digits(String word) {
        if (word.length() > LONGEST) {
            return null;
        }
        StringBuilder plain = new StringBuilder();
        int sinceComma = -1;
        boolean point = false;
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            if (Characters.isDigit(c)) {
                plain.append(c);
                sinceComma = sinceComma < 0 ? sinceComma : sinceComma + 1;
            } else if (c == ',' && !point && i > 0 && (sinceComma < 0 ? i <= 3 : sinceComma == 2 || sinceComma == 3)) {
                sinceComma = 0;
            } else if (c == '.' && !point && i + 1 < word.length() && (sinceComma < 0 || sinceComma == 3)) {
                point = true;
                sinceComma = -1;
                plain.append(plain.isEmpty() ? "0." : ".");
            } else {
                return null;
            }
        }
        return plain.isEmpty() || (sinceComma >= 0 && sinceComma != 3) ? null : new BigDecimal(plain.toString());
    }

    /** "3 1/2" */
    private static BigDecimal fraction(List<Token> tokens, BigDecimal value, int at) {
        return word(tokens, at).equals("1/2") ? value.add(new BigDecimal("0.5")) : value;
    }

    private Reading scaled(List<Token> tokens, BigDecimal value, int from, boolean isDigits) {
        BigDecimal scaled = value;
        int at = word(tokens, from).equals("1/2") ? from + 1 : from;
        for (int i = 0; i < 2; i++) {
            int scaleAt = word(tokens, at).equals("-") ? at + 1 : at;
            String word = word(tokens, scaleAt);
            BigDecimal scale = scales.get(word);
            if (scale == null || word.length() == 1) {
                break;
            }
            scaled = scaled.multiply(scale);
            at = scaleAt + 1;
        }
        return new Reading(scaled, scaled, at, isDigits);
    }

    private @Nullable Reading vagueReading(List<Token> tokens, int from, String word) {
        Range range = vague.get(word);
        if (range == null) {
            return null;
        }
        int at = from + 1;
        if (word(tokens, at).equals("of")) {
            at++;
        }
        String next = word(tokens, at);
        if (range.high().compareTo(BigDecimal.TEN) < 0) {
            BigDecimal scale = scales.containsKey(next) ? scales.get(next) : groups.get(next);
            return scale == null || next.length() == 1
                    ? range.times(BigDecimal.ONE, from + 1)
                    : range.times(scale, at + 1);
        }
        Range inner = vague.get(next);
        BigDecimal scale = scales.get(next.endsWith("s") ? next.substring(0, next.length() - 1) : next);
        if (inner != null && scale != null && at > from + 1) {
            return range.times(scale, at + 1);
        }
        return word.equals("tens") ? null : range.times(BigDecimal.ONE, from + 1);
    }

    /** "half a million", "half a dozen", "quarter of a million" */
    private @Nullable Reading part(List<Token> tokens, int from, String word) {
        int at = from + 1;
        if (word(tokens, at).equals("of")) {
            at++;
        }
        if (word(tokens, at).equals("a") || word(tokens, at).equals("-")) {
            at++;
        }
        String unit = word(tokens, at);
        BigDecimal scale = scales.containsKey(unit) ? scales.get(unit) : groups.get(unit);
        if (scale == null || unit.length() == 1) {
            return null;
        }
        BigDecimal share = word.equals("half") ? new BigDecimal("0.5") : new BigDecimal("0.25");
        return exact(share.multiply(scale).stripTrailingZeros(), at + 1);
    }

    /** "a hundred", "a dozen", "a couple", "a few hundred" */
    private @Nullable Reading article(List<Token> tokens, int from) {
        String next = word(tokens, from + 1);
        if (groups.containsKey(next)) {
            return exact(get(groups, next), from + 2);
        }
        if (scales.containsKey(next) && next.length() > 1) {
            return scaled(tokens, BigDecimal.ONE, from + 1, false);
        }
        if (next.equals("half") && scales.containsKey(word(tokens, from + 2))) {
            return part(tokens, from + 1, "half");
        }
        return next.equals("couple") || next.equals("few") || next.equals("handful")
                ? vagueReading(tokens, from + 1, next)
                : null;
    }

    /** "two hundred and twenty-two thousand" */
    private Reading words(List<Token> tokens, int from) {
        BigDecimal total = BigDecimal.ZERO;
        BigDecimal current = BigDecimal.ZERO;
        int at = from;
        int end = from;
        while (at < tokens.size()) {
            String word = word(tokens, at);
            BigDecimal value = small.get(word);
            BigDecimal scale = scales.get(word);
            if (value != null && fits(current, value, at, from)) {
                current = current.add(value);
            } else if (scale != null && word.length() > 1 && current.signum() > 0) {
                if (scale.compareTo(HUNDRED) == 0) {
                    current = current.multiply(HUNDRED);
                } else {
                    total = total.add(current.multiply(scale));
                    current = BigDecimal.ZERO;
                }
            } else if (word.equals("dozen") && current.signum() > 0) {
                current = current.multiply(BigDecimal.valueOf(12));
            } else {
                break;
            }
            at++;
            end = at;
            String next = word(tokens, at);
            boolean joins = next.equals("-") || (next.equals("and") && scale != null);
            if (joins && (small.containsKey(word(tokens, at + 1)) || scales.containsKey(word(tokens, at + 1)))) {
                at++;
            }
        }
        BigDecimal value = total.add(current);
        if (word(tokens, end).equals("and")
                && word(tokens, end + 1).equals("a")
                && word(tokens, end + 2).equals("half")) {
            return scaled(tokens, value.add(new BigDecimal("0.5")), end + 3, false);
        }
        return exact(value, end);
    }

    /** "twenty two" is one number, "two twenty" and "one two" are not. */
    private static boolean fits(BigDecimal current, BigDecimal value, int at, int from) {
        if (at == from) {
            return true;
        }
        BigDecimal rest = current.remainder(HUNDRED);
        boolean tens = rest.intValue() >= 20 && rest.intValue() % 10 == 0 && value.intValue() < 10;
        boolean afterHundred = rest.signum() == 0;
        return (tens || afterHundred) && value.signum() > 0;
    }

    private static BigDecimal get(Map<String, BigDecimal> map, String word) {
        BigDecimal value = map.get(word);
        if (value == null) {
            throw new IllegalArgumentException("no number: " + word);
        }
        return value;
    }

    private static Reading exact(BigDecimal value, int end) {
        return new Reading(value, value, end, false);
    }

    private static String word(List<Token> tokens, int at) {
        return at >= 0 && at < tokens.size() ? Lexicon.lower(tokens.get(at).form()) : "";
    }
}
