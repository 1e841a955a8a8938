// SPDX-License-Identifier: Apache-2.0
package org.parallax.group;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Finds for each report the few others that may tell of the same happening, through an index of their telling words and
 * names, so that the cost grows with the number of reports and not with its square: of a word that many reports have, only
 * those are looked at that stand nearest in time. A pure function of the reports in their order; not for use by several threads.
 */
final class Neighbours {
    private static final int WORDS = 30;
    private static final int NAMES = 15;
    /** Of a word that many reports have, how many on each side in time are looked at. */
    private static final int REACH = 64;
    /** How many of the reports with most telling words in common are weighed. */
    private static final int CANDIDATES = 80;

    private final List<Profile> profiles;
    /** Hashes of each report's telling words. */
    private final List<int[]> telling = new ArrayList<>();
    /** How many telling words each report has in common with the one that is looked at; zero in between. */
    private final int[] common;
    /** Hash of a telling word and index of a report that has it, ascending. */
    private final long[] postings;

    /**
     * Indexes reports.
     *
     * @param profiles in order of time; the index in it stands for the report
     */
    Neighbours(List<Profile> profiles) {
        this.profiles = profiles;
        this.common = new int[profiles.size()];
        int size = 0;
        for (Profile profile : profiles) {
            int[] hashes = telling(profile);
            telling.add(hashes);
            size += hashes.length;
        }
        this.postings = new long[size];
        int at = 0;
        for (int i = 0; i < profiles.size(); i++) {
            for (int hash : telling.get(i)) {
                postings[at++] = posting(hash, i);
            }
        }
        Arrays.parallelSort(postings);
    }

    private static long posting(int hash, int report) {
        return (long) hash << Integer.SIZE | report;
    }

    private static int[] telling(Profile profile) {
        List<Integer> hashes = new ArrayList<>();
        best(profile.words(), WORDS, hashes);
        best(profile.people(), NAMES, hashes);
        best(profile.places(), NAMES, hashes);
        best(profile.bodies(), NAMES, hashes);
        return hashes.stream().mapToInt(Integer::intValue).distinct().toArray();
    }

    private static void best(Weighted bag, int most, List<Integer> into) {
        List<Integer> places = new ArrayList<>();
        for (int i = 0; i < bag.terms().size(); i++) {
            places.add(i);
        }
        places.sort(Comparator.comparingDouble((Integer i) -> -bag.weights().of(i))
                .thenComparing(i -> bag.terms().hash(i)));
        places.stream().limit(most).forEach(i -> into.add(bag.terms().hash(i)));
    }

    /** The reports most like one by their indexes, nearest first. */
    List<Integer> of(int report) {
        Profile own = profiles.get(report);
        List<Integer> candidates = new ArrayList<>();
        for (int hash : telling.get(report)) {
            count(hash, report, candidates);
        }
        int least = least(candidates);
        List<Integer> nearest = candidates.stream()
                .filter(other -> common[other] >= least)
                .sorted(Comparator.comparingInt((Integer other) -> -common[other])
                        .thenComparingInt(other -> Math.abs(other - report))
                        .thenComparingInt(other -> other))
                .limit(CANDIDATES)
                .collect(Collectors.toCollection(ArrayList::new));
        candidates.forEach(other -> common[other] = 0);
        Map<Integer, Double> likeness = new HashMap<>();
        nearest.forEach(other -> likeness.put(other, own.likeness(profiles.get(other))));
        nearest.sort(Comparator.comparing((Integer other) -> -likeness.getOrDefault(other, 0.0))
                .thenComparing(other -> other));
        return List.copyOf(nearest);
    }

    /** How many telling words those have in common that can be among the best; spares sorting the thousands with one or two. */
    private int least(List<Integer> candidates) {
        int[] having = new int[WORDS + 3 * NAMES + 1];
        candidates.forEach(other -> having[common[other]]++);
        int least = having.length - 1;
        for (int better = having[least]; least > 1 && better < CANDIDATES; better += having[least]) {
            least--;
        }
        return least;
    }

    private void count(int hash, int report, List<Integer> candidates) {
        int own = Arrays.binarySearch(postings, posting(hash, report));
        for (int i = own - 1; i >= 0 && own - i <= REACH && of(i, hash); i--) {
            meet((int) postings[i], candidates);
        }
        for (int i = own + 1; i < postings.length && i - own <= REACH && of(i, hash); i++) {
            meet((int) postings[i], candidates);
        }
    }

    private void meet(int other, List<Integer> candidates) {
        if (common[other]++ == 0) {
            candidates.add(other);
        }
    }

    private boolean of(int place, int hash) {
        return (int) (postings[place] >> Integer.SIZE) == hash;
    }
}
