// SPDX-License-Identifier: Apache-2.0
package org.parallax.annotate;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The calendar's words. Immutable. */
final class TimeWords {
    private final Map<String, Map<String, Integer>> kinds = new HashMap<>();

    TimeWords() {
        for (List<String> row : Lexicon.rows("time-words")) {
            kinds.computeIfAbsent(row.get(0), kind -> new HashMap<>()).put(row.get(1), Integer.parseInt(row.get(2)));
        }
    }

    /** January is 1; 0 when the word is no month. */
    int month(String word) {
        return value("month", word);
    }

    /** Monday is 1; 0 when the word is no weekday. */
    int weekday(String word) {
        return value("weekday", word);
    }

    boolean isPart(String word) {
        return has("part", word);
    }

    boolean isSeason(String word) {
        return has("season", word);
    }

    /** First month of the season in the northern half of the world. */
    int season(String word) {
        return value("season", word);
    }

    /** Month times 100 plus day; 0 when the words are no holiday with a day of its own. */
    int holiday(String words) {
        return value("holiday", words);
    }

    /** "third" is 3; 0 when the word is no ordinal. */
    int ordinal(String word) {
        return value("ordinal", word);
    }

    /** Letter of the ISO 8601 duration: Y, M, W, D; for hours and below "TH", "TM", "TS"; empty for no unit. */
    String letter(String unit) {
        return switch (value("length", unit)) {
            case 1 -> "TS";
            case 2 -> "TM";
            case 3 -> "TH";
            case 4 -> "D";
            case 5 -> "W";
            case 6 -> "M";
            case 7 -> "Y";
            case 8 -> "10Y";
            case 9 -> "100Y";
            default -> "";
        };
    }

    /** As {@link #letter} for "daily", "annual". */
    String frequency(String word) {
        return switch (value("frequency", word)) {
            case 3 -> "TH";
            case 4 -> "D";
            case 5 -> "W";
            case 6 -> "M";
            case 7 -> "Y";
            default -> "";
        };
    }

    boolean isModal(String word) {
        return has("modal", word);
    }

    boolean isPlan(String word) {
        return has("plan", word);
    }

    boolean isUnit(String word) {
        return has("unit", word);
    }

    boolean isZone(String word) {
        return has("zone", word);
    }

    boolean isApproximate(String word) {
        return has("approximate", word);
    }

    private boolean has(String kind, String word) {
        return kinds.getOrDefault(kind, Map.of()).containsKey(word);
    }

    private int value(String kind, String word) {
        return kinds.getOrDefault(kind, Map.of()).getOrDefault(word, 0);
    }
}
