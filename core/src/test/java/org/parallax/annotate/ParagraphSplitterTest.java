// SPDX-License-Identifier: Apache-2.0
package org.parallax.annotate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.parallax.model.Article;
import org.parallax.model.Boilerplate;
import org.parallax.model.Span;

class ParagraphSplitterTest {
    @Test
    void takesEveryLineOfPastedNewsForAParagraph() {
        String text =
                "The ferry sank on Monday, the coast guard said.\nAll aboard were saved.\n\nThe owner declined comment.";
        assertThat(paragraphs(text))
                .containsExactly(
                        "The ferry sank on Monday, the coast guard said.",
                        "All aboard were saved.",
                        "The owner declined comment.");
    }

    @Test
    void joinsLinesThatAreWrapped() {
        String text = """
                The ferry sank on Monday in rough water off the northern
                island, and the coast guard said that all of those who were
                aboard had been brought safely to the harbour by noon.

                The owner of the ferry did not answer several calls from
                reporters before this was written.
                """;
        assertThat(paragraphs(text)).hasSize(2);
    }

    @Test
    void joinsLinesThatAreWrappedAroundALongAddress() {
        String address = "http://example.org/" + "a".repeat(100);
        String text = "The owner of the ferry did not answer several calls; what it says stands on\n" + address
                + "\nThe coast guard said that all of those who were aboard had been brought safely\n"
                + "to the harbour. Nobody was hurt, and the ferry is to be towed into port Tuesday\n"
                + "Morning when the wind has gone down.\n\nThe ferry is old.";
        assertThat(paragraphs(text)).hasSize(2);
    }

    @Test
    void joinsALineThatBreaksOffInMidSentence() {
        assertThat(paragraphs("The mayor of the town\nwas not there.\nShe was ill."))
                .hasSize(2);
    }

    @Test
    void cutsBoilerplateOut() {
        String text = "The ferry sank. Share this story now! All were saved.";
        int begin = text.indexOf("Share");
        Boilerplate share = new Boilerplate(new Span(begin, text.indexOf("All")), "share");
        Article article = Annotated.article(text, null, List.of(share));
        assertThat(ParagraphSplitter.withoutBoilerplate(article, new Span(0, text.length())))
                .extracting(span -> span.in(text))
                .containsExactly("The ferry sank.", "All were saved.");
        assertThat(Annotated.ANNOTATOR.annotate(article).sentences())
                .noneMatch(sentence -> article.isBoilerplate(sentence.span()));
    }

    private static List<String> paragraphs(String text) {
        return ParagraphSplitter.paragraphs(text).stream()
                .map(span -> span.in(text))
                .toList();
    }
}
