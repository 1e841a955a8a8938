// SPDX-License-Identifier: Apache-2.0
package org.parallax.collate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.parallax.model.Account;
import org.parallax.model.Span;

class PairScorerTest {
    /** Says yes to whatever has one feature. */
    private record Only(String feature) implements PairModel {
        @Override
        public double score(Question question, double[] features) {
            int number = question.features().indexOf(feature);
            return number < 0 ? 0 : Math.min(1, Math.max(0, features[number]));
        }

        @Override
        public double bound(Question question) {
            return 0.5;
        }
    }

    private static Trigger told(Account account, String words) {
        int begin = account.text().indexOf(words);
        return new Trigger(account, new Span(begin, begin + words.length()));
    }

    private static Answered answered(Account account, String verb, String question, String answer) {
        int begin = account.text().indexOf(answer);
        return new Answered(told(account, verb), question, new Span(begin, begin + answer.length()));
    }

    private static PairScorer scorer(String feature) {
        return new PairScorer(Read.ENCODER, new Only(feature));
    }

    @Test
    void placesThatTellOfOneEventGetOneNumber() {
        Account first = Read.of("a", "A ferry sank off Velm on Monday. The crew was rescued.");
        Account second = Read.of("b", "The ferry sank in a storm. Helicopters rescued its crew.");
        List<Integer> events = scorer("same_lemma")
                .events(List.of(
                        told(first, "sank"), told(first, "rescued"), told(second, "sank"), told(second, "rescued")));
        assertThat(events).containsExactly(0, 1, 0, 1);
    }

    @Test
    void noAnswerIsMatchedTwice() {
        Account first = Read.of("a", "The council bought the old mill on Friday.");
        Account second = Read.of("b", "The council purchased the mill on Friday.");
        List<PairScorer.Match> matches = scorer("answer_heads")
                .answers(
                        List.of(
                                answered(first, "bought", "Who bought something?", "The council"),
                                answered(first, "bought", "When was something bought?", "Friday")),
                        List.of(
                                answered(second, "purchased", "When did someone purchase something?", "Friday"),
                                answered(second, "purchased", "Who purchased something?", "The council")));
        assertThat(matches).extracting(PairScorer.Match::left).containsExactly(0, 1);
        assertThat(matches).extracting(PairScorer.Match::right).containsExactly(1, 0);
    }

    @Test
    void oppositesAreSeenInStatements() {
        Account first = Read.of("a", "The Falcons won the final.");
        Account second = Read.of("b", "The Falcons lost the final.");
        assertThat(scorer("opposed").contradicts(first, second)).isTrue();
        assertThat(scorer("opposed").contradicts(first, first)).isFalse();
    }

    @Test
    void refusesAPlaceOutsideOfAllSentences() {
        Account account = Read.of("a", "The ferry sank.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> scorer("near").events(List.of(new Trigger(account, new Span(14, 14)))));
    }

    @Test
    void shippedTreesFitTheFeatures() {
        PairModel model = PairModel.shipped();
        for (PairModel.Question question : PairModel.Question.values()) {
            assertThat(model.score(question, new double[question.features().size()]))
                    .isBetween(0.0, 1.0);
            assertThat(model.bound(question)).isBetween(0.0, 1.0);
        }
    }
}
