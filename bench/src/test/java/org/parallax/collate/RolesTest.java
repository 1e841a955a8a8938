// SPDX-License-Identifier: Apache-2.0
package org.parallax.collate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parallax.model.Account;
import org.parallax.model.Sentence;
import org.parallax.model.Token;

class RolesTest {
    private static Passage passage(String text) {
        Account account = Read.of("r", text);
        Sentence sentence = account.annotation().sentences().get(0);
        List<String> forms = sentence.tokens().stream().map(Token::form).toList();
        return Passage.of(
                account,
                sentence,
                Read.ENCODER.encodeWords(List.of(forms)).get(0),
                Read.ENCODER.encode(List.of(text)).get(0));
    }

    private static List<String> heads(List<Filler> fillers) {
        return fillers.stream()
                .flatMap(filler -> filler.heads().stream())
                .sorted()
                .toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "The guard arrested a sailor on the quay. | arrest | guard | sailor",
                "A sailor was arrested by the guard on the quay. | arrest | guard | sailor",
                "The guard's arrest of a sailor angered the crew. | arrest | guard | sailor",
                "The guard who arrested a sailor went home. | arrest | guard | sailor"
            })
    void findsWhoDidItAndToWhom(String text, String verb, String agent, String patient) {
        Passage passage = passage(text);
        Roles roles = Roles.of(passage, passage.lemmas().indexOf(verb));
        assertThat(heads(roles.agents())).contains(agent);
        assertThat(heads(roles.patients())).isEqualTo(Arrays.asList(patient));
    }
}
