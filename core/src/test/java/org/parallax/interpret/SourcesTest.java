// SPDX-License-Identifier: Apache-2.0
package org.parallax.interpret;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parallax.fixture.Reports;
import org.parallax.model.Account;
import org.parallax.model.Attribution;
import org.parallax.model.Entity;
import org.parallax.model.Mention;
import org.parallax.model.Origin;
import org.parallax.model.Proposition;

/** Who is meant, and what statements rest on. */
class SourcesTest {
    private static Account read(String text) {
        return Reports.read("r", text);
    }

    private static Origin origin(Account account, String id) {
        return account.origins().stream()
                .filter(origin -> origin.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    /** Every attribution as {@code KIND name: words}. */
    private static List<String> attributions(String text) {
        Account account = read(text);
        return account.attributions().stream()
                .map(attribution -> {
                    Origin origin = origin(account, attribution.origin());
                    return origin.kind() + " " + origin.name() + ": "
                            + attribution.content().in(text);
                })
                .toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "The bridge is safe, according to Maria Lund. | PERSON Maria Lund: The bridge is safe",
                "According to the transport ministry, the bridge will reopen on Monday."
                        + " | OFFICIAL transport ministry: the bridge will reopen on Monday",
                "According to a statement released by Oxfam, the aid was late. | BODY Oxfam: the aid was late",
                "Police said the driver was drunk. | POLICE Police: the driver was drunk",
                "Reuters reported that the plane was late. | AGENCY Reuters: that the plane was late",
                "CNN reported that the plane was late. | OUTLET CNN: that the plane was late",
                "A witness said the car was red. | UNNAMED witness: the car was red",
                "Two officials said the deal was off. | UNNAMED Two officials: the deal was off",
                "The prosecutors said the man had fled. | COURT prosecutors: the man had fled",
                "The airline said 40 people were on board. | COMPANY airline: 40 people were on board",
                "The report, published by Oxfam, says aid was late. | DOCUMENT report: aid was late",
                "A spokesman for the airline said the plane was late."
                        + " | OFFICIAL spokesman for the airline: the plane was late",
                "The official IRNA news agency said that the talks failed. | AGENCY IRNA: that the talks failed"
            })
    void aStatementRestsOnWhomItIsCreditedTo(String text, String wanted) {
        assertThat(attributions(text)).containsExactly(wanted);
    }

    @Test
    void whatAnOutletIsToldRestsOnTheSpeakerThroughTheOutlet() {
        assertThat(attributions("\"The bridge is safe,\" Maria Lund told CNN."))
                .containsExactly("PERSON Maria Lund: \"The bridge is safe,\"", "OUTLET CNN: \"The bridge is safe,\"");
        Account account = read("\"The bridge is safe,\" Maria Lund told CNN.");
        assertThat(account.quotations().get(0).via())
                .extracting(id -> origin(account, id).name())
                .containsExactly("CNN");
    }

    @Test
    void whatAnOutletCitesStandsBeforeTheOutlet() {
        Account account = read("The talks failed, the Interfax news agency reported, citing a source in the ministry.");
        assertThat(account.propositions().get(0).origins())
                .extracting(id -> origin(account, id).name())
                .containsExactly("source", "Interfax");
        assertThat(attributions("CNN, citing two U.S. officials, reported that the talks had failed."))
                .containsExactly(
                        "UNNAMED two U.S. officials: that the talks had failed",
                        "OUTLET CNN: that the talks had failed");
    }

    @Test
    void whoIsOnlyToldIsNoOrigin() {
        assertThat(read("\"The bridge is safe,\" Maria Lund told reporters.").origins())
                .extracting(Origin::name)
                .containsExactly("Maria Lund");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "According to the transport ministry, the bridge will reopen on Monday. | transport ministry",
                "The crash was caused by ice, the transport ministry said in a statement. | transport ministry",
                "Maria Lund, who arrived on Tuesday, said the bridge was safe. | Maria Lund",
                "\"The bridge is safe,\" said Maria Lund, the mayor of Torvik. | Maria Lund",
                "Two officials, speaking on condition of anonymity, said the deal was off. | Two officials",
                "Maria Lund left the town on Tuesday. | -",
                "The bridge, which Maria Lund said was safe, fell into the river on Tuesday night. | -"
            })
    void aClauseThatIsLittleElseThanACreditedStatementRestsOnItsSource(String text, String wanted) {
        Account account = read(text);
        List<String> origins = account.propositions().get(0).origins();
        assertThat(origins.isEmpty() ? "-" : origin(account, origins.get(0)).name())
                .isEqualTo(wanted);
    }

    @Test
    void aRunningSpeakerIsTheOriginToo() {
        Account account = read("\"We will rebuild,\" said Maria Lund. \"It will take two years.\"");
        assertThat(account.propositions().get(account.propositions().size() - 1).origins())
                .extracting(id -> origin(account, id).name())
                .containsExactly("Maria Lund");
    }

    @Test
    void aClauseKnowsItsOrigins() {
        Account account = read("The harbour was closed on Monday. Police said the driver was drunk.");
        assertThat(account.propositions())
                .extracting(Proposition::origins)
                .containsExactly(List.of(), List.of(account.origins().get(0).id()));
    }

