// SPDX-License-Identifier: Apache-2.0
package org.parallax.app;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which part of a long list is wanted. */
final class PageOptions {
    @Option(names = "--limit", paramLabel = "N", description = "At most so many.")
    private @Nullable Integer limit;

    @Option(names = "--offset", paramLabel = "N", description = "Pass over the first so many.")
    private int offset;

    /** @param usual how many when the user does not say */
    int limit(int usual) throws Failure {
        return limit == null ? usual : positive("--limit", limit);
    }

    int offset() throws Failure {
        return positive("--offset", offset);
    }

    private static int positive(String option, int number) throws Failure {
        if (number < 0) {
            throw new Failure(ExitCode.USAGE, Problem.USAGE, option, "less than 0", "give a number from 0 up");
        }
        return number;
    }
}
