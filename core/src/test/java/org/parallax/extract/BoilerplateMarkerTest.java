// SPDX-License-Identifier: Apache-2.0
package org.parallax.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parallax.lexicon.Tsv;
import org.parallax.model.Boilerplate;

class BoilerplateMarkerTest {
    private static final String BEFORE = """
            Harbour Bridge Closed After Ship Strikes Pier

            A freighter struck a pier of the harbour bridge on Tuesday, and the road over it was closed, police said.

            """;
    private static final String AFTER = """


            Engineers were looking at the pier, and the mayor said the bridge would stay closed for a week.

            The freighter's captain told the port authority that the engine had failed in the narrows.
            """;

    private static List<String> marked(String text) {
        return BoilerplateMarker.ofText(text).stream()
                .map(part -> part.reason() + ": " + part.span().in(text))
                .toList();
    }

    private static List<String> between(String line) {
        return marked(BEFORE + line + AFTER);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
                    correction    ; To suggest a correction, write to the editors
                    keyboard      ; Highlight the words and press Ctrl + Enter
                    share         ; Share this story
                    share         ; Facebook Twitter Email
                    share         ; Read or Share this story: http://a.example/1B0
                    follow        ; Follow @harbourdesk
                    follow        ; Follow us on Facebook and Twitter.
                    subscribe     ; Sign up for our daily newsletter to get the news first.
                    subscribe     ; Stay with Channel 9 for further updates.
                    call-to-action; Anyone with information is asked to call the harbour police at 555-0100.
                    related       ; Read more: Old bridges and their troubles
                    related       ; Other Topics of Interest
                    related       ; MORE: Pictures of the damaged pier
                    advertisement ; Advertisement
                    advertisement ; Story continues below
                    copyright     ; © 2022 Harbour Daily. All rights reserved.
                    copyright     ; Copyright 2022 by Harbour News Service. This material may not be published or rewritten.
                    credit        ; Contributing: Jane Doe
                    credit        ; The Associated Press contributed to this report.
                    caption       ; Photo: Jane Doe / Harbour Daily
                    caption       ; Divers look at the pier on Tuesday. (Jane Doe, Harbour Daily)
                    caption       ; Divers look at the pier. View Full Caption Jane Doe/Harbour Daily
                    caption       ; The bridge seen from the quay on Tuesday. | Provided photo
                    timestamp     ; Published 12:04 GMT 3 March 2022
                    timestamp     ; 8:05am UK, Monday 16 September 2013
                    byline        ; By Jane Doe
                    byline        ; BY JANE DOE AND JOHN ROE | HARBOUR DAILY
                    contact       ; newsdesk@harbour.example
                    """)
    void marksALineThatSaysWhatItIs(String reason, String line) {
        assertThat(between(line)).containsExactly(reason + ": " + line);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "“Share what you have with those who lost their homes,” the bishop said.",
                "Follow-up tests showed that the water was clean, the ministry said.",
                "The company said it would subscribe to the new rules on reporting.",
                "Police said witnesses were urging anyone with information to come forward.",
                "By Tuesday evening the road was open again.",
                "The photo, by a local man, shows the ship against the pier.",
                "Monday’s meeting was called off.",
                "The Copyright Tribunal ruled against the port on 3 March 2022.",
                "He read more than 40 reports before the vote, he said.",
                "The court said the material may not be published before the trial ends.",
                "“Like us, they lost everything,” she said.",
                "Update of the toll: 12 dead, 14 hurt, the ministry said.",
                "Contact with the ship was lost at 12:04, the coast guard said.",
                "“If you see something, say something,” the mayor said.",
            })
    void leavesATrueSentence(String sentence) {
        assertThat(between(sentence)).isEmpty();
    }

    @Test
    void marksTheEndOfALineOnly() {
        String text = "Bridge closed after crash Posted: Tuesday, March 1, 2022 12:48 PM EST\n" + AFTER;
        assertThat(marked(text)).containsExactly("timestamp: Posted: Tuesday, March 1, 2022 12:48 PM EST");
    }

    @Test
    void marksASentenceThatSticksToTheOneBeforeIt() {
        assertThat(between("Nobody was hurt in the incident.Stay with Channel 9 for further updates."))
                .containsExactly("subscribe: Stay with Channel 9 for further updates.");
    }

    @Test
    void marksASentenceTornOverSeveralLines() {
        assertThat(
                        between(
                                "If you have any information\n\n\nabout the crash\n\n\n, you're asked to call the port at 555-0100."))
                .hasSize(1)
                .allMatch(mark -> mark.startsWith("call-to-action: If you have"));
    }

    @Test
    void marksATeaserWithItsStandfirstByPlaceAndForm() {
        String teaser = """
                Farmers Block Roads Over Milk Price
                Other Topics of Interest

                Farmers Block Roads Over Milk Price

                Dairy farmers have parked their tractors across three motorways, saying the price of milk no longer pays for the hay.
                """.strip();
        assertThat(String.join("\n", between(teaser)))
                .contains("Farmers Block Roads")
                .contains("Other Topics")
                .contains("Dairy farmers have parked")
                .doesNotContain("Engineers")
                .doesNotContain("freighter");
    }

    @Test
    void leavesTheNextParagraphOfTheReportAfterATeaser() {
        String teaser = "Read more: Farmers Block Roads Over Milk Price\n\nFarmers Block Roads Over Milk Price";
        assertThat(String.join("\n", between(teaser))).doesNotContain("Engineers");
    }

    @Test
    void marksAMenuAboveTheReportAndLeavesAListInIt() {
        String report = "A freighter struck a pier of the harbour bridge on Tuesday, and the road over it was closed to"
                + " all traffic, the police said.\n";
        String menu = "Home page\nWorld desk\nSport desk\nOur shop\nOur games\nOur team\n\n";
        String list = "Crew members\nDock workers\nTwo pilots\nOne diver\nA cook\n\n";
        List<String> marks = marked(menu + report + list + report.replace("A freighter", "The freighter"));
        assertThat(marks).hasSize(1).allMatch(mark -> mark.startsWith("navigation: Home page"));
    }

    @Test
    void leavesTheReportsOwnHeadline() {
        assertThat(marked(BEFORE + AFTER)).isEmpty();
    }

    @Test
    void marksAParagraphSaidTwiceOnce() {
        String paragraph = "The harbour master said the tide had been unusually strong that morning.";
        assertThat(between(paragraph + "\n\n" + paragraph)).containsExactly("repeat: " + paragraph);
    }

    @Test
    void marksALeadInThatTheTextHasInFull() {
        String text = "A freighter struck a pier of the harbour bridge on Tuesday, and the ro...\n\n" + BEFORE + AFTER;
        assertThat(marked(text)).hasSize(1).allMatch(mark -> mark.startsWith("repeat: A freighter"));
    }

    @Test
    void everyWildcardIsBounded() {
        for (List<String> row :
                Tsv.load("/parallax/extract/boilerplate-phrases.tsv", 4).rows()) {
            String withoutClasses = row.get(2).replaceAll("\\[[^\\]]*\\]", "c").replace("\\.", "");
            assertThat(withoutClasses).doesNotContain(".*").doesNotContain(".+");
        }
    }

    @Test
    void marksNeverOverlap() {
        String text = "By Jane Doe\nBy Jane Doe\nShare Share (Photo: AP) © 2022 All rights reserved.\n".repeat(3);
        int from = 0;
        for (Boilerplate part : BoilerplateMarker.ofText(text)) {
            assertThat(part.span().begin()).isGreaterThanOrEqualTo(from);
            from = part.span().end();
        }
    }
}
