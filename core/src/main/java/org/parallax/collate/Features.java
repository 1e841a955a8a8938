// SPDX-License-Identifier: Apache-2.0
package org.parallax.collate;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.parallax.model.Granularity;
import org.parallax.model.Quantity;
import org.parallax.model.Span;
import org.parallax.model.Tag;
import org.parallax.model.TimeExpression;
import org.parallax.model.Token;

/** What speaks for two units being of the same thing, each as a number. Word weights come from the story. Immutable. */
final class Features {
    /** Names of the features, in the order of {@link #of}. */
    static final List<String> NAMES = List.of(
            "sentence",
            "lemmas",
            "lemmas_of_shorter",
            "covered_least",
            "covered_most",
            "covered",
            "covered_by_meaning",
            "clause_covered",
            "near_weight",
            "shared_weight",
            "entities_weight",
            "entities",
            "person",
            "pronoun",
            "speaker",
            "speakers_apart",
            "amount",
            "amount_of_thing",
            "thing_counted",
            "clock",
            "clocks",
            "day",
            "days_apart",
            "time_words",
            "number_word",
            "marked",
            "both_marked",
            "run",
            "run_length",
            "place",
            "length_ratio",
            "shorter",
            "longer",
            "headline",
            "first",
            "verbs");

    private static final double NEAR_FROM = 0.35;
    private static final double NEAR_RANGE = 0.4;
    private static final int LONG_RUN = 12;

    /** What one unit brings to the comparison, worked out once. */
    private record Facets(
            Set<String> subjects,
            Set<String> verbs,
            Set<String> numbers,
            Set<String> amounts,
            Set<String> amountsOfThings,
            Set<String> things,
            Set<LocalTime> clocks,
            Set<LocalDate> days,
            Set<String> timeWords,
            List<String> forms,
            List<int[]> clauses,
            int length,
            double place) {}

    private final Nearness nearness;
    private final List<Facets> facets = new ArrayList<>();
    private final Map<String, Double> amountWeight = new HashMap<>();

    Features(Nearness nearness) {
        this.nearness = nearness;
        List<Unit> units = nearness.units();
        Map<String, Integer> amountIn = new HashMap<>();
        for (Unit unit : units) {
            Facets own = facets(unit);
            facets.add(own);
            own.amounts().forEach(amount -> amountIn.merge(amount, 1, Integer::sum));
        }
        amountIn.forEach((amount, n) -> amountWeight.put(amount, Math.log(1 + (double) units.size() / n)));
    }

