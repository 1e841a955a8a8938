// SPDX-License-Identifier: Apache-2.0
package org.parallax.collate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.parallax.collate.PairModel.Question;
import org.parallax.model.Account;
import org.parallax.model.Sentence;
import org.parallax.model.SentenceEncoder;
import org.parallax.model.Span;
import org.parallax.model.Token;

/**
 * Learned scores of pairs: whether two places tell of one event, two answers say the same, one statement contradicts or
 * weakens another. Scores depend on nothing but the texts given. Safe for use by several threads when encoder and model are.
 */
public final class PairScorer {
    private final SentenceEncoder encoder;
    private final PairModel model;
    private final Kinship kinship = new Kinship();
    private final StatementFeatures statements = new StatementFeatures(kinship);

    /** With the encoder, which stays the caller's to close. */
    public PairScorer(SentenceEncoder encoder, PairModel model) {
        this.encoder = encoder;
        this.model = model;
    }

    /**
     * Two answers that say the same.
     *
     * @param left place in the one list
     * @param right place in the other
     * @param score in [0,1]
     */
    public record Match(int left, int right, double score) {
        public Match {
            if (!(score >= 0 && score <= 1)) {
                throw new IllegalArgumentException("score must be in [0,1], got " + score);
            }
        }
    }

    /**
     * Which places tell of one event: for each of them a number, the same for those of one event. Places are compared
     * within the list, which should be of one story: what is rare in it counts more.
     */
    public List<Integer> events(List<Trigger> told) {
        TellingFeatures features = new TellingFeatures(tellings(told), kinship);
        double[][] scores = new double[told.size()][told.size()];
        for (int i = 0; i < told.size(); i++) {
            for (int j = 0; j < i; j++) {
                scores[i][j] = model.score(Question.SAME_EVENT, features.of(i, j));
                scores[j][i] = scores[i][j];
            }
        }
        return Linkage.clusters(scores, model.bound(Question.SAME_EVENT));
    }

    /** The answers of two sentences that say the same, each at most once, surest first. */
    public List<Match> answers(List<Answered> left, List<Answered> right) {
        List<Answered> all = new ArrayList<>(left);
        all.addAll(right);
        Map<Trigger, Integer> numbers = new LinkedHashMap<>();
        List<Trigger> told = new ArrayList<>();
        for (Answered answered : all) {
            if (!numbers.containsKey(answered.verb())) {
                numbers.put(answered.verb(), told.size());
                told.add(answered.verb());
            }
        }
        List<Telling> verbs = tellings(told);
        AnswerFeatures features = new AnswerFeatures(
                new TellingFeatures(verbs, kinship),
                kinship,
                facets(left, numbers, verbs),
                facets(right, numbers, verbs));
        List<Match> matches = new ArrayList<>();
        for (int i = 0; i < left.size(); i++) {
            for (int j = 0; j < right.size(); j++) {
                matches.add(new Match(i, j, model.score(Question.SAME_ANSWER, features.of(i, j))));
            }
        }
        matches.sort(Comparator.comparingDouble(Match::score)
                .reversed()
                .thenComparing(Match::left)
                .thenComparing(Match::right));
        boolean[] leftTaken = new boolean[left.size()];
        boolean[] rightTaken = new boolean[right.size()];
        List<Match> kept = new ArrayList<>();
        for (Match match : matches) {
            boolean free = !leftTaken[match.left()] && !rightTaken[match.right()];
            if (free && match.score() >= model.bound(Question.SAME_ANSWER)) {
                leftTaken[match.left()] = true;
                rightTaken[match.right()] = true;
                kept.add(match);
            }
        }
        return kept;
    }

    /** True when {@code second} cannot be true if {@code first} is. Each is a statement of a sentence or a few. */
    public boolean contradicts(Account first, Account second) {
        return says(Question.CONTRADICTION, first, second);
    }

    /** True when {@code first} speaks against {@code second}. Each is a statement of a sentence or a few. */
    public boolean weakens(Account first, Account second) {
        return says(Question.WEAKENING, first, second);
    }

    private boolean says(Question question, Account first, Account second) {
        return model.score(question, statements.of(statement(first), statement(second))) >= model.bound(question);
    }

    private Statement statement(Account account) {
        List<Passage> passages = new ArrayList<>();
        for (Sentence sentence : account.annotation().sentences()) {
            passages.add(passage(account, sentence));
        }
        return Statement.of(
                account, passages, encoder.encode(List.of(account.text())).get(0));
    }

    private Passage passage(Account account, Sentence sentence) {
        List<String> forms = sentence.tokens().stream().map(Token::form).toList();
        return Passage.of(
                account,
                sentence,
                encoder.encodeWords(List.of(forms)).get(0),
                encoder.encode(List.of(sentence.span().in(account.text()))).get(0));
    }

    private List<Telling> tellings(List<Trigger> told) {
        IdentityHashMap<Sentence, Passage> passages = new IdentityHashMap<>();
        Map<String, float[]> alone = new LinkedHashMap<>();
        List<Telling> tellings = new ArrayList<>();
        for (Trigger one : told) {
            Sentence sentence = sentence(one);
            Passage passage = passages.get(sentence);
            if (passage == null) {
                passage = passage(one.account(), sentence);
                passages.put(sentence, passage);
            }
            String words = one.span().in(one.account().text());
            float[] vector = alone.computeIfAbsent(
                    words, text -> encoder.encode(List.of(text)).get(0));
            tellings.add(Telling.of(passage, one.span(), vector));
        }
        return tellings;
    }

    private List<AnswerFeatures.Facets> facets(
            List<Answered> answers, Map<Trigger, Integer> numbers, List<Telling> verbs) {
        List<AnswerFeatures.Facets> facets = new ArrayList<>();
        for (Answered answered : answers) {
            int number = numbers.getOrDefault(answered.verb(), 0);
            facets.add(AnswerFeatures.facets(
                    verbs.get(number),
                    number,
                    answered,
                    encoder.encode(List.of(answered.question())).get(0)));
        }
        return facets;
    }

    private static Sentence sentence(Trigger told) {
        Span span = told.span();
        Sentence best = null;
        int most = 0;
        for (Sentence sentence : told.account().annotation().sentences()) {
            int shared = Math.min(sentence.span().end(), span.end())
                    - Math.max(sentence.span().begin(), span.begin());
            if (shared > most) {
                most = shared;
                best = sentence;
            }
        }
        if (best == null) {
            throw new IllegalArgumentException(
                    "no sentence at " + span + " of " + told.account().id());
        }
        return best;
    }
}
