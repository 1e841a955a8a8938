// SPDX-License-Identifier: Apache-2.0
package org.parallax.app;

/** Ends a command with a message for people and an exit code; never shown with a stack trace. */
final class Failure extends Exception {
    private static final long serialVersionUID = 1L;

    private final int exitCode;

    /** @param next what the user can do */
    Failure(int exitCode, Problem problem, String where, String what, String next) {
        super(problem.message(where, what, next));
        this.exitCode = exitCode;
    }

    int exitCode() {
        return exitCode;
    }
}
