// SPDX-License-Identifier: Apache-2.0
package org.parallax.collate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** In the tables, a line is: one text | the other | wanted. */
class OutcomeAlignerTest {
    private static List<String> told(Units units) {
        return Units.told(new OutcomeAligner(units.story()).claims(units.all()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "Karl Berg was found guilty of manslaughter. He was cleared of murder."
                        + " | Karl Berg, who was convicted of murder, must go to prison."
                        + " | CONFLICT [STATE {a=cleared of murder, b=convicted of murder}]",
                "A jury found Karl Berg guilty of arson. | Karl Berg was acquitted of arson."
                        + " | CONFLICT [STATE {a=guilty of arson, b=acquitted of arson}]",
                "Karl Berg was found not guilty of arson. | Karl Berg was found guilty of arson."
                        + " | CONFLICT [STATE {a=guilty of arson, b=guilty of arson}]"
            })
    void twoOutcomesOnOneOffenceConflict(String a, String b, String wanted) {
        assertThat(told(Units.of(a, b))).containsExactly(wanted);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "Karl Berg was convicted of murder. | Karl Berg was convicted of murder.",
                "Karl Berg was convicted of murder. | Karl Berg was cleared of arson.",
                "Karl Berg was convicted of murder. | Anna Holm was cleared of murder.",
                "Karl Berg was convicted of murder. He was cleared of murder in a second case."
                        + " | Karl Berg was cleared of murder.",
                "The road was cleared of snow. | Karl Berg was convicted of murder."
            })
    void whatIsOneOrOfSomethingElseDoesNot(String a, String b) {
        assertThat(told(Units.of(a, b))).isEmpty();
    }

    @Test
    void weeksLaterItMayBeAnAppeal() {
        Units units = Units.of(
                "Karl Berg was convicted of murder.", "2031-05-07", "Karl Berg was acquitted of murder.", "2031-08-07");
        assertThat(told(units)).singleElement().asString().startsWith("DIFFER [UPDATE");
    }
}
