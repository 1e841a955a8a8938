// SPDX-License-Identifier: Apache-2.0
package org.parallax.app;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.parallax.app.store.OpenProject;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** A project in, its figures out. */
@Command(
        name = "stats",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        header = "Tells how much the project holds and what is still to be done.",
        footerHeading = "%nExamples:%n",
        footer = {"  parallax stats", "  parallax stats --json"})
final class StatsCommand implements Callable<Integer> {
    private final Console console;

    @Mixin
    private ProjectOptions project = new ProjectOptions();

    @Option(names = "--hash", description = "Tell the SHA-256 of every table of an export too.")
    private boolean hash;

    @Option(names = "--json", description = "Print JSON.")
    private boolean json;

    StatsCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws Exception {
        try (OpenProject opened = project.open()) {
            ObjectNode node = Stored.object().put("project", opened.where());
            Map<String, Long> stats = opened.stats();
            stats.forEach(node::put);
            Map<String, String> hashes = hash ? opened.rows().digests() : Map.of();
            if (hash) {
                hashes.forEach(node.putObject("sha256")::put);
            }
            if (json) {
                console.data(Stored.line(node) + "\n");
            } else {
                console.data(Stored.plain(opened.where(), 200) + "\n");
                for (Map.Entry<String, Long> figure : stats.entrySet()) {
                    console.data(String.format(
                            Locale.ROOT,
                            "%,14d  %s%n",
                            figure.getValue(),
                            figure.getKey().replace('_', ' ')));
                }
                console.data(Stored.hashes(hashes));
            }
        }
        console.flush();
        return ExitCode.DONE;
    }
}
