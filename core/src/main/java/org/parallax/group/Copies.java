// SPDX-License-Identifier: Apache-2.0
package org.parallax.group;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Tells which reports of a story have most of their words from another. Families grow around the longest report: a shorter
 * one joins the family of the report that holds most of its five-word runs, if that is half of them or more; so a brief that
 * two long reports both contain joins one of them and does not make one family of both. The first published of those that
 * hold half of the longest's runs is the original.
 *
 * <p>Whom a report is compared with is found through a sample of the runs, every eighth by its hash (the sketches of Broder
 * 1997 that estimate containment); the share itself is counted over all of them.
 */
final class Copies {
    /** From this share of a report's five-word runs on, it is a copy. */
    private static final double COPY = 0.5;

    private static final int EVERY = 8;
    /** A report with fewer runs is looked for by all of them. */
    private static final int SHORT = 128;
    /** Of the reports that have a run, how many of the longest are looked at. */
    private static final int HOLDERS = 32;
    /** With how many of those that share most a report is compared in full. */
    private static final int CANDIDATES = 32;

    private final List<ReportKey> sorted;

    private Copies(List<ReportKey> keys) {
        this.sorted = new ArrayList<>(keys);
        sorted.sort(Comparator.comparingInt((ReportKey key) -> -key.runs.length)
                .thenComparing(key -> key.when)
                .thenComparing(key -> key.id));
    }

    /** Report id to the id of the original; originals are not in it. */
    static SortedMap<String, String> of(List<ReportKey> keys) {
        Copies copies = new Copies(keys);
        return copies.originals(copies.families());
    }

    /** For each report the longest of its family. */
    private int[] families() {
        Map<Integer, List<Integer>> holders = new HashMap<>();
        Map<Integer, Integer> runless = new HashMap<>();
        int[] root = new int[sorted.size()];
        for (int i = 0; i < root.length; i++) {
            ReportKey key = sorted.get(i);
            root[i] = i;
            double best = 0;
            for (int j : candidates(key, holders)) {
                double share = share(key, sorted.get(j));
                if (share >= COPY && share > best) {
                    best = share;
                    root[i] = root[j];
                }
            }
            if (key.runs.length == 0 && key.whole != Terms.hash("")) {
                Integer before = runless.putIfAbsent(key.whole, i);
                root[i] = before == null ? i : before;
            }
            hold(key, i, holders);
        }
        return root;
    }

    /** Longer reports that may hold the report's words, those with most runs of the sample first. */
    private static List<Integer> candidates(ReportKey key, Map<Integer, List<Integer>> holders) {
        Map<Integer, Integer> common = new TreeMap<>();
        for (int run : key.runs) {
            if (run % EVERY == 0 || key.runs.length < SHORT) {
                holders.getOrDefault(run, List.of()).forEach(holder -> common.merge(holder, 1, Integer::sum));
            }
        }
        List<Integer> candidates = new ArrayList<>(common.keySet());
        candidates.sort(Comparator.comparing((Integer holder) -> -common.getOrDefault(holder, 0))
                .thenComparing(holder -> holder));
        return candidates.subList(0, Math.min(CANDIDATES, candidates.size()));
    }

    private static void hold(ReportKey key, int index, Map<Integer, List<Integer>> holders) {
        for (int run : key.runs) {
            List<Integer> held = holders.computeIfAbsent(run, r -> new ArrayList<>(1));
            if (held.size() < HOLDERS) {
                held.add(index);
            }
        }
    }

    /** Share of the runs of {@code key} that {@code other} has, in [0,1]. */
    private static double share(ReportKey key, ReportKey other) {
        return key.runs.length == 0 ? 0 : (double) ReportKey.common(key.runs, other.runs) / key.runs.length;
    }

    private SortedMap<String, String> originals(int[] root) {
        Comparator<ReportKey> first =
                Comparator.comparing((ReportKey key) -> key.when).thenComparing(key -> key.id);
        int[] original = root.clone();
        for (int i = 0; i < root.length; i++) {
            ReportKey hub = sorted.get(root[i]);
            ReportKey key = sorted.get(i);
            boolean whole = key.runs.length == 0 || share(hub, key) >= COPY;
            if (whole && first.compare(key, sorted.get(original[root[i]])) < 0) {
                original[root[i]] = i;
            }
        }
        SortedMap<String, String> copies = new TreeMap<>();
        for (int i = 0; i < root.length; i++) {
            int of = original[root[i]];
            if (of != i) {
                copies.put(sorted.get(i).id, sorted.get(of).id);
            }
        }
        return copies;
    }
}
