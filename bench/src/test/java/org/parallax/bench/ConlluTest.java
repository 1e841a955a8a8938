// SPDX-License-Identifier: Apache-2.0
package org.parallax.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.parallax.model.Span;

class ConlluTest {
    @Test
    void putsTextsTogetherFromTheirTokens() {
        List<TreeText> texts = Trees.of(
                "# newdoc id = a",
                "# newpar",
                "1 Ice+ NOUN 0 root",
                "2 . PUNCT 1 punct",
                "",
                "1 It PRON 2 nsubj",
                "2 melts VERB 0 root",
                "",
                "# newpar",
                "1-2 It's",
                "1 It PRON 3 nsubj",
                "2 's AUX 3 cop",
                "3 gone ADJ 0 root",
                "",
                "# newdoc id = b",
                "1 Snow NOUN 0 root");

        assertThat(texts).extracting(TreeText::id).containsExactly("a", "b");
        assertThat(texts).extracting(TreeText::text).containsExactly("Ice. It melts\n\nIt's gone", "Snow");
        TreeSentence last = texts.get(0).sentences().get(2);
        assertThat(last.forms()).containsExactly("It", "'s", "gone");
        assertThat(last.tokens()).containsExactly(new Span(15, 19), new Span(20, 24));
    }

    @Test
    void leavesEmptyNodesOut() {
        assertThat(Trees.of("# newdoc id = a", "1 Ice NOUN 0 root", "1.1 is _ _ _", "2 melts VERB 1 x")
                        .get(0)
                        .forms())
                .containsExactly(List.of("Ice", "melts"));
    }

    @Test
    void readsWhatItWrote() throws IOException {
        TreeSentence sentence = new TreeSentence(
                true,
                List.of(
                        new TreeWord("Maria", new Span(3, 8), "Maria", "PROPN", 2, "nsubj"),
                        new TreeWord("Lund", new Span(9, 13), "Lund", "PROPN", 0, "flat"),
                        new TreeWord("swam", new Span(14, 18), "swim", "VERB", TreeWord.ROOT, "root")),
                List.of(new NamedWords(0, 2, "PER")));
        StringWriter out = new StringWriter();

        Conllu.write("a", List.of(sentence), out);

        assertThat(Trees.parse(out.toString()).get(0).sentences()).containsExactly(sentence);
    }

    @Test
    void joinsContractionsByFormWhereTheyTouch() {
        TreeText text = Trees.of(
                        "# newdoc id = a",
                        "1 The DET 2 det",
                        "2 boats+ NOUN 5 nmod",
                        "3 ' PART 2 case",
                        "4 owner+ NOUN 5 nsubj",
                        "5 's AUX 0 root",
                        "6 ' PUNCT 5 punct")
                .get(0);

        assertThat(Contractions.join(text).sentences().get(0).tokens())
                .extracting(span -> span.in(text.text()))
                .containsExactly("The", "boats'", "owner's", "'");
    }
}
