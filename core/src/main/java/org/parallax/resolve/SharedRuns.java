// SPDX-License-Identifier: Apache-2.0
package org.parallax.resolve;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.parallax.model.Account;
import org.parallax.model.StemmaEdge.Evidence;

/** The longest runs of words that two reports share, as evidence that one is the other's copy. */
final class SharedRuns {
    private static final int MOST = 3;
    /** A run that stands in more places than this is a set phrase. */
    private static final int COMMON = 8;

    private SharedRuns() {}

    private record Run(int a, int b, int length) {}

    /** At most three runs, the longest first, each as words of {@code a} followed by the same words of {@code b}. */
    static List<Evidence> of(Account a, Account b) {
        ReportWords left = ReportWords.of(a);
        ReportWords right = ReportWords.of(b);
        List<String> x = left.words();
        List<String> y = right.words();
        Map<List<String>, List<Integer>> places = new HashMap<>();
        for (int j = 0; j + ReportWords.RUN <= y.size(); j++) {
            places.computeIfAbsent(right.run(j), s -> new ArrayList<>()).add(j);
        }
        List<Run> runs = new ArrayList<>();
        int i = 0;
        while (i + ReportWords.RUN <= x.size()) {
            Run best = new Run(i, 0, 0);
            List<Integer> at = places.getOrDefault(left.run(i), List.of());
            for (int j : at.size() > COMMON ? at.subList(0, COMMON) : at) {
                int length = ReportWords.RUN;
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
            evidence.add(new Evidence(a.id(), left.span(run.a(), run.length())));
            evidence.add(new Evidence(b.id(), right.span(run.b(), run.length())));
        }
        return evidence;
    }
}
