// SPDX-License-Identifier: Apache-2.0
package org.parallax.collate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.parallax.collate.WordDiff.Change;
import org.parallax.lexicon.Tsv;

/**
 * Whether two quotations of one utterance have other words, or are only written down in another way. What an editor put in
 * brackets or left out ("[the mayor]", "...") is nobody's word; "Sen." is "Senator", "it's" is "it is", and articles and "and"
 * change nothing. Where one goes on and the other has ended, nothing is changed either.
 */
final class Rewording {
    private static final Pattern PIECES = Pattern.compile(
            "\\[[^\\]\\n]{0,60}\\]|\\([^)\\n]{0,60}\\)|\u2026|\\.(?: ?\\.){2,}|[\\p{L}\\p{N}](?:[\\p{L}\\p{N}']|[.](?=\\p{L}))*");
    /** Stands for what the editor put in or left out; no word of a text is empty. */
    private static final String GAP = "";

    private static final Set<String> IDLE = Set.of("a", "an", "the", "and", "uh", "um", "er");
    /** At the edge of both, so many words are a change; more are two parts of the utterance. */
    private static final int EDGE = 4;
    /** Letters of the shortest abbreviation. */
    private static final int SHORTEST = 2;

    private static final Map<String, List<String>> CONTRACTIONS = new LinkedHashMap<>();

    static {
        for (List<String> row : Tsv.load("/parallax/collate/contractions.tsv").rows()) {
            CONTRACTIONS.put(row.get(0), List.of(row.get(1).split(" ")));
        }
    }

    private Rewording() {}

    /** True when the two have other words between the first and the last that both have. */
    static boolean isTold(String a, String b) {
        List<String> left = words(a);
        List<String> right = words(b);
        if (left.size() > WordDiff.LONGEST || right.size() > WordDiff.LONGEST) {
            return true;
        }
        return WordDiff.of(left, right).changes().stream().anyMatch(change -> isTold(change, left, right));
    }

    private static boolean isTold(Change change, List<String> left, List<String> right) {
        List<String> x = left.subList(change.leftBegin(), change.leftEnd());
        List<String> y = right.subList(change.rightBegin(), change.rightEnd());
        if (x.contains(GAP) || y.contains(GAP)) {
            return false;
        }
        x = x.stream().filter(word -> !IDLE.contains(word)).toList();
        y = y.stream().filter(word -> !IDLE.contains(word)).toList();
        boolean edge = change.leftBegin() == 0
                || change.rightBegin() == 0
                || change.leftEnd() == left.size()
                || change.rightEnd() == right.size();
        boolean changed = edge
                ? !x.isEmpty() && !y.isEmpty() && x.size() <= EDGE && y.size() <= EDGE
                : !x.isEmpty() || !y.isEmpty();
        return changed && !isShort(x, y) && !isShort(y, x);
    }

    /** "Sen" and "senator", "IE" and "internet explorer". */
    private static boolean isShort(List<String> one, List<String> full) {
        if (one.size() != 1 || full.isEmpty() || one.get(0).length() < SHORTEST) {
            return false;
        }
        String word = one.get(0).replace(".", "");
        StringBuilder initials = new StringBuilder();
        full.forEach(part -> initials.append(part.charAt(0)));
        boolean cut = full.size() == 1
                && word.length() > SHORTEST
                && full.get(0).length() > word.length() + 1
                && full.get(0).startsWith(word);
        return cut || (full.size() > 1 && initials.toString().equals(word));
    }

    /** In small letters, contractions written out. */
    private static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        Matcher matcher = PIECES.matcher(text.replace('\u2019', '\''));
        while (matcher.find()) {
            String piece = matcher.group();
            if (Character.isLetterOrDigit(piece.charAt(0))) {
                addWritten(piece.toLowerCase(Locale.ROOT), words);
            } else {
                words.add(GAP);
            }
        }
        return words;
    }

    private static void addWritten(String word, List<String> words) {
        List<String> known = CONTRACTIONS.get(word);
        if (known != null) {
            words.addAll(known);
            return;
        }
        for (Map.Entry<String, List<String>> ending : CONTRACTIONS.entrySet()) {
            String end = ending.getKey();
            boolean bound = end.startsWith("'") || end.equals("n't");
            if (bound && word.endsWith(end) && word.length() > end.length()) {
                words.add(word.substring(0, word.length() - end.length()));
                words.addAll(ending.getValue());
                return;
            }
        }
        words.add(word);
    }
}
