// SPDX-License-Identifier: Apache-2.0
package org.parallax.collate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.parallax.model.Tag;

/**
 * What speaks for two answers being the same thing about the same event, each as a number: what speaks for their verbs, the
 * answers' own words, their roles, and how the pair stands among its rivals. Immutable.
 */
final class AnswerFeatures {
    private static final List<String> OWN = List.of(
            "answer_words",
            "answer_heads",
            "answer_kin",
            "answer_near",
            "answer_head_near",
            "answer_covered",
            "answer_numbers",
            "answer_names",
            "answer_names_apart",
            "answer_length",
            "answer_length_ratio",
            "question_near",
            "question_word",
            "question_words",
            "asked",
            "role",
            "role_apart",
            "agent_both",
            "patient_both",
            "answer_pronoun",
            "answer_holds_verb",
            "clause_both",
            "answer_equal");
    private static final List<String> RIVALS =
            List.of("score", "left_lead", "right_lead", "verb_mates", "verb_mates_score");

    /** Names of the features, in the order of {@link #of}. */
    static final List<String> NAMES = names();

    /** One answer with what it is compared by. */
    @SuppressWarnings("ArrayRecordComponent") // vectors are never compared or changed
    record Facets(
            Telling verb,
            int telling,
            List<Integer> words,
            int head,
            Filler filler,
            String asked,
            Set<String> questionWords,
            float[] question,
            String role,
            String text) {}

    private final TellingFeatures verbs;
    private final Kinship kinship;
    private final List<Facets> left;
    private final List<Facets> right;
    private final double[][][] own;
    private final double[][] base;

    /**
     * @param verbs features of the tellings, that the facets number
     */
    AnswerFeatures(TellingFeatures verbs, Kinship kinship, List<Facets> left, List<Facets> right) {
        this.verbs = verbs;
        this.kinship = kinship;
        this.left = left;
        this.right = right;
        own = new double[left.size()][right.size()][];
        base = new double[left.size()][right.size()];
        for (int i = 0; i < left.size(); i++) {
            for (int j = 0; j < right.size(); j++) {
                own[i][j] = own(left.get(i), right.get(j));
                double[] told = verbs.of(left.get(i).telling(), right.get(j).telling());
                base[i][j] =
                        told[1] + told[5] + own[i][j][0] + own[i][j][3] + 0.5 * own[i][j][12] + 0.5 * own[i][j][11];
            }
        }
    }

    private static List<String> names() {
        List<String> names = new ArrayList<>(TellingFeatures.NAMES);
        names.addAll(OWN);
        names.addAll(RIVALS);
        return List.copyOf(names);
    }

    static Facets facets(Telling verb, int telling, Answered answered, float[] question) {
        Passage passage = verb.passage();
        List<Integer> words = passage.words(answered.answer());
        int head = words.isEmpty() ? verb.head() : passage.top(words);
        List<Integer> all = words.isEmpty() ? List.of(head) : words;
        Roles roles = Roles.of(passage, verb.head());
        String role = "";
        for (int word : all) {
            role = role.isEmpty() ? roles.roleOf(word) : role;
        }
        String[] parts = answered.question().toLowerCase(Locale.ROOT).split("[^\\p{L}]+", -1);
        Set<String> questionWords = new TreeSet<>(Arrays.asList(parts));
        return new Facets(
                verb,
                telling,
                all,
                head,
                Filler.of(passage, all, head),
                asked(parts, passage.token(verb.head()).form().toLowerCase(Locale.ROOT)),
                questionWords,
                question,
                role,
                answered.answer().in(passage.account().text()).toLowerCase(Locale.ROOT));
    }

    /** What the question asks for: its word, and whether that is who does it. */
    private static String asked(String[] parts, String verb) {
        String word = parts[0];
        boolean thing = word.equals("who") || word.equals("what") || word.equals("whom") || word.equals("which");
        if (!thing || parts.length < 2) {
            return word;
        }
        boolean passive = List.of(parts).contains("by");
        boolean helped = Set.of("did", "does", "do").contains(parts[1]);
        boolean turned =
                parts.length > 2 && Set.of("someone", "something", "somebody").contains(parts[2]);
        boolean objects = helped || turned;
        boolean be = Set.of("was", "is", "were", "are", "been", "be").contains(parts[1])
                || (parts.length > 2 && Set.of("been", "be").contains(parts[2]));
        if (objects) {
            return passive && be ? "doer" : "object";
        }
        boolean participle = verb.endsWith("ed") || verb.endsWith("en") || !verb.endsWith("ing");
        return be && participle && !List.of(parts).contains(verb.endsWith("ing") ? verb : "") ? "object" : "doer";
    }

