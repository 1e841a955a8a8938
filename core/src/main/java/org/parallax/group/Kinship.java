// SPDX-License-Identifier: Apache-2.0
package org.parallax.group;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.parallax.lexicon.Tsv;

/**
 * Whether two reports tell of one happening: a logistic regression over what they share and where they clash, fitted by
 * {@code training/kinship.py}; the weights are data. Immutable.
 */
final class Kinship {
    private static final double LONG_NAMES = 40;
    private static final double LONG_TIME = 6;
    private static final int MOST_FIGURES = 4;

    /** What is measured of two reports. */
    static final List<String> FEATURES = List.of(
            "words",
            "lede",
            "people",
            "places",
            "bodies",
            "early names",
            "numbers",
            "rare people",
            "rare surnames",
            "other people",
            "other places",
            "no name shared",
            "all names other",
            "days apart",
            "undated",
            "same day named",
            "other years",
            "other weekday",
            "other killed",
            "other injured",
            "figures equal",
            "figures unequal",
            "length",
            "copied",
            "words here",
            "lede here",
            "names here",
            "gist here",
            "crowd",
            "nearer than others");

    private final double bias;
    /** One weight for each feature. */
    private final double[] weights;

    private final Frequencies all;

    Kinship(Frequencies all) {
        this.all = all;
        Map<String, String> fitted = Tsv.load("/parallax/group/kinship.tsv", 2).map();
        this.bias = weight(fitted, "bias");
        this.weights = FEATURES.stream()
                .mapToDouble(feature -> weight(fitted, feature))
                .toArray();
    }

    private static double weight(Map<String, String> fitted, String feature) {
        return Double.parseDouble(fitted.getOrDefault(feature, "0"));
    }

    /** Logarithm of the odds that two reports with these features tell of one happening: above 0 is rather yes. */
    double odds(double[] features) {
        double sum = bias;
        for (int i = 0; i < weights.length; i++) {
            sum += weights[i] * features[i];
        }
        return sum;
    }

    /** The terms of that sum that are not zero, the weightiest first. */
    List<Bond.Reason> reasons(double[] features) {
        List<Bond.Reason> reasons = new ArrayList<>(List.of(new Bond.Reason("bias", 1, bias)));
        for (int i = 0; i < weights.length; i++) {
            if (features[i] != 0) {
                reasons.add(new Bond.Reason(FEATURES.get(i), features[i], weights[i]));
            }
        }
        reasons.sort(Comparator.comparingDouble((Bond.Reason reason) -> -Math.abs(reason.adds()))
                .thenComparing(Bond.Reason::feature));
        return reasons;
    }

    /**
     * What the odds rest on, in the order of {@link #FEATURES}; a feature is 0 where nothing is known. The same whichever of
     * the two comes first.
     *
     * @param words the words of the first
     * @param gist its gist
     */
    double[] features(Profile a, Surroundings nearA, TermTable words, TermTable gist, Profile b, Surroundings nearB) {
        ReportKey one = a.key();
        ReportKey two = b.key();
        double[] features = new double[FEATURES.size()];
        int at = 0;
        double alike = a.words().cosine(words, b.words());
        double people = a.people().cosine(b.people());
        features[at++] = alike;
        features[at++] = a.lede().cosine(b.lede());
        features[at++] = people;
        features[at++] = a.places().cosine(b.places());
        features[at++] = a.bodies().cosine(b.bodies());
        features[at++] = a.early().cosine(b.early());
        features[at++] = a.numbers().cosine(b.numbers());
        features[at++] = rare(one.people, two.people);
        features[at++] = rare(one.surnames, two.surnames);
        boolean otherPeople = strangers(one.people, two.people);
        boolean otherPlaces = strangers(one.places, two.places);
        boolean otherNames = strangers(one.names, two.names);
        features[at++] = is(otherPeople);
        features[at++] = is(otherPlaces);
        features[at++] = is(otherNames);
        features[at++] = is(otherPeople && otherPlaces && otherNames);
        boolean dated = one.day != ReportKey.NO_DAY && two.day != ReportKey.NO_DAY;
        features[at++] = dated ? Math.log1p(Math.abs((double) one.day - two.day)) / LONG_TIME : 0;
        features[at++] = is(!dated);
        features[at++] = is(ReportKey.meet(one.days, two.days));
        features[at++] = is(one.years.length > 0 && two.years.length > 0 && !ReportKey.meet(one.years, two.years));
        features[at++] = is(one.weekday != 0 && two.weekday != 0 && one.weekday != two.weekday);
        features[at++] = is(one.killed != null && two.killed != null && !one.killed.equals(two.killed));
        features[at++] = is(one.injured != null && two.injured != null && !one.injured.equals(two.injured));
        double equal = Math.min(MOST_FIGURES, one.figures.common(two.figures));
        double counted = Math.min(MOST_FIGURES, one.counted.common(two.counted));
        features[at++] = equal;
        features[at++] = Math.max(0, counted - equal);
        features[at++] = Math.log1p(Math.min(one.words.size(), two.words.size())) / LONG_TIME;
        features[at++] = copied(one, two);
        features[at++] = nearA.words().cosine(words, nearB.words());
        features[at++] = nearA.lede().cosine(nearB.lede());
        features[at++] = nearA.names().cosine(nearB.names());
        features[at++] = nearA.gist().cosine(gist, nearB.gist());
        features[at++] = Math.log(Math.max(nearA.size(), nearB.size())) / LONG_TIME;
        features[at] = Profile.likeness(alike, people) - (nearA.crowding() + nearB.crowding()) / 2;
        return features;
    }

    /** True when two reports, alike in words, tell of other people, places or numbers: a form that is filled in anew. */
    static boolean clash(ReportKey a, ReportKey b) {
        return strangers(a.people, b.people) || strangers(a.places, b.places) || strangers(a.figures, b.figures);
    }

    /** True when both have some and none in common. */
    private static boolean strangers(Terms a, Terms b) {
        return !a.isEmpty() && !b.isEmpty() && !a.meets(b);
    }

    private static double is(boolean so) {
        return so ? 1 : 0;
    }

    private double rare(Terms a, Terms b) {
        double rarity = a.shared(b, i -> all.rarity(a.hash(i)));
        return Math.min(LONG_NAMES, rarity) / LONG_NAMES;
    }

    private static double copied(ReportKey a, ReportKey b) {
        int runs = Math.min(a.runs.length, b.runs.length);
        return runs == 0 ? 0 : (double) ReportKey.common(a.runs, b.runs) / runs;
    }
}
