// SPDX-License-Identifier: Apache-2.0
package org.parallax.model;

/** How the readings of a claim stand to each other. */
public enum Verdict {
    AGREE,
    /** Both can be true, and a careful reader wants to see it. */
    DIFFER,
    /** They cannot both be true as written. */
    CONFLICT,
    /** One account alone says it. */
    ONLY
}
