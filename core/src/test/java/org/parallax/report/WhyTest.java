// SPDX-License-Identifier: Apache-2.0
package org.parallax.report;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;
import org.parallax.model.Collation;

class WhyTest {
    private final String json = CollationJson.of(SampleCollation.collation());

    @Test
    void tellsRuleValuesWordsAndOrigins() {
        assertThat(Why.of(json, "c1"))
                .isNotNull()
                .satisfies(why -> assertThat(why.text())
                        .startsWith("c1  conflict  rule ")
                        .contains("\n  A ", "\n  B ", "origin"));
    }

    @Test
    void ofACollationItTellsTheSameAsOfItsJson() {
        Collation collation = FireStory.collation();
        String whole = CollationJson.of(collation);
        assertThat(collation.claims()).hasSizeGreaterThan(3).allSatisfy(claim -> {
            Why why = requireNonNull(Why.of(collation, claim.id()));
            assertThat(why.text())
                    .isEqualTo(requireNonNull(Why.of(whole, claim.id())).text());
            assertThat(why.json())
                    .isEqualTo(requireNonNull(Why.of(whole, claim.id())).json());
        });
        assertThat(Why.of(collation, "c999")).isNull();
    }

    @Test
    void aNumberStandsForAnId() {
        assertThat(requireNonNull(Why.of(json, "1")).text())
                .isEqualTo(requireNonNull(Why.of(json, "c1")).text());
    }

    @Test
    void asJsonItHoldsTheClaimAndWhatItRestsOn() throws Exception {
        JsonNode why =
                new ObjectMapper().readTree(requireNonNull(Why.of(json, "c2")).json());
        assertThat(why.fieldNames())
                .toIterable()
                .containsExactly("schema", "reports", "claim", "origins", "stemma", "matches");
        assertThat(why.at("/claim/id").asText()).isEqualTo("c2");
        assertThat(why.at("/reports/1/siglum").asText()).isEqualTo("B");
        assertThat(why.at("/origins/0/name").asText()).isEqualTo("the regional hospital");
    }

    @Test
    void thereIsNoReasonForWhatIsNotClaimed() {
        assertThat(Why.of(json, "c999")).isNull();
    }

    @Test
    void refusesWhatIsNoCollation() {
        assertThatThrownBy(() -> Why.of("{}", "c1")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Why.of("<html>", "c1")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Why.of("", "c1")).isInstanceOf(IllegalArgumentException.class);
    }
}
