// SPDX-License-Identifier: Apache-2.0
package org.parallax.collate;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.parallax.model.Quantity;
import org.parallax.model.Tag;

/** What speaks for or against one statement's contradicting or weakening another, each as a number. Immutable. */
final class StatementFeatures {
    /** Names of the features, in the order of {@link #of}. */
    static final List<String> NAMES = List.of(
            "near",
            "covered",
            "covered_back",
            "covered_names",
            "covered_names_back",
            "covered_verbs",
            "covered_nouns",
            "covered_numbers",
            "least_covered",
            "uncovered",
            "root_near",
            "root_kin",
            "root_agents",
            "root_patients",
            "root_crossed",
            "root_negation",
            "root_arguments",
            "negations_apart",
            "aligned_negation",
            "opposed",
            "opposed_under",
            "numbers_apart",
            "numbers_same",
            "days_apart",
            "places_apart",
            "names_missing",
            "names_shared",
            "names_apart_root",
            "denying_a",
            "denying_b",
            "denying_difference",
            "hedging_a",
            "hedging_b",
            "contrasting_a",
            "contrasting_b",
            "praise_difference",
            "tone_a",
            "tone_b",
            "tones_opposed",
            "uncertain_a",
            "uncertain_b",
            "length_a",
            "length_b",
            "sentences_a",
            "quoted_a",
            "quoted_b",
            "credited_a",
            "credited_b",
            "names_covered_verb_not",
            "pair_path",
            "rival_name",
            "rival_number",
            "agent_replaced",
            "patient_replaced");

    private static final double SURE = 0.6;
    /** Steps in a tree that are as good as no way at all. */
    private static final int FAR = 8;

    private final Kinship kinship;

    StatementFeatures(Kinship kinship) {
        this.kinship = kinship;
    }

    /** The features of {@code a}'s bearing on {@code b}. */
    double[] of(Statement a, Statement b) {
        double[][] near = near(b, a);
        int[] found = new int[b.size()];
        double[] best = new double[b.size()];
        double[] back = new double[a.size()];
        for (int i = 0; i < b.size(); i++) {
            found[i] = -1;
            for (int j = 0; j < a.size(); j++) {
                back[j] = Math.max(back[j], near[i][j]);
                if (near[i][j] > best[i]) {
                    best[i] = near[i][j];
                    found[i] = j;
                }
            }
        }
        double[] nearOf = new double[] {0, 0, 0, 0, 0};
        double[] allOf = new double[] {0, 0, 0, 0, 0};
        double least = 1;
        int uncovered = 0;
        for (int i = 0; i < b.size(); i++) {
            Tag tag = b.passage(i).token(b.inSentence(i)).tag();
            boolean verb = tag == Tag.VERB;
            boolean number = tag == Tag.NUM;
            boolean[] in = {true, b.named().get(i), verb, tag == Tag.NOUN, number};
            for (int k = 0; k < in.length; k++) {
                nearOf[k] += in[k] ? best[i] : 0;
                allOf[k] += in[k] ? 1 : 0;
            }
            least = Math.min(least, best[i]);
            uncovered += best[i] < SURE ? 1 : 0;
        }
        double coveredBack = 0;
        double namedBack = 0;
        double allNamedBack = 0;
        for (int j = 0; j < a.size(); j++) {
            coveredBack += back[j];
            namedBack += a.named().get(j) ? back[j] : 0;
            allNamedBack += a.named().get(j) ? 1 : 0;
        }
        double[] root = root(a, b, found, best);
        double[] opposed = opposed(a, b, found, best);
        double[] numbers = numbers(a, b);
        Set<String> missing = new TreeSet<>(b.names());
        missing.removeAll(a.names());
        Set<String> shared = new TreeSet<>(b.names());
        shared.retainAll(a.names());
        double toneA = a.tone("praising") - a.tone("blaming");
        double toneB = b.tone("praising") - b.tone("blaming");
        double coveredNames = share(nearOf[1], allOf[1]);
        double coveredVerbs = share(nearOf[2], allOf[2]);
        return new double[] {
            Vectors.dot(a.vector(), b.vector()),
            share(nearOf[0], allOf[0]),
            share(coveredBack, a.size()),
            coveredNames,
            share(namedBack, allNamedBack),
            coveredVerbs,
            share(nearOf[3], allOf[3]),
            share(nearOf[4], allOf[4]),
            least,
            uncovered,
            root[0],
            root[1],
            root[2],
            root[3],
            root[4],
            root[5],
            root[6],
            Math.abs(a.tone("denying") - b.tone("denying")),
            aligned(a, b, found, best),
            opposed[0],
            opposed[1],
            numbers[0],
            numbers[1],
            apart(days(a), days(b)),
            missing.isEmpty() ? 0 : shared.isEmpty() ? 1 : 0.5,
            missing.size(),
            shared.size(),
            root[7],
            a.tone("denying"),
            b.tone("denying"),
            a.tone("denying") - b.tone("denying"),
            a.tone("hedging"),
            b.tone("hedging"),
            a.tone("contrasting"),
            b.tone("contrasting"),
            toneA - toneB,
            toneA,
            toneB,
            Math.signum(toneA) * Math.signum(toneB),
            a.uncertain(),
            b.uncertain(),
            Math.log(1 + a.size()),
            Math.log(1 + b.size()),
            a.passages().size(),
            a.account().quotations().size(),
            b.account().quotations().size(),
            a.account().attributions().size(),
            b.account().attributions().size(),
            coveredNames - coveredVerbs,
            path(a, b, found, best),
            rival(a, b, found, best, Tag.PROPN),
            rival(a, b, found, best, Tag.NUM),
            root[8],
            root[9]
        };
    }

