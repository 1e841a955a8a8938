// SPDX-License-Identifier: Apache-2.0
package org.parallax.app;

import picocli.CommandLine.Option;

/** {@code --json} for commands that print nothing else, so that it can be given to every command. */
final class JsonOption {
    @Option(names = "--json", description = "Print JSON; this command always does.")
    @SuppressWarnings("UnusedVariable") // picocli fills it
    private boolean json;
}
