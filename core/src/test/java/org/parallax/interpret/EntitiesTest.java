// SPDX-License-Identifier: Apache-2.0
package org.parallax.interpret;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.parallax.fixture.Reports;
import org.parallax.lexicon.People;
import org.parallax.lexicon.People.MalformedPeople;
import org.parallax.model.Account;
import org.parallax.model.Entity;
import org.parallax.model.Mention;
import org.parallax.model.NameType;

/** Who is meant in an article, and what the article says of them. */
class EntitiesTest {
    private static Entity entity(String name, String text) {
        return entity(name, Reports.read("r", text));
    }

    private static Entity entity(String name, Account account) {
        return account.entities().stream()
                .filter(entity -> entity.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> mentions(String name, String text) {
        return entity(name, text).mentions().stream().map(Mention::text).toList();
    }

    private static String code(Entity entity) {
        return entity.role() + " " + entity.country() + " " + entity.sector();
    }

    @Test
    void readsATitleBeforeTheName() {
        assertThat(code(entity("Signe Lindqvist", "Swedish Finance Minister Signe Lindqvist resigned on Monday.")))
                .isEqualTo("finance minister SWE GOV");
    }

    @Test
    void readsAnAppositionBehindTheName() {
        assertThat(code(entity("Tomas Kral", "Tomas Kral, the governor of Bohemia's central bank, arrived on Monday.")))
                .startsWith("governor")
                .endsWith("GOV");
        assertThat(code(entity("Erika Holm", "Erika Holm, a nurse from Oslo, saw the crash.")))
                .isEqualTo("nurse NOR MED");
    }

    @Test
    void readsANameInAppositionToTheOffice() {
        assertThat(code(entity("Pedro Salas", "The president of Chile, Pedro Salas, opened the bridge.")))
                .isEqualTo("president CHL GOV");
    }

    @Test
    void readsWhatTheSentenceSaysThatSomebodyIs() {
        assertThat(code(entity("Maria Lund", "Maria Lund is the mayor of Bergen. She lives there.")))
                .isEqualTo("mayor NOR GOV");
    }

    @Test
    void joinsTheOfficeToWhoHoldsIt() {
        assertThat(mentions(
                        "Maria Lund",
                        "Maria Lund, the mayor of Bergen, opened the bridge. The mayor cut a ribbon on Monday."))
                .contains("Maria Lund", "The mayor");
    }

    @Test
    void leavesAnOfficeAloneThatTwoHold() {
        assertThat(mentions(
                        "Maria Lund",
                        "Mayor Maria Lund met Mayor Karl Berg in Oslo on Monday. The mayor cut a ribbon."))
                .doesNotContain("The mayor");
    }

    @Test
    void joinsAnAgeToTheOnePersonSpokenOf() {
        assertThat(mentions("Erika Holm", "Erika Holm fell off the roof. The 34-year-old broke an arm."))
                .contains("The 34-year-old");
    }

    @Test
    void joinsPronouns() {
        assertThat(mentions("Maria Lund", "Maria Lund opened the bridge. She thanked her husband."))
                .contains("She", "her");
    }

    @Test
    void doesNotTakeWhoActsForWhomItIsDoneTo() {
        assertThat(mentions("Karl Berg", "Karl Berg left early. Maria Lund thanked him."))
                .contains("him");
    }

    @Test
    void heedsWhatIsKnownOfTheGender() {
        assertThat(mentions("Lund", "Mrs. Lund met Mr. Berg. He smiled.")).doesNotContain("He");
        assertThat(mentions("Berg", "Mrs. Lund met Mr. Berg. He smiled.")).contains("He");
    }

    @Test
    void keepsCouplesOfOneSurnameApart() {
        Account account = Reports.read("r", "Mr. Holm drove the car. Mrs. Holm was hurt.");
        assertThat(account.entities().stream().filter(e -> e.type() == NameType.PERSON))
                .hasSize(2);
    }

    @Test
    void aBareSurnameIsNotThatOfSomebodysWife() {
        String text = "Erik Holm was charged on Monday. His wife, Anna Holm, waited outside. Holm denied it.";
        assertThat(mentions("Erik Holm", text)).contains("Holm");
        assertThat(mentions("Anna Holm", text)).doesNotContain("Holm");
    }

    @Test
    void keepsFatherAndSonApart() {
        String text = "Karl Berg Jr. was arrested in Oslo on Monday. His father, Karl Berg Sr., paid the bail. "
                + "Berg Jr. denies the charges.";
        assertThat(mentions("Karl Berg Jr.", text)).contains("Karl Berg Jr.", "Berg Jr.");
        assertThat(mentions("Karl Berg Sr.", text)).contains("Karl Berg Sr.").doesNotContain("Berg Jr.");
    }

    @Test
    void takesASonForSomebodyElseThanWhomTheTextNamedBefore() {
        String text = "Nils Holm opened the bridge in Oslo. Nils Holm Jr. sang. Holm cut a ribbon.";
        assertThat(mentions("Nils Holm", text)).contains("Nils Holm", "Holm").doesNotContain("Nils Holm Jr.");
        assertThat(mentions("Nils Holm Jr.", text)).containsExactly("Nils Holm Jr.");
    }

    @Test
    void theSuffixMayBeLeftOutLater() {
        String text = "Karl Berg, Jr., 34, of Oslo, fell off the roof. Karl Berg broke an arm. Berg was taken away.";
        assertThat(mentions("Karl Berg, Jr.", text)).contains("Karl Berg, Jr.", "Karl Berg", "Berg");
    }

    @Test
    void followsSomebodyWithoutAName() {
        assertThat(mentions(
                        "woman",
                        "A woman fell off the roof in Oslo on Monday. She was taken to a hospital, where the 34-year-old "
                                + "died. The woman was a nurse."))
                .containsExactly("woman", "She", "the 34-year-old", "The woman");
        assertThat(mentions(
                        "police officer",
                        "A police officer shot the dog on Friday. The officer was not hurt, Karl Berg said."))
                .containsExactly("police officer", "The officer");
    }

    @Test
    void whoIsToldOfOnceIsNobodyToFollow() {
        Account account = Reports.read("r", "A woman who lives in Oslo fell off the roof. The roof was wet.");
        assertThat(account.entities()).extracting(Entity::name).containsExactly("Oslo");
    }

    @Test
    void keepsAgesApart() {
        assertThat(mentions(
                        "21-year-old man",
                        "A 21-year-old man fell off the roof. He was hurt. The 34-year-old broke an arm."))
                .containsExactly("21-year-old man", "He");
    }

    @Test
    void somebodyWithoutANameIsNoPersonalName() {
        assertThat(entity("woman", "A woman fell off the roof. She broke an arm. Her brother Karl Berg saw it.")
                        .isUnnamedPerson())
                .isTrue();
    }

    @Test
    void knowsGroupsThatActOrSpeak() {
        Account account =
                Reports.read("r", "White House officials declined to comment. The officials left Oslo by train.");
        Entity group = account.entities().stream()
                .filter(entity -> entity.type() == NameType.GROUP)
                .findFirst()
                .orElseThrow();
        assertThat(group.name()).isEqualTo("White House officials");
        assertThat(group.country()).isEqualTo("USA");
        assertThat(group.sector()).isEqualTo("GOV");
        assertThat(group.mentions()).extracting(Mention::text).contains("officials");
    }

    @Test
    void takesFromTheUsersListWhatTheTextLeavesOpen() throws MalformedPeople {
        People people = People.parse(
                "name\trole\tcountry\tsector\tfrom\tto\nRagna Moe\tforeign minister\tNOR\tGOV\t2030-01-01\t2033-01-01\n");
        Account account = new Interpreter(people)
                .interpret(Reports.annotate(Reports.article("r", null, "2031-05-07", "Ragna Moe flew to Lisbon.")));
        assertThat(code(entity("Ragna Moe", account))).isEqualTo("foreign minister NOR GOV");
        Account later = new Interpreter(people)
                .interpret(Reports.annotate(Reports.article("r", null, "2035-05-07", "Ragna Moe flew to Lisbon.")));
        assertThat(code(entity("Ragna Moe", later))).isEqualTo("null null null");
    }

    @Test
    void aPartyOrFaithIsPeopleAndNoCountry() {
        String text = "Many Islamists fought there. An Islamist leader spoke. The country was at peace.";
        assertThat(entity("Islamists", text).type()).isEqualTo(NameType.GROUP);
        assertThat(mentions("Islamists", text))
                .contains("Islamists", "Islamist")
                .doesNotContain("The country");
    }

    @Test
    void anAgeIsNoPartOfARole() {
        assertThat(entity("Nils Holm", "Police arrested her 32-year-old son Nils Holm.")
                        .role())
                .isEqualTo("son");
    }

    @Test
    void anAbbreviatedOfficeIsARole() {
        assertThat(code(entity("Ann Holm", "Sen. Ann Holm voted against it.")))
                .startsWith("sen.")
                .endsWith("LEG");
    }

    @Test
    void whereABodyIsDoesNotDescribeIt() {
        assertThat(mentions("Coast Guard", "The Coast Guard was on patrol off Torvik."))
                .containsExactly("Coast Guard");
    }
}
