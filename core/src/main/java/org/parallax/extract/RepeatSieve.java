// SPDX-License-Identifier: Apache-2.0
package org.parallax.extract;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Marks what a page said twice.
 *
 * <p>A long line that stood before is marked from its second time on. Several different lines that each follow
 * themselves at once (a a b b) are a gallery's captions, pasted with their alternative texts: all of them go. A line cut
 * off with an ellipsis whose beginning another line has in full is a lead-in.
 */
final class RepeatSieve implements Sieve {
    private static final int MIN_LENGTH = 40;
    /** What a text says more often is its own refrain, a list's label or a table's cell. */
    private static final int MAX_COUNT = 3;

    private static final int MIN_PREFIX = 40;
    static final String REASON = "repeat";
    private static final Pattern ELLIPSIS = Pattern.compile("\\s?(\\.\\.\\.|…|\\[…\\]|\\[\\.\\.\\.\\])$");

    @Override
    public void sift(Draft draft) {
        List<String> keys = draft.lines().stream().map(Line::key).toList();
        gallery(draft, keys);
        Map<String, Integer> counts = new HashMap<>();
        keys.forEach(key -> counts.merge(key, 1, Integer::sum));
        Map<String, Integer> seen = new HashMap<>();
        for (Line line : draft.lines()) {
            String key = keys.get(line.index());
            if (!mayRepeat(line) || draft.isMarked(line.index()) || counts.getOrDefault(key, 0) > MAX_COUNT) {
                continue;
            }
            Integer first = seen.putIfAbsent(key, line.index());
            if (first != null) {
                draft.mark(line, REASON, true);
            }
        }
        leadIns(draft, keys);
    }

    private static boolean mayRepeat(Line line) {
        char first = line.text().charAt(0);
        boolean item = first == '-' || first == '•' || first == '*' || Character.isDigit(first);
        return line.text().length() >= MIN_LENGTH && !item && !line.text().endsWith(":");
    }

    private static void gallery(Draft draft, List<String> keys) {
        List<Line> lines = draft.lines();
        int i = 0;
        while (i + 3 < lines.size()) {
            int end = i;
            while (end + 1 < lines.size() && isTwice(lines, keys, end)) {
                end += 2;
            }
            if (end - i >= 4) {
                lines.subList(i, end).forEach(line -> draft.mark(line, "caption", true));
            }
            i = Math.max(end, i + 1);
        }
    }

    private static boolean isTwice(List<Line> lines, List<String> keys, int i) {
        return lines.get(i).text().length() >= MIN_LENGTH && keys.get(i).equals(keys.get(i + 1));
    }

    private static void leadIns(Draft draft, List<String> keys) {
        NavigableSet<String> sorted = new TreeSet<>(keys);
        for (Line line : draft.lines()) {
            String own = keys.get(line.index());
            String prefix = prefix(own);
            if (prefix.length() < MIN_PREFIX || draft.isMarked(line.index())) {
                continue;
            }
            for (String key : sorted.tailSet(prefix, true)) {
                if (!key.startsWith(prefix)) {
                    break;
                }
                if (key.length() > own.length()) {
                    draft.mark(line, REASON, true);
                    break;
                }
            }
        }
    }

    /** What stands before the ellipsis, without its last, perhaps broken, word; empty when there is no ellipsis. */
    private static String prefix(String key) {
        if (!key.endsWith("...") && !key.endsWith("…") && !key.endsWith("]")) {
            return "";
        }
        String bare = ELLIPSIS.matcher(key).replaceFirst("");
        if (bare.length() == key.length()) {
            return "";
        }
        int blank = bare.lastIndexOf(' ');
        return blank < 0 ? "" : bare.substring(0, blank);
    }
}
