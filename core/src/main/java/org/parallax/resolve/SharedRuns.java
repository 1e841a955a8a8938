// SPDX-License-Identifier: Apache-2.0
package org.parallax.resolve;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.parallax.model.Account;
import org.parallax.model.Sentence;
import org.parallax.model.Span;
import org.parallax.model.StemmaEdge.Evidence;
import org.parallax.model.Tag;
import org.parallax.model.Token;

/** The longest runs of words that two reports share, as evidence that one is the other's copy. */
final class SharedRuns {
    private static final int SEED = 5;
    private static final int MOST = 3;
    /** A seed that stands in more places than this is a set phrase. */
    private static final int COMMON = 8;

    private SharedRuns() {}

    private record Run(int a, int b, int length) {}

    /** At most three runs, the longest first, each as words of {@code a} followed by the same words of {@code b}. */
    static List<Evidence> of(Account a, Account b) {
        List<Token> left = tokens(a);
        List<Token> right = tokens(b);
        List<String> x = words(left);
        List<String> y = words(right);
        Map<List<String>, List<Integer>> places = new HashMap<>();
        for (int j = 0; j + SEED <= y.size(); j++) {
            places.computeIfAbsent(y.subList(j, j + SEED), s -> new ArrayList<>())
                    .add(j);
        }
        List<Run> runs = new ArrayList<>();
        int i = 0;
        while (i + SEED <= x.size()) {
            Run best = new Run(i, 0, 0);
            List<Integer> at = places.getOrDefault(x.subList(i, i + SEED), List.of());
            for (int j : at.size() > COMMON ? at.subList(0, COMMON) : at) {
                int length = SEED;
                while (i + length < x.size()
                        && j + length < y.size()
                        && x.get(i + length).equals(y.get(j + length))) {
                    length++;
                }
                best = length > best.length() ? new Run(i, j, length) : best;
            }
            if (best.length() > 0) {
                runs.add(best);
            }
            i += Math.max(1, best.length());
        }
        runs.sort(Comparator.comparingInt((Run run) -> -run.length()).thenComparingInt(Run::a));
        List<Evidence> evidence = new ArrayList<>();
        for (Run run : runs.subList(0, Math.min(MOST, runs.size()))) {
            evidence.add(new Evidence(a.id(), span(left, run.a(), run.length())));
            evidence.add(new Evidence(b.id(), span(right, run.b(), run.length())));
        }
        return evidence;
    }

    private static Span span(List<Token> tokens, int from, int length) {
        return tokens.get(from).span().cover(tokens.get(from + length - 1).span());
    }

    private static List<Token> tokens(Account account) {
        List<Token> tokens = new ArrayList<>();
        for (Sentence sentence : account.annotation().sentences()) {
            sentence.tokens().stream().filter(token -> token.tag() != Tag.PUNCT).forEach(tokens::add);
        }
        return tokens;
    }

    private static List<String> words(List<Token> tokens) {
        return tokens.stream()
                .map(token -> token.form().toLowerCase(Locale.ROOT).replace('\u2019', '\''))
                .toList();
    }
}
