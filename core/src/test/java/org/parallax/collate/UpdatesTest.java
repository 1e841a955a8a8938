// SPDX-License-Identifier: Apache-2.0
package org.parallax.collate;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class UpdatesTest {
    private static boolean explained(String a, @Nullable String publishedA, String b, @Nullable String publishedB) {
        Units units = Units.of(a, publishedA, b, publishedB);
        boolean there = Updates.explain(
                units.a(),
                units.b(),
                units.a().quantities().get(0),
                units.b().quantities().get(0));
        boolean back = Updates.explain(
                units.b(),
                units.a(),
                units.b().quantities().get(0),
                units.a().quantities().get(0));
        assertThat(back).as("the other way round").isEqualTo(there);
        return there;
    }

    @Test
    void aTollRises() {
        assertThat(explained("The bomb killed 12 people.", "2031-05-06", "The bomb killed 15 people.", "2031-05-07"))
                .isTrue();
    }

    @Test
    void aTollRisesWithinADay() {
        String noon = "2031-05-06T12:40:00+02:00";
        String evening = "2031-05-06T21:15:00+02:00";
        assertThat(explained("The bomb killed 12 people.", noon, "The bomb killed 15 people.", evening))
                .isTrue();
        assertThat(explained("The bomb killed 15 people.", noon, "The bomb killed 12 people.", evening))
                .isFalse();
    }

    @Test
    void aTollDoesNotFall() {
        assertThat(explained("The bomb killed 15 people.", "2031-05-06", "The bomb killed 12 people.", "2031-05-07"))
                .isFalse();
    }

    @Test
    void withoutTwoDatesNothingIsAnUpdate() {
        assertThat(explained("The bomb killed 12 people.", null, "The bomb killed 15 people.", "2031-05-07"))
                .isFalse();
    }

    @Test
    void anAgeGrowsByOneOverABirthday() {
        String young = "The driver, 22-year-old Dustin Lee, fled.";
        String older = "The driver, 23-year-old Dustin Lee, fled.";
        assertThat(explained(young, "2031-01-06", older, "2031-05-07")).isTrue();
        assertThat(explained(young, "2031-05-06", older, "2031-05-07")).isFalse();
        assertThat(explained(older, "2031-01-06", young, "2031-05-07")).isFalse();
    }

    @Test
    void theOffsetOfThePublisherTellsTheDay() {
        Units units =
                Units.of("The bomb fell.", "2031-05-06T23:30:00-05:00", "The bomb fell.", "2031-05-07T01:00:00+09:00");
        assertThat(Updates.daysBetween(units.a(), units.b())).isEqualTo(1);
    }
}
