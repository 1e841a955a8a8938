// SPDX-License-Identifier: Apache-2.0
package org.parallax.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.parallax.model.Sentence;
import org.parallax.model.Span;
import org.parallax.model.Tag;
import org.parallax.model.Token;

/**
 * Words of each report that stand in the same order in some other report too, in runs of {@value #LEAST} or more. What is a
 * word is as in the shares of reuse that the stemma gives; but those are told for each two reports, and these runs are of
 * one report and all the others together.
 */
final class TintedRuns {
    static final int LEAST = 5;

    private final Map<String, List<Span>> runs = new HashMap<>();

    TintedRuns(List<Witness> witnesses) {
        Map<String, List<Token>> words = new HashMap<>();
        Map<List<String>, Set<String>> having = new HashMap<>();
        for (Witness witness : witnesses) {
            List<Token> own = words(witness);
            words.put(witness.id(), own);
            grams(own)
                    .forEach(gram ->
                            having.computeIfAbsent(gram, g -> new HashSet<>(2)).add(witness.id()));
        }
        words.forEach((report, own) -> runs.put(report, runs(own, having)));
    }

    /** The report's shared runs in text order, none overlapping. */
    List<Span> of(Witness witness) {
        return runs.getOrDefault(witness.id(), List.of());
    }

    private static List<Token> words(Witness witness) {
        List<Token> words = new ArrayList<>();
        for (Sentence sentence : witness.account().annotation().sentences()) {
            sentence.tokens().stream().filter(token -> token.tag() != Tag.PUNCT).forEach(words::add);
        }
        return words;
    }

    private static List<List<String>> grams(List<Token> words) {
        List<String> folded = words.stream()
                .map(word -> word.form().toLowerCase(Locale.ROOT).replace('\u2019', '\''))
                .toList();
        List<List<String>> grams = new ArrayList<>();
        for (int i = 0; i + LEAST <= folded.size(); i++) {
            grams.add(folded.subList(i, i + LEAST));
        }
        return grams;
    }

    private static List<Span> runs(List<Token> words, Map<List<String>, Set<String>> having) {
        List<List<String>> grams = grams(words);
        List<Span> runs = new ArrayList<>();
        int begin = -1;
        int last = -1;
        for (int i = 0; i < grams.size(); i++) {
            if (having.getOrDefault(grams.get(i), Set.of()).size() < 2) {
                continue;
            }
            if (begin >= 0 && i > last + 1) {
                runs.add(new Span(
                        words.get(begin).span().begin(), words.get(last).span().end()));
                begin = -1;
            }
            begin = begin < 0 ? i : begin;
            last = i + LEAST - 1;
        }
        if (begin >= 0) {
            runs.add(new Span(
                    words.get(begin).span().begin(), words.get(last).span().end()));
        }
        return runs;
    }
}
