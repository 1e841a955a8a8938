// SPDX-License-Identifier: Apache-2.0
package org.parallax.collate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What speaks for two tellings being of one event, each as a number; symmetric. Word weights and what is common to all come
 * from the tellings of the story. Immutable.
 */
final class TellingFeatures {
    /** Names of the features, in the order of {@link #of}. */
    static final List<String> NAMES = List.of(
            "same_lemma",
            "kin",
            "kin_best",
            "words",
            "near",
            "near_beyond",
            "alone",
            "alone_beyond",
            "sentence",
            "sentence_beyond",
            "sentence_words",
            "agent_words",
            "agent_near",
            "patient_words",
            "patient_near",
            "agent_patient",
            "any_words",
            "any_near",
            "agents_apart",
            "patients_apart",
            "crossed",
            "days",
            "days_apart",
            "own_days",
            "own_days_apart",
            "places",
            "places_apart",
            "people",
            "people_apart",
            "numbers",
            "numbers_apart",
            "same_report",
            "same_sentence",
            "distance",
            "negation",
            "verbs",
            "nouns",
            "governor",
            "rarity",
            "rarity_least",
            "commonness",
            "report_near",
            "best_left",
            "best_right",
            "mutual",
            "alone_best_least",
            "place",
            "opposed");

    /** What is common to all tellings is taken out of a vector to this share. */
    private static final double COMMON = 0.8;

    private static final double SENTENCE = 0.5;
    /** Below whatever a pair can have. */
    private static final double NOTHING = -9;

    private final Kinship kinship;
    private final List<Telling> tellings;
    private final Map<String, Double> rarity = new HashMap<>();
    private final Map<String, Integer> count = new HashMap<>();
    private final int reports;
    private final float[][] beyond;
    private final float[][] aloneBeyond;
    private final float[][] sentenceBeyond;
    private final List<Set<String>> sentenceWords = new ArrayList<>();
    private final int[] reportOf;
    private final float[][] reportVectors;
    private final double[][] base;
    private final double[][] bestIn;

    TellingFeatures(List<Telling> tellings, Kinship kinship) {
        this.kinship = kinship;
        this.tellings = List.copyOf(tellings);
        Map<String, Set<String>> wordsOf = new LinkedHashMap<>();
        Map<String, List<float[]>> vectorsOf = new LinkedHashMap<>();
        for (Telling telling : tellings) {
            String report = telling.passage().account().id();
            Set<String> words = new TreeSet<>();
            for (int word = 0; word < telling.passage().size(); word++) {
                if (telling.passage().content(word)) {
                    words.add(telling.passage().lemmas().get(word));
                }
            }
            sentenceWords.add(words);
            wordsOf.computeIfAbsent(report, id -> new TreeSet<>()).addAll(words);
            vectorsOf
                    .computeIfAbsent(report, id -> new ArrayList<>())
                    .add(telling.passage().vector());
            count.merge(telling.lemma(), 1, Integer::sum);
        }
        reports = wordsOf.size();
        Map<String, Integer> in = new HashMap<>();
        wordsOf.values().forEach(words -> words.forEach(word -> in.merge(word, 1, Integer::sum)));
        in.forEach((word, n) -> rarity.put(word, Math.log(1 + (double) reports / n)));
        beyond = beyond(tellings.stream().map(Telling::vector).toList(), COMMON);
        aloneBeyond = beyond(tellings.stream().map(Telling::alone).toList(), COMMON);
        sentenceBeyond = beyond(
                tellings.stream().map(telling -> telling.passage().vector()).toList(), 1);
        List<String> ids = List.copyOf(wordsOf.keySet());
        reportOf = tellings.stream()
                .mapToInt(telling -> ids.indexOf(telling.passage().account().id()))
                .toArray();
        reportVectors = vectorsOf.values().stream()
                .map(vectors -> Vectors.unit(Vectors.mean(vectors, vectors.get(0).length)))
                .toArray(float[][]::new);
        base = base();
        bestIn = bestIn();
    }

    private double[][] base() {
        double[][] sums = new double[tellings.size()][tellings.size()];
        for (int i = 0; i < sums.length; i++) {
            for (int j = 0; j < i; j++) {
                sums[i][j] = kinship.of(tellings.get(i).lemma(), tellings.get(j).lemma())
                        + Vectors.dot(beyond[i], beyond[j])
                        + SENTENCE * Vectors.dot(sentenceBeyond[i], sentenceBeyond[j]);
                sums[j][i] = sums[i][j];
            }
        }
        return sums;
    }

    /** For each report and telling the best that the telling finds in the report. */
    private double[][] bestIn() {
        double[][] best = new double[reports][tellings.size()];
        for (double[] row : best) {
            Arrays.fill(row, NOTHING);
        }
        for (int i = 0; i < tellings.size(); i++) {
            for (int j = 0; j < tellings.size(); j++) {
                if (i != j) {
                    best[reportOf[j]][i] = Math.max(best[reportOf[j]][i], base[i][j]);
                }
            }
        }
        return best;
    }

    private static float[][] beyond(List<float[]> vectors, double share) {
        float[] common = Vectors.mean(vectors, vectors.isEmpty() ? 0 : vectors.get(0).length);
        return vectors.stream()
                .map(vector -> Vectors.beyond(vector, common, share))
                .toArray(float[][]::new);
    }

