// SPDX-License-Identifier: Apache-2.0
package org.parallax.collate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** In the tables, a line is: one report | the other | wanted. */
class TollAlignerTest {
    /** Every toll as {@code VERDICT {slot values}}. */
    private static List<String> tolls(Units units) {
        return Units.told(new TollAligner().claims(units.all()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "The bomb killed 12 people. | The bomb killed 15 people. | CONFLICT [AMOUNT {a=12, b=15}]",
                "The blast injured 40 workers. | The blast injured 35 miners. | CONFLICT [AMOUNT {a=40, b=35}]",
                "The bomb killed 12 people. | The bomb killed twelve people. | AGREE []",
                "The bomb killed 12 people. | The bomb killed a dozen people. | AGREE []",
                "The bomb killed at least 12 people. | The bomb killed 12 people. | AGREE []",
                "The bomb killed at least 12 people. | The bomb killed 14 people."
                        + " | DIFFER [PRECISION {a=at least 12, b=14}]",
                "The bomb killed about 100 people. | The bomb killed 96 people."
                        + " | DIFFER [PRECISION {a=about 100, b=96}]"
            })
    void theTollsOfTwoReportsAreCompared(String a, String b, String wanted) {
        assertThat(tolls(Units.of(a, b))).containsExactly(wanted);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                // other people
                "The bomb killed 12 people. | The bomb injured 30 people.",
                // two towns
                "The quake killed 24 people in Ankara. | The quake killed 6 people in Istanbul.",
                // another happening
                "The bomb killed 12 people. | The bomb of 1998 killed 40 people.",
                // a part of the whole
                "The bomb killed 12 people. | The bomb killed two of the guards.",
                // those besides the one who was killed
                "Five people were shot in the hall. | He was accused of killing one person and shooting four others.",
                // one of them
                "Seven people were shot in the hall. | Karl Berg was shot in the arm.",
                // the dead among them
                "Three victims were taken to hospital. | One woman was killed and two men were injured.",
                // another quake
                "The quake of Bam killed more than 31,000 people. | The quake killed ten people.",
                // no casualties
                "The ferry carried 12 buses. | The ferry carried 15 buses."
            })
    void whatIsNoTollOfOneHappeningIsNot(String a, String b) {
        assertThat(tolls(Units.of(a, b))).isEmpty();
    }

    @Test
    void smallTollsAreComparedWhereNeitherReportHasTheOthersNumber() {
        assertThat(tolls(Units.of(
                        "The quake injured five people and damaged houses on the island.",
                        "A quake injured three people on the island, state television says.")))
                .containsExactly("CONFLICT [AMOUNT {a=five, b=three}]");
    }

    @Test
    void everyRoleIsATollOfItsOwn() {
        assertThat(tolls(Units.of(
                        "The bomb killed 12 people and injured 30 people.",
                        "The bomb killed 12 people and injured 35 people.")))
                .containsExactly("AGREE []", "CONFLICT [AMOUNT {a=30, b=35}]");
    }

    @Test
    void whoWasShotWasKilledOrInjured() {
        assertThat(tolls(Units.of(
                        "Four people were shot at a club in Torvik. Karl Brandt died of his injuries.",
                        "One person was killed and three people were injured in a shooting at a club in Torvik.")))
                .noneMatch(toll -> toll.startsWith("CONFLICT"));
    }

    @Test
    void aLaterReportsHigherTollIsAnUpdate() {
        assertThat(tolls(Units.of(
                        "The bomb killed 12 people.", "2031-05-06", "The bomb killed 15 people.", "2031-05-07")))
                .containsExactly("DIFFER [UPDATE {a=12, b=15}]");
    }

    @Test
    void aLaterReportsLowerTollIsAConflict() {
        assertThat(tolls(Units.of(
                        "The bomb killed 15 people.", "2031-05-06", "The bomb killed 12 people.", "2031-05-07")))
                .containsExactly("CONFLICT [AMOUNT {a=15, b=12}]");
    }

    @Test
    void theMissingAreFoundWithTime() {
        String many = "Twelve people were missing after the flood in Torvik, police said.";
        String few = "Four people were still missing after the flood in Torvik, police said.";
        assertThat(tolls(Units.of(many, "2031-05-06", few, "2031-05-07")))
                .containsExactly("DIFFER [UPDATE {a=Twelve, b=Four}]");
        assertThat(tolls(Units.of(many, few))).containsExactly("CONFLICT [AMOUNT {a=Twelve, b=Four}]");
    }

    @Test
    void aTollThatRoseFromAtLeastSoManyIsAnUpdate() {
        assertThat(tolls(Units.of(
                        "The bomb killed at least 12 people.",
                        "2031-05-06",
                        "The bomb killed 19 people.",
                        "2031-05-07")))
                .containsExactly("DIFFER [UPDATE {a=at least 12, b=19}]");
    }
}
