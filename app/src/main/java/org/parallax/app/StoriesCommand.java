// SPDX-License-Identifier: Apache-2.0
package org.parallax.app;

import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.parallax.app.store.OpenProject;
import org.parallax.app.store.StoryFilter;
import org.parallax.app.store.StoryHead;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** A project in, its stories out. */
@Command(
        name = "stories",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        header = "Lists the project's stories.",
        description = {
            "",
            "Each with its id, its days, how many reports and outlets tell it, its origins and its conflicts.",
            ""
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  parallax stories --least 2",
            "  parallax stories --since 2026-03-14T12:00:00Z --json",
            "  parallax stories --as-of 2026-03-13"
        })
final class StoriesCommand implements Callable<Integer> {
    private final Console console;

    @Mixin
    private ProjectOptions project = new ProjectOptions();

    @Option(names = "--least", paramLabel = "N", description = "Only stories with so many reports (1).")
    private int least = 1;

    @Option(names = "--conflicts", description = "Only stories with conflicts.")
    private boolean conflicts;

    @Mixin
    private AsOfOption asOf = new AsOfOption();

    @Option(names = "--since", paramLabel = "TIME", description = "Only stories with reports that came out after it.")
    private @Nullable String since;

    @Option(
            names = "--by",
            paramLabel = "ORDER",
            description = "latest reports first (latest) or most origins (origins).")
    private String by = "latest";

    @Mixin
    private PageOptions page = new PageOptions();

    @Option(names = "--json", description = "Print JSON lines.")
    private boolean json;

    StoriesCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws Exception {
        String moment = asOf.moment();
        String after = ProjectOptions.moment("--since", since, true);
        StoryFilter filter = new StoryFilter(least, conflicts, moment, after, order());
        try (OpenProject opened = project.open()) {
            for (StoryHead story :
                    opened.stories(filter, page.offset(), page.limit(50)).entries()) {
                print(story);
            }
        }
        console.flush();
        return ExitCode.DONE;
    }

    private StoryFilter.Order order() throws Failure {
        return switch (by) {
            case "latest" -> StoryFilter.Order.LATEST;
            case "origins" -> StoryFilter.Order.ORIGINS;
            default ->
                throw new Failure(
                        ExitCode.USAGE,
                        Problem.USAGE,
                        "--by",
                        "there is no order \"" + by + "\"",
                        "say latest or origins");
        };
    }

    private void print(StoryHead story) throws Console.OutputLost {
        if (json) {
            console.data(Stored.line(Stored.json(story)) + "\n");
            return;
        }
        console.data(String.format(
                Locale.ROOT,
                "%-12s  %s  %3d reports  %2d outlets  %2d origins  %2d conflicts%s  %s%n",
                Stored.brief(story.id()),
                Stored.day(story.lastMoment()),
                story.reports(),
                story.outlets(),
                story.origins(),
                story.conflicts(),
                story.dirty() ? "?" : story.ruled().equals("confirmed") ? "*" : " ",
                Stored.plain(story.title(), 70)));
    }
}
