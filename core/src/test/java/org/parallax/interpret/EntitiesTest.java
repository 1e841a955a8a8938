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