    private double[][] near(Statement a, Statement b) {
        double[][] near = new double[a.size()][b.size()];
        for (int i = 0; i < a.size(); i++) {
            for (int j = 0; j < b.size(); j++) {
                double kin = kinship.of(a.lemmas().get(i), b.lemmas().get(j));
                near[i][j] = Math.max(kin, Math.max(0, Vectors.dot(a.vectors()[i], b.vectors()[j])));
            }
        }
        return near;
    }

    private static double share(double part, double all) {
        return all == 0 ? 1 : part / all;
    }

    /** How what {@code b} says first of all stands in {@code a}. */
    private double[] root(Statement a, Statement b, int[] found, double[] best) {
        double[] none = {0, 0, 0, 0, 0, 0, 0, 0, 0, 0};
        int word = root(b);
        if (word < 0 || found[word] < 0) {
            return none;
        }
        int other = found[word];
        Roles left = Roles.of(a.passage(other), a.inSentence(other));
        Roles right = Roles.of(b.passage(word), b.inSentence(word));
        boolean leftDenied = a.negated().get(other);
        return new double[] {
            best[word],
            kinship.of(a.lemmas().get(other), b.lemmas().get(word)),
            fillers(left.agents(), right.agents()),
            fillers(left.patients(), right.patients()),
            Math.max(fillers(left.agents(), right.patients()), fillers(left.patients(), right.agents())),
            leftDenied == b.negated().get(word) ? 0 : 1,
            left.agents().size() + left.patients().size(),
            apart(names(a, left), names(b, right)),
            replaced(left.agents(), right.agents()),
            replaced(left.patients(), right.patients())
        };
    }

    /** 1 when others stand there than the ones told of, and neither side is a pronoun. */
    private static double replaced(List<Filler> a, List<Filler> b) {
        boolean told = a.stream().anyMatch(filler -> !filler.words().isEmpty())
                && b.stream().anyMatch(filler -> !filler.words().isEmpty());
        return told && fillers(a, b) < 0 ? 1 : 0;
    }

    /**
     * How much nearer than the name or number that {@code b} tells, another one stands in {@code a} to what {@code b} says
     * first of all.
     */
    private static double rival(Statement a, Statement b, int[] found, double[] best, Tag kind) {
        int root = root(b);
        if (root < 0 || found[root] < 0 || best[root] < SURE) {
            return 0;
        }
        Passage passage = a.passage(found[root]);
        int sentence = a.sentenceOf(found[root]);
        int top = a.inSentence(found[root]);
        int nearest = FAR;
        for (int j = 0; j < a.size(); j++) {
            boolean free = a.sentenceOf(j) == sentence
                    && passage.token(a.inSentence(j)).tag() == kind;
            for (int i = 0; i < b.size() && free; i++) {
                free = found[i] != j || best[i] < SURE;
            }
            nearest = free ? Math.min(nearest, steps(passage, a.inSentence(j), top)) : nearest;
        }
        double most = 0;
        for (int i = 0; i < b.size(); i++) {
            if (b.passage(i).token(b.inSentence(i)).tag() == kind) {
                boolean here = best[i] >= SURE && found[i] >= 0 && a.sentenceOf(found[i]) == sentence;
                int own = here ? Math.min(FAR, steps(passage, a.inSentence(found[i]), top)) : FAR;
                most = Math.max(most, own - nearest);
            }
        }
        return most;
    }

    /** The word that the statement says first of all; -1 when it is none of its content words. */
    private static int root(Statement b) {
        if (b.passages().isEmpty()) {
            return -1;
        }
        Passage passage = b.passages().get(b.passages().size() - 1);
        for (int w = 0; w < passage.size(); w++) {
            if (passage.head(w) < 0) {
                return b.at(b.passages().size() - 1, w);
            }
        }
        return -1;
    }

    private static Set<String> names(Statement of, Roles roles) {
        Set<String> names = of.names();
        Set<String> named = new TreeSet<>();
        List<Filler> all = new ArrayList<>(roles.agents());
        all.addAll(roles.patients());
        all.addAll(roles.others());
        for (Filler filler : all) {
            for (String word : filler.words()) {
                if (names.contains(word)) {
                    named.add(word);
                }
            }
        }
        return named;
    }

