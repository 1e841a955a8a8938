// SPDX-License-Identifier: Apache-2.0
package org.parallax.app.store;

/** Hears of long work on a project. */
public interface Progress {
    /** Hears nothing. */
    Progress NONE = (what, done, of) -> {};

    /** So many of so many are done. */
    void tell(String what, long done, long of);
}
