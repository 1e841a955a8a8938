// SPDX-License-Identifier: Apache-2.0
package org.parallax.collate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parallax.model.Verdict;

/** In the tables, a line is: one report | the other | wanted. */
class DenialAlignerTest {
    private final DenialAligner aligner = new DenialAligner();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "The driver was taken to Torvik Hospital. | The driver was taken to Lindholm Hospital, not Torvik Hospital."
                        + " | Torvik Hospital / not Torvik Hospital",
                "Police said the driver was treated at Torvik Hospital on Monday."
                        + " | He was treated at Lindholm Hospital and not at Torvik Hospital."
                        + " | Torvik Hospital / not at Torvik Hospital",
                "The driver was treated at Torvik Hospital. | The driver was treated at Lindholm Hospital rather than"
                        + " Torvik Hospital. | Torvik Hospital / rather than Torvik Hospital",
                "The talks will be held in Oslo. | The talks will be held not in Oslo but in Geneva."
                        + " | Oslo / not in Oslo",
            })
    void aNameThatTheOtherDeniesIsAConflict(String a, String b, String wanted) {
        String[] values = wanted.split(" / ", -1);
        assertThat(aligner.claims(Units.of(a, b).all())).singleElement().satisfies(draft -> {
            assertThat(draft.verdict()).isEqualTo(Verdict.CONFLICT);
            assertThat(draft.slots().get(0).values())
                    .containsEntry("a", values[0])
                    .containsEntry("b", values[1]);
        });
        assertThat(aligner.claims(Units.of(b, a).all()))
                .as("the other way round")
                .hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                // others, or more of them
                "Anna Berg was taken to Torvik Hospital. | Karl Holm was taken to Lindholm Hospital, not Torvik Hospital.",
                "A man was taken to Torvik Hospital. | A woman was taken to Lindholm Hospital, not Torvik Hospital.",
                "Two men were taken to Torvik Hospital. | A guard was taken to Lindholm Hospital, not Torvik Hospital.",
                // another deed
                "The driver worked at Torvik Hospital. | The driver was taken to Lindholm Hospital, not Torvik Hospital.",
                // both deny it
                "The driver was not taken to Torvik Hospital."
                        + " | The driver was taken to Lindholm Hospital, not Torvik Hospital.",
                // corrects itself
                "The driver was taken to Torvik Hospital. | The driver was taken to Torvik Hospital, a nurse said."
                        + " The guard was taken to Lindholm Hospital, not Torvik Hospital.",
                // nobody denies it
                "The driver was taken to Torvik Hospital. | Whether or not Torvik Hospital takes the driver is open.",
                // the verb is denied, not the name
                "The driver was taken to Torvik Hospital. | The driver was not taken to Torvik Hospital.",
            })
    void whatMayBeOfSomethingElseIsNot(String a, String b) {
        assertThat(aligner.claims(Units.of(a, b).all())).isEmpty();
    }

    @Test
    void whoIsDeniedIsNotTheSamePerson() {
        Units units = Units.of(
                "The thief was identified as the teacher Karl Brandt.",
                "The thief was identified as Otto Brandt, not Karl Brandt.");
        assertThat(new PersonAligner(units.story()).claims(units.all())).isEmpty();
        assertThat(Units.told(aligner.claims(units.all())))
                .containsExactly("CONFLICT [NAME {a=Karl Brandt, b=not Karl Brandt}]");
    }
}
