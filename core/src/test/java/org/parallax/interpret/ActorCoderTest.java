// SPDX-License-Identifier: Apache-2.0
package org.parallax.interpret;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parallax.fixture.Reports;
import org.parallax.model.Article;
import org.parallax.model.Metadata;
import org.parallax.model.PublicationTime;

class ActorCoderTest {
    private static final ActorCoder CODER = new ActorCoder();

    /** Country and sector of the words {@code actor} in {@code text}, with a dash for none. */
    private static String code(String text, String actor, @Nullable String published) {
        PublicationTime time = published == null ? null : PublicationTime.parse(published);
        Metadata metadata = new Metadata(null, null, null, null, List.of(), time, null, null);
        Words words = new Words(Reports.annotate(new Article("r", metadata, text, List.of(), List.of(), null)));
        int begin = text.indexOf(actor);
        ActorCode code = CODER.code(words, words.at(begin), words.at(begin + actor.length() - 1));
        return (code.country() == null ? "-" : code.country()) + " " + (code.sector() == null ? "-" : code.sector());
    }

    private static String code(String actor) {
        return code(actor + " said nothing on Monday.", actor, null);
    }

    @ParameterizedTest
    @CsvSource({
        "Norway, NOR -",
        "The Portuguese, PRT -",
        "The Republic of Moldova, MDA -",
        "Reykjavik, ISL GOV",
        "Antwerp, BEL -",
        "The people of Guadeloupe, FRA CVL",
        "Transnistria, MDA PRE",
        "Gibraltar, GBR -"
    })
    void knowsStatesTheirSeatsAndWhatIsCountedToThem(String actor, String code) {
        assertThat(code(actor)).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource({
        "Two Danish frigates, DNK MIL",
        "Police in Tampere, FIN COP",
        "The mayor of Porto Alegre, BRA GOV",
        "Members of the Maltese parliament, MLT LEG",
        "A spokesman for the Czech interior ministry, CZE GOV",
        "Hundreds of demonstrators, - CVL",
        "The company's lawyers, - JUD",
        "Catholic nuns, - REL",
        "Belgian dairy farmers, BEL AGR",
        "A nurse at a hospital in Quito, ECU MED",
        "Somali pirates, SOM CRM",
        "Indonesia's ambassador to Japan, IDN GOV",
        "Turkish and Greek fishermen, TUR AGR"
    })
    void readsTheNounWhatItBelongsToAndWhereItIs(String actor, String code) {
        assertThat(code(actor)).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource({
        "Hamas officials, PSE REB",
        "UNICEF staff, UNO -",
        "PKK fighters, TUR REB",
        "Bundestag members, DEU LEG",
        "NATO warplanes, IGO MIL",
        "The European Parliament, EUR LEG"
    })
    void givesPeopleTheSectorOfTheirBody(String actor, String code) {
        assertThat(code(actor)).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource({
        "A former Hungarian finance minister, HUN ELI",
        "A retired Kenyan judge, KEN ELI",
        "Former rebels from Aceh, IDN REB"
    })
    void countsWhoHeldAnOfficeToTheElite(String actor, String code) {
        assertThat(code(actor)).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource({
        "Iran-backed militias, - PRM",
        "Anti-Russian demonstrators, - CVL",
        "A Kenya-based aid agency, KEN NGO",
        "A French-led force, FRA MIL"
    })
    void takesWhoLeadsForTheOwnerAndWhoBacksForNobody(String actor, String code) {
        assertThat(code(actor)).isEqualTo(code);
    }

    @Test
    void readsTheAppositionOfAPerson() {
        assertThat(code(
                        "Marta Novak, Slovenia's deputy environment minister, resigned.",
                        "Marta Novak, Slovenia's deputy environment minister",
                        null))
                .isEqualTo("SVN GOV");
    }

    @Test
    void knowsNoPersonByName() {
        assertThat(code("Per Olav Haugen resigned.", "Per Olav Haugen", null)).isEqualTo("- -");
    }

    @Test
    void choosesAmongNamesakesWhoseCountryTheTextNames() {
        assertThat(code("The NPA attacked a post in the Philippines.", "The NPA", null))
                .isEqualTo("PHL REB");
        assertThat(code("In Brazil, the Workers' Party won.", "the Workers' Party", null))
                .isEqualTo("BRA PTY");
    }

    @Test
    void readsABodyAsItWasOnTheDay() {
        String text = "The Taliban seized the bridge.";
        assertThat(code(text, "The Taliban", "2009-03-01")).isEqualTo("AFG REB");
        assertThat(code(text, "The Taliban", "2023-03-01")).isEqualTo("AFG GOV");
    }

    @Test
    void codesNothingThatIsNoActor() {
        assertThat(code("Heavy snow")).isEqualTo("- -");
        assertThat(code("The comet")).isEqualTo("- -");
    }
}
