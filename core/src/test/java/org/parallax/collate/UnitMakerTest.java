// SPDX-License-Identifier: Apache-2.0
package org.parallax.collate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.parallax.fixture.Reports;
import org.parallax.fixture.WordBagEncoder;
import org.parallax.model.Account;
import org.parallax.model.SentenceEncoder;
import org.parallax.model.Story;
import org.parallax.resolve.Resolver;

class UnitMakerTest {
    private static final String FLOOD = "The river flooded the market on Monday. Two bridges were closed.";

    /** First words of the sentences that were encoded. */
    private final List<String> encoded = new ArrayList<>();

    private final SentenceEncoder encoder = new SentenceEncoder() {
        private final SentenceEncoder words = new WordBagEncoder();

        @Override
        public List<float[]> encode(List<String> texts) {
            return words.encode(texts);
        }

        @Override
        public List<float[][]> encodeWords(List<List<String>> sentences) {
            sentences.forEach(sentence -> encoded.add(sentence.get(0)));
            return words.encodeWords(sentences);
        }
    };

    private List<Unit> units(String... texts) {
        List<Account> accounts = new ArrayList<>();
        for (String text : texts) {
            String id = String.valueOf((char) ('a' + accounts.size()));
            accounts.add(Reports.read(Reports.article(id, "Gazette " + id, Reports.PUBLISHED, text)));
        }
        return new UnitMaker(encoder).make(new Resolver().resolve(new Story("a", accounts, new TreeMap<>())));
    }

    @Test
    void aReportBesideNoOtherIsNotEncoded() {
        assertThat(units(FLOOD))
                .hasSize(2)
                .allSatisfy(unit -> assertThat(unit.vector()).isEmpty());
        assertThat(encoded).isEmpty();
    }

    @Test
    void aSentenceOfSeveralReportsIsEncodedOnce() {
        List<Unit> units = units(FLOOD, FLOOD, "Two bridges were closed. Nobody was hurt.");

        assertThat(encoded).containsExactly("The", "Two", "Nobody");
        assertThat(units).hasSize(6);
        assertThat(units.get(3).vectors())
                .isEqualTo(units.get(1).vectors())
                .isEqualTo(units.get(4).vectors());
    }
}
