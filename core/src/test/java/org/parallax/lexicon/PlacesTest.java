// SPDX-License-Identifier: Apache-2.0
package org.parallax.lexicon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class PlacesTest {
    private static final Places PLACES = Places.open();

    @Test
    void findsACityHoweverItIsWritten() {
        assertThat(PLACES.find("São Paulo")).isEqualTo(PLACES.find("SAO PAULO")).isNotEmpty();
        assertThat(PLACES.find("Aix-en-Provence").get(0).country()).isEqualTo("FRA");
        assertThat(PLACES.find("Kharkov").get(0).name())
                .isEqualTo(PLACES.find("Kharkiv").get(0).name());
    }

    @Test
    void knowsWhereACityLies() {
        Place lyon = PLACES.find("Lyon").get(0);
        assertThat(lyon.latitude()).isCloseTo(45.75, within(0.05));
        assertThat(lyon.longitude()).isCloseTo(4.85, within(0.05));
    }

    @Test
    void knowsCapitalsAndRegions() {
        assertThat(PLACES.find("Oslo").get(0).kind()).isEqualTo(Place.Kind.CAPITAL);
        assertThat(PLACES.find("Saxony").get(0).kind()).isEqualTo(Place.Kind.REGION);
    }

    @Test
    void findsNothingUnderANameThatIsNone() {
        assertThat(PLACES.find("")).isEmpty();
        assertThat(PLACES.find("Xyzzy")).isEmpty();
        assertThat(PLACES.find("a")).isEmpty();
        assertThat(PLACES.find("zzzzzzzz")).isEmpty();
    }

    @Test
    void everyKeyIsTheOneThatItsLookUpMakes() {
        for (var row : Tsv.load("/parallax/lexicon/places.tsv", 8).rows()) {
            assertThat(Places.key(row.get(0))).isEqualTo(row.get(0));
        }
    }
}
