// SPDX-License-Identifier: Apache-2.0
package org.parallax.annotate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parallax.model.TimeExpression;

/** All texts are taken for published on Wednesday, 10 April 2013. */
class TimeFinderTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '^', textBlock = """
                    It rained on Sunday April 7, 2013.         | Sunday April 7, 2013: 2013-04-07 DAY
                    It rained on July 19th.                    | July 19th: 2012-07-19 DAY
                    It rained on July 19,2011.                 | July 19,2011: 2011-07-19 DAY
                    It rained on 19 July 2011.                 | 19 July 2011: 2011-07-19 DAY
                    It rained on 8 Apr 13.                     | 8 Apr 13: 2013-04-08 DAY
                    It rained on 2013-04-08.                   | 2013-04-08: 2013-04-08 DAY
                    It rained in October.                      | October: 2012-10-01/2012-10-31 MONTH
                    It rained in 1991.                         | 1991: 1991-01-01/1991-12-31 YEAR
                    It rained last week.                       | last week: 2013-04-01/2013-04-07 WEEK
                    It rained on Thursday afternoon.           | Thursday afternoon: 2013-04-04 PART_OF_DAY
                    It rained yesterday.                       | yesterday: 2013-04-09 DAY
                    They will meet next Tuesday.               | next Tuesday: 2013-04-16 DAY
                    They will meet on Friday.                  | Friday: 2013-04-12 DAY
                    He said he would visit on Friday.          | Friday: 2013-04-12 DAY
                    He said Monday that he will go.            | Monday: 2013-04-08 DAY
                    They met Sunday. The same day it rained.   | Sunday: 2013-04-07 DAY; The same day: 2013-04-07 DAY
                    It rained two days ago.                    | two days ago: 2013-04-08 DAY
                    It began at the end of July.               | end of July: 2012-07-21/2012-07-31 MONTH about
                    It began at 4 a.m. on Sunday.              | 4 a.m. on Sunday: 2013-04-07 at 04:00 HOUR
                    It began around 11:30 p.m. Friday night.   | around 11:30 p.m. Friday night: 2013-04-05 at 23:30 MINUTE about
                    It began just after midnight.              | just after midnight: ? at 00:00 HOUR about
                    It began at 1100 hours and ended at 5pm.   | 1100 hours: ? at 11:00 MINUTE; 5pm: ? at 17:00 HOUR
                    It happened in the 1990s.                  | 1990s: 1990-01-01/1999-12-31 PERIOD
                    """)
    void resolvesTimes(String text, String times) {
        assertThat(found(text, "2013-04-10")).isEqualTo(times);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"They met on Tuesday.", "They met yesterday.", "They met on July 19.", "They met last week."})
    void guessesNothingWithoutADayOfPublication(String text) {
        assertThat(Annotated.text(text).times())
                .singleElement()
                .satisfies(time -> assertThat(time.from()).isNull());
    }

    @Test
    void takesNoTimeOfAMatchForOneOfTheDay() {
        assertThat(Annotated.text("It was 54-46 with 7:54 to play and 57-46 with 7:02 remaining.")
                        .times())
                .isEmpty();
    }

    @Test
    void takesNoVerbForAMonth() {
        assertThat(Annotated.text("May we march in? They may march.").times()).isEmpty();
    }

    private static String found(String text, String published) {
        return Annotated.text(text, published).times().stream()
                .map(time -> time.span().in(text) + ": " + describe(time))
                .collect(Collectors.joining("; "));
    }

    private static String describe(TimeExpression time) {
        String days = time.from() == null
                ? "?"
                : time.from().equals(time.to()) ? time.from().toString() : time.from() + "/" + time.to();
        return days + (time.clock() == null ? "" : " at " + time.clock()) + " " + time.granularity()
                + (time.approximate() ? " about" : "");
    }
}
