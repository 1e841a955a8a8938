// SPDX-License-Identifier: Apache-2.0
package org.parallax.annotate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.parallax.model.Dependency;
import org.parallax.model.Parse.Word;
import org.parallax.model.Tag;

/** Trees that the parser gets wrong, as it gives them. */
class TreeMenderTest {
    private static Word word(Tag tag, String lemma, int head, String relation) {
        return new Word(tag, lemma, new Dependency(head, relation));
    }

    private static final List<String> KILLED = List.of("bombs", "killed", "14", "and", "wounded", "scores");

    @Test
    void theSecondParticipleBehindANumberIsAVerbWithItsObject() {
        List<Word> words = List.of(
                word(Tag.NOUN, "bomb", 1, "nsubj"),
                word(Tag.VERB, "kill", Dependency.ROOT, "root"),
                word(Tag.NUM, "14", 5, "nummod"),
                word(Tag.CCONJ, "and", 4, "cc"),
                word(Tag.ADJ, "wounded", 2, "conj"),
                word(Tag.NOUN, "score", 1, "obj"));
        List<Word> mended = TreeMender.mended(KILLED, words);
        assertThat(mended.get(2).dependency()).isEqualTo(new Dependency(1, "obj"));
        assertThat(mended.get(4)).isEqualTo(word(Tag.VERB, "wound", 1, "conj"));
        assertThat(mended.get(5).dependency()).isEqualTo(new Dependency(4, "obj"));
    }

    @Test
    void aVerbBehindDueToCompletesIt() {
        List<Word> words = List.of(
                word(Tag.NOUN, "leader", 4, "nsubj"),
                word(Tag.AUX, "be", 4, "cop"),
                word(Tag.ADJ, "due", 4, "case"),
                word(Tag.ADP, "to", 2, "fixed"),
                word(Tag.VERB, "meet", Dependency.ROOT, "root"),
                word(Tag.PUNCT, ".", 4, "punct"));
        List<Word> mended = TreeMender.mended(List.of("leaders", "are", "due", "to", "meet", "."), words);
        assertThat(mended.get(2).dependency()).isEqualTo(new Dependency(Dependency.ROOT, "root"));
        assertThat(mended.get(0).dependency().head()).isEqualTo(2);
        assertThat(mended.get(4).dependency()).isEqualTo(new Dependency(2, "xcomp"));
    }

    @Test
    void ofTwoSubjectsInOnePhraseTheLastIsOne() {
        List<Word> words = List.of(
                word(Tag.DET, "the", 4, "det"),
                word(Tag.NOUN, "food", 5, "nsubj"),
                word(Tag.CCONJ, "and", 3, "cc"),
                word(Tag.NOUN, "drink", 1, "conj"),
                word(Tag.NOUN, "company", 5, "nsubj"),
                word(Tag.VERB, "say", Dependency.ROOT, "root"));
        assertThat(TreeMender.mended(List.of("the", "food", "and", "drink", "company", "said"), words)
                        .get(1)
                        .dependency())
                .isEqualTo(new Dependency(4, "compound"));
    }

    @Test
    void aCauseBehindDueToStaysOne() {
        List<Word> words = List.of(
                word(Tag.NOUN, "delay", 5, "nsubj"),
                word(Tag.AUX, "be", 5, "cop"),
                word(Tag.ADJ, "due", 5, "case"),
                word(Tag.ADP, "to", 2, "fixed"),
                word(Tag.ADJ, "open", 5, "amod"),
                word(Tag.NOUN, "window", Dependency.ROOT, "root"));
        assertThat(TreeMender.mended(List.of("delays", "are", "due", "to", "open", "windows"), words))
                .isSameAs(words);
    }
}
