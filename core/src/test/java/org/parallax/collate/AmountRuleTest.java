// SPDX-License-Identifier: Apache-2.0
package org.parallax.collate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** In the tables, a line is: one text | the other | wanted. */
class AmountRuleTest {
    private static final double SURE = 0.8;

    private final AmountRule rule = new AmountRule();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "The ferry carried 12 buses. | The ferry carried 15 buses. | CONFLICT AMOUNT 12/15",
                "The plant cost $40 million. | The plant cost $60 million. | CONFLICT AMOUNT $40 million/$60 million",
                "The wave was 200 m high. | The wave was 200 ft high. | CONFLICT AMOUNT 200 m/200 ft",
                "Turnout reached 41 percent. | Turnout reached 62 percent. | CONFLICT AMOUNT 41 percent/62 percent",
                "Around 450 jobs would go. | Some 540 jobs would go. | CONFLICT AMOUNT Around 450/Some 540",
                // so exact a number is of one group, whatever it is called
                "The drug was given to 1,284 patients. | The drug was given to 1,248 adults. | CONFLICT AMOUNT 1,284/1,248"
            })
    void numbersOfOneThingThatExcludeEachOtherConflict(String a, String b, String wanted) {
        assertThat(Units.of(a, b).found(rule, SURE)).containsExactly(wanted);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "The ferry carried 12 buses. | The ferry carried twelve buses. | AGREE AMOUNT 12/twelve",
                "The ferry carried 12 buses. | The ferry carried a dozen buses. | AGREE AMOUNT 12/a dozen",
                "The tower is 600 m high. | The tower is 2,000 ft high. | AGREE AMOUNT 600 m/2,000 ft",
                "The plant cost $40 million. | The plant cost 40 million dollars."
                        + " | AGREE AMOUNT $40 million/40 million dollars",
                "The ferry carried at least 12 buses. | The ferry carried 12 buses. | AGREE AMOUNT at least 12/12",
                "The ferry carried at least 12 buses. | The ferry carried 14 buses. | DIFFER PRECISION at least 12/14",
                "The ferry carried about 100 buses. | The ferry carried 96 buses. | DIFFER PRECISION about 100/96",
                // tens of thousands are thousands
                "Thousands of pupils marched. | Tens of thousands of pupils marched."
                        + " | DIFFER AMOUNT Thousands/Tens of thousands"
            })
    void compatibleNumbersDoNotConflict(String a, String b, String wanted) {
        assertThat(Units.of(a, b).found(rule, SURE)).containsExactly(wanted);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                // other things are counted
                "The bomb killed 12 people. | The bomb injured 30 people.",
                "The ferry carried 12 buses. | The ferry carried 40 lorries.",
                "The plant cost $40 million. | The plant cost 35 million euros.",
                // two towns
                "The quake killed 24 people in Ankara. | The quake killed 6 people in Istanbul.",
                // nobody knows which number is meant
                "The ferry carried 12 buses and 3 buses. | The ferry carried 15 buses.",
                "Turnout reached 41 percent and profit 9 percent. | Turnout reached 62 percent.",
                // two people
                "Anna Berg sold 12 buses to the town. | Karl Lund sold 15 buses to the town.",
                // two people, by another word
                "Anna Berg has worked at the plant for 37 years. | Karl Lund met the owner at the plant, where he has worked for 15 years.",
                // a list of shares
                "Turnout in Torvik was 65 percent. | Turnout was 55 percent in Lindholm, 52 percent in Oslo and 82 percent in Torvik.",
                // one throw and all throws, a minute and a stay
                "Berg ended it with a 7-yard pass to Lund. | The keeper Karl Berg threw for 205 yards and found Lund with a last pass.",
                "Lund checked into the clinic and left two minutes later. | Lund checked into the clinic for 90 days.",
                // those besides others, and with others
                "Divers found nine anchors in the boats. | Divers found seven nets and three other anchors in the boats.",
                "The line flew its 246 passengers out. | The line flew 420 passengers and crew out.",
                // two polls
                "A poll by CNN found that 83 percent of voters were unhappy."
                        + " | A poll by the BBC found that 68 percent of voters were unhappy.",
                // the number stands there too
                "The town sold 12 buses and the port 15. | The port sold 15 buses.",
                // what befell people is compared over whole reports
                "The bomb killed 12 people. | The bomb killed 15 people."
            })
    void numbersOfTwoThingsAreNotCompared(String a, String b) {
        assertThat(Units.of(a, b).found(rule, SURE)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                // the other number is there, and whose it is
                "Karl Lund ran for 226 yards in the final while Anna Berg added 101. | Anna Berg ran for 101 yards in the final.",
                // of one match and of a career
                "Berg scored 23 points in the final. | Berg passed Lund with his 41st of 60 points this year.",
                // of one search and of all so far
                "Divers found 12 anchors in the bay. | Divers have so far found 31 anchors along the whole coast.",
                // nobody counts one thing so differently
                "The port sold 12 boats at noon. | The town wants to keep the 300 boats that lie in the river."
            })
    void numbersOfAnotherScopeAreNotCompared(String a, String b) {
        assertThat(Units.of(a, b).found(rule, SURE)).isEmpty();
    }

    @Test
    void whatOnePersonDidIsNotSetBesideWhatOthersDid() {
        assertThat(Units.of(
                                "Anna Berg scored 14 goals and Karl Lund scored 13.",
                                "Karl Lund scored 13 goals, while Anna Berg had 12 goals.")
                        .found(rule, SURE))
                .containsExactlyInAnyOrder("CONFLICT AMOUNT 14/12", "AGREE AMOUNT 13/13");
        assertThat(Units.of(
                                "Anna Berg scored 14 goals and Karl Lund scored 13.",
                                "Karl Lund led with 13 goals, while Anna Berg added 12.")
                        .found(rule, SURE))
                .contains("CONFLICT AMOUNT 14/12");
    }

    @Test
    void pointsOfOneMatchAreComparedWhoeverElseScored() {
        assertThat(Units.of(
                                "The Rams were paced by 13 points from Karl Lund, while Anna Berg had 12 points and four assists.",
                                "Anna Berg scored 14 points and Karl Lund scored 13 for the Rams.")
                        .found(rule, SURE))
                .contains("CONFLICT AMOUNT 12/14");
        // two matches
        assertThat(Units.of(
                                "Anna Berg finished with 25 points and 16 rebounds.",
                                "Anna Berg had 22 points and nine rebounds as the town opened the year with a win over the port.")
                        .found(rule, 0.7))
                .noneMatch(found -> found.startsWith("CONFLICT"));
        // of a match and of the season so far
        assertThat(Units.of("Anna Berg had 12 points.", "Anna Berg scored 14 points this season.")
                        .found(rule, SURE))
                .isEmpty();
        assertThat(Units.of(
                                "With that basket Anna Berg passed Karl Lund and had 2,117 points.",
                                "Anna Berg now has 2,129 points, more than any player of the town.")
                        .found(rule, SURE))
                .isEmpty();
    }

    @Test
    void oneMeasureInTwoUnitsIsOfOneThing() {
        Units same = Units.of("The strait is about 600 metres deep.", "The water there is nearly 2,000 feet deep.");
        Units other = Units.of("The strait is about 600 metres deep.", "The water there is nearly 700 feet deep.");
        assertThat(rule.converted(same.a(), same.b(), 0.4))
                .containsExactly(same.a().quantities().get(0).span());
        assertThat(rule.converted(same.a(), same.b(), 0.2)).isEmpty();
        assertThat(rule.converted(other.a(), other.b(), 0.4)).isEmpty();
    }

    @Test
    void aNumberInNearlyTheSameSentenceIsOfTheSameThing() {
        assertThat(Units.of("Berg scored 3 goals in the final.", "Berg scored 23 goals in the final.")
                        .found(rule, SURE))
                .containsExactly("CONFLICT AMOUNT 3/23");
    }

    @Test
    void thinEvidenceMakesNoConflict() {
        assertThat(Units.of("The ferry carried 12 buses.", "The ferry carried 15 buses.")
                        .found(rule, 0.2))
                .isEmpty();
        assertThat(Units.of("The ferry carried 12 buses.", "The ferry carried 15 buses.")
                        .found(rule, 0.5))
                .containsExactly("DIFFER AMOUNT 12/15");
        assertThat(Units.of("The plant cost $40 million.", "The plant cost $60 million.")
                        .found(rule, 0.5))
                .containsExactly("DIFFER AMOUNT $40 million/$60 million");
    }

    @Test
    void amountsThatHangOnOneNounAreComparedInAList() {
        assertThat(Units.of(
                                "He bought a $43,000 watch and a $9,500 coat.",
                                "He bought a $51,000 watch and a $9,500 coat.")
                        .found(rule, SURE))
                .containsExactlyInAnyOrder("CONFLICT AMOUNT $43,000/$51,000", "AGREE AMOUNT $9,500/$9,500");
    }

    @Test
    void oneNumberOfPeopleToldInTwoWaysDiffers() {
        assertThat(Units.of("Some 90 priests signed the letter.", "Some 90 professors signed the letter.")
                        .found(rule, SURE))
                .containsExactly("DIFFER ACTOR Some 90 priests/Some 90 professors");
        assertThat(Units.of("Some 90 people signed the letter.", "Some 90 professors signed the letter.")
                        .found(rule, SURE))
                .isEmpty();
    }

    @Test
    void looseNumbersOfPeopleAreCompared() {
        assertThat(Units.of("At least 100 people were at the party.", "Between 100 and 150 people were at the party.")
                        .found(rule, SURE))
                .containsExactly("DIFFER PRECISION At least 100/Between 100 and 150");
        assertThat(Units.of("Some 100 people were at the party.", "250 people were at the party.")
                        .found(rule, SURE))
                .isEmpty();
    }

    @Test
    void roundedMoneyIsLessExact() {
        assertThat(Units.of("The watch cost $43,350.", "The watch cost $43,000.")
                        .found(rule, SURE))
                .containsExactly("DIFFER PRECISION $43,350/$43,000");
    }

    @Test
    void aCountOfThingsDoesNotRiseByItself() {
        Units units =
                Units.of("The ferry carried 12 buses.", "2031-05-06", "The ferry carried 15 buses.", "2031-05-07");
        assertThat(units.found(rule, SURE)).containsExactly("CONFLICT AMOUNT 12/15");
    }
}
