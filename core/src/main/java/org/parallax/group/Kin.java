// SPDX-License-Identifier: Apache-2.0
package org.parallax.group;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reports side by side: who are whose neighbours, and how likely two of them tell of one happening. */
final class Kin {
    /** With how many others a report is compared at the most. */
    static final int MOST = 40;
    /** Reports less alike than this are not compared. */
    private static final double LEAST = 0.1;
    /** How many of the nearest are a report's surroundings. */
    private static final int NEAR = 20;

    private final List<ReportKey> keys;
    private final List<Profile> profiles = new ArrayList<>();
    private final List<List<Integer>> neighbours = new ArrayList<>();
    private final List<Surroundings> surroundings = new ArrayList<>();
    private final Kinship kinship;

    /** What two reports have in common, for those that are neighbours. */
    interface Pairs {
        void pair(int a, int b, Map<String, Double> features);
    }

    Kin(List<ReportKey> reports) {
        this.keys = new ArrayList<>(reports);
        keys.sort(Comparator.comparing((ReportKey key) -> key.day).thenComparing(key -> key.id));
        Frequencies all = Frequencies.background();
        for (ReportKey key : keys) {
            all.add(key);
        }
        keys.forEach(key -> profiles.add(Profile.of(key, all)));
        Neighbours index = new Neighbours(profiles);
        for (int i = 0; i < keys.size(); i++) {
            List<Integer> near = index.of(i);
            Profile self = profiles.get(i);
            neighbours.add(near.stream()
                    .filter(other -> profiles.get(other).likeness(self) >= LEAST)
                    .limit(MOST)
                    .toList());
            surroundings.add(Surroundings.of(
                    profiles.get(i),
                    near.stream().limit(NEAR).map(profiles::get).toList()));
        }
        this.kinship = new Kinship(all);
    }

    /** The reports, by day and id: places in this list stand for them. */
    List<ReportKey> keys() {
        return List.copyOf(keys);
    }

    /** Tells of every two neighbours once, the later one first. */
    void each(Pairs pairs) {
        for (int a = 0; a < keys.size(); a++) {
            for (int b : neighbours.get(a)) {
                if (b < a || !neighbours.get(b).contains(a)) {
                    int later = Math.max(a, b);
                    int earlier = Math.min(a, b);
                    pairs.pair(later, earlier, features(later, earlier));
                }
            }
        }
    }

    /** What two reports have in common; the later one first. */
    Map<String, Double> features(int a, int b) {
        return kinship.features(profiles.get(a), surroundings.get(a), profiles.get(b), surroundings.get(b));
    }

    /** Logarithm of the odds that two neighbours with these features tell of one happening. */
    double odds(Map<String, Double> features) {
        return kinship.odds(features);
    }

    /** What the odds of these features are the sum of. */
    List<Bond.Reason> reasons(Map<String, Double> features) {
        return kinship.reasons(features);
    }

    /**
     * For each report the smallest place of its group.
     *
     * @param bar mean odds from which two groups are joined
     * @param copies report id to the id of its original: one group, whatever the odds, if no name or number speaks against it
     */
    int[] groups(double bar, Map<String, String> copies) {
        Linkage linkage = new Linkage(keys.size(), bar, MOST);
        each((a, b, features) -> linkage.tie(a, b, odds(features)));
        Map<String, Integer> places = new HashMap<>();
        for (int i = 0; i < keys.size(); i++) {
            places.put(keys.get(i).id, i);
        }
        for (int i = 0; i < keys.size(); i++) {
            Integer original = places.get(copies.get(keys.get(i).id));
            if (original != null && !Kinship.clash(keys.get(i), keys.get(original))) {
                linkage.bind(i, original);
            }
        }
        return linkage.groups();
    }
}
