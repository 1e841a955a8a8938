// SPDX-License-Identifier: Apache-2.0
package org.parallax.interpret;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parallax.fixture.Reports;
import org.parallax.model.Account;
import org.parallax.model.CasualtyRole;
import org.parallax.model.Comparator;
import org.parallax.model.Quantity;
import org.parallax.model.Toll;

/** What befell how many people, as a report finally has it. */
class TollsTest {
    private static String tolls(String text) {
        return Reports.read("r", text).tolls().stream()
                .map(toll -> toll.role() + " " + figure(toll))
                .collect(Collectors.joining(", "));
    }

    private static String figure(Toll toll) {
        String comparator = toll.comparator() == Comparator.EXACTLY ? "" : toll.comparator() + " ";
        String range = toll.low() == toll.high() ? "" : "-" + toll.high();
        return comparator + toll.low() + range + (toll.assailants() > 0 ? " and " + toll.assailants() : "");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "A woman was shot and killed in her kitchen on Tuesday. | KILLED 1, SHOT 1",
                "A fisherman was found dead under the pier. | KILLED 1",
                "A 19-year-old cyclist died at the hospital. | KILLED 1",
                "The blast killed 14 people and wounded 30. | KILLED 14, INJURED 30",
                "The crash left three dead and at least nine injured. | KILLED 3, INJURED AT_LEAST 9",
                "One man was killed and two others were wounded. | KILLED 1, INJURED 2",
                "A mother and her two children were killed in the fire. | KILLED 3",
                "Four people were taken to hospital after the bus overturned. | INJURED 4",
                "The landslide sent six workers to a nearby hospital. | INJURED 6",
                "A driver suffered minor injuries. | INJURED 1",
                "The passenger is in critical condition. A cook was wounded. | INJURED 1",
                "Police arrested five men. | ARRESTED 5",
                "More than 300 villagers were evacuated. | EVACUATED MORE_THAN 300",
                "Twelve sailors are missing. | MISSING 12",
                "Nineteen people are now known to have died. | KILLED 19",
                "Firefighters rescued two hikers. | RESCUED 2",
                "The gang kidnapped four nurses. | HOSTAGE 4",
                "The storm displaced 2,000 people. | DISPLACED 2000",
                "The soup sickened 40 guests. | SICKENED 40",
                "The tremor shook the island, killing 11 people and injuring 90. | KILLED 11, INJURED 90",
                "A truck hit the crowd, killing four and wounding 12. | KILLED 4, INJURED 12",
                "Ten people died and 50 were injured in the crash. | KILLED 10, INJURED 50",
                "At the scene 50 were injured. | INJURED 50",
                "The storm struck the coast, leaving 12 dead and 30 hurt. | KILLED 12, INJURED 30",
                "More than 5,000 residents were forced from their homes. | DISPLACED MORE_THAN 5000",
                "Nearly 700 villagers were forced to leave their homes. | DISPLACED ABOUT 700",
                "The militia drove 2,000 villagers from their houses. | DISPLACED 2000",
                "Three burglars fled the house. | ''",
                "Nobody was hurt, the fire chief said. | ''",
                "The quake could kill thousands of people, experts warn. | ''"
            })
    void readsWhatBefellPeople(String text, String tolls) {
        assertThat(tolls(text)).isEqualTo(tolls.equals("''") ? "" : tolls);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Some 3,000 families were displaced by the flood. | DISPLACED",
                "About 3,000 families fled their homes. | DISPLACED",
                "Nearly 200 households were evacuated. | EVACUATED",
                "The fire left 40 families homeless. | DISPLACED"
            })
    void familiesHaveAFateButAreNoNumberOfPeople(String text, CasualtyRole role) {
        Account account = Reports.read("r", text);

        assertThat(account.annotation().quantities()).extracting(Quantity::role).containsExactly(role);
        assertThat(account.tolls()).isEmpty();
    }

    @Test
    void whoeverWasShotAndIsNotDeadIsInjured() {
        assertThat(tolls("Five people were shot at a market on Sunday. One man died at the scene."))
                .isEqualTo("KILLED 1, INJURED 4, SHOT 5");
    }

    @Test
    void onePersonUnderTwoWordsIsCountedOnce() {
        assertThat(tolls(
                        "A teacher was killed on Monday. Nora Falk, 41, died at the scene. Falk was shot in the back."))
                .startsWith("KILLED 1");
    }

    @Test
    void partsOfTheTollAreNotAddedToIt() {
        assertThat(tolls("Six men were wounded in the brawl. Two of them are in serious condition."))
                .isEqualTo("INJURED 6");
    }

    @Test
    void thoseWhoDidItStandBesideTheToll() {
        assertThat(tolls("A gunman killed three clerks in a bank and then shot himself."))
                .contains("KILLED 3");
        assertThat(tolls("The gunman killed three clerks. The gunman was later found dead."))
                .startsWith("KILLED 3 and 1");
    }

    @Test
    void pastHappeningsAreLeftOut() {
        assertThat(tolls("Two skiers died in an avalanche on Friday. In 1999, an avalanche killed 31 people."))
                .isEqualTo("KILLED 2");
    }

    @Test
    void tollsRestOnTheWordsThatTellThem() {
        String text = "Three miners were killed on Monday.";
        Toll toll = Reports.read("r", text).tolls().get(0);
        assertThat(toll.spans()).extracting(span -> span.in(text)).containsExactly("Three miners");
        assertThat(toll.rule()).isEqualTo("count");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "The quake shook the island, killing 10 people and injuring 80. | 10 KILLED, 80 INJURED",
                "At least 50 were injured and 3 dead. | At least 50 INJURED, 3 KILLED",
                "Police arrested 14 suspects. | 14 ARRESTED",
                "Twelve people were shot and killed. | Twelve KILLED",
                "Two students were shot, and three others had serious injuries. | Two SHOT, three INJURED",
                "The bridge was 14 years old. | -",
            })
    void aNumberKnowsWhatBefellWhomItCounts(String text, String wanted) {
        String roles = Reports.read("r", text).annotation().quantities().stream()
                .filter(quantity -> quantity.role() != null)
                .map(quantity -> quantity.span().in(text) + " " + quantity.role())
                .collect(Collectors.joining(", "));
        assertThat(roles.isEmpty() ? "-" : roles).isEqualTo(wanted);
    }
}
