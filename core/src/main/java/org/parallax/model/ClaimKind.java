// SPDX-License-Identifier: Apache-2.0
package org.parallax.model;

/** What a claim is about. */
public enum ClaimKind {
    QUOTATION,
    EVENT,
    QUANTITY,
    DATE,
    PLACE,
    PERSON,
    STATE,
    ATTRIBUTION
}