    /** A close look at a pair; its features are symmetric. */
    Meeting of(Unit a, Unit b) {
        Facets x = facets.get(a.number());
        Facets y = facets.get(b.number());
        double[] left = nearness.weights(a);
        double[] right = nearness.weights(b);
        float[] meaning = nearness.ofMeanings(a, b);
        double byMeaning = harmonic(
                covered(rows(meaning, left.length, right.length), left),
                covered(columns(meaning, left.length, right.length), right));
        float[] near = Nearness.ofWords(a, b, meaning);
        float[] ofA = rows(near, left.length, right.length);
        float[] ofB = columns(near, left.length, right.length);
        double forward = covered(ofA, left);
        double backward = covered(ofB, right);
        double[] dice = dice(nearness.lemmas(a), nearness.lemmas(b), nearness.lemmaWeights());
        double[] entityDice = dice(x.subjects(), y.subjects(), nearness.entityWeights());
        int run = QuotedWords.longestRun(x.forms(), y.forms());
        double shorter = Math.max(1, Math.min(x.length(), y.length()));
        double longer = Math.max(1, Math.max(x.length(), y.length()));
        double[] features = {
            nearness.ofWholes(a, b),
            dice[0],
            dice[1],
            Math.min(forward, backward),
            Math.max(forward, backward),
            harmonic(forward, backward),
            byMeaning,
            clauses(near, left, right, x, y),
            Math.min(strong(ofA, left), strong(ofB, right)),
            dice[2],
            entityDice[2],
            entityDice[0],
            meet(a.people(), b.people()),
            Math.max(meet(a.pronouns(), b.entities()), meet(a.entities(), b.pronouns())),
            meet(a.speakers(), b.speakers()),
            !a.speakers().isEmpty() && !b.speakers().isEmpty() && meet(a.speakers(), b.speakers()) == 0 ? 1 : 0,
            dice(x.amounts(), y.amounts(), amountWeight)[2],
            meet(x.amountsOfThings(), y.amountsOfThings()),
            meet(x.things(), y.things()),
            meet(x.clocks(), y.clocks()),
            !x.clocks().isEmpty() && !y.clocks().isEmpty() ? 1 : 0,
            meet(x.days(), y.days()),
            !x.days().isEmpty() && !y.days().isEmpty() && meet(x.days(), y.days()) == 0 ? 1 : 0,
            meet(x.timeWords(), y.timeWords()),
            meet(x.numbers(), y.numbers()),
            (a.marked() ? 1 : 0) + (b.marked() ? 1 : 0),
            a.marked() && b.marked() ? 1 : 0,
            run / Math.max(1.0, Math.min(x.forms().size(), y.forms().size())),
            Math.min(run, LONG_RUN),
            1 - Math.abs(x.place() - y.place()),
            shorter / longer,
            Math.log(shorter),
            Math.log(longer),
            a.sentence().headline() || b.sentence().headline() ? 1 : 0,
            a.place() == 0 || b.place() == 0 ? 1 : 0,
            shared(x.verbs(), y.verbs())
        };
        return new Meeting(a, b, features, ofA, ofB);
    }