    /** -1 apart, 0 nothing to compare, 1 the same. */
    private static double fillers(List<Filler> a, List<Filler> b) {
        if (a.isEmpty() || b.isEmpty()) {
            return 0;
        }
        double near = -1;
        for (Filler left : a) {
            for (Filler right : b) {
                boolean meets = left.words().stream().anyMatch(right.words()::contains);
                near = Math.max(near, meets ? 1 : 2 * Vectors.dot(left.vector(), right.vector()) - 1);
            }
        }
        return near;
    }

    /** How many words and the words that they find are denied in one of the two only. */
    private static double aligned(Statement a, Statement b, int[] found, double[] best) {
        double sum = 0;
        for (int i = 0; i < b.size(); i++) {
            if (found[i] >= 0
                    && best[i] >= SURE
                    && !a.negated().get(found[i]).equals(b.negated().get(i))) {
                sum += 1;
            }
        }
        return sum;
    }

    /** Whether a word of the one means the opposite of one of the other; and whether what they hang on is the same. */
    private double[] opposed(Statement a, Statement b, int[] found, double[] best) {
        double any = 0;
        double under = 0;
        for (int i = 0; i < b.size(); i++) {
            for (int j = 0; j < a.size(); j++) {
                if (kinship.opposed(a.lemmas().get(j), b.lemmas().get(i))) {
                    any = 1;
                    int left = a.passage(j).head(a.inSentence(j));
                    int right = b.passage(i).head(b.inSentence(i));
                    int leftWord = left < 0 ? -1 : a.at(a.sentenceOf(j), left);
                    int rightWord = right < 0 ? -1 : b.at(b.sentenceOf(i), right);
                    boolean same =
                            leftWord >= 0 && rightWord >= 0 && found[rightWord] == leftWord && best[rightWord] >= SURE;
                    under = same || (leftWord < 0 && rightWord < 0) ? 1 : under;
                }
            }
        }
        return new double[] {any, under};
    }

    /** Numbers of one thing that differ, and numbers that are the same. */
    private double[] numbers(Statement a, Statement b) {
        double apart = 0;
        double same = 0;
        for (Quantity right : b.quantities()) {
            boolean equal = false;
            boolean differs = false;
            for (Quantity left : a.quantities()) {
                boolean value = left.low().compareTo(right.low()) == 0;
                boolean thing = left.unit().equals(right.unit())
                        && (!left.unit().equals(Quantity.COUNT) || kinship.of(left.head(), right.head()) > 0);
                equal |= value;
                differs |= thing && !value;
            }
            boolean small = right.low().compareTo(BigDecimal.ONE) == 0;
            same += equal ? 1 : 0;
            apart += differs && !equal && !small ? 1 : 0;
        }
        return new double[] {apart, same};
    }

    private static Set<String> days(Statement statement) {
        Set<String> days = new TreeSet<>();
        statement.account().annotation().times().forEach(time -> {
            for (String part : time.span().in(statement.account().text()).split("[^\\p{L}\\p{N}]+", -1)) {
                if (!part.isEmpty() && Character.isDigit(part.charAt(0))) {
                    days.add(part);
                }
            }
        });
        return days;
    }

    private static double apart(Set<String> a, Set<String> b) {
        return a.isEmpty() || b.isEmpty() ? 0 : a.stream().anyMatch(b::contains) ? -1 : 1;
    }

    /** How much farther apart two neighbours of {@code b}'s tree stand in {@code a}, on the mean. */
    private static double path(Statement a, Statement b, int[] found, double[] best) {
        double sum = 0;
        int pairs = 0;
        for (int i = 0; i < b.size(); i++) {
            int head = b.passage(i).head(b.inSentence(i));
            int word = head < 0 ? -1 : b.at(b.sentenceOf(i), head);
            boolean both = word >= 0 && best[i] >= SURE && best[word] >= SURE && found[i] >= 0 && found[word] >= 0;
            if (both && found[i] != found[word]) {
                pairs++;
                sum += a.sentenceOf(found[i]) == a.sentenceOf(found[word])
                        ? Math.min(6, steps(a.passage(found[i]), a.inSentence(found[i]), a.inSentence(found[word])))
                        : 6;
            }
        }
        return pairs == 0 ? 3 : sum / pairs;
    }

    private static int steps(Passage passage, int from, int to) {
        List<Integer> up = new ArrayList<>();
        for (int at = from; at >= 0 && up.size() <= passage.size(); at = passage.head(at)) {
            up.add(at);
        }
        int steps = 0;
        for (int at = to; at >= 0 && steps <= passage.size(); at = passage.head(at)) {
            int place = up.indexOf(at);
            if (place >= 0) {
                return place + steps;
            }
            steps++;
        }
        return passage.size();
    }
}
