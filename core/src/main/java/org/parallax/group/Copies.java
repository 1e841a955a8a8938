// SPDX-License-Identifier: Apache-2.0
package org.parallax.group;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.parallax.model.Account;
import org.parallax.model.PublicationTime;

/**
 * Tells which reports of a story have most of their words from another. Families grow around the longest report: a shorter
 * one joins the family of the report that holds most of its five-word runs, if that is half of them or more; so a brief that
 * two long reports both contain joins one of them and does not make one family of both. The first published of those that
 * hold half of the longest's runs is the original.
 */
final class Copies {
    /** From this share of a report's five-word runs on, it is a copy. */
    private static final double COPY = 0.5;

    private Copies() {}

    /** Report id to the id of the original; originals are not in it. */
    static SortedMap<String, String> of(List<Account> accounts) {
        List<Account> sorted = new ArrayList<>(accounts);
        Map<String, Shingles> shingles = new HashMap<>();
        accounts.forEach(account -> shingles.put(account.id(), Shingles.of(account)));
        sorted.sort(Comparator.comparingInt((Account account) -> -size(shingles, account))
                .thenComparing(Copies::when)
                .thenComparing(Account::id));
        int[][] shared = shared(sorted, shingles);
        int[] root = new int[sorted.size()];
        for (int i = 0; i < sorted.size(); i++) {
            root[i] = i;
            double best = 0;
            for (int j = 0; j < i; j++) {
                double share = share(sorted, shingles, shared, i, j);
                if (share >= COPY && share > best) {
                    best = share;
                    root[i] = root[j];
                }
            }
        }
        return originals(sorted, shingles, shared, root);
    }

    private static int size(Map<String, Shingles> shingles, Account account) {
        Shingles own = shingles.get(account.id());
        return own == null ? 0 : own.runs().size();
    }

    /** How many runs any two have in common: by the run, so that reports with nothing in common cost nothing. */
    private static int[][] shared(List<Account> sorted, Map<String, Shingles> shingles) {
        Map<String, List<Integer>> having = new HashMap<>();
        int[][] shared = new int[sorted.size()][sorted.size()];
        for (int i = 0; i < sorted.size(); i++) {
            Shingles own = shingles.get(sorted.get(i).id());
            for (String run : own == null ? List.<String>of() : own.runs()) {
                List<Integer> before = having.computeIfAbsent(run, r -> new ArrayList<>());
                for (int j : before) {
                    shared[i][j]++;
                    shared[j][i]++;
                }
                before.add(i);
            }
        }
        return shared;
    }

    /** Share of the runs of {@code i} that {@code j} has, in [0,1]; equal texts without runs share all. */
    private static double share(List<Account> sorted, Map<String, Shingles> shingles, int[][] shared, int i, int j) {
        int size = size(shingles, sorted.get(i));
        if (size == 0) {
            String text = sorted.get(i).text();
            return !text.isBlank() && text.equals(sorted.get(j).text()) ? 1 : 0;
        }
        return (double) shared[i][j] / size;
    }

    private static SortedMap<String, String> originals(
            List<Account> sorted, Map<String, Shingles> shingles, int[][] shared, int[] root) {
        int[] original = new int[sorted.size()];
        for (int i = 0; i < sorted.size(); i++) {
            original[i] = i;
        }
        Comparator<Account> first = Comparator.comparing(Copies::when).thenComparing(Account::id);
        for (int i = 0; i < sorted.size(); i++) {
            int hub = root[i];
            boolean whole = i == hub || share(sorted, shingles, shared, hub, i) >= COPY;
            if (whole && first.compare(sorted.get(i), sorted.get(original[hub])) < 0) {
                original[hub] = i;
            }
        }
        SortedMap<String, String> copies = new TreeMap<>();
        for (int i = 0; i < sorted.size(); i++) {
            int of = original[root[i]];
            if (of != i) {
                copies.put(sorted.get(i).id(), sorted.get(of).id());
            }
        }
        return copies;
    }

    /** Publication as sortable text; unknown times come last, so that a dated report is never their copy. */
    static String when(Account account) {
        PublicationTime published = account.annotation().article().metadata().published();
        if (published == null) {
            return "~";
        }
        return published.instant() == null
                ? published.date().toString()
                : published.instant().toInstant().toString();
    }
}
