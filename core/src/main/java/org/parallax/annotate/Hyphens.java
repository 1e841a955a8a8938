// SPDX-License-Identifier: Apache-2.0
package org.parallax.annotate;

import java.util.Set;

/** Decides which hyphens stand alone: all but those after prefixes and in numbers of telephones and days. Immutable. */
final class Hyphens {
    private final Set<String> prefixes = Lexicon.words("hyphenated", "prefix");
    private final Set<String> suffixes = Lexicon.words("hyphenated", "suffix");
    private final Set<String> whole = Lexicon.words("hyphenated", "whole");

    /** Does the hyphen at {@code i} stand alone in the word that goes from {@code from} to {@code end}? */
    boolean cuts(String text, int from, int i, int end) {
        int right = i + 1;
        while (right < end && !Characters.isHyphen(text.charAt(right))) {
            right++;
        }
        int left = i;
        while (left > from && !Characters.isHyphen(text.charAt(left - 1))) {
            left--;
        }
        if (left == i || right == i + 1) {
            return false;
        }
        String before = Lexicon.lower(text.substring(left, i));
        String after = Lexicon.lower(text.substring(i + 1, right));
        if (isNumber(before) && isNumber(after)) {
            return left == from && right == end && isRange(before, after);
        }
        return !prefixes.contains(before) && !suffixes.contains(after) && !whole.contains(before + "-" + after);
    }

    /** A range, a score or two years; not a telephone number, an extension or a post code. */
    private static boolean isRange(String before, String after) {
        boolean whole =
                before.chars().allMatch(Character::isDigit) && after.chars().allMatch(Character::isDigit);
        return !whole || before.length() == after.length() || (after.length() < 4 && before.length() < 5);
    }

    private static boolean isNumber(String word) {
        return !word.isEmpty()
                && word.chars().allMatch(c -> (c >= '0' && c <= '9') || c == '.' || c == ',' || c == ':');
    }
}
