// SPDX-License-Identifier: Apache-2.0
package org.parallax;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.parallax.fixture.ExampleReports;
import org.parallax.model.Claim;
import org.parallax.model.Collation;
import org.parallax.model.Origin;
import org.parallax.model.OriginKind;
import org.parallax.model.Reading;
import org.parallax.model.Silence;
import org.parallax.model.SilenceRule;
import org.parallax.model.StemmaEdge;
import org.parallax.report.HtmlPage;
import org.parallax.report.TerminalTable;

/** What must come out of {@code examples/weir}, five reports of one day; its WHY.md says why. */
class StoryExampleTest {
    private static Collation collation;

    @BeforeAll
    static void collate() throws IOException {
        try (Pipeline pipeline = Pipeline.open()) {
            collation = pipeline.compare(ExampleReports.reports("weir", List.of("a", "b", "c", "d", "e")).stream()
                    .map(pipeline::read)
                    .toList());
        }
    }

    @Test
    void theWireAndItsTwoCopiesAreOneWitness() {
        assertThat(collation.story().story().copies())
                .containsOnlyKeys("b", "c")
                .containsValue("a");
        assertThat(collation.story().own("b")).isEqualTo(collation.story().own("a"));
        assertThat(collation.story().own("c")).isEqualTo(collation.story().own("a"));
        assertThat(collation.story().origins())
                .filteredOn(origin -> origin.kind() == OriginKind.OWN)
                .extracting(Origin::name)
                .containsExactly("Norlin Wire", "Aldmoor Courier", "The National Observer");
        assertThat(collation.story().stemma().reuse("b", "a")).isGreaterThan(0.9);
    }

    @Test
    void whatOnlyTheWireAndItsCopiesSayHasOneOrigin() {
        assertThat(collation.claims())
                .filteredOn(claim -> claim.readings().stream()
                        .allMatch(reading -> List.of("a", "b", "c").contains(reading.report())))
                .isNotEmpty()
                .allMatch(claim -> claim.independentOrigins() == 1);
    }

    @Test
    void theObserverHasTheWatchmanFromTheCourier() {
        assertThat(collation.story().stemma().edges()).anySatisfy(edge -> {
            assertThat(edge.from()).isEqualTo("e");
            assertThat(edge.to()).isEqualTo(collation.story().own("d"));
            assertThat(edge.kind()).isEqualTo(StemmaEdge.Kind.CITES);
        });
    }

    @Test
    void policeSaidIsLostOnTheWayToB() {
        assertThat(collation.claims())
                .filteredOn(claim -> claim.rule().equals("attribution-lost"))
                .isNotEmpty()
                .allSatisfy(claim -> assertThat(claim.readings())
                        .anyMatch(reading -> reading.report().equals("b")));
    }

    @Test
    void thePageGroupsTheCopiesAndDrawsTheNumbers() {
        Document page = Jsoup.parse(HtmlPage.of(collation));
        assertThat(page.select(".heads .siglum").eachText()).containsExactly("A", "A1", "A2", "B", "C");
        assertThat(page.select(".heads .together").eachAttr("class")).hasSize(3);
        assertThat(page.select(".claim .evidence i.cue").eachText()).contains("said", "told");
        assertThat(page.select("#stemma .edge.copy")).hasSize(2);
        assertThat(page.select("#courses .course text.value").eachText()).contains("Five", "Seven", "Twelve", "Four");
        assertThat(page.select("#courses .course text.when").eachText()).contains("07:10", "21:15");
    }

    @Test
    void theTableTellsCopiesTogether() {
        assertThat(TerminalTable.of(collation, 100, false))
                .contains("copies A · ", "A A1 A2: ", "attribution lost")
                .contains("5 reports → 5 outlets → ");
    }

    @Test
    void noSharedSentenceIsShownTwice() {
        List<String> shown = TerminalTable.of(collation, 160, false)
                .lines()
                .filter(line -> line.matches(" *\\d+  .{60,}"))
                .map(line -> line.replaceFirst(" *\\d+  ", ""))
                .toList();
        assertThat(shown).doesNotHaveDuplicates();
    }

    @Test
    void onlySilentReportsAreExcused() {
        SilenceRule rule = new SilenceRule(collation);
        for (Claim claim : collation.claims()) {
            Set<String> speaking =
                    claim.readings().stream().map(Reading::report).collect(Collectors.toSet());
            assertThat(rule.excused(claim)).map(Silence::report).doesNotContainAnyElementsOf(speaking);
            assertThat(claim.undecided().keySet()).doesNotContainAnyElementsOf(speaking);
        }
    }
}
