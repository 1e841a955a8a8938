// SPDX-License-Identifier: Apache-2.0
package org.parallax.collate;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.parallax.lexicon.Tsv;

/** Scores pairs by their features. */
public interface PairModel {
    /** What is asked of a pair. */
    enum Question {
        /** Do the two places tell of one event? */
        SAME_EVENT("event-trees"),
        /** Do the two answers tell the same of the same event? */
        SAME_ANSWER("answer-trees"),
        /** Can the two not both be true? */
        CONTRADICTION("contradiction-trees"),
        /** Does the first speak against the second? */
        WEAKENING("weakening-trees");

        private final String table;

        Question(String table) {
            this.table = table;
        }

        /** Name of the data file without folder and ending. */
        public String table() {
            return table;
        }

        /** Names of the features, in order. */
        public List<String> features() {
            return switch (this) {
                case SAME_EVENT -> TellingFeatures.NAMES;
                case SAME_ANSWER -> AnswerFeatures.NAMES;
                case CONTRADICTION, WEAKENING -> StatementFeatures.NAMES;
            };
        }
    }

    /** Score in [0,1]. */
    double score(Question question, double[] features);

    /** The least score that counts as yes, in [0,1]. */
    double bound(Question question);

    /** The trees that come with the program. Immutable. */
    static PairModel shipped() {
        return of(question -> Tsv.load("/parallax/bench/" + question.table() + ".tsv", 3));
    }

    /** Trees of data files as training/claims.py writes them. Immutable. */
    static PairModel of(Function<Question, Tsv> tables) {
        Map<Question, BoostedTrees> trees = new EnumMap<>(Question.class);
        for (Question question : Question.values()) {
            trees.put(question, BoostedTrees.of(tables.apply(question), question.features()));
        }
        return new PairModel() {
            private BoostedTrees of(Question question) {
                BoostedTrees of = trees.get(question);
                if (of == null) {
                    throw new IllegalStateException("no trees for " + question);
                }
                return of;
            }

            @Override
            public double score(Question question, double[] features) {
                return of(question).score(features);
            }

            @Override
            public double bound(Question question) {
                return of(question).bound();
            }
        };
    }
}
