// SPDX-License-Identifier: Apache-2.0
package org.parallax.collate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parallax.model.Quantity;

class CasualtiesTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "The bomb killed 12 people. | 12 killed",
                "12 people were killed. | 12 killed",
                "Twelve people died. | Twelve killed",
                "The death toll rose to 12. | 12 killed",
                "12 people were killed and 30 injured. | 12 killed, 30 injured",
                "Police arrested 23 rebels. | 23 arrested",
                "At least 40 villagers are missing. | At least 40 missing",
                "The ferry carried 12 buses. | 12 -",
                "Some 600 protesters marched. | Some 600 -",
                "The plant cost $40 million. | $40 million -"
            })
    void theNearestWordTellsWhatBefellThePeopleCounted(String text, String wanted) {
        List<String> roles = new ArrayList<>();
        for (Unit unit : Units.of(text, text).all()) {
            if (unit.report().equals("a")) {
                for (Quantity quantity : unit.quantities()) {
                    String role = Casualties.role(unit, quantity);
                    roles.add(unit.words(quantity.span()) + " " + (role == null ? "-" : role));
                }
            }
        }
        assertThat(String.join(", ", roles)).isEqualTo(wanted);
    }
}
