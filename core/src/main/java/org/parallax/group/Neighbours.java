// SPDX-License-Identifier: Apache-2.0
package org.parallax.group;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds for each report the few others that may tell of the same happening, through an index of their telling words and
 * names, so that the cost grows with the number of reports and not with its square: of a word that many reports have, only
 * those are looked at that stand nearest in time. A pure function of the reports in their order.
 */
final class Neighbours {
    private static final int WORDS = 30;
    private static final int NAMES = 15;
    /** Of a word that many reports have, how many on each side in time are looked at. */
    private static final int REACH = 64;
    /** How many of the reports with most telling words in common are weighed. */
    private static final int CANDIDATES = 80;

    private final List<Profile> profiles;
    /** Hash of a telling word and index of a report that has it, ascending. */
    private final long[] postings;

    /**
     * Indexes reports.
     *
     * @param profiles in order of time; the index in it stands for the report
     */
    Neighbours(List<Profile> profiles) {
        this.profiles = profiles;
        List<int[]> telling = new ArrayList<>();
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
        return hashes.stream().mapToInt(Integer::intValue).toArray();
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
        Map<Integer, Integer> common = new HashMap<>();
        for (int hash : telling(own)) {
            count(hash, report, common);
        }
        List<Integer> candidates = new ArrayList<>(common.keySet());
        candidates.sort(Comparator.comparing((Integer other) -> -common.getOrDefault(other, 0))
                .thenComparing(other -> Math.abs(other - report))
                .thenComparing(other -> other));
        List<Integer> nearest = new ArrayList<>(candidates.subList(0, Math.min(CANDIDATES, candidates.size())));
        Map<Integer, Double> likeness = new HashMap<>();
        nearest.forEach(other -> likeness.put(other, own.likeness(profiles.get(other))));
        nearest.sort(Comparator.comparing((Integer other) -> -likeness.getOrDefault(other, 0.0))
                .thenComparing(other -> other));
        return List.copyOf(nearest);
    }

    private void count(int hash, int report, Map<Integer, Integer> common) {
        int own = Arrays.binarySearch(postings, posting(hash, report));
        for (int i = own - 1; i >= 0 && own - i <= REACH && of(i, hash); i--) {
            common.merge((int) postings[i], 1, Integer::sum);
        }
        for (int i = own + 1; i < postings.length && i - own <= REACH && of(i, hash); i++) {
            common.merge((int) postings[i], 1, Integer::sum);
        }
    }

    private boolean of(int place, int hash) {
        return (int) (postings[place] >> Integer.SIZE) == hash;
    }
}