    @Test
    void theSameSourceIsOneOrigin() {
        Account account = read("Maria Lund said the bridge was safe. \"It will last,\" Lund said. "
                + "Later she said that it was old.");
        assertThat(account.origins()).extracting(Origin::name).containsExactly("Maria Lund");
        assertThat(account.attributions())
                .extracting(Attribution::origin)
                .containsOnly(account.origins().get(0).id());
    }

    /** The mentions of each entity, by name. */
    private static List<String> entities(String text) {
        return read(text).entities().stream()
                .map(entity -> entity.name() + " = "
                        + entity.mentions().stream().map(Mention::text).toList())
                .toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                // surname, title, one misspelt letter
                "President Ebrahim Raisi arrived. Mr. Raisi left. | Ebrahim Raisi = [Ebrahim Raisi, Raisi]",
                "Jonas Brandt arrived. Later Jonas Brand left. | Jonas Brandt = [Jonas Brandt, Jonas Brand]",
                "Jonas K. Berg arrived. Later Jonas Berg left. | Jonas K. Berg = [Jonas K. Berg, Jonas Berg]",
                "Ana Maria Silva arrived. Later Maria Silva left. | Ana Maria Silva = [Ana Maria Silva, Maria Silva]",
                // acronyms
                "The United Nations sent aid. The U.N. had 40 trucks. | United Nations = [United Nations, U.N.]",
                "The World Health Organization (WHO) warned of cholera."
                        + " | World Health Organization = [World Health Organization, WHO]",
                // a country and its people
                "Iran closed the border. The Iranian army was there. # Iranian army = [Iranian army]"
                        + " | Iran = [Iran, Iranian]"
            })
    void theFormsOfANameAreOneEntity(String line, String wanted) {
        String[] parts = line.split(" # ", -1);
        assertThat(entities(parts[0])).contains(wanted);
        assertThat(entities(parts[0])).hasSize(parts.length);
    }

    @Test
    void peopleOfOneSurnameStayApart() {
        assertThat(entities("John Smith and Anna Smith were married in 2010."))
                .containsExactly("John Smith = [John Smith]", "Anna Smith = [Anna Smith]");
    }

    @Test
    void shortSurnamesMustBeEqual() {
        assertThat(entities("Anna Lee met Anna Lew.")).hasSize(2);
    }

    @Test
    void aDescribedOrganizationIsAnEntityOfItsCountry() {
        Account account = read("Iran's national oil company said it would pay. The Iranian government agreed.");
        assertThat(account.entities()).extracting(Entity::name).contains("Iran's national oil company");
        assertThat(account.entities())
                .filteredOn(entity -> entity.name().endsWith("company"))
                .extracting(Entity::country)
                .containsExactly("IRN");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "Prime Minister Karl Brandt arrived. | prime minister",
                "Karl Brandt, the finance minister, arrived. | finance minister",
                "Karl Brandt, a spokesman for the airline, arrived. | spokesman",
                "Karl Brandt arrived. | -"
            })
    void aPersonHasTheRoleThatTheTextGives(String text, String wanted) {
        String role = read(text).entities().get(0).role();
        assertThat(role == null ? "-" : role).isEqualTo(wanted);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "Norway is suspected of sinking the ship.",
                "Karl Brandt is accused of taking the money.",
                "Maria Lund is believed to be ill.",
                "Maria Lund is said to have left.",
            })
    void whoeverIsAccusedOrSuspectedIsNoSource(String text) {
        assertThat(read(text).attributions()).isEmpty();
    }

    @Test
    void whoAccusesInThePassiveIsTheSource() {
        assertThat(attributions("Karl Brandt was told by Maria Lund that the bridge was closed."))
                .singleElement()
                .asString()
                .startsWith("PERSON Maria Lund: ");
    }

    @Test
    void twoWhoSayItAreTwoSources() {
        assertThat(attributions("The transport ministry and the Torvik Harbour Union said the bridge was closed."))
                .containsExactly(
                        "OFFICIAL transport ministry: the bridge was closed",
                        "BODY Torvik Harbour Union: the bridge was closed");
    }

    @Test
    void whoSaidItInsideOfAReportIsTheManAndNotThePronoun() {
        assertThat(attributions("Karl Brandt said the office took a call from a man who said his boat was gone."))
                .contains("UNNAMED man: his boat was gone");
    }

    @Test
    void theCompanyIsTheOneJustNamed() {
        assertThat(attributions("Norsk Trafikk reported a loss. The company said the ferries were too old."))
                .contains("BODY Norsk Trafikk: the ferries were too old");
    }

    @Test
    void aLongTalkIsToldInPieces() {
        String talk = "The bridge is old and it has not been mended since my father was a young man in this town. ";
        String text = "\"" + talk.repeat(6).strip() + "\" Maria Lund said.";
        assertThat(read(text).attributions())
                .hasSizeGreaterThan(1)
                .allSatisfy(attribution ->
                        assertThat(attribution.statement().length()).isLessThanOrEqualTo(400));
    }
}
