// SPDX-License-Identifier: Apache-2.0
package org.parallax.model;

/** How exact a time is. */
public enum Granularity {
    MINUTE,
    HOUR,
    PART_OF_DAY,
    DAY,
    WEEK,
    MONTH,
    SEASON,
    YEAR,
    /** Longer than a year, or a stretch without bounds of its own. */
    PERIOD
}
