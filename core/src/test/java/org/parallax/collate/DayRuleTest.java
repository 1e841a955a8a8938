// SPDX-License-Identifier: Apache-2.0
package org.parallax.collate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** In the tables, a line is: one text | the other | wanted. Both reports are of Wednesday 7 May 2031. */
class DayRuleTest {
    private static final double SURE = 0.6;

    private final DayRule rule = new DayRule();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "The mayor died on Friday. | The mayor died Thursday at home. | CONFLICT DATE Friday/Thursday",
                "The shooting happened on Sunday. | Three men were shot on Saturday. | CONFLICT DATE Sunday/Saturday",
                "He was shot and killed on Sunday. | He was killed on Monday. | CONFLICT DATE Sunday/Monday",
                "The mayor resigned on 3 May. | The mayor resigned on 1 May. | CONFLICT DATE 3 May/1 May",
                "The shooting, which happened on Sunday, shook all. | It began firing on Saturday."
                        + " | CONFLICT DATE Sunday/Saturday",
                "Berg was found guilty in March. | Berg was convicted in April. | CONFLICT DATE March/April",
                "The mayor resigned in March. | The mayor resigned in April. | CONFLICT DATE March/April",
                "The ministers met on Friday. | The ministers met on Sunday. | DIFFER DATE Friday/Sunday",
                "The bridge fell on Monday. | The bridge fell on Tuesday. | DIFFER DATE Monday/Tuesday"
            })
    void twoDaysOfOneDeedAreCompared(String a, String b, String wanted) {
        assertThat(Units.of(a, b).found(rule, SURE)).containsExactly(wanted);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                // two deeds
                "The man was jailed on Wednesday. | The man was shot on Monday.",
                "He was shot on Saturday. | He died on Sunday.",
                // one night
                "Three men were shot late Saturday. | Three men were shot early Sunday.",
                "Three men were shot on Saturday night. | Three men were shot on Sunday.",
                // a weekday and a date: one of them may be resolved by a wrong day of publication
                "The mayor resigned on Monday. | The mayor resigned on 1 May.",
                // years are guessed
                "The mayor resigned on 3 May. | The mayor resigned on 3 May 2029.",
                // the other day is told of too
                "Two men were shot on Sunday. One man was shot on Saturday. | One man was shot on Sunday.",
                // the same word
                "The mayor died today. | The mayor died today.",
                // words, which may be said again
                "The mayor said on Monday that it was over. | The mayor said on Friday that it was over."
            })
    void otherDaysAreNot(String a, String b) {
        assertThat(Units.of(a, b).found(rule, SURE)).isEmpty();
    }

    @Test
    void weekdaysOfUndatedReportsAreComparedByName() {
        assertThat(Units.of("The mayor died on Friday.", null, "The mayor died on Thursday.", null)
                        .found(rule, SURE))
                .containsExactly("CONFLICT DATE Friday/Thursday");
    }

    @Test
    void thinEvidenceTellsNothing() {
        assertThat(Units.of("The mayor died on Friday.", "The mayor died on Thursday.")
                        .found(rule, 0.2))
                .isEmpty();
    }
}
