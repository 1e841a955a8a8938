// SPDX-License-Identifier: Apache-2.0
package org.parallax.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.parallax.fixture.Reports;
import org.parallax.group.Grouper;
import org.parallax.model.Account;
import org.parallax.model.Origin;
import org.parallax.model.OriginKind;
import org.parallax.model.ResolvedStory;

/** Sources that are named by what they wrote or by what they are. */
class StandInsTest {
    /** Names of what the reports cite, however often. */
    private static SortedSet<String> cited(String... texts) {
        List<Account> accounts = new ArrayList<>();
        for (String text : texts) {
            accounts.add(Reports.read("r" + accounts.size(), text));
        }
        ResolvedStory story = new Resolver().resolve(new Grouper().story(accounts));
        SortedSet<String> names = new TreeSet<>();
        for (Origin origin : story.origins()) {
            if (origin.kind() != OriginKind.OWN) {
                names.add(origin.name());
            }
        }
        return names;
    }

    @Test
    void aReleaseIsTheWordOfWhoeverReleasesIt() {
        assertThat(cited(
                        "The Health Ministry said the well in Torvik was poisoned.",
                        "A Health Ministry statement said that the well was closed on Monday."))
                .containsExactly("Health Ministry");
    }

    @Test
    void theStatementIsThatOfWhoeverMadeOne() {
        assertThat(
                        cited(
                                "The well was poisoned, the Health Ministry said in a statement. The statement said that nobody had died."))
                .containsExactly("Health Ministry");
    }

    @Test
    void aStatementThatNobodyIsSaidToHaveMadeStandsForItself() {
        assertThat(cited("The Health Ministry said the well was poisoned. The statement said that nobody had died."))
                .hasSize(2);
    }

    @Test
    void theNewsAgencyIsTheOneNamedBefore() {
        assertThat(
                        cited(
                                "The bridge at Torvik fell on Monday, Interfax reported. The news agency said that two lorries had been on it."))
                .containsExactly("Interfax");
    }

    @Test
    void anAgencyBehindAnotherBodyIsNoNewsAgency() {
        assertThat(
                        cited(
                                "The bridge at Torvik fell on Monday, Interfax reported. The Environmental Protection Agency said the river was safe. The agency said that the fish were safe as well."))
                .contains("Interfax")
                .hasSizeGreaterThan(1);
    }

    @Test
    void aMinistryWithoutItsFieldIsTheOnlyOneThatIsCited() {
        assertThat(
                        cited(
                                "The Health Ministry said the well in Torvik was poisoned. The ministry said that nobody had died."))
                .containsExactly("Health Ministry");
    }

    @Test
    void namesOfCountriesAreOneInNamesOfBodies() {
        assertThat(cited(
                        "The United States Geological Survey said the quake had a magnitude of 5.2.",
                        "The U.S. Geological Survey said the quake was felt in Torvik."))
                .hasSize(1);
    }

    @Test
    void stateTelevisionIsOneHoweverItIsWritten() {
        assertThat(cited(
                        "State-run TV reported that the bridge had fallen.",
                        "State television said two lorries had been on the bridge."))
                .hasSize(1);
    }

    @Test
    void aDescribedBodyIsTheOnlyOneThatEndsSo() {
        assertThat(cited(
                        "The ship sank at noon, according to the regional search and rescue agency.",
                        "The ship sank at noon, the search and rescue agency said."))
                .hasSize(1);
    }
}
