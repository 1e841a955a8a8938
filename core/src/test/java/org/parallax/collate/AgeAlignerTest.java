// SPDX-License-Identifier: Apache-2.0
package org.parallax.collate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parallax.model.Slot;
import org.parallax.model.SlotValues;
import org.parallax.model.Verdict;

class AgeAlignerTest {
    private static List<ClaimDraft> claims(Units units) {
        return new AgeAligner(units.story()).claims(units.all());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "Police arrested 22-year-old Dustin Lee. | Officers took 24-year-old Dustin Lee into custody.",
                "Dustin Lee, 22, left the club. | Dustin Lee, who is 24, announced his retirement.",
                "Police arrested 22-year-old Dustin Lee. | Dustin Lee was 24 when he was arrested.",
                "He shot a 22-year-old customer, Dustin Lee. | The customer, Dustin Lee, 32, died on the way.",
                "He shot Dustin Lee, a 22-year-old customer. | The customer, Dustin Lee, 32, died on the way.",
                "The 22-year-old customer was identified as Dustin Lee. | The customer, Dustin Lee, 32, died.",
                "Police named the 22-year-old customer as Dustin Lee. | The customer, Dustin Lee, 32, died."
            })
    void twoAgesOfOnePersonConflict(String a, String b) {
        assertThat(claims(Units.of(a, b))).singleElement().satisfies(draft -> {
            assertThat(draft.verdict()).isEqualTo(Verdict.CONFLICT);
            assertThat(draft.slots()).extracting(SlotValues::slot).containsExactly(Slot.AMOUNT);
        });
    }

    @Test
    void oneAgeOfOnePersonAgrees() {
        assertThat(claims(Units.of(
                        "Police arrested 22-year-old Dustin Lee.", "The driver, 22-year-old Dustin Lee, fled.")))
                .singleElement()
                .satisfies(draft -> assertThat(draft.verdict()).isEqualTo(Verdict.AGREE));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                // two people
                "Police arrested 22-year-old Dustin Lee. | Police arrested 24-year-old Anna Berg.",
                // whose age is not said
                "Police arrested a 22-year-old man. | Police arrested 24-year-old Dustin Lee.",
                // a number that is no age
                "Dustin Lee has 22 cats. | Police arrested 24-year-old Dustin Lee.",
                "He shot a 22-year-old man, Dustin Lee said. | Police arrested 24-year-old Dustin Lee.",
                "Dustin Lee was 22 points ahead. | Police arrested 24-year-old Dustin Lee.",
                "Dustin Lee was 2, behind Anna Berg. | Police arrested 24-year-old Dustin Lee.",
                // an age that belongs to somebody without a name
                "The 10-year-old's death and Dustin Lee's arrest shook the town. | Police arrested 24-year-old Dustin Lee."
            })
    void agesAreComparedByWhoseTheyAre(String a, String b) {
        assertThat(claims(Units.of(a, b))).isEmpty();
    }

    @Test
    void aSonIsNotHisFather() {
        assertThat(claims(Units.of(
                        "Police arrested Dustin Lee, 45.",
                        "Dustin Lee was shot. His son, Dustin Jr., 22, was hurt too.")))
                .noneMatch(draft -> draft.verdict() == Verdict.CONFLICT);
    }

    @Test
    void twoYearsLaterSomebodyIsTwoYearsOlder() {
        Units units = Units.of(
                "Police arrested 22-year-old Dustin Lee.",
                "2029-05-07",
                "The trial of 24-year-old Dustin Lee began.",
                "2031-05-07");
        assertThat(claims(units))
                .singleElement()
                .satisfies(draft -> assertThat(draft.verdict()).isEqualTo(Verdict.DIFFER));
    }

    @Test
    void aYearBetweenTwoReportsOlderIsAnUpdate() {
        Units units = Units.of(
                "Police arrested 22-year-old Dustin Lee.",
                "2030-05-07",
                "The trial of 23-year-old Dustin Lee began.",
                "2031-05-07");
        assertThat(claims(units))
                .singleElement()
                .satisfies(draft -> assertThat(draft.verdict()).isEqualTo(Verdict.DIFFER));
    }
}
