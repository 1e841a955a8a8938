// SPDX-License-Identifier: Apache-2.0
package org.parallax.app;

import java.util.List;
import java.util.concurrent.Callable;
import org.parallax.app.store.OpenProject;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What is new in a project in, its stories out. */
@Command(
        name = "settle",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        header = "Puts reports together and compares them, where that is still to be done.",
        description = {"", "Goes on where an add that was stopped left off. Only stories that changed are compared.", ""
        },
        footerHeading = "%nExamples:%n",
        footer = {"  parallax settle", "  parallax settle --all"})
final class SettleCommand implements Callable<Integer> {
    private final Console console;

    @Mixin
    private ProjectOptions project = new ProjectOptions();

    @Option(
            names = "--all",
            description = "Put all reports together anew; else in a large project those of the days around new ones.")
    private boolean all;

    @Option(names = "--json", description = "Print JSON.")
    private boolean json;

    SettleCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws Exception {
        try (OpenProject opened = project.open()) {
            UnderWay run = UnderWay.begin(console, opened, "settle");
            int collated = opened.settle(all, new Ticker(console));
            run.note(0, 0, 0, collated, List.of());
            console.line(
                    json ? Stored.line(Stored.object().put("collated", collated)) : "stories made anew: " + collated);
        }
        return ExitCode.DONE;
    }
}
