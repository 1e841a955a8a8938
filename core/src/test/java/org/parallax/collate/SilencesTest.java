// SPDX-License-Identifier: Apache-2.0
package org.parallax.collate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parallax.fixture.Reports;
import org.parallax.fixture.WordBagEncoder;
import org.parallax.group.Grouper;
import org.parallax.model.Account;
import org.parallax.model.Collation;
import org.parallax.model.Silence.Reason;
import org.parallax.model.SilenceRule;
import org.parallax.model.Verdict;
import org.parallax.resolve.Resolver;

class SilencesTest {
    private static final String FIRE = "A fire destroyed the market hall of Torvik on Tuesday night.";

    /** Why the second report is silent on the claims of the first alone that hold {@code words}. */
    private static List<Reason> reasons(Account first, Account second, String words) {
        Collation collation = new Collator(new WordBagEncoder())
                .collate(new Resolver().resolve(new Grouper().story(List.of(first, second))));
        SilenceRule rule = new SilenceRule(collation);
        return collation.claims().stream()
                .filter(claim -> claim.verdict() == Verdict.ONLY)
                .filter(claim -> claim.readings().get(0).text().contains(words))
                .map(claim -> rule.of(claim, second.id()).reason())
                .toList();
    }

    private static Account report(String id, String published, String text) {
        return Reports.read(Reports.article(id, null, published, text));
    }

    @Test
    void aReportThatWasReadInFullHasNotSaidIt() {
        assertThat(reasons(
                        report(
                                "a",
                                "2031-05-07",
                                FIRE + " The mayor offered all forty traders a place in the new school."),
                        report("b", "2031-05-07", FIRE),
                        "traders"))
                .containsOnly(Reason.NOT_SAID)
                .isNotEmpty();
    }

    @Test
    void aReportThatCameBeforeTheDayToldOfWasTooEarly() {
        assertThat(reasons(
                        report(
                                "a",
                                "2031-05-12",
                                FIRE + " The owner of a bakery was arrested on Saturday, 10 May 2031."),
                        report("b", "2031-05-07", FIRE),
                        "arrested"))
                .containsOnly(Reason.TOO_EARLY)
                .isNotEmpty();
    }

    @Test
    void aReportThatBreaksOffCannotBeRead() {
        assertThat(reasons(
                        report(
                                "a",
                                "2031-05-07",
                                FIRE + " The mayor offered all forty traders a place in the new school."),
                        report("b", "2031-05-07", FIRE + " Nobody was hurt, but the roof of the old ..."),
                        "traders"))
                .containsOnly(Reason.UNREADABLE)
                .isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "Nobody was hurt, but the roof of the old \u2026", "A man was seen near the hall [...]"})
    void aTextThatIsEmptyOrEndsInDotsIsCut(String text) {
        assertThat(Silences.isCut(Reports.read("a", text))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Nobody was hurt.", "\"We had no choice,\" said Lund.", "Fire destroys market hall"})
    void aTextThatEndsIsNotCut(String text) {
        assertThat(Silences.isCut(Reports.read("a", text))).isFalse();
    }

    @Test
    void reportsWithAReadingAreNotSilent() {
        assertThat(new Collator(new WordBagEncoder())
                        .collate(new Resolver()
                                .resolve(new Grouper()
                                        .story(List.of(
                                                report("a", "2031-05-07", FIRE), report("b", "2031-05-07", FIRE)))))
                        .claims())
                .isNotEmpty()
                .allMatch(claim -> claim.undecided().isEmpty());
    }
}
