// SPDX-License-Identifier: Apache-2.0
package org.parallax.app;

import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Callable;
import org.parallax.app.store.OpenProject;
import org.parallax.app.store.Project;
import org.parallax.lexicon.People;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** A folder in, a project out. */
@Command(
        name = "init",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        header = "Makes a project: a folder that keeps reports and answers questions.",
        description = {
            "",
            "The folder gets one file, parallax.db (SQLite). With --db it is a database of PostgreSQL.",
            ""
        },
        footerHeading = "%nExamples:%n",
        footer = {"  parallax init", "  parallax init harbour", "  parallax init --db postgresql://me@localhost/news"})
final class InitCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(paramLabel = "DIR", arity = "0..1", description = "The folder; this one when none is named.")
    private Path folder = Path.of("");

    @Mixin
    private ProjectOptions project = new ProjectOptions();

    @Option(names = "--json", description = "Print JSON.")
    private boolean json;

    InitCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws Exception {
        Path named = project.folder();
        String address = project.address();
        try (OpenProject made = address != null
                ? Project.connect(address, Clock.systemUTC(), People.NONE)
                : Project.init(named != null ? named : folder, Clock.systemUTC())) {
            console.line(
                    json
                            ? Stored.line(Stored.object().put("project", made.where()))
                            : "a project in " + Stored.plain(made.where(), 300));
        }
        return ExitCode.DONE;
    }
}
