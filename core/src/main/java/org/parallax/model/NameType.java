// SPDX-License-Identifier: Apache-2.0
package org.parallax.model;

/** What a name names. */
public enum NameType {
    PERSON,
    ORGANIZATION,
    COUNTRY,
    CITY,
    /** A place that is neither a country nor a city, or not known to be one. */
    PLACE,
    /** An adjective or noun of belonging: "Iranian", "Russians". */
    NATIONALITY,
    /** People who are described, not named: "White House officials", "residents". */
    GROUP,
    EVENT,
    PRODUCT
}
