// SPDX-License-Identifier: Apache-2.0
package org.parallax.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import org.junit.jupiter.api.Test;

class NameScoresTest {
    @Test
    void readsNamesThatBeginWithTheirType() {
        assertThat(NameCorpus.names(List.of("I-PER", "I-PER", "O", "I-LOC", "I-ORG", "B-ORG", "I-ORG")))
                .containsExactly(
                        new NamedWords(0, 2, "PER"),
                        new NamedWords(3, 4, "LOC"),
                        new NamedWords(4, 5, "ORG"),
                        new NamedWords(5, 7, "ORG"));
    }

    @Test
    void readsBothCorpora() throws IOException {
        List<TreeText> conll = NameCorpus.conll2003(
                reader(
                        "-DOCSTART- -X- O O\n\nLund NNP I-NP I-PER\nswam VBD I-VP O\n\n-DOCSTART- -X- O O\n\nRome NNP I-NP I-LOC\n"));
        List<TreeText> uner = NameCorpus.uner(
                reader("# newdoc id = a\n# text = Lund swam\n1\tLund\tB-PER\t-\t-\n2\tswam\tO\t-\t-\n\n"));

        assertThat(conll).hasSize(2);
        assertThat(conll.get(0).sentences()).isEqualTo(uner.get(0).sentences());
        assertThat(uner.get(0).sentences().get(0).names()).containsExactly(new NamedWords(0, 1, "PER"));
    }

    @Test
    void countsExactNamesOfTheClassesOnly() {
        List<TreeText> gold = texts("B-PER", "I-PER", "O", "B-LOC", "B-MISC");
        List<TreeText> system = texts("B-PER", "I-PER", "B-ORG", "B-PER", "B-MISC");

        assertThat(NameScores.of(gold, system, NameCorpus.CONLL_CLASSES)).isEqualTo(new Score(3, 4, 2));
        assertThat(NameScores.of(gold, system, NameCorpus.UNER_CLASSES)).isEqualTo(new Score(2, 3, 1));
        assertThat(new Score(3, 4, 2)).hasToString("57.14");
    }

    private static List<TreeText> texts(String... marks) {
        TreeSentence words = Trees.of(
                        "# newdoc id = a", "1 a X 0 root", "2 b X 1 x", "3 c X 1 x", "4 d X 1 x", "5 e X 1 x")
                .get(0)
                .sentences()
                .get(0);
        return List.of(new TreeText(
                "a", "", List.of(new TreeSentence(false, words.words(), NameCorpus.names(List.of(marks))))));
    }

    private static BufferedReader reader(String text) {
        return new BufferedReader(new StringReader(text));
    }
}
