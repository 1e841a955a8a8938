// SPDX-License-Identifier: Apache-2.0
package org.parallax.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.parallax.model.Boilerplate;

class LineJudgeTest {
    private static final List<String> REPORT = List.of(
            "The harbour of Kell was closed on Monday after a tanker lost two anchors in the storm, the port authority said.",
            "Harbour master Ellen Dray told reporters that no oil had been spilled from the tanker, the Marlin, and that its crew of 21 was safe.",
            "Divers will look for the anchors on Tuesday, when the storm is expected to ease, and the harbour will open once they are found.",
            "The storm is the third to reach Kell since September, and the port authority has asked the government for a longer breakwater.",
            "Ferries between Kell and Sandvik did not sail on Monday, and about 300 passengers spent the night in the terminal.",
            "The Marlin belongs to a shipping company in Bergen, which said that it would pay for the search for the anchors.");

    private static List<Boilerplate> marked(List<String> lines) {
        return BoilerplateMarker.ofText(String.join("\n", lines) + "\n");
    }

    @Test
    void aCleanReportLosesNothing() {
        assertThat(marked(REPORT)).isEmpty();
    }

    @Test
    void aPagePastedWholeIsLeftWithItsReport() {
        List<String> menu = List.of(
                "Skip to content",
                "Home",
                "News",
                "Sport",
                "Weather",
                "Business",
                "Opinion",
                "Log in",
                "Search",
                "Menu",
                "Newsletters",
                "Subscribe",
                "Jobs",
                "Obituaries");
        List<String> foot = List.of(
                "Share",
                "Related",
                "Most read",
                "About us",
                "Contact",
                "Terms of use",
                "Privacy policy",
                "Advertise",
                "Careers",
                "Cookie settings",
                "RSS",
                "Archive",
                "Sitemap",
                "© 2026 The Bay Post");
        List<String> page = new java.util.ArrayList<>(menu);
        page.addAll(REPORT);
        page.addAll(foot);
        String text = String.join("\n", page) + "\n";
        String kept = text;
        for (Boilerplate part : BoilerplateMarker.ofText(text)) {
            assertThat(part.reason()).isNotBlank();
            kept = kept.replace(part.span().in(text), "");
        }
        assertThat(kept.lines().filter(line -> !line.isBlank()).toList())
                .containsAll(REPORT)
                .hasSizeLessThanOrEqualTo(REPORT.size() + 3);
    }

    @Test
    void aTeaserOfAnotherArticleInTheMiddleGoes() {
        List<String> mixed = new java.util.ArrayList<>(REPORT);
        mixed.add(4, "Ten Easy Ways to Save Money on Your Summer Holiday");
        mixed.add(3, "Sign up for our weekly newsletter");
        assertThat(marked(mixed).stream().map(part -> part.span().in(String.join("\n", mixed) + "\n")))
                .anyMatch(text -> text.contains("Summer Holiday"))
                .anyMatch(text -> text.contains("newsletter"))
                .noneMatch(text -> text.contains("Kell"));
    }

    @Test
    void aQuotedSentenceOfFewWordsStays() {
        List<String> report = new java.util.ArrayList<>(REPORT);
        report.add(5, "\"We were lucky,\" she said.");
        assertThat(marked(report)).isEmpty();
    }

    @Test
    void aShortSentenceAboutSomebodyWhomTheOthersNameStays() {
        String found =
                "Officers found Marek T. Dolan, 22, at 3:15 p.m. Monday in the 900 block of Orchard Avenue in Kelby.";
        List<String> report = List.of(
                "A task force has arrested a man accused of forcing his way into a wedding and shooting two guests.",
                "Police said Dolan was one of three men who came to the hall and became angry when they were turned away.",
                "Photos Kelby County Police",
                found,
                "Ardell resident Simon Vance said about 90 people were dancing in his barn when the night came to an end.",
                "“The band had packed up. They walked in. One of them started shooting,” Vance said.",
                "Authorities said Dolan was the one who fired the shots. He stayed out of sight for 11 days.",
                "Police said Dolan hit one guest in the arm and another in the thigh. Both were expected to recover.",
                "Vance said he was glad that somebody had seen the car.",
                "Earlier this year Dolan was charged with assault and with carrying a gun without a licence.");
        String text = String.join("\n\n", report) + "\n";
        assertThat(BoilerplateMarker.ofText(text))
                .noneMatch(part -> part.span().in(text).contains(found));
    }
}
