// SPDX-License-Identifier: Apache-2.0
package org.parallax.collate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.parallax.fixture.Reports;
import org.parallax.fixture.WordBagEncoder;
import org.parallax.group.Grouper;
import org.parallax.model.Verdict;
import org.parallax.resolve.Resolver;

class LoneFinderTest {
    private static final String FIRE = "A fire destroyed the market hall of Torvik on Tuesday night.";

    private static List<String> alone(String a, String b) {
        return new Collator(new WordBagEncoder())
                        .collate(new Resolver()
                                .resolve(new Grouper().story(List.of(Reports.read("a", a), Reports.read("b", b)))))
                        .claims()
                        .stream()
                        .filter(claim -> claim.verdict() == Verdict.ONLY)
                        .map(claim -> claim.readings().get(0).text())
                        .toList();
    }

    @Test
    void anUtteranceOverSeveralSentencesIsKeptWhole() {
        assertThat(alone(
                        FIRE + " \"We heard shouting in the yard. Then the windows burst,\" said trader Jon Ness.",
                        FIRE))
                .containsExactly("\"We heard shouting in the yard. Then the windows burst,\" said trader Jon Ness.");
    }

    @Test
    void aPhraseWithoutAClauseThatNobodyElseHasStandsAlone() {
        assertThat(alone(
                        "Police arrested the harbour clerk on Monday on suspicion of selling forged ferry tickets.",
                        "Police arrested the harbour clerk on Monday."))
                .containsExactly("on suspicion of selling forged ferry tickets");
    }

    @Test
    void whatAReportSaysTwiceIsSharedOrToldOnce() {
        String caption =
                "Witnesses saw two boys run from the yard with a can. The roof had been mended in the spring.\n\n";
        assertThat(alone(
                        caption + FIRE
                                + " The roof had been mended in the spring. Witnesses saw two boys run from the yard with a can.",
                        FIRE + " Witnesses saw two boys run from the yard with a can."))
                .containsExactly("The roof had been mended in the spring.");
    }

    @Test
    void aPersonsNameAloneIsNoFinding() {
        assertThat(alone(
                        "The harbour's pilot, Marta Elling Dahl, brought the ferry in on Monday.",
                        "The harbour's pilot brought the ferry in on Monday."))
                .doesNotContain("Marta Elling Dahl");
    }

    @Test
    void aPhraseThatTheOtherReportHasElsewhereDoesNot() {
        assertThat(alone(
                        "Police arrested the harbour clerk on Monday in the old customs house.",
                        "Police arrested the harbour clerk on Monday. He sat in the old customs house."))
                .containsExactly("He sat in the old customs house.");
    }
}
