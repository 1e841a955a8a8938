// SPDX-License-Identifier: Apache-2.0
package org.parallax.app;

/** How the program ends. */
final class ExitCode {
    static final int DONE = 0;
    /** Conflicts were found; only with {@code --fail-on-conflict}. */
    static final int CONFLICT = 1;

    static final int USAGE = 2;
    /** No input, or not enough of it, could be read. */
    static final int UNREADABLE = 3;
    /** Some inputs could not be read; what could was done. Wins over {@link #CONFLICT}. */
    static final int PARTLY = 4;
    /** A fault of Parallax itself (EX_SOFTWARE of sysexits.h). */
    static final int BUG = 70;

    private ExitCode() {}
}
