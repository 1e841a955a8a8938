// SPDX-License-Identifier: Apache-2.0
package org.parallax.collate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parallax.model.Name;

/** In the table, a line is: one place | the other | whether they are two. */
class KindPlaceTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Mill Street | Quarry Street | true",
                "Mill Street | Mill Street | false",
                "Mill Street | Mill Hospital | false",
                "NE 6th Street | Northeast Sixth Street | false",
                "East Mill Street | Mill Street | false",
                "East Mill Street | East Quarry Street | true",
                "North Street | South Street | true",
                "N. Street | North Street | false"
            })
    void twoOfOneKindAreToldApartByTheirNames(String a, String b, boolean two) {
        Name any = Units.of("Anna Berg left.", "Anna Berg left.").a().names().get(0);
        KindPlace left = new KindPlace(any, QuotedWords.of(a));
        KindPlace right = new KindPlace(any, QuotedWords.of(b));
        assertThat(left.isOther(right)).isEqualTo(two);
        assertThat(right.isOther(left)).isEqualTo(two);
    }
}