    /** The features of the {@code i}th and the {@code j}th telling. */
    double[] of(int i, int j) {
        Telling a = tellings.get(i);
        Telling b = tellings.get(j);
        boolean sameReport = reportOf[i] == reportOf[j];
        boolean sameSentence =
                sameReport && a.passage().sentence().equals(b.passage().sentence());
        double[] agents = fillers(a.agents(), b.agents());
        double[] patients = fillers(a.patients(), b.patients());
        double[] crossed = max(fillers(a.agents(), b.patients()), fillers(a.patients(), b.agents()));
        double[] any = fillers(a.fillers(), b.fillers());
        double rareA = rarity.getOrDefault(a.lemma(), 1.0);
        double rareB = rarity.getOrDefault(b.lemma(), 1.0);
        double leftOver = base[i][j] - bestIn[reportOf[j]][i];
        double rightOver = base[i][j] - bestIn[reportOf[i]][j];
        double placeA = place(a);
        double placeB = place(b);
        return new double[] {
            a.lemma().equals(b.lemma()) ? 1 : 0,
            kinship.of(a.lemma(), b.lemma()),
            kinBest(a, b),
            dice(a.lemmas(), b.lemmas()),
            Vectors.dot(a.vector(), b.vector()),
            Vectors.dot(beyond[i], beyond[j]),
            Vectors.dot(a.alone(), b.alone()),
            Vectors.dot(aloneBeyond[i], aloneBeyond[j]),
            Vectors.dot(a.passage().vector(), b.passage().vector()),
            Vectors.dot(sentenceBeyond[i], sentenceBeyond[j]),
            dice(sentenceWords.get(i), sentenceWords.get(j)),
            agents[0],
            agents[1],
            patients[0],
            patients[1],
            agents[0] + patients[0],
            any[0],
            any[1],
            apart(a.agents(), b.agents(), agents[0]),
            apart(a.patients(), b.patients(), patients[0]),
            crossed[0],
            meet(a.days(), b.days()),
            apart(a.days(), b.days()),
            meet(a.ownDays(), b.ownDays()),
            apart(a.ownDays(), b.ownDays()),
            meet(a.places(), b.places()),
            apart(a.places(), b.places()),
            meet(a.people(), b.people()),
            apart(a.people(), b.people()),
            meet(a.numbers(), b.numbers()),
            apart(a.numbers(), b.numbers()),
            sameReport ? 1 : 0,
            sameSentence ? 1 : 0,
            sameReport ? Math.min(5, Math.abs(sentenceNumber(a) - sentenceNumber(b))) : -1,
            a.negated() == b.negated() ? 0 : 1,
            a.verb() && b.verb() ? 1 : 0,
            !a.verb() && !b.verb() ? 1 : 0,
            kinship.of(a.governor(), b.governor()),
            Math.max(rareA, rareB),
            Math.min(rareA, rareB),
            Math.log(Math.min(count.getOrDefault(a.lemma(), 1), count.getOrDefault(b.lemma(), 1))) - Math.log(reports),
            Vectors.dot(reportVectors[reportOf[i]], reportVectors[reportOf[j]]),
            Math.max(leftOver, rightOver),
            Math.min(leftOver, rightOver),
            leftOver == 0 && rightOver == 0 ? 1 : 0,
            base[i][j],
            Math.abs(placeA - placeB),
            kinship.opposed(a.lemma(), b.lemma()) ? 1 : 0
        };
    }

    private static double place(Telling telling) {
        return (double) sentenceNumber(telling)
                / telling.passage().account().annotation().sentences().size();
    }

    private static int sentenceNumber(Telling telling) {
        return telling.passage()
                .account()
                .annotation()
                .sentences()
                .indexOf(telling.passage().sentence());
    }

    private double kinBest(Telling a, Telling b) {
        double best = 0;
        for (String left : a.lemmas()) {
            for (String right : b.lemmas()) {
                best = Math.max(best, kinship.of(left, right));
            }
        }
        return best;
    }

    /** The best that a filler of the one and one of the other share: in words, and in meaning. */
    private double[] fillers(List<Filler> a, List<Filler> b) {
        double words = 0;
        double near = 0;
        for (Filler left : a) {
            for (Filler right : b) {
                double share = meets(left.heads(), right.heads()) ? 1 : 0;
                words = Math.max(words, Math.max(share, dice(left.words(), right.words())));
                near = Math.max(near, Vectors.dot(left.vector(), right.vector()));
            }
        }
        return new double[] {words, near};
    }

    private static double[] max(double[] a, double[] b) {
        return new double[] {Math.max(a[0], b[0]), Math.max(a[1], b[1])};
    }

    private double dice(Set<String> a, Set<String> b) {
        double shared = 0;
        double all = 0;
        for (String word : a) {
            double weight = rarity.getOrDefault(word, 1.0);
            all += weight;
            shared += b.contains(word) ? weight : 0;
        }
        for (String word : b) {
            all += rarity.getOrDefault(word, 1.0);
        }
        return all == 0 ? 0 : 2 * shared / all;
    }

    private static boolean meets(Collection<String> a, Collection<String> b) {
        return a.stream().anyMatch(b::contains);
    }

    private static double meet(Set<String> a, Set<String> b) {
        return meets(a, b) ? 1 : 0;
    }

    private static double apart(Collection<?> a, Collection<?> b, double shared) {
        return !a.isEmpty() && !b.isEmpty() && shared == 0 ? 1 : 0;
    }

    private static double apart(Set<String> a, Set<String> b) {
        return apart(a, b, meet(a, b));
    }
}
