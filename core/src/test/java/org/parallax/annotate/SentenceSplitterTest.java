// SPDX-License-Identifier: Apache-2.0
package org.parallax.annotate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parallax.model.Span;

class SentenceSplitterTest {
    private final SentenceSplitter splitter = new SentenceSplitter();

    /** A bar stands where a sentence is to end. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "He met Karl Berg Jr. | Berg left. | Then he met Ada Holm, Sr. on Karl Berg Jr. Street.",
                "Mr. Lowe met Lt. Gen. Ada Price at 4 a.m. Friday near Ft. Worth. | She left.",
                "The U.S. Senate met. | It voted in the U.S. | The bill failed.",
                "“We will rebuild the bridge.” | He added that work begins soon.",
                "“Is it safe?” Minister Okoro asked. | Nobody knew.",
                "“Stop!” he cried.",
                "“We grow… and we learn,” she said.",
                "``It is over.'' | The coach left.",
                "J. K. Marlow wrote it. | Plan B failed.",
                "It cost $1.5 million, i.e. too much. | Nos. 3 and 4 are shut.",
                "The firm, Baker Inc., sold it to Dow Corp. | The price is secret.",
                "She was born on Nov. 3 in Reno, Nev., and moved. | Then she left.",
                "He lost his blank.He found it again.",
                "Rain fell (it was heavy.) | Then it stopped.",
                "Why? | Because!",
                "Talks ended at 5 p.m. | Diplomats went home.",
                "The list is long ... it goes on.",
                "it works fine. | they fixed it in a day. | would you go? | i would.",
                "Why? she asked. | He has approx. ten.",
                "The show Ask Ada! aired at noon.",
                "It failed . . . | We tried again. | ... They left.",
                "I love it. :) | My dog does too.",
                "He won in 1805.[2] | She left.[3][4] | Nobody knew.",
                "What was it? \" | Nobody knew.",
                "<< File: offer.doc >> | Please sign it.",
                "See http://example.org/a.B/c | They left.",
                "Let me know. | Ada Price | 08/16/2000 11:36 AM | Ben, call me.",
                "Call me. | Best regards, | Ada Price | ********** | This mail is private."
            })
    void cutsWhereTheBarStands(String marked) {
        String text = marked.replace(" | ", " ");
        List<String> wanted = List.of(marked.split(" \\| ", -1));
        if (marked.contains("blank.He")) {
            wanted = List.of("He lost his blank.", "He found it again.");
        }
        assertThat(splitter.sentences(text, new Span(0, text.length())))
                .extracting(span -> span.in(text))
                .containsExactlyElementsOf(wanted);
    }

    /** Lines that would take hours if reading were quadratic. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                ".",
                ". ",
                "-",
                "a-",
                "- ",
                ") ",
                ":) ",
                "aa.Aa",
                "a/",
                "a@b.c ",
                "08/16/2000 11:36 ",
                "A >> ",
                "A. "
            })
    @Timeout(20)
    void readsALongLineOfOneSignInTime(String sign) {
        String text = sign.repeat(200_000).trim();
        WordTokenizer tokenizer = new WordTokenizer();
        int covered = 0;
        for (Span paragraph : ParagraphSplitter.paragraphs(text)) {
            for (Span sentence : splitter.sentences(text, paragraph)) {
                covered += tokenizer.tokens(text, sentence).stream()
                        .mapToInt(Span::length)
                        .sum();
            }
        }
        assertThat(covered).isEqualTo(text.replace(" ", "").length());
    }
}
