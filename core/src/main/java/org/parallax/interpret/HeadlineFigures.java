// SPDX-License-Identifier: Apache-2.0
package org.parallax.interpret;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parallax.lexicon.Tsv;
import org.parallax.model.CasualtyRole;

/**
 * Figures in a headline that stands outside the text ("2 dead, 4 hurt"). They bear out or speak against what the text
 * says; they make no toll, since no words of the text stand for them. Immutable.
 */
final class HeadlineFigures {
    private static final int BEFORE = 4;
    private static final int BEHIND = 2;
    private static final int MOST = 60;

    private final Map<String, Integer> numbers = new java.util.HashMap<>();
    private final Map<String, CasualtyRole> stems = new java.util.LinkedHashMap<>();

    HeadlineFigures() {
        for (List<String> row :
                Tsv.load("/parallax/interpret/headline-figures.tsv", 3).rows()) {
            if (row.get(0).equals("number")) {
                numbers.put(row.get(1), Integer.valueOf(row.get(2)));
            } else {
                stems.put(row.get(1), CasualtyRole.valueOf(row.get(2).toUpperCase(Locale.ROOT)));
            }
        }
    }

    /** The first figure of each role. */
    Map<CasualtyRole, Integer> read(@Nullable String headline) {
        Map<CasualtyRole, Integer> figures = new EnumMap<>(CasualtyRole.class);
        List<String> words = words(headline == null ? "" : headline);
        for (int i = 0; i < words.size(); i++) {
            CasualtyRole role = role(words.get(i));
            int figure = role == null ? 0 : before(words, i, role);
            if (role != null && figure == 0) {
                figure = behind(words, i);
            }
            if (role != null && figure > 0) {
                figures.putIfAbsent(role, figure);
            }
        }
        return figures;
    }

    /** The nearest number before the word, unless another role's word stands between; -1 to look no further. */
    private int before(List<String> words, int at, CasualtyRole role) {
        for (int i = at - 1; i >= Math.max(0, at - BEFORE); i--) {
            CasualtyRole other = role(words.get(i));
            if (other != null && other != role) {
                return -1;
            }
            if (number(words.get(i)) > 0) {
                return number(words.get(i));
            }
        }
        return 0;
    }

    private int behind(List<String> words, int at) {
        for (int i = at + 1; i <= Math.min(words.size() - 1, at + BEHIND); i++) {
            if (number(words.get(i)) > 0) {
                return number(words.get(i));
            }
        }
        return 0;
    }

    private int number(String word) {
        int value = numbers.getOrDefault(word, 0);
        if (value == 0 && word.length() <= 2 && word.chars().allMatch(c -> c >= '0' && c <= '9')) {
            value = Integer.parseInt(word);
        }
        return value < MOST ? value : 0;
    }

    private @Nullable CasualtyRole role(String word) {
        for (Map.Entry<String, CasualtyRole> stem : stems.entrySet()) {
            if (word.startsWith(stem.getKey())) {
                return stem.getValue();
            }
        }
        return null;
    }

    private static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        for (int i = 0; i <= text.length(); i++) {
            char c = i < text.length() ? text.charAt(i) : ' ';
            if (Character.isLetterOrDigit(c)) {
                word.append(c);
            } else if (!word.isEmpty()) {
                words.add(word.toString().toLowerCase(Locale.ROOT));
                word.setLength(0);
            }
        }
        return words;
    }
}
