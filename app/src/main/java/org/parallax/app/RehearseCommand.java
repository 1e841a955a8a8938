// SPDX-License-Identifier: Apache-2.0
package org.parallax.app;

import java.io.InputStream;
import java.io.OutputStream;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/**
 * Runs what people run, in one process and without output, so that the classes it loads can be archived for a quick start.
 * The launcher calls this after a build.
 */
@Command(name = "rehearse", hidden = true)
final class RehearseCommand implements Callable<Integer> {
    @Parameters(index = "0")
    @SuppressWarnings("NullAway.Init")
    private String first;

    @Parameters(index = "1")
    @SuppressWarnings("NullAway.Init")
    private String second;

    @Parameters(index = "2", description = "page to write")
    @SuppressWarnings("NullAway.Init")
    private String page;

    @Override
    public Integer call() {
        String[][] acts = {
            {"compare", "--color=always", "--width=100", first, second},
            {"compare", "--json", "--html", page, first, second},
            {"extract", page},
            {"read", first},
            {"group", first, second},
            {"compare", "--help"},
            {"no-such-command"},
            {"--help"}
        };
        int worst = ExitCode.DONE;
        for (String[] act : acts) {
            Console silent = new Console(
                    InputStream.nullInputStream(),
                    OutputStream.nullOutputStream(),
                    OutputStream.nullOutputStream(),
                    Map.of(),
                    false);
            worst = Math.max(worst, Main.run(silent, act));
        }
        return worst;
    }
}
