// SPDX-License-Identifier: Apache-2.0
package org.parallax.group;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
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

    private final Map<String, Double> weights = new LinkedHashMap<>();
    private final Frequencies all;

    Kinship(Frequencies all) {
        this.all = all;
        Tsv.load("/parallax/group/kinship.tsv", 2)
                .map()
                .forEach((name, weight) -> weights.put(name, Double.parseDouble(weight)));
    }

    /** Logarithm of the odds that two reports with these features tell of one happening: above 0 is rather yes. */
    double odds(Map<String, Double> features) {
        double sum = weight("bias");
        for (Map.Entry<String, Double> feature : features.entrySet()) {
            sum += weight(feature.getKey()) * feature.getValue();
        }
        return sum;
    }

    /** The terms of that sum that are not zero, the weightiest first. */
    List<Bond.Reason> reasons(Map<String, Double> features) {
        List<Bond.Reason> reasons = new ArrayList<>(List.of(new Bond.Reason("bias", 1, weight("bias"))));
        features.forEach((feature, value) -> {
            if (value != 0) {
                reasons.add(new Bond.Reason(feature, value, weight(feature)));
            }
        });
        reasons.sort(Comparator.comparingDouble((Bond.Reason reason) -> -Math.abs(reason.adds()))
                .thenComparing(Bond.Reason::feature));
        return reasons;
    }

    private double weight(String feature) {
        return weights.getOrDefault(feature, 0.0);
    }

    /** What the odds rest on, by name; a feature is 0 where nothing is known. */
    Map<String, Double> features(Profile a, Surroundings nearA, Profile b, Surroundings nearB) {
        ReportKey one = a.key();
        ReportKey two = b.key();
        Map<String, Double> features = new LinkedHashMap<>();
        features.put("words", a.words().cosine(b.words()));
        features.put("lede", a.lede().cosine(b.lede()));
        features.put("people", a.people().cosine(b.people()));
        features.put("places", a.places().cosine(b.places()));
        features.put("bodies", a.bodies().cosine(b.bodies()));
        features.put("early names", a.early().cosine(b.early()));
        features.put("numbers", a.numbers().cosine(b.numbers()));
        features.put("rare people", rare(one.people, two.people));
        features.put("rare surnames", rare(one.surnames, two.surnames));
        features.put("other people", is(strangers(one.people, two.people)));
        features.put("other places", is(strangers(one.places, two.places)));
        features.put("no name shared", is(strangers(one.names, two.names)));
        boolean dated = one.day != ReportKey.NO_DAY && two.day != ReportKey.NO_DAY;
        features.put("days apart", dated ? Math.log1p(Math.abs((double) one.day - two.day)) / LONG_TIME : 0);
        features.put("undated", is(!dated));
        features.put("same day named", is(ReportKey.meet(one.days, two.days)));
        features.put(
                "other years",
                is(one.years.length > 0 && two.years.length > 0 && !ReportKey.meet(one.years, two.years)));
        features.put("other weekday", is(one.weekday != 0 && two.weekday != 0 && one.weekday != two.weekday));
        features.put("other killed", is(one.killed != null && two.killed != null && !one.killed.equals(two.killed)));
        features.put(
                "other injured", is(one.injured != null && two.injured != null && !one.injured.equals(two.injured)));
        double equal = Math.min(MOST_FIGURES, one.figures.shared(two.figures, (i, j) -> 1));
        double counted = Math.min(MOST_FIGURES, one.counted.shared(two.counted, (i, j) -> 1));
        features.put("figures equal", equal);
        features.put("figures unequal", Math.max(0, counted - equal));
        features.put("length", Math.log1p(Math.min(one.words.size(), two.words.size())) / LONG_TIME);
        features.put("copied", copied(one, two));
        features.put("words here", nearA.words().cosine(nearB.words()));
        features.put("lede here", nearA.lede().cosine(nearB.lede()));
        features.put("names here", nearA.names().cosine(nearB.names()));
        features.put("gist here", nearA.gist().cosine(nearB.gist()));
        features.put("crowd", Math.log(Math.max(nearA.size(), nearB.size())) / LONG_TIME);
        features.put("nearer than others", a.likeness(b) - (nearA.crowding() + nearB.crowding()) / 2);
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
        double rarity = a.shared(b, (i, j) -> all.rarity(a.hash(i)));
        return Math.min(LONG_NAMES, rarity) / LONG_NAMES;
    }

    private static double copied(ReportKey a, ReportKey b) {
        int runs = Math.min(a.runs.length, b.runs.length);
        return runs == 0 ? 0 : (double) ReportKey.common(a.runs, b.runs) / runs;
    }
}
