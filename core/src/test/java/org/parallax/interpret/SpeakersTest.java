// SPDX-License-Identifier: Apache-2.0
package org.parallax.interpret;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parallax.fixture.Reports;
import org.parallax.model.Account;
import org.parallax.model.CueClass;
import org.parallax.model.Entity;
import org.parallax.model.Party;
import org.parallax.model.Quotation;

/** Who is given as the speaker of which words. In the tables, a line is: text | wanted. */
class SpeakersTest {
    private static Account read(String text) {
        return Reports.read("r", text);
    }

    /** Name of the speaking entity, or the words that describe the speaker; "-" when there is none. */
    private static String speaker(Account account, Quotation quotation) {
        Party speaker = quotation.speaker();
        if (speaker == null) {
            return "-";
        }
        return account.entities().stream()
                .filter(entity -> entity.id().equals(speaker.entity()))
                .map(Entity::name)
                .findFirst()
                .orElse(speaker.name());
    }

    private static String content(Account account, Quotation quotation) {
        return quotation.parts().stream().map(part -> part.in(account.text())).collect(Collectors.joining(" ... "));
    }

    /** Every quotation as {@code KIND speaker: words}. */
    private static List<String> quotations(String text) {
        Account account = read(text);
        return account.quotations().stream()
                .map(quotation ->
                        quotation.kind() + " " + speaker(account, quotation) + ": " + content(account, quotation))
                .toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                // behind, inverted, before, with a colon
                "\"The bridge is safe,\" Maria Lund said. | Maria Lund",
                "\"The bridge is safe,\" said Maria Lund, the mayor of Torvik. | Maria Lund",
                "Maria Lund said: \"The bridge is safe.\" | Maria Lund",
                "Maria Lund said on Tuesday, \"The bridge is safe.\" | Maria Lund",
                // an apposition, a relative clause, an age or an adverb stands between speaker and cue
                "Maria Lund, the mayor of Torvik, said: \"The bridge is safe.\" | Maria Lund",
                "\"The bridge is safe,\" the mayor of Torvik, Maria Lund, said. | Maria Lund",
                "\"The bridge is safe,\" said Maria Lund, who arrived on Monday, to applause. | Maria Lund",
                "Maria Lund, who arrived on Tuesday, said, \"The bridge is safe.\" | Maria Lund",
                "Maria Lund, 54, later said: \"The bridge is safe.\" | Maria Lund",
                // a pronoun means who was named as subject before
                "Maria Lund arrived at noon. \"The bridge is safe,\" she said. | Maria Lund",
                "Karl Brandt met the workers. \"The bridge is safe,\" he told reporters. | Karl Brandt",
                // described, not named
                "\"The bridge is safe,\" a witness said. | witness",
                "\"The strike is over,\" the union tweeted. | union",
                "\"The bridge is safe,\" said a spokesman for the airline. | spokesman for the airline",
                // somebody is told
                "\"The bridge is safe,\" Maria Lund told CNN. | Maria Lund",
                // another person stands nearer to the marks
                "After a talk with Karl Brandt, Maria Lund said: \"The bridge is safe.\" | Maria Lund",
                // other marks
                "\u201cThe bridge is safe,\u201d Maria Lund said. | Maria Lund",
                "\u2018The bridge is safe,\u2019 Maria Lund said. | Maria Lund",
                "``The bridge is safe,'' Maria Lund said. | Maria Lund",
                "\u00abThe bridge is safe,\u00bb Maria Lund said. | Maria Lund"
            })
    void wholeSentencesInMarksHaveTheirSpeaker(String text, String wanted) {
        Account account = read(text);
        assertThat(account.quotations()).hasSize(1);
        assertThat(speaker(account, account.quotations().get(0))).isEqualTo(wanted);
        assertThat(account.quotations().get(0).kind().name()).isEqualTo("DIRECT");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "The crash was caused by ice, the transport ministry said in a statement."
                        + " | INDIRECT transport ministry: The crash was caused by ice",
                "The bridge is safe, said Lund. | INDIRECT Lund: The bridge is safe",
                "Maria Lund, who arrived on Tuesday, said the bridge was safe."
                        + " | INDIRECT Maria Lund: the bridge was safe",
                "Karl Brandt, 54, said he would resign. | INDIRECT Karl Brandt: he would resign",
                // what is told begins with a name that could be a speaker itself
                "Karl Brandt, the finance minister, said Iran was ready. | INDIRECT Karl Brandt: Iran was ready",
                "The minister, Karl Brandt, said Reuters was wrong. | INDIRECT Karl Brandt: Reuters was wrong",
                "The World Health Organization (WHO) sent aid, and WHO said 12 people had died."
                        + " | INDIRECT World Health Organization: 12 people had died",
                "Maria Lund told Reuters that the bridge would reopen on Monday."
                        + " | INDIRECT Maria Lund: that the bridge would reopen on Monday",
                "The company said in a statement on Monday that it had sold the plant."
                        + " | INDIRECT company: that it had sold the plant",
                "After robbing the bank the thieves set fire to their car, police said."
                        + " | INDIRECT police: After robbing the bank the thieves set fire to their car",
                "Maria Lund denied that she had taken money. | INDIRECT Maria Lund: that she had taken money",
                // what stands before the comma only leads to what is told
                "In a speech on Monday, Maria Lund said the farmers needed help."
                        + " | INDIRECT Maria Lund: the farmers needed help",
                "After the strike ended, Maria Lund said there was no winner."
                        + " | INDIRECT Maria Lund: there was no winner",
                // a participle stands between the noun and its verb
                "A study published on Monday found that migraine is common."
                        + " | INDIRECT study: that migraine is common"
            })
    void indirectSpeechRunsFromItsComplementiserToTheEndOfItsClause(String text, String wanted) {
        assertThat(quotations(text)).containsExactly(wanted);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "Maria Lund called the bridge \"a wonder of engineering\" on Monday."
                        + " | MIXED Maria Lund: the bridge \"a wonder of engineering\"",
                "The company's plan is \"a disgrace,\" Maria Lund told reporters. | MIXED Maria Lund: The company's plan is \"a disgrace,\"",
                "The mayor's spokesman, Erik Dahl, told Sky News on Friday that \"nobody was hurt\" in the blast."
                        + " | MIXED Erik Dahl: that \"nobody was hurt\" in the blast"
            })
    void markedWordsInTheReportersSentenceAreMixedWithTheClauseThatTheyStandIn(String text, String wanted) {
        assertThat(quotations(text)).contains(wanted);
    }

    @Test
    void anInterruptedQuotationIsOne() {
        assertThat(quotations("\"The bridge,\" said Maria Lund, \"is not safe at all.\""))
                .containsExactly("DIRECT Maria Lund: \"The bridge,\" ... \"is not safe at all.\"");
        assertThat(quotations("\"The bridge is old,\" said Maria Lund, \"but it is safe.\""))
                .containsExactly("DIRECT Maria Lund: \"The bridge is old,\" ... \"but it is safe.\"");
    }

    @Test
    void twoPiecesOfASentenceAreTwoPassagesOfItsStatement() {
        String text = "Maria Lund called the plan \"a mess\" and the minister \"a disgrace\" to all.";
        assertThat(read(text).quotations())
                .singleElement()
                .satisfies(quotation -> assertThat(quotation.passages())
                        .extracting(passage -> passage.whole().in(text))
                        .containsExactly("\"a mess\"", "\"a disgrace\""));
    }

    @Test
    void aPartyStandsWhereItsWordsStand() {
        Account account = read("\"The bridge is safe,\" the mayor of Torvik, Maria Lund, told the broadcaster CNN.");
        for (Quotation quotation : account.quotations()) {
            for (Party party : Stream.of(quotation.speaker(), quotation.addressee())
                    .filter(Objects::nonNull)
                    .toList()) {
                assertThat(party.span().in(account.text())).isEqualTo(party.text());
            }
        }
    }

    @Test
    void whatGoesOnBehindTheSpeakerIsOneQuotationOfTwoPassages() {
        Account account = read("\"We will rebuild the harbour,\" said Maria Lund. \"It will take two years.\"");
        assertThat(account.quotations()).singleElement().satisfies(quotation -> {
            assertThat(quotation.parts()).hasSize(2);
            assertThat(quotation.passages()).hasSize(2);
        });
    }

    @Test
    void theSpeakerRunsOnIntoTheNextParagraph() {
        assertThat(quotations("\u201cWe heard a bang,\u201d said Jonas Berg.\n\n\u201cThen the lights went out.\u201d"))
                .containsExactly(
                        "DIRECT Jonas Berg: \u201cWe heard a bang,\u201d",
                        "DIRECT Jonas Berg: \u201cThen the lights went out.\u201d");
    }

    @Test
    void aQuotationRunsOverParagraphsUntilItsMarkCloses() {
        Account account = read(
                "\"We heard a bang. Then the lights went out.\n\n" + "\"Nobody knew what to do,\" said Jonas Berg.");
        assertThat(account.quotations()).singleElement().satisfies(quotation -> {
            assertThat(speaker(account, quotation)).isEqualTo("Jonas Berg");
            assertThat(quotation.passages())
                    .singleElement()
                    .satisfies(passage -> assertThat(passage.parts()).hasSize(2));
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "\"The bridge is safe,\" Maria Lund said.#\"It is not,\" Karl Brandt said. \"It never was.\"",
                "He met Maria Lund.#She said:#\"The bridge is safe.\"#\"It is not,\" Karl Brandt said. \"Never.\""
            })
    void aNewParagraphIsANewQuotation(String text) {
        Account account = read(text.replace("#", "\n\n"));
        assertThat(account.quotations())
                .extracting(quotation -> speaker(account, quotation))
                .containsExactly("Maria Lund", "Karl Brandt");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                // a talk
                "BRANDT: The bridge is safe.#LUND: Nobody believes that any more. | BRANDT, LUND",
                "\"BRANDT: The bridge is safe.#\"LUND: Nobody believes that.#\"We never did.\" | BRANDT, LUND",
                // signed
                "\"The bridge is a danger to us all.\" \u2014 Maria Lund#\"Tear it down.\" \u2014 Karl Brandt"
                        + " | Maria Lund, Karl Brandt",
                // one label may be a caption
                "Torvik: the bridge is seen from the harbour. | ''"
            })
    void aLabelSaysWhoSpeaks(String text, String wanted) {
        Account account = read(text.replace("#", "\n\n"));
        assertThat(account.quotations().stream()
                        .map(quotation -> speaker(account, quotation))
                        .collect(Collectors.joining(", ")))
                .isEqualTo(wanted.replace("''", ""));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "Maria Lund: bridge deal signed | Maria Lund",
                "Bridge deal signed: Maria Lund | Maria Lund",
                "Police: Three men held after bridge fire | Police"
            })
    void aHeadlineSaysItWithAColon(String headline, String wanted) {
        Account account =
                read(headline + "\n\nThe city has a new bridge. It was opened on Monday and cost 12 million euros.");
        assertThat(account.quotations())
                .extracting(quotation -> speaker(account, quotation))
                .containsExactly(wanted);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "Maria Lund warned that the bridge would fall. | WARNS",
                "Maria Lund denied that she had taken money. | DENIES",
                "Maria Lund promised that the bridge would be rebuilt. | PROMISES",
                "Maria Lund admitted that the bridge was old. | ADMITS",
                "Maria Lund believes that the bridge is old. | THINKS",
                "Maria Lund claimed that the bridge was old. | CLAIMS",
                "Maria Lund said that the bridge was old. | SAYS",
                "The study shows that the bridge is old. | SHOWS",
                "The minister did not say when the bridge would reopen. | WITHHOLDS"
            })
    void theCueTellsHowItIsSaid(String text, String wanted) {
        assertThat(read(text).quotations()).extracting(Quotation::manner).containsExactly(CueClass.valueOf(wanted));
    }

    @Test
    void nobodyIsCreditedWithWhatHeDoesNotSay() {
        assertThat(read("The minister did not say when the bridge would reopen.")
                        .attributions())
                .isEmpty();
    }

    @Test
    void aQuotationInAQuotationIsNotOneOfItsOwn() {
        assertThat(quotations("\"He told me, 'Run for your life,' and I ran,\" said Jonas Berg."))
                .containsExactly("DIRECT Jonas Berg: \"He told me, 'Run for your life,' and I ran,\"");
    }

    @Test
    void whoIsToldIsTheAddressee() {
        Account account = read("\"The bridge is safe,\" Maria Lund told CNN.");
        assertThat(account.quotations())
                .extracting(Quotation::addressee)
                .singleElement()
                .satisfies(addressee ->
                        assertThat(addressee).extracting(Party::text).isEqualTo("CNN"));
    }

    @Test
    void namesOfWorksAndHousesAreNoQuotations() {
        assertThat(quotations("The band played \"Silent Night\" at the \"Grand Hotel\" on Sunday."))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "The say of the workers counts.",
                "The bridge was closed on Monday and reopened on Tuesday.",
                "The harbour's owners couldn't pay the workers' wages."
            })
    void aTextWithoutReportedSpeechHasNoQuotation(String text) {
        assertThat(quotations(text)).isEmpty();
    }
}
