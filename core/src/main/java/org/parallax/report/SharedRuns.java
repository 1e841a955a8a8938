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
import org.parallax.model.Token;

/**
 * Words of each report that stand in the same order in another report too, in runs of {@value #LEAST} or more: the measure
 * that reuse of text is told by.
 */
final class SharedRuns {
    static final int LEAST = 5;

    private final Map<String, List<Span>> runs = new HashMap<>();

    SharedRuns(List<Witness> witnesses) {
        Map<String, Set<List<String>>> grams = new HashMap<>();
        witnesses.forEach(witness -> grams.put(
                witness.id(),
                new HashSet<>(grams(words(witness), witness.account().text()))));
        for (Witness witness : witnesses) {
            String text = witness.account().text();
            Set<List<String>> others = new HashSet<>();
            witnesses.stream()
                    .filter(other -> !other.equals(witness))
                    .forEach(other -> others.addAll(grams.getOrDefault(other.id(), Set.of())));
            runs.put(witness.id(), runs(words(witness), text, others));
        }
    }

    /** The report's shared runs in text order, none overlapping. */
    List<Span> of(Witness witness) {
        return runs.getOrDefault(witness.id(), List.of());
    }

    private static List<Token> words(Witness witness) {
        String text = witness.account().text();
        List<Token> words = new ArrayList<>();
        for (Sentence sentence : witness.account().annotation().sentences()) {
            for (Token token : sentence.tokens()) {
                if (Character.isLetterOrDigit(text.codePointAt(token.span().begin()))) {
                    words.add(token);
                }
            }
        }
        return words;
    }

    private static List<List<String>> grams(List<Token> words, String text) {
        List<String> folded = words.stream()
                .map(word -> word.span().in(text).toLowerCase(Locale.ROOT))
                .toList();
        List<List<String>> grams = new ArrayList<>();
        for (int i = 0; i + LEAST <= folded.size(); i++) {
            grams.add(List.copyOf(folded.subList(i, i + LEAST)));
        }
        return grams;
    }

    private static List<Span> runs(List<Token> words, String text, Set<List<String>> others) {
        List<List<String>> grams = grams(words, text);
        List<Span> runs = new ArrayList<>();
        int begin = -1;
        int last = -1;
        for (int i = 0; i < grams.size(); i++) {
            if (!others.contains(grams.get(i))) {
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
