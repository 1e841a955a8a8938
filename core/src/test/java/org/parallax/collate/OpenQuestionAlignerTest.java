// SPDX-License-Identifier: Apache-2.0
package org.parallax.collate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** In the tables, a line is: one text | the other | wanted. */
class OpenQuestionAlignerTest {
    private static List<String> told(Units units) {
        return Units.told(new OpenQuestionAligner(new Stages()).claims(units.all()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "No arrests have been made, police said. | Police arrested a man of 41 on Friday."
                        + " | DIFFER [UPDATE {a=No arrests, b=arrested}]",
                "No arrests have been made, police said. | Police arrested a man of 41. A second man is at large."
                        + " | DIFFER [UPDATE {a=No arrests, b=arrested}]",
                "Detectives are looking for the gunman. | Karl Berg was taken into custody on Friday."
                        + " | DIFFER [UPDATE {a=looking for the gunman, b=taken into custody}]",
                "The names of the victims were not released. | Anna Holm, 34, was killed in the blast."
                        + " | DIFFER [UPDATE {a=names of the victims were not released, b=Anna Holm}]",
                "The condition of the driver is unknown. | The driver is in stable condition, the hospital said."
                        + " | DIFFER [UPDATE {a=condition of the driver is unknown, b=stable}]",
                "Police have no motive. | The shooting stemmed from a dispute over money, police said."
                        + " | DIFFER [UPDATE {a=no motive, b=stemmed from}]",
                "It is unclear whether the shooting was accidental. | The sheriff called the shooting accidental."
                        + " | DIFFER [UPDATE {a=unclear whether the shooting was accidental, b=accidental}]"
            })
    void whatOneLeavesOpenAndTheOtherTellsDiffers(String a, String b, String wanted) {
        assertThat(told(Units.of(a, b))).containsExactly(wanted);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "No arrests have been made. | Police have made no arrests.",
                // one caught, one at large
                "Police arrested one man and are looking for the gunman. | Police arrested a man of 41.",
                "No arrests have been made. A second man was arrested in March. | Police arrested a man of 41.",
                "No arrests have been made. | The driver was captured on video.",
                "No arrests have been made. | Police said the gunman would soon be arrested.",
                // the name is known to both
                "Anna Holm was killed. The names of the other victims were not released. | Anna Holm was killed.",
                // who did it, not to whom
                "Police did not release the name of the suspect. | Anna Holm was killed in the blast.",
                "A neighbour who did not want to give her name said so. | Anna Holm was killed in the blast."
            })
    void whatIsAnsweredInPartOrNotDoesNot(String a, String b) {
        assertThat(told(Units.of(a, b))).isEmpty();
    }

    @Test
    void anAnswerThatWasGivenBeforeIsNoUpdate() {
        Units units =
                Units.of("Police have made no arrests.", "2031-05-09", "Police arrested a man of 41.", "2031-05-07");
        assertThat(told(units)).singleElement().asString().startsWith("DIFFER [STATE");
    }
}