    private double[] own(Facets a, Facets b) {
        double[] numbers = {0};
        Set<String> shared = new TreeSet<>(a.filler().words());
        shared.retainAll(b.filler().words());
        for (String word : shared) {
            numbers[0] += Character.isDigit(word.charAt(0)) ? 1 : 0;
        }
        Set<String> namesA = named(a);
        Set<String> namesB = named(b);
        boolean namesMeet = namesA.stream().anyMatch(namesB::contains);
        Passage left = a.verb().passage();
        Passage right = b.verb().passage();
        double shorter = Math.min(a.words().size(), b.words().size());
        double longer = Math.max(a.words().size(), b.words().size());
        boolean holdsA = a.words().contains(a.verb().head());
        boolean holdsB = b.words().contains(b.verb().head());
        boolean clauseA = a.words().stream().anyMatch(word -> left.token(word).tag() == Tag.VERB);
        boolean clauseB = b.words().stream().anyMatch(word -> right.token(word).tag() == Tag.VERB);
        boolean pronounA = left.token(a.head()).tag() == Tag.PRON;
        boolean pronounB = right.token(b.head()).tag() == Tag.PRON;
        return new double[] {
            dice(a.filler().words(), b.filler().words()),
            a.filler().heads().stream().anyMatch(b.filler().heads()::contains) ? 1 : 0,
            kinship.of(left.lemmas().get(a.head()), right.lemmas().get(b.head())),
            Vectors.dot(a.filler().vector(), b.filler().vector()),
            Vectors.dot(Vectors.unit(left.vectors()[a.head()]), Vectors.unit(right.vectors()[b.head()])),
            shared.size()
                    / Math.max(
                            1.0,
                            Math.min(
                                    a.filler().words().size(),
                                    b.filler().words().size())),
            numbers[0],
            namesMeet ? 1 : 0,
            !namesA.isEmpty() && !namesB.isEmpty() && !namesMeet ? 1 : 0,
            Math.log(longer),
            shorter / longer,
            Vectors.dot(a.question(), b.question()),
            first(a).equals(first(b)) ? 1 : 0,
            dice(a.questionWords(), b.questionWords()),
            a.asked().equals(b.asked()) ? 1 : 0,
            !a.role().isEmpty() && a.role().equals(b.role()) ? 1 : 0,
            !a.role().isEmpty() && !b.role().isEmpty() && !a.role().equals(b.role()) ? 1 : 0,
            a.role().equals("agent") && b.role().equals("agent") ? 1 : 0,
            a.role().equals("patient") && b.role().equals("patient") ? 1 : 0,
            (pronounA ? 1 : 0) + (pronounB ? 1 : 0),
            holdsA == holdsB ? 0 : 1,
            clauseA && clauseB ? 1 : clauseA || clauseB ? -1 : 0,
            a.text().equals(b.text()) ? 1 : 0
        };
    }

    private static String first(Facets of) {
        return of.asked().equals("doer") || of.asked().equals("object")
                ? of.questionWords().contains("who") ? "who" : "what"
                : of.asked();
    }

    private static Set<String> named(Facets of) {
        Set<String> named = new TreeSet<>();
        Passage passage = of.verb().passage();
        for (int word : of.words()) {
            if (passage.token(word).tag() == Tag.PROPN) {
                named.add(passage.lemmas().get(word));
            }
        }
        return named;
    }

    private static double dice(Set<String> a, Set<String> b) {
        long shared = a.stream().filter(b::contains).count();
        return a.isEmpty() && b.isEmpty() ? 0 : 2.0 * shared / (a.size() + b.size());
    }

    /** The features of the {@code i}th answer of the one sentence and the {@code j}th of the other. */
    double[] of(int i, int j) {
        double[] told = verbs.of(left.get(i).telling(), right.get(j).telling());
        double bestLeft = -9;
        double bestRight = -9;
        int mates = 0;
        double matesScore = 0;
        for (int k = 0; k < right.size(); k++) {
            bestLeft = k == j ? bestLeft : Math.max(bestLeft, base[i][k]);
        }
        for (int k = 0; k < left.size(); k++) {
            bestRight = k == i ? bestRight : Math.max(bestRight, base[k][j]);
            for (int l = 0; l < right.size(); l++) {
                boolean mate = (k != i || l != j)
                        && left.get(k).telling() == left.get(i).telling()
                        && right.get(l).telling() == right.get(j).telling();
                if (mate && left.get(k).asked().equals(right.get(l).asked())) {
                    mates++;
                    matesScore = Math.max(matesScore, own[k][l][0] + own[k][l][3]);
                }
            }
        }
        double[] rivals = {base[i][j], base[i][j] - bestLeft, base[i][j] - bestRight, mates, matesScore};
        return AlignmentScorer.joined(AlignmentScorer.joined(told, own[i][j]), rivals);
    }
}
