// SPDX-License-Identifier: Apache-2.0
package org.parallax.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PublicationTimeTest {
    @ParameterizedTest
    @CsvSource({
        "2031-05-07, 2031-05-07, 2031-05-07, ",
        "' 2031-05-07 ', 2031-05-07, 2031-05-07, ",
        "2031-05-07T23:30:00Z, 2031-05-07T23:30:00Z, 2031-05-07, 2031-05-07T23:30:00Z",
        "2031-05-07T23:30:00+07:00, 2031-05-07T23:30:00+07:00, 2031-05-07, 2031-05-07T16:30:00Z",
        "2031-05-07T00:30:00+0200, 2031-05-07T00:30:00+02:00, 2031-05-07, 2031-05-06T22:30:00Z",
        "2031-05-07 18:05:00+02:00, 2031-05-07T18:05:00+02:00, 2031-05-07, 2031-05-07T16:05:00Z",
        "2031-05-07T18:05:00.123Z, 2031-05-07T18:05:00.123Z, 2031-05-07, 2031-05-07T18:05:00.123Z",
        "2031-05-07T18:05, 2031-05-07T18:05, 2031-05-07, ",
        "2031-05-07T18:05Z, 2031-05-07T18:05Z, 2031-05-07, 2031-05-07T18:05:00Z"
    })
    void keepsTheDayAndTheOffsetOfItsSource(String written, String text, LocalDate date, String instant) {
        PublicationTime time = PublicationTime.parse(written);
        assertThat(time.text()).isEqualTo(text);
        assertThat(time.date()).isEqualTo(date);
        assertThat(time.instant() == null ? null : time.instant().toInstant().toString())
                .isEqualTo(instant);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "yesterday", "2031-13-01", "2031-02-30", "07/05/2031", "2031-05-07T25:00:00Z", "2031-05"})
    void refusesWhatIsNoIsoTime(String written) {
        assertThatThrownBy(() -> PublicationTime.parse(written)).isInstanceOf(DateTimeParseException.class);
    }

    @Test
    void aDayAloneHasNoInstant() {
        assertThat(PublicationTime.parse("2031-05-07").instant()).isNull();
    }
}
