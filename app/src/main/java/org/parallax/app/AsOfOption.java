// SPDX-License-Identifier: Apache-2.0
package org.parallax.app;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** {@code --as-of}, of every view of a project. */
final class AsOfOption {
    @Option(names = "--as-of", paramLabel = "TIME", description = "As it would have been from what was out by then.")
    private @Nullable String given;

    /** The moment named; null when none is. */
    @Nullable
    String moment() throws Failure {
        return ProjectOptions.moment("--as-of", given, false);
    }
}
