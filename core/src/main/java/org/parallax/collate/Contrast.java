// SPDX-License-Identifier: Apache-2.0
package org.parallax.collate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.parallax.model.Account;
import org.parallax.model.Attribution;
import org.parallax.model.Dependency;
import org.parallax.model.Modality;
import org.parallax.model.Name;
import org.parallax.model.NameType;
import org.parallax.model.Proposition;
import org.parallax.model.Quantity;
import org.parallax.model.Tag;
import org.parallax.model.TimeExpression;
import org.parallax.model.Token;
import org.parallax.model.Verdict;

/** What sets two units apart that speak of the same thing, each as a number. Not safe for use by several threads. */
final class Contrast {
    /** Names of the features, in the order of {@link #of}. */
    static final List<String> NAMES = List.of(
            "score",
            "sum",
            "run",
            "covered_least",
            "covered_most",
            "left_over_least",
            "left_over_most",
            "names_left_over",
            "credited_both",
            "credited_one",
            "credited_apart",
            "modality_apart",
            "hedged_both",
            "negation_apart",
            "thing_counted",
            "amount",
            "amounts_apart",
            "amount_one",
            "clocks_both",
            "clocks_apart",
            "clock_one",
            "days_apart",
            "day_one",
            "places_apart",
            "place_one",
            "people_apart",
            "person_one",
            "predicate_same",
            "predicate_near",
            "marked_both",
            "marked_one",
            "days_between",
            "dated",
            "length_ratio",
            "shorter",
            "longer",
            "headline",
            "rule_amount",
            "rule_time",
            "rule_modality",
            "rule_name",
            "rule_stage",
            "rule_wording");

    private static final double NEAR = 0.5;

    /** What one unit brings to every pair that it is in. */
    private record Facts(
            List<String> words,
            Set<String> credits,
            Set<String> things,
            Set<String> amounts,
            Set<String> clocks,
            Set<String> days,
            Set<String> places,
            int predicate) {
        static Facts of(Unit unit) {
            return new Facts(
                    QuotedWords.of(unit.text()),
                    Contrast.credits(unit),
                    Contrast.things(unit, false),
                    Contrast.things(unit, true),
                    times(unit, true),
                    times(unit, false),
                    names(unit, false),
                    Contrast.predicate(unit));
        }
    }

    private final Nearness nearness;
    private final Aligner aligner;
    private final List<SlotRule> rules;
    private final Map<Unit, Facts> known = new HashMap<>();

    Contrast(Nearness nearness, Aligner aligner, List<SlotRule> rules) {
        this.nearness = nearness;
        this.aligner = aligner;
        this.rules = List.copyOf(rules);
    }

    /** The features of a pair that the aligner looked at; symmetric. */
    double[] of(Alignment pair) {
        Unit a = pair.a();
        Unit b = pair.b();
        double score = pair.score();
        double[] left = leftOver(a, aligner.nearest(a, b));
        double[] right = leftOver(b, aligner.nearest(b, a));
        Facts factsA = known.computeIfAbsent(a, Facts::of);
        Facts factsB = known.computeIfAbsent(b, Facts::of);
        List<String> wordsA = factsA.words();
        List<String> wordsB = factsB.words();
        double run =
                (double) QuotedWords.longestRun(wordsA, wordsB) / Math.max(1, Math.min(wordsA.size(), wordsB.size()));
        Set<String> creditA = factsA.credits();
        Set<String> creditB = factsB.credits();
        Set<String> thingsA = factsA.things();
        Set<String> thingsB = factsB.things();
        Set<String> amountsA = factsA.amounts();
        Set<String> amountsB = factsB.amounts();
        boolean thing = meet(thingsA, thingsB);
        boolean amount = meet(amountsA, amountsB);
        Set<String> clockA = factsA.clocks();
        Set<String> clockB = factsB.clocks();
        Set<String> dayA = factsA.days();
        Set<String> dayB = factsB.days();
        Set<String> placeA = factsA.places();
        Set<String> placeB = factsB.places();
        Set<String> peopleA = new HashSet<>(a.people());
        a.speakers().forEach(peopleA::remove);
        Set<String> peopleB = new HashSet<>(b.people());
        b.speakers().forEach(peopleB::remove);
        int predicateA = factsA.predicate();
        int predicateB = factsB.predicate();
        long days = Math.abs(Updates.daysBetween(a, b));
        double lengthA = a.span().length();
        double lengthB = b.span().length();
        List<Double> features = new ArrayList<>(List.of(
                score,
                Math.log(score / (1 - Math.min(score, 0.9999))),
                run,
                Math.min(left[0], right[0]),
                Math.max(left[0], right[0]),
                Math.min(left[1], right[1]),
                Math.max(left[1], right[1]),
                left[2] + right[2],
                is(!creditA.isEmpty() && !creditB.isEmpty()),
                is(creditA.isEmpty() != creditB.isEmpty()),
                is(!creditA.isEmpty() && !creditB.isEmpty() && !meet(creditA, creditB)),
                is(hedged(a) != hedged(b)),
                is(hedged(a) && hedged(b)),
                is(negated(a) != negated(b)),
                is(thing),
                is(amount),
                is(thing && !amount),
                is(thingsA.isEmpty() != thingsB.isEmpty()),
                is(!clockA.isEmpty() && !clockB.isEmpty()),
                is(!clockA.isEmpty() && !clockB.isEmpty() && !meet(clockA, clockB)),
                is(clockA.isEmpty() != clockB.isEmpty()),
                is(!dayA.isEmpty() && !dayB.isEmpty() && !meet(dayA, dayB)),
                is(dayA.isEmpty() != dayB.isEmpty()),
                is(!placeA.isEmpty() && !placeB.isEmpty() && !meet(placeA, placeB)),
                is(placeA.isEmpty() != placeB.isEmpty()),
                is(!peopleA.isEmpty() && !peopleB.isEmpty() && !meet(peopleA, peopleB)),
                is(peopleA.isEmpty() != peopleB.isEmpty()),
                is(lemma(a, predicateA).equals(lemma(b, predicateB))),
                predicates(a, predicateA, b, predicateB),
                is(a.marked() && b.marked()),
                is(a.marked() != b.marked()),
                Math.min(1, days / 2.0),
                is(dated(a) && dated(b)),
                Math.min(lengthA, lengthB) / Math.max(lengthA, lengthB),
                Math.log(Math.min(lengthA, lengthB)),
                Math.log(Math.max(lengthA, lengthB)),
                is(a.sentence().headline() || b.sentence().headline())));
        for (SlotRule rule : rules) {
            features.add(is(rule.compare(a, b, 1).stream().anyMatch(finding -> finding.verdict() != Verdict.AGREE)));
        }
        return features.stream().mapToDouble(Double::doubleValue).toArray();
    }

