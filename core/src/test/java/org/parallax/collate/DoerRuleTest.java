// SPDX-License-Identifier: Apache-2.0
package org.parallax.collate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** In the tables, a line is: one text | the other | wanted. */
class DoerRuleTest {
    private final DoerRule rule = new DoerRule();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "Anna Holm owns 22 per cent of the shares. | Karl Berg, who holds 22 per cent of the company, will sell."
                        + " | CONFLICT ACTOR Anna Holm/Karl Berg",
                "Anna Holm paid $40,000 for the boat. | Karl Berg paid $40,000 for the boat."
                        + " | CONFLICT ACTOR Anna Holm/Karl Berg"
            })
    void twoPeopleWithOneExactThingConflict(String a, String b, String wanted) {
        assertThat(Units.of(a, b).found(rule, 0.6)).containsExactly(wanted);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                // forms of one name
                "Anna Holm owns 22 per cent of the shares. | Anna Maria Holm owns 22 per cent of the shares.",
                "Anna Holm owns 22 per cent of the shares. | Holm owns 22 per cent of the shares.",
                // other shares, or hardly a number
                "Anna Holm owns 22 per cent of the shares. | Karl Berg owns 12 per cent of the shares.",
                "Anna Holm bought two boats. | Karl Berg bought two boats.",
                "Anna Holm owns about 22 per cent of the shares. | Karl Berg owns about 22 per cent of the shares.",
                // the report knows both
                "Karl Berg has 22 per cent, too. Anna Holm owns 22 per cent of the shares."
                        + " | Karl Berg owns 22 per cent of the shares.",
                // what many score
                "Anna Holm scored 16 points for Torvik. | Karl Berg scored 16 points for Lindholm.",
                // what is done to somebody
                "The bank lent Anna Holm $40,000. | The bank lent Karl Berg $40,000."
            })
    void whatMayBeTrueOfBothDoesNot(String a, String b) {
        assertThat(Units.of(a, b).found(rule, 0.6)).isEmpty();
    }
}
