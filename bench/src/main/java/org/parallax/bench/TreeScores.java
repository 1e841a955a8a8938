// SPDX-License-Identifier: Apache-2.0
package org.parallax.bench;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.parallax.model.Span;

/**
 * Scores of trees against a treebank as the CoNLL 2018 shared task counts them (Zeman et al. 2018, section 5): words are aligned
 * by their characters, inside contractions by the longest common subsequence of their forms; an arc is right when both its words
 * are aligned, or it is the root's. Relations are compared without subtypes.
 *
 * @param tags universal tags
 * @param unlabelled UAS
 * @param labelled LAS
 */
record TreeScores(Score sentences, Score tokens, Score words, Score tags, Score unlabelled, Score labelled) {
    private static final Score NONE = new Score(0, 0, 0);

    /** Scores a system that read the raw texts. */
    static TreeScores ofRaw(List<TreeText> gold, List<TreeText> system) {
        return add(gold, system, TreeScores::raw);
    }

    /** Scores a system that was given the words, and counts what it did not give for wrong. */
    static TreeScores ofWords(List<TreeText> gold, List<TreeText> system) {
        return add(gold, system, (text, found) -> given(text, found, word -> true));
    }

    /** As {@link #ofWords}, without the words that are punctuation in the gold, which conventions hang on various heads. */
    static TreeScores ofWordsButPunctuation(List<TreeText> gold, List<TreeText> system) {
        return add(
                gold,
                system,
                (text, found) -> given(text, found, word -> !word.tag().equals("PUNCT")));
    }

    private interface Scorer {
        TreeScores score(TreeText gold, @Nullable TreeText system);
    }

    private static TreeScores add(List<TreeText> gold, List<TreeText> system, Scorer scorer) {
        Map<String, TreeText> byId = new HashMap<>();
        system.forEach(text -> byId.put(text.id(), text));
        TreeScores sum = new TreeScores(NONE, NONE, NONE, NONE, NONE, NONE);
        for (TreeText text : gold) {
            sum = sum.plus(scorer.score(text, byId.get(text.id())));
        }
        return sum;
    }

    private TreeScores plus(TreeScores other) {
        return new TreeScores(
                sentences.plus(other.sentences),
                tokens.plus(other.tokens),
                words.plus(other.words),
                tags.plus(other.tags),
                unlabelled.plus(other.unlabelled),
                labelled.plus(other.labelled));
    }

    private static TreeScores raw(TreeText gold, @Nullable TreeText found) {
        TreeText system = found == null ? new TreeText(gold.id(), gold.text(), List.of()) : found;
        WordAlignment words = WordAlignment.of(gold, system);
        return new TreeScores(
                spans(
                        gold.sentences().stream().map(TreeSentence::span).toList(),
                        system.sentences().stream().map(TreeSentence::span).toList()),
                spans(tokens(gold), tokens(system)),
                words.score((a, b) -> true),
                words.score((a, b) -> a.tag().equals(b.tag())),
                words.scoreArcs((a, b) -> true),
                words.scoreArcs((a, b) -> a.universalRelation().equals(b.universalRelation())));
    }

    private static List<Span> tokens(TreeText text) {
        return text.sentences().stream()
                .flatMap(sentence -> sentence.tokens().stream())
                .toList();
    }

    private static Score spans(List<Span> gold, List<Span> system) {
        Set<Span> common = new HashSet<>(gold);
        common.retainAll(new HashSet<>(system));
        return new Score(gold.size(), system.size(), common.size());
    }

    private static TreeScores given(TreeText gold, @Nullable TreeText system, Predicate<TreeWord> counts) {
        if (system == null || !system.forms().equals(gold.forms())) {
            throw new IllegalArgumentException("other words than given in " + gold.id());
        }
        int sentences = gold.sentences().size();
        int words = count(gold, system, (a, b) -> counts.test(a));
        Score every = new Score(words, words, words);
        int tags = count(gold, system, (a, b) -> counts.test(a) && a.tag().equals(b.tag()));
        int heads = count(gold, system, (a, b) -> counts.test(a) && a.head() == b.head());
        int relations = count(
                gold,
                system,
                (a, b) -> counts.test(a)
                        && a.head() == b.head()
                        && a.universalRelation().equals(b.universalRelation()));
        return new TreeScores(
                new Score(sentences, sentences, sentences),
                every,
                every,
                new Score(words, words, tags),
                new Score(words, words, heads),
                new Score(words, words, relations));
    }

    private static int count(TreeText gold, TreeText system, BiPredicate<TreeWord, TreeWord> right) {
        int count = 0;
        for (int s = 0; s < gold.sentences().size(); s++) {
            List<TreeWord> wanted = gold.sentences().get(s).words();
            List<TreeWord> found = system.sentences().get(s).words();
            for (int i = 0; i < wanted.size(); i++) {
                count += right.test(wanted.get(i), found.get(i)) ? 1 : 0;
            }
        }
        return count;
    }
}
