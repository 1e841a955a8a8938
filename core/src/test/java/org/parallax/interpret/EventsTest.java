// SPDX-License-Identifier: Apache-2.0
package org.parallax.interpret;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parallax.fixture.Reports;
import org.parallax.model.Account;
import org.parallax.model.Actor;
import org.parallax.model.Event;
import org.parallax.model.Modality;

/** What is coded as an event. In the tables, a line is: text | TYPE mode: actors > recipients, one after the other. */
class EventsTest {
    private static List<Event> events(String text) {
        return Reports.read("r", text).events();
    }

    private static String shown(Event event) {
        String mode = event.mode() == null ? "" : " " + event.mode();
        return event.type() + mode + ": " + names(event.actors()) + " > " + names(event.recipients());
    }

    private static String names(List<Actor> actors) {
        return actors.isEmpty()
                ? "-"
                : actors.stream().map(actor -> actor.party().text()).collect(Collectors.joining(" + "));
    }

    private static String shown(String text) {
        return events(text).stream().map(EventsTest::shown).collect(Collectors.joining("; "));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                // subject and object; passive with and without an agent; relative clause
                "Norwegian police arrested two protesters in Torvik. | COERCE arrest: Norwegian police > two protesters",
                "The village was shelled by Sudanese rebels on Monday. | ASSAULT heavy-weapons: Sudanese rebels > village",
                "A Danish journalist was arrested in Peru on Monday. | COERCE arrest: Peru > Danish journalist",
                // light verbs and event nouns
                "Chad launched an attack on Sudanese positions. | ASSAULT: Chad > Sudanese",
                "The Finnish foreign minister held talks with Chilean officials in Lima. | CONSULT: Finnish foreign minister > Chilean officials in Lima",
                // what is promised, threatened, refused, asked
                "Kenya agreed to send food to Somalia. | AGREE: Kenya > Somalia",
                "Kenya will send food to Somalia. | AGREE: Kenya > Somalia",
                "Kenya refused to send food to Somalia. | REJECT assist: Kenya > Somalia",
                "Kenya threatened to attack Somalia. | THREATEN violence: Kenya > Somalia",
                "Kenya will not send food to Somalia. | REJECT assist: Kenya > Somalia",
                "The United Nations called on Kenya to withdraw its troops from Somalia. | REQUEST yield: United Nations > Kenya",
                // due to do something, whatever the parser makes of "due to"
                "Kenya is due to open talks with Somalia on Monday. | AGREE: Kenya > Somalia",
                // what police ask somebody is no criticism
                "Chilean police questioned the captain. | ACCUSE investigate: Chilean police > captain",
                // declared is not kept
                "Rebels in Chad declared a ceasefire. | CONCEDE: Rebels in Chad > -",
                "Kenya released two prisoners on Friday. | RETREAT release: Kenya > two prisoners",
                "A court in Lima has freed a journalist. | RETREAT release: court in Lima > journalist",
                // a lifted ban is a concession
                "Norway lifted its ban on Chilean salmon. | CONCEDE: Norway > Chilean",
                // words that share the lines of others
                "The Norwegian premier chided Chile on Monday. | ACCUSE disapprove: Norwegian premier > Chile",
                "Chadian soldiers maltreated two prisoners in Torvik. | ASSAULT: Chadian soldiers > two prisoners",
                // both gain, or one
                "Norway shared intelligence with Chile. | COOPERATE: Norway > Chile",
                "Norway granted asylum to three Chadian rebels. | AID: Norway > three Chadian rebels",
                // the visitor acts
                "The Chilean president arrived in Oslo on Monday. | CONSULT visit: Chilean president > Oslo",
                // inside a sentence of saying, "it" is who says
                "Norway said it had expelled two Chilean diplomats. | SANCTION expel: Norway > two Chilean diplomats",
                // who does what a noun tells of
                "Norway condemned Chad's attack on a Kenyan village. | ACCUSE disapprove: Norway > Chad",
                "Officials mourned the dead of the bombing of Torvik by Chad. | ASSAULT explosives: Chad > Torvik",
                // a threat's condition names who is threatened
                "Chad threatened to break off the talks if Kenya sends troops. | THREATEN relations: Chad > Kenya",
                // who set it off is not told; the weapon stands for him
                "A bomb killed nine shoppers in the market. | ASSAULT explosives: bomb > nine shoppers",
                "Nine shoppers were killed by a car bomb. | ASSAULT explosives: car bomb > Nine shoppers",
                // what is planned
                "Chad is expected to arrest the editor. | THREATEN arrest: Chad > editor",
                // headlines
                "Six indicted by grand jury | ACCUSE allege: grand jury > Six",
                "Norwegian teachers go on strike | PROTEST strike: Norwegian teachers > -",
                // one event, one type: what is complained of is no event of its own
                "Peru accused Chile of sending troops across the border. | ACCUSE allege: Peru > Chile",
            })
    void codesWhoDoesWhatToWhom(String text, String want) {
        assertThat(shown(text)).isEqualTo(want);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                // nobody does it
                "A gas explosion killed three cooks.",
                "Four people were killed when a storm hit the coast.",
                "The typhoon killed six people.",
                // sport, shows, business
                "Chelsea beat Arsenal in the final of the cup.",
                "Profits rose by 4 per cent in the third quarter.",
                "The actor was shot in the first scene of the film.",
                "Two men beat a neighbour with a bat.",
                "France received 90 million tourists in 2018.",
                // what has not happened
                "If Kenya attacks Somalia, prices will rise.",
                "It rained all week."
            })
    void codesNothingWhereNothingHappened(String text) {
        assertThat(shown(text)).isEmpty();
    }

    @Test
    void aCompoundActorIsAListInOneEvent() {
        Event event =
                events("France and Egypt signed a treaty with Kenya on Monday.").get(0);

        assertThat(names(event.actors())).isEqualTo("France + Egypt");
        assertThat(names(event.recipients())).isEqualTo("Kenya");
        assertThat(event.actors()).extracting(Actor::country).containsExactly("FRA", "EGY");
    }

    @Test
    void anEventIsCreditedToWhoeverTellsIt() {
        Account account = Reports.read("r", "Rebels shelled the town of Torvik, police said on Monday.");

        assertThat(account.events()).hasSize(1);
        assertThat(account.events().get(0).origins())
                .containsExactly(account.origins().get(0).id());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Kenya plans to send troops to Somalia.",
                "Kenya is set to send troops to Somalia.",
                "Kenya intends to expel two Chilean diplomats.",
                "Kenya is expected to arrest the editor.",
                "Kenya vowed to attack Somalia.",
                "Kenya will impose sanctions on Somalia."
            })
    void deedsThatLieAheadArePlanned(String text) {
        assertThat(events(text)).extracting(Event::modality).containsExactly(Modality.PLANNED);
    }

    @Test
    void anAgreementIsMadeWhateverItIsAbout() {
        assertThat(events("Kenya agreed to send food to Somalia."))
                .extracting(Event::modality)
                .containsExactly(Modality.STATED);
    }

    @Test
    void hedgesWeakenAnEvent() {
        assertThat(events("Kenya may send weapons to Somalia.").get(0).modality())
                .isEqualTo(Modality.POSSIBLE);
        assertThat(events("Kenya allegedly attacked Somalia.").get(0).modality())
                .isEqualTo(Modality.ALLEGED);
        assertThat(events("Kenya attacked Somalia.").get(0).modality()).isEqualTo(Modality.STATED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The minister did not return a call.",
                "Police are still working to determine who shot the men.",
                "The family had driven to Torvik to visit relatives.",
                "Three people were wounded in a shooting on South Holm Street."
            })
    void whatIsPrivateAskedOrOnlyAPlaceIsNoEvent(String text) {
        assertThat(shown(text)).isEmpty();
    }

    @Test
    void noWarningIssuedIsDenied() {
        assertThat(events("The Kenyan army issued no warning.")).allMatch(event -> event.negated());
    }
}
