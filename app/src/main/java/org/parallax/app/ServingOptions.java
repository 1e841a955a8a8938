// SPDX-License-Identifier: Apache-2.0
package org.parallax.app;

import picocli.CommandLine.Option;

/** How pages are served. */
final class ServingOptions {
    @Option(names = "--port", paramLabel = "PORT", description = "Port to listen on; 0 for any that is free (7340).")
    private int port = 7340;

    @Option(
            names = {"-o", "--open"},
            description = "Open the pages in the browser.")
    private boolean open;

    int port() {
        return port;
    }

    boolean opensBrowser() {
        return open;
    }
}
