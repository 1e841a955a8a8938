// SPDX-License-Identifier: Apache-2.0
package org.parallax.model;

/** How a mention refers. */
public enum MentionKind {
    NAME,
    /** A common noun phrase: "the supreme leader", "White House officials". */
    NOMINAL,
    PRONOUN
}
