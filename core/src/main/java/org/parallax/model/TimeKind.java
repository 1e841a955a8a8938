// SPDX-License-Identifier: Apache-2.0
package org.parallax.model;

/** What a time expression tells. */
public enum TimeKind {
    /** Days on the calendar, known or not: "Monday", "early 2021", "two days later". */
    DATE,
    /** A time of day, with or without its day: "at 4 p.m. on Monday", "overnight". */
    TIME,
    /** How long: "for three weeks". It has a period and no place on the calendar. */
    DURATION,
    /** How often: "every Friday". It has a period after which it returns. */
    SET
}
