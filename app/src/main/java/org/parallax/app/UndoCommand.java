// SPDX-License-Identifier: Apache-2.0
package org.parallax.app;

import java.util.concurrent.Callable;
import org.parallax.app.store.OpenProject;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** A correction's id in, a project without it out. */
@Command(
        name = "undo",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        header = "Takes a correction back; it stays in the log as undone.",
        footerHeading = "%nExamples:%n",
        footer = {"  parallax corrections; parallax undo 5f2c9a10b37e"})
final class UndoCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(paramLabel = "CORRECTION", description = "Its id, as parallax corrections lists it.")
    private String id = "";

    @Mixin
    private ProjectOptions project = new ProjectOptions();

    @Option(names = "--json", description = "Print JSON.")
    private boolean json;

    UndoCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws Exception {
        try (OpenProject opened = project.open()) {
            if (!opened.undo(id)) {
                throw new Failure(
                        ExitCode.USAGE,
                        Problem.NOT_IN_PROJECT,
                        id,
                        "no correction of this id holds",
                        "see parallax corrections");
            }
            int collated = opened.settle(false, new Ticker(console));
            console.line(
                    json
                            ? Stored.line(Stored.object().put("undone", id).put("collated", collated))
                            : id + " undone; stories made anew: " + collated);
        }
        return ExitCode.DONE;
    }
}
