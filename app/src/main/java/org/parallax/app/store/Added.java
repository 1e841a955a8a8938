// SPDX-License-Identifier: Apache-2.0
package org.parallax.app.store;

/** What became of a report that was to be kept. */
public enum Added {
    NEW,
    /** It is there already. */
    KNOWN,
    /** Another text has its id. */
    TAKEN
}
