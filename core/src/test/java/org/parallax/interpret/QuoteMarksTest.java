// SPDX-License-Identifier: Apache-2.0
package org.parallax.interpret;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parallax.model.Annotation;
import org.parallax.model.Article;
import org.parallax.model.Metadata;
import org.parallax.model.Sentence;
import org.parallax.model.Span;

class QuoteMarksTest {
    private static final List<String> PIECES = List.of(
            "\"",
            "'",
            "''",
            "``",
            "\u201c",
            "\u201d",
            "\u201e",
            "\u2018",
            "\u2019",
            "\u00ab",
            "\u00bb",
            " ",
            ". ",
            ", ",
            "word",
            "Word",
            "s",
            "9",
            "\n",
            "\ud83d\ude00",
            "\u0000");

    /** What stands in marks, each with its parts; every line of the text is a paragraph and a sentence of it. */
    private static List<String> marked(String text) {
        return marks(text).all().stream()
                .map(marked ->
                        marked.parts().stream().map(part -> part.in(text)).collect(Collectors.joining(" ... ")))
                .toList();
    }

    private static QuoteMarks marks(String text) {
        List<Sentence> sentences = new ArrayList<>();
        int begin = 0;
        for (String line : text.split("\n", -1)) {
            if (!line.isBlank()) {
                sentences.add(new Sentence(new Span(begin, begin + line.length()), sentences.size(), false, List.of()));
            }
            begin += line.length() + 1;
        }
        Article article = new Article("r", Metadata.NONE, text, List.of(), List.of(), null);
        return QuoteMarks.in(new Words(new Annotation(article, sentences, List.of(), List.of(), List.of(), List.of())));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "He said \"we go\" and left. | \"we go\"",
                "\u201cWe go,\u201d he said. | \u201cWe go,\u201d",
                "\u201eWe go,\u201c he said. | \u201eWe go,\u201c",
                "\u00abWe go,\u00bb he said. | \u00abWe go,\u00bb",
                "``We go,'' he said. | ``We go,''",
                "''We go,'' he said. | ''We go,''",
                "\u2018We go,\u2019 he said. | \u2018We go,\u2019",
                "'We go,' he said. | 'We go,'",
                // apostrophes inside
                "'We don't know,' he said. | 'We don't know,'",
                "\u2018We don\u2019t know,\u2019 he said. | \u2018We don\u2019t know,\u2019",
                // nested: the outer pair counts
                "\"He cried 'run' and ran,\" she said. | \"He cried 'run' and ran,\"",
                "\u201cHe cried \u2018run\u2019 and ran,\u201d she said. | \u201cHe cried \u2018run\u2019 and ran,\u201d",
                // typists mix
                "\u201cWe go,\" he said. | \u201cWe go,\"",
                // a bracket or a dash before the mark
                "The plan (\"a disgrace\") failed. | \"a disgrace\"",
                "The plan \u2014 \"a disgrace\" \u2014 failed. | \"a disgrace\""
            })
    void findsWhatStandsInMarks(String text, String wanted) {
        assertThat(marked(text)).containsExactly(wanted);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The sailors' union doesn't know the captain's name.",
                "The sailors\u2019 union doesn\u2019t know the captain\u2019s name.",
                "The tower is 6'2\" wide.",
                "\"Unclosed, said the mayor.",
                "\u201cUnclosed, said the mayor.",
                "Rock 'n' roll",
                "Stray mark\" at the end of a word.",
                ""
            })
    void passesOverApostrophesAndMarksWithoutAPartner(String text) {
        assertThat(marked(text)).isEmpty();
    }

    @Test
    void findsEveryQuotationOfALine() {
        assertThat(marked("\"One,\" he said. \"Two,\" she said, \"three.\""))
                .containsExactly("\"One,\"", "\"Two,\"", "\"three.\"");
    }

    @Test
    void aParagraphThatIsLeftOpenGoesOnWhereTheNextOpensAgain() {
        assertThat(marked("\u201cOne.\n\u201cTwo.\n\u201cThree,\u201d he said."))
                .containsExactly("\u201cOne. ... \u201cTwo. ... \u201cThree,\u201d");
    }

    @Test
    void aParagraphThatIsLeftOpenEndsWhereTheNextOpensNoMark() {
        assertThat(marked("\u201cOne.\nThe mayor left.\n\u201cThree,\u201d he said."))
                .containsExactly("\u201cThree,\u201d");
    }

    @Test
    void theMarksThemselvesAreCovered() {
        QuoteMarks marks = marks("He said \"we go\" now");
        assertThat(marks.covers(7)).isFalse();
        assertThat(marks.covers(8)).isTrue();
        assertThat(marks.covers(14)).isTrue();
        assertThat(marks.covers(15)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void whateverStandsInALineTheMarkedPartsAreDisjointAndInOrder(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 3_000; i++) {
            text.append(PIECES.get(random.nextInt(PIECES.size())));
        }
        int from = 0;
        for (QuoteMarks.Marked marked : marks(text.toString()).all()) {
            for (Span part : marked.parts()) {
                assertThat(part.begin()).as("seed %s", seed).isGreaterThanOrEqualTo(from);
                assertThat(part.end()).as("seed %s", seed).isLessThanOrEqualTo(text.length());
                from = part.end();
            }
        }
    }
}
