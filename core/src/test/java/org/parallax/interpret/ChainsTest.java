// SPDX-License-Identifier: Apache-2.0
package org.parallax.interpret;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parallax.fixture.Reports;
import org.parallax.model.Account;
import org.parallax.model.Attribution;
import org.parallax.model.Origin;
import org.parallax.model.Span;

/** Through whom statements come. In the tables, a line is: text | wanted, from the nearest to the report to the final one. */
class ChainsTest {
    /** The longest chain over the first statement that has one, as {@code name (kind) > name (kind)}. */
    private static String chain(String text) {
        Account account = Reports.read("r", text);
        Attribution last = account.attributions().stream()
                .max(Comparator.comparingInt(
                        attribution -> attribution.through().size()))
                .orElse(null);
        if (last == null) {
            return "-";
        }
        List<String> ids = new ArrayList<>(last.through());
        ids.add(last.origin());
        return ids.stream()
                .map(id -> account.origins().stream()
                        .filter(origin -> origin.id().equals(id))
                        .findFirst()
                        .orElseThrow())
                .map(ChainsTest::shown)
                .collect(Collectors.joining(" > "));
    }

    private static String shown(Origin origin) {
        return origin.name() + " (" + origin.kind() + ")";
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "Police said the driver was drunk. | Police (POLICE)",
                // told, interviewed, written for
                "Maria Lund told CNN that the bridge was safe. | CNN (OUTLET) > Maria Lund (PERSON)",
                "\"The bridge is safe,\" Maria Lund said in an interview with the Associated Press."
                        + " | Associated Press (AGENCY) > Maria Lund (PERSON)",
                // cited
                "The talks failed, the Interfax news agency reported, citing a source in the ministry."
                        + " | Interfax (AGENCY) > source (UNNAMED)",
                // beside
                "\"The bridge is safe,\" Maria Lund said, according to Reuters."
                        + " | Reuters (AGENCY) > Maria Lund (PERSON)",
                // seen and carried
                "According to court papers seen by Reuters, the bank lost 12 million dollars."
                        + " | Reuters (AGENCY) > court papers (DOCUMENT)",
                "The bridge is safe, Maria Lund said in a statement carried by state media."
                        + " | state media (OUTLET) > Maria Lund (PERSON)",
                // told inside of what is told
                "Reuters reported that police said the man had fled. | Reuters (AGENCY) > police (POLICE)",
                // what "said in a statement" and "on Twitter" name is where, not who
                "Maria Lund wrote on Twitter that the bridge was old. | Maria Lund (PERSON)",
                "Maria Lund told reporters in a statement that the bridge was old. | Maria Lund (PERSON)"
            })
    void theWayOfAStatementIsKnown(String text, String wanted) {
        assertThat(chain(text)).isEqualTo(wanted);
    }

    @Test
    void whoToldAnOutletGoesOnTellingItInTheSameParagraph() {
        Account account = Reports.read(
                "r", "Maria Lund told CNN that the bridge was old. Lund said that it would be closed on Monday.");
        assertThat(account.quotations())
                .extracting(quotation -> quotation.via().size())
                .containsExactly(1, 1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "The bridge is safe, Maria Lund said in a statement on Monday. | in a statement",
                "\"The bridge is safe,\" Maria Lund said at a news conference. | at a news conference",
                "Maria Lund wrote on Twitter that the bridge was old. | on Twitter",
                "In a speech to the workers, Maria Lund said that the bridge was old. | In a speech to the workers",
                "Maria Lund said that the bridge was old. | -"
            })
    void theOccasionIsTheWordsThatSayWhere(String text, String wanted) {
        Account account = Reports.read("r", text);
        Span occasion = account.quotations().get(0).occasion();
        assertThat(occasion == null ? "-" : occasion.in(text)).isEqualTo(wanted);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "Corporate records show that the bank lost money. | records (DOCUMENT)",
                "Most voters said that the bridge was old. | voters (UNNAMED)",
                "The Torvik Tribune reported that the bridge was old. | Torvik Tribune (OUTLET)",
                "Brandt supporters said that the bridge was old. | Brandt supporters (UNNAMED)"
            })
    void kindsComeFromNouns(String text, String wanted) {
        assertThat(chain(text)).endsWith(wanted);
    }

    @Test
    void nounsJoinedBeforeABodyAreItsOwn() {
        assertThat(chain("The trawler ran aground, according to the regional search and rescue agency."))
                .isEqualTo("regional search and rescue agency (BODY)");
    }

    @Test
    void aRelativePronounIsShownByWhomItMeans() {
        Account account =
                Reports.read("r", "Two harbour officials, who asked not to be named, said the pier was weak.");
        assertThat(account.origins()).extracting(Origin::name).containsOnly("Two harbour officials");
    }

    @Test
    void itIsTheBodySpokenOfBefore() {
        assertThat(chain("The weather service had issued no warning. Waves were under a metre, it said."))
                .isEqualTo("weather service (BODY)");
    }

    @Test
    void whoSpokeLastGoesOnSpeaking() {
        assertThat(chain("The captain, Henrik Moen, was being questioned, said the police chief Dana Wirth. "
                        + "She said it was too early to speak of charges."))
                .startsWith("Dana Wirth");
    }

    @Test
    void whoseSpeakerItIsDoesNotSpeak() {
        assertThat(chain(
                        "The captain was being questioned, Torvik Selara's police chief Dana Wirth said. She declined to "
                                + "say why."))
                .startsWith("Dana Wirth");
    }

    @Test
    void whatSeemsSoIsNobodysStatement() {
        assertThat(chain("The line-up seemed to be more solid.")).isEqualTo("-");
    }
}
