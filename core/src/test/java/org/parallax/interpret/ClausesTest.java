// SPDX-License-Identifier: Apache-2.0
package org.parallax.interpret;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parallax.fixture.Reports;
import org.parallax.model.Account;
import org.parallax.model.Modality;
import org.parallax.model.Proposition;

/** Sentences are cut into clauses, and each clause says how far it commits itself. */
class ClausesTest {
    private static List<String> clauses(String text) {
        return Reports.read("r", text).propositions().stream()
                .map(proposition -> proposition.span().in(text))
                .toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                // a coordinated predicate
                "The bomb killed 12 people and wounded 30 others. # The bomb killed 12 people # and wounded 30 others.",
                // a subordinate clause
                "The company plans to cut jobs if the strike goes on."
                        + " # The company plans to cut jobs # if the strike goes on.",
                "Police closed the road after a truck hit the bridge."
                        + " # Police closed the road # after a truck hit the bridge.",
                // a relative clause behind a comma
                "Police beat the man, who may have been armed. # Police beat the man # who may have been armed.",
                // a participle behind a comma
                "The roof fell in, killing 12 people. # The roof fell in # killing 12 people.",
                // the same without a comma
                "Divers found a boy who had fallen from the pier."
                        + " # Divers found a boy # who had fallen from the pier.",
                "Divers found a ferry loaded with timber from Narvik."
                        + " # Divers found a ferry # loaded with timber from Narvik.",
                // a clause that opens the sentence
                "When the alarm rang at noon, the workers left the mill."
                        + " # When the alarm rang at noon # the workers left the mill."
            })
    void cutsWhereAPredicateOfItsOwnBegins(String line) {
        List<String> parts = Arrays.asList(line.split(" # ", -1));
        assertThat(clauses(parts.get(0))).isEqualTo(parts.subList(1, parts.size()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "Men, women and children fled the burning house.",
                "The minister of trade and industry resigned on Monday.",
                "The bridge over the Tana river was closed for two days.",
                "After the storm the harbour was empty.",
                // between a subject and its predicate
                "The man who had rented the van was arrested on Monday.",
                // what a noun or verb needs to say anything
                "The court gave the town a chance to repair the bridge.",
                "The guard was accused of hiding the keys."
            })
    void leavesOneClauseWhole(String text) {
        assertThat(clauses(text)).containsExactly(text);
    }

    @Test
    void clausesAreDisjointAndInTextOrder() {
        String text = "The train left at 6 p.m., while the bus, which carried tourists, stopped and turned back; "
                + "nobody waited, said Maria Lund, who had seen it. \"We ran,\" she said, \"and then we hid.\"";
        int from = 0;
        Account account = Reports.read("r", text);
        for (Proposition proposition : account.propositions()) {
            assertThat(proposition.span().begin()).isGreaterThanOrEqualTo(from);
            assertThat(account.annotation()
                            .sentences()
                            .get(proposition.sentence())
                            .span()
                            .contains(proposition.span()))
                    .isTrue();
            from = proposition.span().end();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "The bridge fell on Monday. | STATED",
                "Police allegedly beat the man. | ALLEGED",
                "The suspected gunman fled on foot. | ALLEGED",
                "The man may have been armed. | POSSIBLE",
                "The road is likely closed. | POSSIBLE",
                "The bridge will reopen on Monday. | PLANNED",
                "The company intends to cut jobs. | PLANNED",
                "The company plans to cut jobs. | PLANNED",
                "The company denied the report. | DENIED",
                // no hedge: a month, a surname, a noun
                "The bridge fell on 5 May 2030. | STATED",
                "The former prime minister, Theresa May, left on Monday. | STATED",
                "The lawyer read the will aloud. | STATED",
                "The plan to cut jobs was dropped. | STATED"
            })
    void hedgesWeakenAClause(String text, Modality wanted) {
        assertThat(Reports.read("r", text).propositions())
                .extracting(Proposition::modality)
                .containsExactly(wanted);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "Nobody was hurt. | true",
                "The company did not pay. | true",
                "The company didn't pay. | true",
                "The company didn\u2019t pay. | true",
                "The company never paid the men. | true",
                "The company paid the men. | false",
                "The company paid not only the men. | false",
                // twice is once too often
                "Nobody did nothing. | false"
            })
    void negationTurnsAClauseRound(String text, boolean negated) {
        assertThat(Reports.read("r", text).propositions())
                .extracting(Proposition::negated)
                .containsExactly(negated);
    }
}