    /** The highest value of each row, at least 0. */
    private static float[] rows(float[] table, int rows, int columns) {
        float[] best = new float[rows];
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j < columns; j++) {
                best[i] = Math.max(best[i], table[i * columns + j]);
            }
        }
        return best;
    }

    /** The highest value of each column, at least 0. */
    private static float[] columns(float[] table, int rows, int columns) {
        float[] best = new float[columns];
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j < columns; j++) {
                best[j] = Math.max(best[j], table[i * columns + j]);
            }
        }
        return best;
    }

    /** How much of the weight of the words finds something near. */
    private static double covered(float[] best, double[] weights) {
        double sum = 0;
        double all = 0;
        for (int i = 0; i < best.length; i++) {
            sum += weights[i] * best[i];
            all += weights[i];
        }
        return all == 0 ? 0 : sum / all;
    }

    /** The weight of the words that surely find something near. */
    private static double strong(float[] best, double[] weights) {
        double sum = 0;
        for (int i = 0; i < best.length; i++) {
            sum += weights[i] * Math.max(0, Math.min(1, (best[i] - NEAR_FROM) / NEAR_RANGE));
        }
        return sum;
    }

    /** The best that two of their clauses cover each other. */
    private static double clauses(float[] near, double[] left, double[] right, Facets x, Facets y) {
        double best = 0;
        int columns = right.length;
        for (int[] inA : x.clauses()) {
            for (int[] inB : y.clauses()) {
                float[] ofA = new float[inA.length];
                float[] ofB = new float[inB.length];
                double[] weightA = new double[inA.length];
                double[] weightB = new double[inB.length];
                for (int i = 0; i < inA.length; i++) {
                    weightA[i] = left[inA[i]];
                    for (int j = 0; j < inB.length; j++) {
                        float value = near[inA[i] * columns + inB[j]];
                        ofA[i] = Math.max(ofA[i], value);
                        ofB[j] = Math.max(ofB[j], value);
                        weightB[j] = right[inB[j]];
                    }
                }
                best = Math.max(best, harmonic(covered(ofA, weightA), covered(ofB, weightB)));
            }
        }
        return best;
    }

    private static double harmonic(double a, double b) {
        return a + b <= 0 ? 0 : 2 * a * b / (a + b);
    }

    private static double meet(Collection<?> a, Collection<?> b) {
        return a.stream().anyMatch(b::contains) ? 1 : 0;
    }

    private static double shared(Set<String> a, Set<String> b) {
        long shared = a.stream().filter(b::contains).count();
        return (double) shared / Math.max(1, Math.min(a.size(), b.size()));
    }

    /** Weighted Dice coefficient, the share of the lighter side, and the shared weight. */
    private static double[] dice(Set<String> a, Set<String> b, Map<String, Double> weights) {
        double shared = 0;
        double left = 0;
        double right = 0;
        for (String word : a) {
            double weight = weights.getOrDefault(word, 1.0);
            left += weight;
            shared += b.contains(word) ? weight : 0;
        }
        for (String word : b) {
            right += weights.getOrDefault(word, 1.0);
        }
        double lighter = Math.min(left, right);
        return new double[] {
            left + right == 0 ? 0 : 2 * shared / (left + right), lighter == 0 ? 0 : shared / lighter, shared
        };
    }

    private static Facets facets(Unit unit) {
        List<Token> tokens = unit.sentence().tokens();
        Set<String> verbs = new TreeSet<>();
        Set<String> numbers = new TreeSet<>();
        List<String> forms = new ArrayList<>();
        int length = 0;
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            if (!unit.span().contains(token.span())) {
                continue;
            }
            length++;
            if (token.tag() != Tag.PUNCT) {
                forms.add(token.form().toLowerCase(Locale.ROOT));
            }
            if (token.tag() == Tag.VERB && unit.words().contains(i)) {
                verbs.add(token.lemma().toLowerCase(Locale.ROOT));
            }
            if (token.tag() == Tag.NUM) {
                numbers.add(token.form().toLowerCase(Locale.ROOT).replace(",", ""));
            }
        }
        Set<String> amounts = new TreeSet<>();
        Set<String> amountsOfThings = new TreeSet<>();
        Set<String> things = new TreeSet<>();
        for (Quantity quantity : unit.quantities()) {
            boolean count = quantity.unit().equals(Quantity.COUNT);
            String low = quantity.low().stripTrailingZeros().toPlainString();
            if (!count || quantity.low().compareTo(BigDecimal.valueOf(2)) > 0) {
                amounts.add(low + " " + quantity.high().stripTrailingZeros().toPlainString() + " " + quantity.unit());
            }
            if (!count || !quantity.head().isEmpty()) {
                amountsOfThings.add(low + " " + quantity.unit() + " " + quantity.head());
            }
            things.add(quantity.unit() + " " + quantity.head());
        }
        Set<LocalTime> clocks = new TreeSet<>();
        Set<LocalDate> days = new TreeSet<>();
        Set<String> timeWords = new TreeSet<>();
        for (TimeExpression time : unit.times()) {
            if (time.clock() != null) {
                clocks.add(time.clock());
            }
            boolean day = time.granularity() == Granularity.DAY || time.granularity() == Granularity.PART_OF_DAY;
            if (day && time.from() != null) {
                days.add(time.from());
            }
            timeWords.add(unit.words(time.span()).toLowerCase(Locale.ROOT));
        }
        int sentences = unit.account().annotation().sentences().size();
        return new Facets(
                new TreeSet<>(unit.subjects()),
                verbs,
                numbers,
                amounts,
                amountsOfThings,
                things,
                clocks,
                days,
                timeWords,
                forms,
                clauses(unit),
                length,
                (double) unit.place() / Math.max(1, sentences - 1));
    }

    /** For each clause of some substance, which of the unit's content words stand in it. */
    private static List<int[]> clauses(Unit unit) {
        Map<Span, List<Integer>> wordsOf = new LinkedHashMap<>();
        for (int w = 0; w < unit.words().size(); w++) {
            Span word = unit.sentence().tokens().get(unit.words().get(w)).span();
            for (var clause : unit.clauses()) {
                if (clause.span().contains(word)) {
                    wordsOf.computeIfAbsent(clause.span(), s -> new ArrayList<>())
                            .add(w);
                }
            }
        }
        return wordsOf.values().stream()
                .filter(words -> words.size() >= 2)
                .map(words -> words.stream().mapToInt(Integer::intValue).toArray())
                .toList();
    }
}
