// SPDX-License-Identifier: Apache-2.0
package org.parallax.collate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** In the tables, a line is: one text | the other | wanted. */
class AnswerAlignerTest {
    private static List<String> told(Units units) {
        return Units.told(new AnswerAligner().claims(units.all()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "One man was killed. The driver died at the scene, police said."
                        + " | One man was killed. The driver was pronounced dead at Torvik Hospital."
                        + " | CONFLICT [PLACE {a=died at the scene, b=pronounced dead at Torvik Hospital}]",
                "The shooting followed an argument over money."
                        + " | The man was shot during a botched robbery."
                        + " | DIFFER [STATE {a=argument over, b=botched robbery}]"
            })
    void otherAnswersToOneQuestionAreSetSideBySide(String a, String b, String wanted) {
        assertThat(told(Units.of(a, b))).containsExactly(wanted);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                // the same answer
                "The driver died at the scene. | Medics pronounced the driver dead at the scene.",
                // a report that gives both
                "The driver died at the scene. | The driver died at the scene, and his passenger died in hospital.",
                // no answer
                "The driver died at the scene. | The driver was taken to hospital.",
                // what was not so
                "The shooting followed an argument over money. | Police denied that it was gang related."
            })
    void oneAnswerOrNoneIsNoDifference(String a, String b) {
        assertThat(told(Units.of(a, b))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "Two people were killed. One man died at the scene."
                        + " | Two people were killed. One man died in hospital.",
                "One man was killed. One man was pronounced dead at the scene, and the other was taken to hospital."
                        + " | One man was killed. The man was taken to hospital, where he died."
            })
    void placesOfSeveralDeadAreADifference(String a, String b) {
        assertThat(told(Units.of(a, b))).singleElement().asString().startsWith("DIFFER [PLACE ");
    }
}
