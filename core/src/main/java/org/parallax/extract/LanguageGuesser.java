// SPDX-License-Identifier: Apache-2.0
package org.parallax.extract;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.parallax.lexicon.Tsv;

/** Tells a text's language by its script and its short words. Immutable; safe for several threads. */
final class LanguageGuesser {
    /** Fewer words than this tell nothing sure. */
    private static final int MIN_WORDS = 12;

    private static final int SAMPLE_LENGTH = 40_000;
    /** In running text of these languages at least every eighth word is in the list. */
    private static final double MIN_SHARE = 0.12;

    /** So many different short words of a language must stand in a text. */
    private static final int MIN_KINDS = 4;

    private static final String ENGLISH = "en";
    private static final List<List<String>> ROWS =
            Tsv.load("/parallax/extract/stop-words.tsv", 2).rows();

    private static final List<String> LANGUAGES =
            ROWS.stream().map(row -> row.get(0)).toList();
    /** Short words, each with the languages that have it, as numbers of {@link #LANGUAGES}. */
    private static final Map<String, int[]> STOP_WORDS = stopWords();

    private static final int[] NONE = {};

    private static final List<List<String>> SCRIPTS =
            Tsv.load("/parallax/extract/scripts.tsv", 4).rows();

    private LanguageGuesser() {}

    /** ISO 639-1 code, or null when the text is too short or too strange to tell. */
    static @Nullable String guess(String text) {
        String sample = text.length() > SAMPLE_LENGTH ? text.substring(0, SAMPLE_LENGTH) : text;
        Map<Character.UnicodeScript, Integer> scripts = new EnumMap<>(Character.UnicodeScript.class);
        int letters = 0;
        int ascii = 0;
        for (int i = 0; i < sample.length(); i++) {
            char c = sample.charAt(i);
            if (c < 128) {
                boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
                ascii += letter ? 1 : 0;
            } else if (Character.isLetter(c)) {
                letters++;
                scripts.merge(Character.UnicodeScript.of(c), 1, Integer::sum);
            }
        }
        letters += ascii;
        scripts.merge(Character.UnicodeScript.LATIN, ascii, Integer::sum);
        if (scripts.getOrDefault(Character.UnicodeScript.LATIN, 0) * 2 >= letters) {
            return byStopWords(sample);
        }
        return letters < MIN_WORDS ? null : byScript(sample, scripts, letters);
    }

    private static @Nullable String byScript(
            String sample, Map<Character.UnicodeScript, Integer> scripts, int letters) {
        int kana = scripts.getOrDefault(Character.UnicodeScript.HIRAGANA, 0)
                + scripts.getOrDefault(Character.UnicodeScript.KATAKANA, 0);
        if (kana * 10 > letters) {
            return "ja";
        }
        Character.UnicodeScript most = Character.UnicodeScript.COMMON;
        for (Map.Entry<Character.UnicodeScript, Integer> entry : scripts.entrySet()) {
            most = entry.getValue() > scripts.getOrDefault(most, 0) ? entry.getKey() : most;
        }
        String language = null;
        for (List<String> row : SCRIPTS) {
            if (!row.get(0).equals(most.name())) {
                continue;
            }
            language = language == null ? row.get(1) : language;
            if (!row.get(2).equals("-") && count(sample, row.get(3)) * 200L > letters) {
                return row.get(2);
            }
        }
        return language;
    }

    private static int count(String sample, String letters) {
        int count = 0;
        for (int i = 0; i < sample.length(); i++) {
            count += letters.indexOf(Character.toLowerCase(sample.charAt(i))) >= 0 ? 1 : 0;
        }
        return count;
    }

    private static @Nullable String byStopWords(String sample) {
        List<String> words = new ArrayList<>();
        for (String word : Words.of(sample)) {
            if (!Character.isDigit(word.charAt(0))) {
                words.add(word.toLowerCase(Locale.ROOT));
            }
        }
        if (words.size() < MIN_WORDS) {
            return null;
        }
        int[] hits = hits(words);
        int best = 0;
        for (int i = 1; i < hits.length; i++) {
            best = hits[i] > hits[best] ? i : best;
        }
        int most = hits[best];
        if (most == 0 || most < MIN_SHARE * words.size()) {
            return null;
        }
        // To take English for another language costs the report; a few words that two languages share do not show it.
        int of = best;
        long kinds = words.stream()
                .filter(word ->
                        Arrays.stream(STOP_WORDS.getOrDefault(word, NONE)).anyMatch(one -> one == of))
                .distinct()
                .limit(MIN_KINDS)
                .count();
        int english = LANGUAGES.indexOf(ENGLISH);
        return english >= 0 && hits[english] * 2 >= most ? ENGLISH : kinds >= MIN_KINDS ? LANGUAGES.get(best) : null;
    }

    /** How many of the words each language has, in their order. */
    private static int[] hits(List<String> words) {
        int[] hits = new int[LANGUAGES.size()];
        for (String word : words) {
            for (int language : STOP_WORDS.getOrDefault(word, NONE)) {
                hits[language]++;
            }
        }
        return hits;
    }

    private static Map<String, int[]> stopWords() {
        Map<String, Set<Integer>> sets = new HashMap<>();
        for (int i = 0; i < ROWS.size(); i++) {
            for (String word : ROWS.get(i).get(1).split(" ", -1)) {
                sets.computeIfAbsent(word, key -> new TreeSet<>()).add(i);
            }
        }
        Map<String, int[]> stopWords = new HashMap<>();
        sets.forEach((word, of) ->
                stopWords.put(word, of.stream().mapToInt(Integer::intValue).toArray()));
        return stopWords;
    }
}
