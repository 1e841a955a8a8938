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
