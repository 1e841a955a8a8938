// SPDX-License-Identifier: Apache-2.0
package org.parallax.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parallax.fixture.Reports;
import org.parallax.model.Account;
import org.parallax.model.CasualtyRole;
import org.parallax.model.Modality;
import org.parallax.model.NameType;
import org.parallax.model.OriginKind;
import org.parallax.model.QuotationKind;

class AccountTextTest {
    private static final String TEXT = """
            The ferry Aurora sank off Lindvik on Monday, killing 12 people.

            “We heard a bang,” said Maria Lund, the mayor of Lindvik.

            The coast guard said about 40 passengers were rescued. The crossing is 30 km long.
            """;

    private static Account account() {
        return Reports.read("r", TEXT);
    }

    @Test
    void tellsWhoSaidWhatHowManyAndOnWhoseWord() {
        assertThat(AccountText.of(account(), 80, false, false))
                .containsSubsequence(
                        "Who  ",
                        "Maria Lund",
                        "Who said what",
                        "Maria Lund",
                        "“We heard a bang,”",
                        "How many",
                        "killed",
                        "12",
                        "30 km",
                        "On whose word",
                        "Maria Lund");
    }

    @ParameterizedTest
    @ValueSource(ints = {40, 60, 80, 120, 160})
    void noLineIsWiderThanAsked(int width) {
        assertThat(AccountText.of(account(), width, false, true).lines()).allMatch(line -> Cells.width(line) <= width);
    }

    @Test
    void namesASpeakerOnceWhoGoesOnSpeaking() {
        Account account = Reports.read(
                "r",
                "“We heard a bang,” Maria Lund said in a statement. “It was dark. Nobody was hurt,” Lund added later. "
                        + "“I was asleep,” said Karl Berg.");
        String said = AccountText.of(account, 80, false, false);
        assertThat(said.substring(said.indexOf("Who said what"), said.indexOf("On whose word")))
                .containsOnlyOnce("Maria Lund");
        assertThat(said).containsOnlyOnce("in a statement");
    }

    @Test
    void asksForNoRecipientWhereNobodyIsActedOn() {
        assertThat(AccountText.of(
                        Reports.read("r", "The foreign minister of Norway resigned on Monday."), 80, false, false))
                .contains("RETREAT")
                .doesNotContain("?");
    }

    @Test
    void colourChangesNoWord() {
        String coloured = AccountText.of(account(), 80, true, true);
        assertThat(coloured).contains("\u001B[");
        assertThat(coloured.replaceAll("\u001B\\[[0-9;]*m", "").lines().map(String::stripTrailing))
                .isEqualTo(AccountText.of(account(), 80, false, true).lines().toList());
    }

    @Test
    void explainsWhichRuleGaveAnItem() {
        assertThat(AccountText.of(account(), 80, false, true)).contains("rule word for word", "rule count");
        assertThat(AccountText.of(account(), 80, false, false)).doesNotContain("rule ");
    }

    @Test
    void everyConstantThatMayBeShownHasAPhrase() {
        Phrases phrases = Phrases.read();
        List.of(NameType.values())
                .forEach(type -> assertThat(phrases.of("type", type)).isNotEmpty());
        List.of(OriginKind.values())
                .forEach(kind -> assertThat(phrases.of("origin", kind)).isNotEmpty());
        List.of(CasualtyRole.values())
                .forEach(role -> assertThat(phrases.of("toll", role)).isNotEmpty());
        List.of(Modality.values())
                .forEach(
                        modality -> assertThat(phrases.of("modality", modality)).isNotEmpty());
        List.of(QuotationKind.values())
                .forEach(kind -> assertThat(phrases.of("quotation", kind)).isNotEmpty());
    }

    @Test
    void controlsAreShownNotObeyed() {
        String text = "Evil\u202E Corp said the \u001B[31mmine closed. “Stop,” said Ann\u202E Lee.";
        assertThat(AccountText.of(Reports.read("r", text), 80, false, false))
                .doesNotContain("\u202E")
                .doesNotContain("\u001B");
    }

    @Test
    void anEmptyReportIsTold() {
        assertThat(AccountText.of(Reports.read("r", ""), 80, false, false)).startsWith("title not given\n");
    }
}
