// SPDX-License-Identifier: Apache-2.0
package org.parallax.encode;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parallax.model.Tag;

class LemmasTest {
    private final Lemmas lemmas = new Lemmas(List.of("tried VERB try", "bills NOUN bill", "injured VERB injure"));

    @ParameterizedTest
    @CsvSource({
        "tried, VERB, tri, try",
        "Tried, VERB, tri, try",
        "Bills, NOUN, Bill, Bill",
        "injuring, VERB, injur, injure",
        "closed, VERB, clos, close",
        "stopped, VERB, stopp, stop",
        "carried, VERB, carri, carry",
        "storms, NOUN, stor, storm",
        "opened, VERB, open, open",
        "zorbing, VERB, zorb, zorb",
        "is, AUX, be, be"
    })
    void mendsWhatIsNoWord(String form, Tag tag, String guess, String lemma) {
        assertThat(lemmas.lemma(form, tag, guess, WordPieces.shared())).isEqualTo(lemma);
    }
}
