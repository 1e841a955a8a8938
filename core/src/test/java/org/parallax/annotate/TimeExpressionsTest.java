// SPDX-License-Identifier: Apache-2.0
package org.parallax.annotate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parallax.model.Annotation;
import org.parallax.model.Span;
import org.parallax.model.TimeExpression;

/**
 * Kinds, days, periods and anchors of times, one expression of each kind that TIMEX3 knows and news writes. All texts are
 * taken for published on Wednesday, 10 April 2013.
 */
class TimeExpressionsTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '^', textBlock = """
                    The talks lasted three weeks.                                  | three weeks: DURATION P3W
                    Soldiers held the bridge for three weeks.                      | three weeks: DURATION P3W
                    He waited for two hours.                                       | two hours: DURATION PT2H
                    The road was shut for half an hour.                            | half an hour: DURATION PT0.5H
                    They have fought for years.                                    | years: DURATION PXY
                    The war went on for decades.                                   | decades: DURATION PXY
                    She spoke for about 20 minutes.                                | 20 minutes: DURATION PT20M
                    It took more than six months to build.                         | six months: DURATION P6M
                    The strike lasted a week.                                      | a week: DURATION P1W
                    The ship was at sea for 40 days.                               | 40 days: DURATION P40D
                    He served 12 years in prison.                                  | 12 years: DURATION P12Y
                    The two-hour meeting ended well.                               | two-hour: DURATION PT2H
                    The president began a three-day visit.                         | three-day: DURATION P3D
                    A five-year plan was drawn up.                                 | five-year: DURATION P5Y
                    The power will be back within 48 hours.                        | 48 hours: DURATION PT48H
                    They met every Friday.                                         | every Friday: SET P1W
                    The board meets every year.                                    | every year: SET P1Y
                    The bus runs every 20 minutes.                                 | every 20 minutes: SET PT20M
                    They vote every four years.                                    | every four years: SET P4Y
                    The council meets on Mondays.                                  | Mondays: SET P1W
                    The paper appears daily.                                       | daily: SET P1D
                    The weekly meeting was moved.                                  | weekly: SET P1W
                    He takes it twice a day.                                       | twice a day: SET P1D
                    The market opens three times a week.                           | three times a week: SET P1W
                    Prices are set each month.                                     | each month: SET P1M
                    It floods every spring.                                        | every spring: SET P1Y
                    The committee meets every other week.                          | every other week: SET P2W
                    They gather every Sunday morning.                              | every Sunday morning: SET P1W
                    The annual fair was cancelled.                                 | annual: SET P1Y
                    It rained last year.                                           | last year: DATE 2012-01-01/2012-12-31 YEAR
                    It rained last month.                                          | last month: DATE 2013-03-01/2013-03-31 MONTH
                    It will rain next week.                                        | next week: DATE 2013-04-15/2013-04-21 WEEK
                    It will rain next month.                                       | next month: DATE 2013-05-01/2013-05-31 MONTH
                    They will move next year.                                      | next year: DATE 2014-01-01/2014-12-31 YEAR
                    The law passed this year.                                      | this year: DATE 2013-01-01/2013-12-31 YEAR
                    It rained this week.                                           | this week: DATE 2013-04-08/2013-04-14 WEEK
                    It rained this morning.                                        | this morning: TIME 2013-04-10 PART_OF_DAY
                    It rained last night.                                          | last night: TIME 2013-04-09 PART_OF_DAY
                    They will vote tonight.                                        | tonight: TIME 2013-04-10 PART_OF_DAY
                    They will vote tomorrow.                                       | tomorrow: DATE 2013-04-11 DAY
                    They will vote tomorrow morning.                               | tomorrow morning: TIME 2013-04-11 PART_OF_DAY
                    They voted yesterday afternoon.                                | yesterday afternoon: TIME 2013-04-09 PART_OF_DAY
                    They voted the day before yesterday.                           | the day before yesterday: DATE 2013-04-08 DAY
                    They will vote the day after tomorrow.                         | the day after tomorrow: DATE 2013-04-12 DAY
                    The old law ended two years ago.                               | two years ago: DATE 2011-01-01/2011-12-31 YEAR
                    The shop opened three weeks ago.                               | three weeks ago: DATE 2013-03-18/2013-03-24 WEEK
                    It closed a month ago.                                         | a month ago: DATE 2013-03-01/2013-03-31 MONTH
                    He left two decades ago.                                       | two decades ago: DATE 1990-01-01/1999-12-31 PERIOD
                    The bridge was built a century ago.                            | a century ago: DATE 1901-01-01/2000-12-31 PERIOD
                    The wall fell two centuries ago.                               | two centuries ago: DATE 1801-01-01/1900-12-31 PERIOD
                    He was held on Tuesday. Later that day he was freed.           | Tuesday: DATE 2013-04-09 DAY; Later that day: DATE 2013-04-09 DAY from Tuesday
                    He was held on Tuesday. Earlier in the day he had spoken.      | Tuesday: DATE 2013-04-09 DAY; Earlier in the day: DATE 2013-04-09 DAY from Tuesday
                    He was held on Tuesday. The following morning he was freed.    | Tuesday: DATE 2013-04-09 DAY; The following morning: TIME 2013-04-10 PART_OF_DAY from Tuesday
                    He was held on Tuesday. The previous evening he had dined.     | Tuesday: DATE 2013-04-09 DAY; The previous evening: TIME 2013-04-08 PART_OF_DAY from Tuesday
                    They met on Sunday. That evening the town fell.                | Sunday: DATE 2013-04-07 DAY; That evening: TIME 2013-04-07 PART_OF_DAY from Sunday
                    Earlier in the week the council met.                           | Earlier in the week: DATE 2013-04-08/2013-04-14 WEEK
                    Later that day he was freed.                                   | Later that day: DATE ? DAY
                    It closed several years ago.                                   | several years ago: DATE ? YEAR
                    He left decades ago.                                           | decades ago: DATE ? PERIOD
                    The bridge fell on March 3, 2011.                              | March 3, 2011: DATE 2011-03-03 DAY
                    The bridge fell in March 2011.                                 | March 2011: DATE 2011-03-01/2011-03-31 MONTH
                    The bridge fell in early 2011.                                 | early 2011: DATE 2011-01-01/2011-05-01 YEAR about
                    The bridge fell in late 2011.                                  | late 2011: DATE 2011-09-01/2011-12-31 YEAR about
                    The bridge fell in mid-2011.                                   | mid-2011: DATE 2011-05-02/2011-08-31 YEAR about
                    The bridge fell in early March.                                | early March: DATE 2013-03-01/2013-03-10 MONTH about
                    The work will end in late May.                                 | late May: DATE 2013-05-21/2013-05-31 MONTH about
                    The work began at the beginning of April.                      | beginning of April: DATE 2013-04-01/2013-04-10 MONTH about
                    The work will end at the end of the year.                      | end of the year: DATE 2013-09-01/2013-12-31 YEAR about
                    The work will end at the end of next month.                    | end of next month: DATE 2013-05-21/2013-05-31 MONTH about
                    The work began early last year.                                | early last year: DATE 2012-01-01/2012-05-01 YEAR about
                    The work began late last week.                                 | late last week: DATE 2013-04-05/2013-04-07 WEEK about
                    The work will begin early next week.                           | early next week: DATE 2013-04-15/2013-04-16 WEEK about
                    The work will begin as soon as the end of July.                | end of July: DATE 2013-07-21/2013-07-31 MONTH about
                    The bridge was built in the 1960s.                             | 1960s: DATE 1960-01-01/1969-12-31 PERIOD
                    The bridge was built in the 19th century.                      | 19th century: DATE 1801-01-01/1900-12-31 PERIOD
                    The bridge was built in the summer of 2009.                    | summer of 2009: DATE 2009-06-01/2009-08-31 SEASON
                    The bridge was built in spring 2009.                           | spring 2009: DATE 2009-03-01/2009-05-31 SEASON
                    Sales rose in the third quarter of 2012.                       | third quarter of 2012: DATE 2012-07-01/2012-09-30 SEASON
                    Sales rose in the first half of 2012.                          | first half of 2012: DATE 2012-01-01/2012-06-30 SEASON
                    Sales rose in Q2 2012.                                         | Q2 2012: DATE 2012-04-01/2012-06-30 SEASON
                    It was hot last summer.                                        | last summer: DATE 2012-06-01/2012-08-31 SEASON
                    It was cold this winter.                                       | this winter: DATE 2012-12-01/2013-02-28 SEASON
                    It has grown over the past decade.                             | the past decade: DATE 2003-04-10/2013-04-10 PERIOD
                    It has grown in the past five years.                           | the past five years: DATE 2008-04-10/2013-04-10 PERIOD
                    It has fallen over the last three months.                      | the last three months: DATE 2013-01-10/2013-04-10 PERIOD
                    It may grow over the next ten years.                           | the next ten years: DATE 2013-04-10/2023-04-10 PERIOD
                    The mayor resigned on Monday.                                  | Monday: DATE 2013-04-08 DAY
                    The mayor will resign on Monday.                               | Monday: DATE 2013-04-15 DAY
                    The mayor said on Tuesday that the town will vote on Sunday.   | Tuesday: DATE 2013-04-09 DAY; Sunday: DATE 2013-04-14 DAY
                    The trial is scheduled to begin Monday.                        | Monday: DATE 2013-04-15 DAY
                    The trial begins Thursday.                                     | Thursday: DATE 2013-04-11 DAY
                    The trial is expected to end on Friday.                        | Friday: DATE 2013-04-12 DAY
                    The trial was due to begin on Friday.                          | Friday: DATE 2013-04-12 DAY
                    The team lost on Saturday night.                               | Saturday night: TIME 2013-04-06 PART_OF_DAY
                    The team plays on Saturday night.                              | Saturday night: TIME 2013-04-13 PART_OF_DAY
                    The teams face each other on Saturday night.                   | Saturday night: TIME 2013-04-13 PART_OF_DAY
                    The town hosts the fair on Saturday.                           | Saturday: DATE 2013-04-13 DAY
                    The team did not face them on Saturday.                        | Saturday: DATE 2013-04-06 DAY
                    The envoy flew in to meet them on Saturday.                    | Saturday: DATE 2013-04-06 DAY
                    The court ruled Thursday.                                      | Thursday: DATE 2013-04-04 DAY
                    The minister, who arrived on Sunday, will leave on Friday.     | Sunday: DATE 2013-04-07 DAY; Friday: DATE 2013-04-12 DAY
                    She died on Thursday, April 4.                                 | Thursday, April 4: DATE 2013-04-04 DAY
                    She died on Thursday, 4 April 2013.                            | Thursday, 4 April 2013: DATE 2013-04-04 DAY
                    She was born on 1 June 1950.                                   | 1 June 1950: DATE 1950-06-01 DAY
                    The storm came on April 2. It left two days later.             | April 2: DATE 2013-04-02 DAY; two days later: DATE 2013-04-04 DAY from April 2
                    The storm came on April 2. It left the next day.               | April 2: DATE 2013-04-02 DAY; the next day: DATE 2013-04-03 DAY from April 2
                    The storm came on April 2. That night the dam broke.           | April 2: DATE 2013-04-02 DAY; That night: TIME 2013-04-02 PART_OF_DAY from April 2
                    The storm came on April 2. The roof fell the same day.         | April 2: DATE 2013-04-02 DAY; the same day: DATE 2013-04-02 DAY from April 2
                    The storm came on April 2. A week earlier, a wall had fallen.  | April 2: DATE 2013-04-02 DAY; A week earlier: DATE 2013-03-25/2013-03-31 WEEK from April 2
                    The storm came on April 2. The day before, all was quiet.      | April 2: DATE 2013-04-02 DAY; The day before: DATE 2013-04-01 DAY from April 2
                    The storm came on April 2. The following week, shops opened.   | April 2: DATE 2013-04-02 DAY; The following week: DATE 2013-04-08/2013-04-14 WEEK from April 2
                    The first shot came on Sunday. Three days later the town fell. | Sunday: DATE 2013-04-07 DAY; Three days later: DATE 2013-04-10 DAY from Sunday
                    The shop closed on Christmas Eve.                              | Christmas Eve: DATE 2012-12-24 DAY
                    The shop closed on New Year's Day.                             | New Year's Day: DATE 2013-01-01 DAY
                    The town was shelled overnight.                                | overnight: TIME 2013-04-10 PART_OF_DAY
                    The town was shelled overnight Sunday.                         | overnight Sunday: TIME 2013-04-07 PART_OF_DAY
                    The blast came at 9:30 a.m.                                    | 9:30 a.m.: TIME ? at 09:30 MINUTE
                    The blast came at 9.30am on Tuesday.                           | 9.30am on Tuesday: TIME 2013-04-09 at 09:30 MINUTE
                    The blast came shortly after 6 p.m. on Monday.                 | shortly after 6 p.m. on Monday: TIME 2013-04-08 at 18:00 HOUR about
                    The blast came at noon on Tuesday.                             | noon on Tuesday: TIME 2013-04-09 at 12:00 HOUR
                    The blast came at 2:46 this afternoon.                         | 2:46 this afternoon: TIME 2013-04-10 at 14:46 MINUTE
                    The blast came at 2:46 in the morning.                         | 2:46 in the morning: TIME ? at 02:46 MINUTE
                    The blast came at about 3 o'clock in the morning.              | about 3 o'clock in the morning: TIME ? at 03:00 HOUR about
                    The blast came at 21:45 local time on Sunday.                  | 21:45 local time on Sunday: TIME 2013-04-07 at 21:45 MINUTE
                    The blast came at 0430 GMT.                                    | 0430 GMT: TIME ? at 04:30 MINUTE
                    The blast came around midnight on Saturday.                    | around midnight on Saturday: TIME 2013-04-06 at 00:00 HOUR about
                    Doors open at 7 p.m. on Friday.                                | 7 p.m. on Friday: TIME 2013-04-12 at 19:00 HOUR
                    The meeting was held on 25/03/2013.                            | 25/03/2013: DATE 2013-03-25 DAY
                    The meeting was held on 2013-03-25.                            | 2013-03-25: DATE 2013-03-25 DAY
                    He was elected in 2008.                                        | 2008: DATE 2008-01-01/2008-12-31 YEAR
                    He has led the party since 2008.                               | 2008: DATE 2008-01-01/2008-12-31 YEAR
                    He led the party from 2001 to 2008.                            | 2001: DATE 2001-01-01/2001-12-31 YEAR; 2008: DATE 2008-01-01/2008-12-31 YEAR
                    He will stay until 2015.                                       | 2015: DATE 2015-01-01/2015-12-31 YEAR
                    He has been ill since last month.                              | last month: DATE 2013-03-01/2013-03-31 MONTH
                    It happened earlier this month.                                | earlier this month: DATE 2013-04-01/2013-04-30 MONTH
                    It happened earlier this week.                                 | earlier this week: DATE 2013-04-08/2013-04-14 WEEK
                    It will happen later this year.                                | later this year: DATE 2013-01-01/2013-12-31 YEAR
                    It happened over the weekend.                                  | the weekend: DATE 2013-04-06/2013-04-07 WEEK
                    It will happen this weekend.                                   | this weekend: DATE 2013-04-13/2013-04-14 WEEK
                    It happened last weekend.                                      | last weekend: DATE 2013-04-06/2013-04-07 WEEK
                    It happened on the night of March 5.                           | night of March 5: TIME 2013-03-05 PART_OF_DAY
                    It happened in the early hours of Monday.                      | early hours of Monday: TIME 2013-04-08 PART_OF_DAY
                    It happened early on Monday.                                   | early on Monday: DATE 2013-04-08 DAY
                    It happened late on Tuesday.                                   | late on Tuesday: DATE 2013-04-09 DAY
                    It happened on Monday evening.                                 | Monday evening: TIME 2013-04-08 PART_OF_DAY
                    The deadline is June 30.                                       | June 30: DATE 2013-06-30 DAY
                    The deadline was June 30.                                      | June 30: DATE 2013-06-30 DAY
                    Flights resume in June.                                        | June: DATE 2013-06-01/2013-06-30 MONTH
                    Flights stopped in June.                                       | June: DATE 2012-06-01/2012-06-30 MONTH
                    The vote is set for November.                                  | November: DATE 2013-11-01/2013-11-30 MONTH
                    The vote was held last November.                               | last November: DATE 2012-11-01/2012-11-30 MONTH
                    The vote will be held next March.                              | next March: DATE 2014-03-01/2014-03-31 MONTH
                    It was the worst year since 1987.                              | 1987: DATE 1987-01-01/1987-12-31 YEAR
                    The 2008 crisis hurt banks.                                    | 2008: DATE 2008-01-01/2008-12-31 YEAR
                    She was jailed for 10 years.                                   | 10 years: DURATION P10Y
                    LINDVIK, April 9, 2013 (AN) - The ferry sank on Sunday.        | April 9, 2013: DATE 2013-04-09 DAY; Sunday: DATE 2013-04-07 DAY
                    """)
    void readsTimes(String text, String times) {
        assertThat(found(text, "2013-04-10")).isEqualTo(times);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "About 1,900 people came.",
                "He is 34 years old.",
                "He may go. They march on.",
                "He said that day care was costly.",
                "On the third day the fever broke.",
                "It was his second year at school."
            })
    void findsNoTimeWhereNoneIsMeant(String text) {
        assertThat(Annotated.text(text, "2013-04-10").times()).isEmpty();
    }

    @Test
    void theDatelineStandsForAMissingDayOfPublication() {
        String text = "LINDVIK, April 9, 2013 (AN) - The ferry sailed late. It sank on Sunday.";
        assertThat(Annotated.text(text).times().get(1).from()).hasToString("2013-04-07");
    }

    @Test
    void aDurationIsAQuantityToo() {
        Annotation annotation = Annotated.text("Soldiers held the bridge for three weeks.");
        assertThat(annotation.times()).hasSize(1);
        assertThat(annotation.quantities())
                .singleElement()
                .satisfies(quantity -> assertThat(quantity.unit()).isEqualTo("wk"));
    }

    private static String found(String text, String published) {
        return Annotated.text(text, published).times().stream()
                .map(time -> time.span().in(text) + ": " + time.kind() + " " + describe(time, text))
                .collect(Collectors.joining("; "));
    }

    private static String describe(TimeExpression time, String text) {
        if (time.period() != null) {
            return time.period();
        }
        String days = time.from() == null
                ? "?"
                : time.from().equals(time.to()) ? time.from().toString() : time.from() + "/" + time.to();
        Span anchor = time.anchor();
        return days + (time.clock() == null ? "" : " at " + time.clock()) + " " + time.granularity()
                + (time.approximate() ? " about" : "") + (anchor == null ? "" : " from " + anchor.in(text));
    }
}