    private static double is(boolean value) {
        return value ? 1 : 0;
    }

    private static boolean meet(Set<String> a, Set<String> b) {
        return a.stream().anyMatch(b::contains);
    }

    /** Covered share, weight left over, and the number of names left over. */
    private double[] leftOver(Unit unit, float[] nearest) {
        double[] weights = nearness.weights(unit);
        double covered = 0;
        double all = 0;
        double left = 0;
        int names = 0;
        for (int k = 0; k < weights.length; k++) {
            double best = nearest[k];
            covered += weights[k] * best;
            all += weights[k];
            if (best < NEAR) {
                left += weights[k];
                Token token = unit.sentence().tokens().get(unit.words().get(k));
                names += token.tag() == Tag.PROPN ? 1 : 0;
            }
        }
        return new double[] {all == 0 ? 0 : covered / all, left, names};
    }

    private static Set<String> credits(Unit unit) {
        Set<String> credits = new TreeSet<>();
        Account account = unit.account();
        for (Attribution attribution : account.attributions()) {
            if (attribution.statement().overlaps(unit.span())) {
                credits.addAll(unit.origins());
            }
        }
        return credits;
    }

    private static boolean hedged(Unit unit) {
        return unit.clauses().stream().anyMatch(clause -> clause.modality() != Modality.STATED);
    }

    private static boolean negated(Unit unit) {
        return unit.clauses().stream().filter(Proposition::negated).count() % 2 == 1;
    }

    private static Set<String> things(Unit unit, boolean amounts) {
        Set<String> things = new TreeSet<>();
        for (Quantity quantity : unit.quantities()) {
            boolean count = quantity.unit().equals(Quantity.COUNT);
            if (!count || !quantity.head().isEmpty()) {
                String thing = quantity.unit() + " " + (count ? quantity.head() : "");
                things.add(amounts ? quantity.low().stripTrailingZeros().toPlainString() + " " + thing : thing);
            }
        }
        return things;
    }

    private static Set<String> times(Unit unit, boolean clocks) {
        Set<String> times = new TreeSet<>();
        for (TimeExpression time : unit.times()) {
            if (clocks && time.clock() != null) {
                times.add(String.valueOf(time.clock()));
            } else if (!clocks && time.clock() == null) {
                times.add(
                        time.from() == null
                                ? unit.words(time.span()).toLowerCase(Locale.ROOT)
                                : String.valueOf(time.from()));
            }
        }
        return times;
    }

    /** Names of places, by their last word: "Main Street" and "the Street" are one. */
    private static Set<String> names(Unit unit, boolean people) {
        Set<String> names = new TreeSet<>();
        for (Name name : unit.names()) {
            boolean place =
                    name.type() == NameType.CITY || name.type() == NameType.PLACE || name.type() == NameType.COUNTRY;
            if (people ? name.type() == NameType.PERSON : place) {
                names.addAll(QuotedWords.of(unit.words(name.span())));
            }
        }
        return names;
    }

    private static boolean dated(Unit unit) {
        return unit.account().annotation().article().metadata().published() != null;
    }

    /** Place in the sentence of what the unit says: its root, or what a reporting root says. */
    static int predicate(Unit unit) {
        List<Token> tokens = unit.sentence().tokens();
        Map<Integer, Integer> contentOf = new HashMap<>();
        int root = -1;
        for (int i = 0; i < tokens.size(); i++) {
            Dependency dependency = tokens.get(i).dependency();
            if (dependency == null) {
                continue;
            }
            if (dependency.head() == Dependency.ROOT) {
                root = i;
            } else if (dependency.relation().equals("ccomp")) {
                contentOf.putIfAbsent(dependency.head(), i);
            }
        }
        boolean says = unit.account().attributions().stream()
                .anyMatch(attribution ->
                        attribution.cue() != null && unit.sentence().span().contains(attribution.cue()));
        int content = contentOf.getOrDefault(root, -1);
        int found = says && content >= 0 ? content : root;
        boolean inside = found >= 0 && unit.span().contains(tokens.get(found).span());
        return inside ? found : unit.words().isEmpty() ? 0 : unit.words().get(0);
    }

    private static String lemma(Unit unit, int token) {
        return unit.sentence().tokens().get(token).lemma().toLowerCase(Locale.ROOT);
    }

    private double predicates(Unit a, int left, Unit b, int right) {
        int i = a.words().indexOf(left);
        int j = b.words().indexOf(right);
        return i < 0 || j < 0 ? 0 : nearness.ofWord(a, i, b, j);
    }
}
