// SPDX-License-Identifier: Apache-2.0
package org.parallax.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parallax.lexicon.Tsv;

class PhraseSieveTest {
    /** At least one line for each phrase that needs something. */
    private static final List<String> LINES = List.of(
            "The bridge at dawn. Photo: Jane Doe/Harbour News",
            "The bridge at dawn (AP Photo/Jane Doe)",
            "The bridge at dawn (Jane Doe, Harbour News)",
            "The bridge (Published Monday, May 3)",
            "The bridge | provided photo",
            "The bridge fell. Jane Doe/Harbour News",
            "The bridge fell. View Full Caption Jane Doe",
            "The bridge fell. Photo by Jane Doe",
            "The bridge fell. Getty Images",
            "Press Ctrl+D to keep this page",
            "2024 Harbour News. All rights reserved.",
            "Jane Doe contributed to this report.",
            "Jane Doe contributed.",
            "jane@harbour.example",
            "Jane Doe can be reached by mail at jane@harbour.example",
            "Listen live",
            "Jane Doe | Staff Writer",
            "Jane Doe is a reporter for the Harbour News");

    @Test
    void whatAPhraseNeedsStandsInEveryLineThatItMatches() {
        for (List<String> row :
                Tsv.load("/parallax/extract/boilerplate-phrases.tsv", 4).rows()) {
            if (row.get(3).equals("-")) {
                continue;
            }
            Pattern phrase = Pattern.compile(row.get(2), Pattern.UNICODE_CASE);
            List<String> needs = List.of(row.get(3).split(",", -1));
            List<String> matched =
                    LINES.stream().filter(line -> phrase.matcher(line).find()).toList();
            assertThat(matched)
                    .as(row.get(2))
                    .isNotEmpty()
                    .allSatisfy(line -> assertThat(needs).anyMatch(line.toLowerCase(Locale.ROOT)::contains));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void leavesOutNoPatternThatMatchesFromATextsBegin(long seed) {
        List<Pattern> patterns = List.of(
                Pattern.compile("(?i)share\\b.{0,9}"),
                Pattern.compile("[A-Z]\\w{0,3} by"),
                Pattern.compile(".{0,3}x"),
                Pattern.compile("©s"),
                Pattern.compile("s"),
                Pattern.compile("s$"),
                Pattern.compile("(?!sh)s.*"));
        Beginnings<Pattern> beginnings = new Beginnings<>(patterns, pattern -> pattern);
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = 0; i < 2_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int length = random.nextInt(8); length > 0; length--) {
                text.append("shareSxA by©\u0000".charAt(random.nextInt(13)));
            }
            assertThat(beginnings.of(text.toString()))
                    .isSubsetOf(patterns)
                    .containsAll(patterns.stream()
                            .filter(pattern -> pattern.matcher(text).lookingAt())
                            .toList());
        }
    }
}
