// SPDX-License-Identifier: Apache-2.0
package org.parallax.annotate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parallax.model.Annotation;
import org.parallax.model.Name;
import org.parallax.model.Quantity;
import org.parallax.model.Sentence;
import org.parallax.model.Span;
import org.parallax.model.Tag;
import org.parallax.model.TimeExpression;
import org.parallax.model.Token;

class NeuralAnnotatorTest {
    private static final String TEXT = """
            Ferry Sinks Off Northern Island
            A ferry with 43 people aboard sank off Senja on Monday, Norway’s coast guard said. “We saved them all,” said Capt. Ida Berg.

            The ship’s owner, Nordlys Lines, hadn’t answered by 4 p.m. It lost $2.5 million last year.""";

    @Test
    void knowsTheHeadline() {
        Annotation annotation = Annotated.text(TEXT);
        assertThat(annotation.sentences())
                .extracting(Sentence::headline)
                .containsExactly(true, false, false, false, false);
        assertThat(annotation.sentences()).extracting(Sentence::paragraph).containsExactly(0, 1, 1, 2, 2);
    }

    @Test
    void givesTagsAndLemmas() {
        List<Token> tokens =
                Annotated.text("The ships aren’t moving.").sentences().get(0).tokens();
        assertThat(tokens).extracting(Token::lemma).containsExactly("the", "ship", "be", "not", "move", ".");
        assertThat(tokens)
                .extracting(Token::tag)
                .containsExactly(Tag.DET, Tag.NOUN, Tag.AUX, Tag.PART, Tag.VERB, Tag.PUNCT);
    }

    @Test
    void severalThreadsMayShareIt() throws InterruptedException, ExecutionException {
        Annotation wanted = Annotated.text(TEXT, "2013-04-10");
        ExecutorService pool = Executors.newFixedThreadPool(4);
        try {
            List<Future<Annotation>> futures = new ArrayList<>();
            for (int i = 0; i < 16; i++) {
                futures.add(pool.submit(() -> Annotated.text(TEXT, "2013-04-10")));
            }
            for (Future<Annotation> future : futures) {
                assertThat(future.get()).isEqualTo(wanted);
            }
        } finally {
            pool.shutdown();
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void keepsItsPromisesOnAnyText(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        String[] pieces = {
            "Mr. ",
            "U.S. ",
            "$",
            "4",
            "-",
            "’s",
            "“",
            "”",
            ". ",
            "\n",
            "May ",
            "al-",
            "of ",
            "Bank ",
            "Paris",
            " ",
            "half a ",
            "million ",
            "p.m. ",
            "...",
            "\ud83d",
            "\ude42",
            "\0",
            "(",
            ")",
            ",",
            "1,2,3",
            "Dr. ",
            "’",
            "years old ",
            "/",
            "magnitude ",
            "between ",
            " and ",
            "the ",
            "same ",
            "day ",
            "NATO ",
            "é",
            "\u200b",
            "said ",
            ":",
            "30:99 ",
            "0000"
        };
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 400; i++) {
            text.append(pieces[random.nextInt(pieces.length)]);
        }
        check(Annotated.text(text.toString(), "2013-04-10"));
    }

    @Test
    void readsAnEmptyText() {
        assertThat(Annotated.text(" \n\n").sentences()).isEmpty();
    }

    private static void check(Annotation annotation) {
        String text = annotation.text();
        int from = 0;
        for (Sentence sentence : annotation.sentences()) {
            for (Token token : sentence.tokens()) {
                assertThat(token.span().begin()).isGreaterThanOrEqualTo(from);
                assertThat(sentence.span().contains(token.span())).isTrue();
                assertThat(token.form()).isEqualTo(token.span().in(text)).isNotEmpty();
                from = token.span().end();
            }
        }
        ordered(annotation.names().stream().map(Name::span).toList());
        ordered(annotation.times().stream().map(TimeExpression::span).toList());
        ordered(annotation.quantities().stream().map(Quantity::span).toList());
    }

    private static void ordered(List<Span> spans) {
        for (int i = 1; i < spans.size(); i++) {
            assertThat(spans.get(i).begin())
                    .isGreaterThanOrEqualTo(spans.get(i - 1).end());
        }
    }
}
