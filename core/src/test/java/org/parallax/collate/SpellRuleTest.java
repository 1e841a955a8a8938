// SPDX-License-Identifier: Apache-2.0
package org.parallax.collate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** In the tables, a line is: one text | the other | wanted. */
class SpellRuleTest {
    private final SpellRule rule = new SpellRule();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "The guard left the gate for two hours. | The guard left the gate for 20 minutes."
                        + " | DIFFER PRECISION two hours/20 minutes",
                "The guard left the gate after less than an hour. | The guard left the gate after only 20 minutes."
                        + " | DIFFER PRECISION less than an hour/only 20 minutes",
                "The match begins at 4:30 p.m. ET. | The match begins at 3:30 p.m."
                        + " | DIFFER DATE 4:30 p.m. ET/3:30 p.m."
            })
    void spellsAndAZoneThatOneAloneTellsDiffer(String a, String b, String wanted) {
        assertThat(Units.of(a, b).found(rule, 0.8)).containsExactly(wanted);
    }

    @Test
    void whatLastsManyTimesAsLongIsComparedInSureSentencesOnly() {
        Units units = Units.of("The guard left the gate for two hours.", "The guard left the gate for 20 minutes.");
        assertThat(units.found(rule, 0.7)).hasSize(1);
        assertThat(units.found(rule, 0.5)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "The guard left the gate for two hours. | The guard left the gate for two hours.",
                "The trial ran for half a year. | The trial ran for six months.",
                // of days and of hours
                "The guard worked there for three years. | The guard left the gate for 20 minutes.",
                "The match begins at 4:30 p.m. | The match begins at 3:30 p.m.",
                // two people, and half a match
                "Anna Berg has worked at the port for ten years. | Karl Lund has worked at the port for eight years.",
                "The town won without a second half of worry. | The town won with four minutes left.",
                // no whole hours
                "The match begins at 4:30 p.m. ET. | The match begins at 3:45 p.m."
            })
    void oneSpellAndOtherClocksDoNot(String a, String b) {
        assertThat(Units.of(a, b).found(rule, 0.8)).isEmpty();
    }
}
