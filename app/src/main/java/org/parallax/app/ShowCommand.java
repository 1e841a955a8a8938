// SPDX-License-Identifier: Apache-2.0
package org.parallax.app;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.parallax.app.store.OpenProject;
import org.parallax.app.store.Ruled;
import org.parallax.app.store.StoryHead;
import org.parallax.model.Claim;
import org.parallax.report.HtmlPage;
import org.parallax.report.TerminalTable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** A story in, its collation out. */
@Command(
        name = "show",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        header = "Lays the reports of a story side by side.",
        description = {"", "As parallax compare does. What people confirmed or rejected is told below the table.", ""},
        footerHeading = "%nExamples:%n",
        footer = {
            "  parallax show 3f0c71",
            "  parallax show 3f0c71 --html page.html",
            "  parallax show 3f0c71 --as-of 2026-03-13T18:00:00Z",
            "  parallax show 3f0c71 --since 2026-03-13"
        })
final class ShowCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(
            index = "0",
            paramLabel = "STORY",
            description = "Id of a story or of a report in it, or how it begins.")
    private String id = "";

    @Mixin
    private ProjectOptions project = new ProjectOptions();

    @Mixin
    private AsOfOption asOf = new AsOfOption();

    @Option(names = "--since", paramLabel = "TIME", description = "Only claims that are new or judged anew after it.")
    private @Nullable String since;

    @Option(names = "--html", paramLabel = "PAGE", description = "Write it to PAGE, one self-contained file.")
    private @Nullable Path html;

    @Option(names = "--json", description = "Print the collation as JSON, with what people said of it.")
    private boolean json;

    @Mixin
    private TerminalOptions terminal = new TerminalOptions();

    ShowCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws Exception {
        try (OpenProject opened = project.open()) {
            StoryHead story = opened.story(id);
            String moment = asOf.moment();
            Ruled ruled = opened.view(story, moment);
            if (ruled == null) {
                throw new Failure(
                        ExitCode.USAGE,
                        Problem.NOT_IN_PROJECT,
                        id,
                        "none of its reports was out by " + moment,
                        "name a later moment");
            }
            String after = ProjectOptions.moment("--since", since, true);
            Ruled shown = after == null ? ruled : opened.since(story, after, ruled);
            show(story, shown);
        }
        console.flush();
        return ExitCode.DONE;
    }

    private void show(StoryHead story, Ruled ruled) throws Failure, Console.OutputLost {
        if (html != null) {
            OutputFile.write(html, HtmlPage.of(ruled.collation()));
        }
        if (json) {
            console.data(RuledJson.of(story, ruled));
        } else if (html == null) {
            console.data(TerminalTable.of(ruled.collation(), terminal.width(console), terminal.colour(console)));
            if (story.ruled().equals("confirmed")) {
                console.data("\nA person had a say in which reports this story has.\n");
            }
            if (!ruled.confirmed().isEmpty()) {
                console.data("\nConfirmed by a person: " + String.join(", ", ruled.confirmed()) + "\n");
            }
            rejected(ruled.rejected());
        }
    }

    private void rejected(List<Claim> rejected) throws Console.OutputLost {
        if (!rejected.isEmpty()) {
            console.data("\nRejected by a person:\n");
        }
        for (Claim claim : rejected) {
            console.data(String.format(
                    Locale.ROOT,
                    "  %s (%s) %s%n",
                    claim.id(),
                    claim.verdict().name().toLowerCase(Locale.ROOT),
                    Stored.plain(
                            String.join(
                                    " | ",
                                    claim.readings().stream()
                                            .map(reading -> reading.text())
                                            .toList()),
                            160)));
        }
    }
}
