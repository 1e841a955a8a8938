// SPDX-License-Identifier: Apache-2.0
package org.parallax.model;

/** What befell the people that a number counts. */
public enum CasualtyRole {
    KILLED,
    INJURED,
    /** Hit by bullets, whether they lived or died. */
    SHOT,
    MISSING,
    ARRESTED,
    DISPLACED,
    /** Made ill. */
    SICKENED,
    RESCUED,
    /** Held against their will. */
    HOSTAGE,
    EVACUATED
}
