// SPDX-License-Identifier: Apache-2.0
package org.parallax.model;

/** What a statement can finally rest on. */
public enum OriginKind {
    AGENCY,
    OUTLET,
    PERSON,
    OFFICIAL,
    POLICE,
    COURT,
    COMPANY,
    BODY,
    DOCUMENT,
    /** Somebody whom the text does not name: "a witness", "White House officials". */
    UNNAMED,
    /** The outlet's own reporting. */
    OWN
}
