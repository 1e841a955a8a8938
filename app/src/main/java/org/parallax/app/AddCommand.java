// SPDX-License-Identifier: Apache-2.0
package org.parallax.app;

import java.util.List;
import java.util.concurrent.Callable;
import org.parallax.app.store.OpenProject;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Articles in, a project that knows of them out. */
@Command(
        name = "add",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        header = "Adds reports to the project, puts them together and compares them.",
        description = {
            "",
            "FILE may be a folder or a pattern too. What is there already is not read again, so the same command",
            "goes on where it was stopped.",
            ""
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  parallax add monday/ 'tuesday/*.html'",
            "  parallax add https://example.org/news.rss",
            "  parallax add --no-settle archive.warc.gz; parallax settle"
        })
final class AddCommand implements Callable<Integer> {
    private final Console console;

    @Mixin
    private InputOptions inputs = new InputOptions();

    @Mixin
    private ProjectOptions project = new ProjectOptions();

    @Option(names = "--no-settle", description = "Only keep the reports; parallax settle puts them together.")
    private boolean later;

    @Option(names = "--json", description = "Print the summary as JSON.")
    private boolean json;

    @Mixin
    private ThreadOptions threads = new ThreadOptions();

    AddCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws Exception {
        try (OpenProject opened = project.open();
                Adding adding = new Adding(console, opened, threads)) {
            return add(adding);
        }
    }

    private int add(Adding adding) throws Exception {
        inputs.check();
        inputs.replace(this::expand);
        Adding.Outcome outcome = adding.all("add", new ArticleSource(console, inputs), !later);
        console.line(json ? Stored.line(outcome.json()) : outcome.text());
        return outcome.exitCode();
    }

    private List<String> expand(List<String> name) {
        return Inputs.of(name.get(0), passed -> {
            console.say(Problem.PASSED_OVER.message(
                    passed,
                    "passed over, its ending is not one that is read",
                    "name the file itself if it is a report"));
            return false;
        });
    }
}
