// SPDX-License-Identifier: Apache-2.0
package org.parallax.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class TreeScoresTest {
    private static final List<TreeText> GOLD = Trees.of(
            "# newdoc id = quay",
            "1 Gulls NOUN 2 nsubj",
            "2 circle VERB 0 root",
            "3 the DET 4 det",
            "4 quay+ NOUN 2 obj",
            "5 . PUNCT 2 punct",
            "",
            "1-2 Don't",
            "1 Do AUX 3 aux",
            "2 n't PART 3 advmod:neg",
            "3 feed VERB 0 root",
            "4 them+ PRON 3 obj",
            "5 ! PUNCT 3 punct");

    @Test
    void givesTheGoldFullMarks() {
        TreeScores scores = TreeScores.ofRaw(GOLD, GOLD);

        assertThat(scores.sentences()).isEqualTo(new Score(2, 2, 2));
        assertThat(scores.tokens()).isEqualTo(new Score(9, 9, 9));
        assertThat(scores.words()).isEqualTo(new Score(10, 10, 10));
        assertThat(scores.labelled().f1()).isEqualTo(100);
    }

    @Test
    void countsTagsHeadsAndRelationsApart() {
        List<TreeText> system = Trees.of(
                "# newdoc id = quay",
                "1 Gulls PROPN 2 nsubj",
                "2 circle VERB 0 root",
                "3 the DET 2 det",
                "4 quay+ NOUN 2 nsubj",
                "5 . PUNCT 2 punct",
                "",
                "1-2 Don't",
                "1 Do AUX 3 aux",
                "2 n't PART 3 advmod",
                "3 feed VERB 0 root",
                "4 them+ PRON 3 obj",
                "5 ! PUNCT 3 punct");

        for (TreeScores scores : List.of(TreeScores.ofRaw(GOLD, system), TreeScores.ofWords(GOLD, system))) {
            assertThat(scores.tags()).isEqualTo(new Score(10, 10, 9));
            assertThat(scores.unlabelled()).isEqualTo(new Score(10, 10, 9));
            assertThat(scores.labelled()).isEqualTo(new Score(10, 10, 8));
        }
        assertThat(TreeScores.ofWordsButPunctuation(GOLD, system).labelled()).isEqualTo(new Score(8, 8, 6));
    }

    @Test
    void alignsWordsAcrossOtherSentences() {
        List<TreeText> system = Trees.of(
                "# newdoc id = quay",
                "1 Gulls NOUN 2 nsubj",
                "2 circle VERB 0 root",
                "3 the DET 4 det",
                "4 quay+ NOUN 2 obj",
                "5 . PUNCT 2 punct",
                "6-7 Don't",
                "6 Do AUX 8 aux",
                "7 n't PART 8 advmod",
                "8 feed VERB 2 parataxis",
                "9 them+ PRON 8 obj",
                "10 ! PUNCT 2 punct");

        TreeScores scores = TreeScores.ofRaw(GOLD, system);

        assertThat(scores.sentences()).isEqualTo(new Score(2, 1, 0));
        assertThat(scores.unlabelled()).isEqualTo(new Score(10, 10, 8));
    }

    @Test
    void countsWordsCutOtherwiseAsMissing() {
        List<TreeText> system = Trees.of(
                "# newdoc id = quay",
                "1 Gulls NOUN 2 nsubj",
                "2 circle VERB 0 root",
                "3 the DET 4 det",
                "4 quay. NOUN 2 obj",
                "",
                "1 Don't AUX 2 aux",
                "2 feed VERB 0 root",
                "3 them+ PRON 2 obj",
                "4 ! PUNCT 2 punct");

        TreeScores scores = TreeScores.ofRaw(GOLD, system);

        // "quay." is neither "quay" nor "."; "Don't" is one surface token, but neither "Do" nor "n't".
        assertThat(scores.tokens()).isEqualTo(new Score(9, 8, 7));
        assertThat(scores.words()).isEqualTo(new Score(10, 8, 6));
        // The head of "the" is not aligned.
        assertThat(scores.unlabelled()).isEqualTo(new Score(10, 8, 5));
    }

    @Test
    void alignsContractionsByForm() {
        List<TreeText> gold = Trees.of(
                "# newdoc id = x", "1 We PRON 2 nsubj", "2-3 cannot", "2 can AUX 0 root", "3 not PART 2 advmod");
        List<TreeText> system =
                Trees.of("# newdoc id = x", "1 We PRON 2 nsubj", "2 can+ AUX 0 root", "3 not PART 2 advmod");

        assertThat(TreeScores.ofRaw(gold, system).words()).isEqualTo(new Score(3, 3, 3));
        assertThat(TreeScores.ofRaw(gold, system).tokens()).isEqualTo(new Score(2, 3, 1));
        assertThat(TreeScores.ofRaw(
                                gold, system.stream().map(Contractions::join).toList())
                        .tokens())
                .isEqualTo(new Score(2, 2, 2));
    }

    @Test
    void countsATextThatIsNotThereAsMissing() {
        assertThat(TreeScores.ofRaw(GOLD, List.of()).labelled()).isEqualTo(new Score(10, 0, 0));
    }

    @Test
    void refusesOtherWordsThanGiven() {
        List<TreeText> system = Trees.of("# newdoc id = quay", "1 Gulls NOUN 0 root");

        assertThatThrownBy(() -> TreeScores.ofWords(GOLD, system)).isInstanceOf(IllegalArgumentException.class);
    }
}
