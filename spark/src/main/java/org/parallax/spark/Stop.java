// SPDX-License-Identifier: Apache-2.0
package org.parallax.spark;

/** Ends the run with a message for people and an exit code; never shown with a stack trace. */
final class Stop extends Exception {
    static final int DONE = 0;
    static final int USAGE = 2;
    static final int UNREADABLE = 3;
    /** Something was left out; the rest was done. */
    static final int PARTLY = 4;

    static final int BUG = 70;

    private static final long serialVersionUID = 1L;

    private final int exitCode;

    /** @param next what the user can do */
    Stop(int exitCode, Problem problem, String where, String what, String next) {
        super(problem.message(where, what, next));
        this.exitCode = exitCode;
    }

    int exitCode() {
        return exitCode;
    }
}
