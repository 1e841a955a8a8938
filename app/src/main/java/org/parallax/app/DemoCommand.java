// SPDX-License-Identifier: Apache-2.0
package org.parallax.app;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.parallax.app.serve.Folders;
import org.parallax.app.store.OpenProject;
import org.parallax.app.store.Page;
import org.parallax.app.store.Project;
import org.parallax.app.store.StoryFilter;
import org.parallax.app.store.StoryHead;
import org.parallax.report.TerminalTable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Nothing in, a project of the examples out. */
@Command(
        name = "demo",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        header = "Makes a project of the examples or of FILEs, prints its first collation, and serves its pages.",
        description = {
            "",
            "The examples were written for Parallax and tell of nothing that happened. The project lies in a temporary",
            "folder, which goes when this command ends.",
            ""
        },
        footerHeading = "%nExamples:%n",
        footer = {"  parallax demo -o", "  parallax demo -o first.txt second.txt", "  parallax demo --no-serve"})
final class DemoCommand implements Callable<Integer> {
    private static final String EXAMPLES = "parallax/demo";

    private final Console console;

    @Parameters(paramLabel = "FILE", arity = "0..*", description = "Reports to show instead of the examples.")
    private List<String> files = List.of();

    @Mixin
    private ServingOptions pages = new ServingOptions();

    @Option(names = "--no-serve", description = "Only print the first collation.")
    private boolean quiet;

    @Mixin
    private TerminalOptions terminal = new TerminalOptions();

    DemoCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws Exception {
        Path folder = Files.createTempDirectory("parallax-demo");
        // Ctrl-C ends the pages, and this thread with them
        Runtime.getRuntime().addShutdownHook(new Thread(() -> Folders.delete(folder), "parallax-sweep"));
        try {
            return show(folder);
        } finally {
            Folders.delete(folder);
        }
    }

    private int show(Path folder) throws Exception {
        console.say("parallax: reading " + (files.isEmpty() ? "the examples" : "the reports") + " into " + folder);
        List<String> inputs = files.isEmpty() ? unpack(folder.resolve("examples")) : files;
        try (OpenProject project = Project.init(folder.resolve("project"), Clock.systemUTC())) {
            Adding.Outcome outcome = add(project, inputs);
            if (outcome.added() == 0) {
                return outcome.exitCode();
            }
            Page<StoryHead> first = project.stories(StoryFilter.ALL, 0, 1);
            for (StoryHead story : first.entries()) {
                console.data(TerminalTable.of(
                        project.view(story).collation(), terminal.width(console), terminal.colour(console)));
            }
            console.flush();
            if (!quiet) {
                ServeCommand.serve(console, project, pages);
            }
        }
        return ExitCode.DONE;
    }

    private Adding.Outcome add(OpenProject project, List<String> inputs) throws IOException, Failure {
        try (Adding adding = new Adding(console, project, new ThreadOptions())) {
            Adding.Outcome outcome = adding.all("add", new ArticleSource(console, InputOptions.of(inputs)), true);
            console.say("parallax: " + outcome.text());
            return outcome;
        }
    }

    /** The examples, from the jar or from the folder that the program runs from. */
    private static List<String> unpack(Path folder) throws IOException {
        Path program;
        try {
            program = Path.of(DemoCommand.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException impossible) {
            throw new IOException("the program does not know where it is", impossible);
        }
        if (Files.isDirectory(program)) {
            return copy(program.resolve(EXAMPLES), folder);
        }
        try (FileSystem jar = FileSystems.newFileSystem(program)) {
            return copy(jar.getPath("/" + EXAMPLES), folder);
        }
    }

    private static List<String> copy(Path examples, Path folder) throws IOException {
        List<String> inputs = new ArrayList<>();
        try (Stream<Path> files = Files.walk(examples)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                Path copy = folder.resolve(examples.relativize(file).toString());
                Files.createDirectories(
                        folder.resolve(examples.relativize(file).getName(0).toString()));
                Files.copy(file, copy);
                if (!copy.toString().endsWith(".meta.json")) {
                    inputs.add(copy.toString());
                }
            }
        }
        return inputs;
    }
}
