// SPDX-License-Identifier: Apache-2.0
package org.parallax.app;

import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.parallax.Pipeline;
import org.parallax.app.store.Moments;
import org.parallax.app.store.Ruled;
import org.parallax.app.store.Settler;
import org.parallax.app.store.Store;
import org.parallax.app.store.StoryHead;
import org.parallax.model.Verdict;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** A project in, its stories out. */
@Command(
        name = "stories",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        header = "Lists the project's stories, those with the latest reports first.",
        description = {"", "Each with its id, its days, how many reports and outlets tell it, and its conflicts.", ""},
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

    @Option(names = "--limit", paramLabel = "N", description = "At most so many (50).")
    private int limit = 50;

    @Option(names = "--json", description = "Print JSON lines.")
    private boolean json;

    StoriesCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws Exception {
        String moment = asOf.moment();
        String after = ProjectOptions.moment("--since", since, true);
        try (Store store = project.open();
                Pipeline pipeline = Pipeline.open()) {
            Settler settler = new Settler(store, () -> pipeline, new Ticker(console));
            for (StoryHead story : store.stories(
                    least,
                    // what was out by then may have had conflicts that are gone
                    conflicts && moment == null ? 1 : 0,
                    moment == null ? Moments.NEVER : moment,
                    after == null ? "" : after,
                    limit)) {
                if (moment == null) {
                    print(story);
                } else {
                    then(settler.asOf(story, moment), story);
                }
            }
        }
        console.flush();
        return ExitCode.DONE;
    }

    private void then(@Nullable Ruled ruled, StoryHead story) throws Console.OutputLost {
        if (ruled == null) {
            return;
        }
        int reports = ruled.collation().story().story().accounts().size();
        if (reports >= least && (!conflicts || count(ruled, Verdict.CONFLICT) > 0)) {
            print(story.asOf(
                    ruled.collation().story().story(),
                    count(ruled, Verdict.CONFLICT),
                    count(ruled, Verdict.DIFFER),
                    count(ruled, Verdict.AGREE),
                    count(ruled, Verdict.ONLY)));
        }
    }

    private static int count(Ruled ruled, Verdict verdict) {
        return (int) ruled.collation().claims().stream()
                .filter(claim -> claim.verdict() == verdict)
                .count();
    }

    private void print(StoryHead story) throws Console.OutputLost {
        if (json) {
            console.data(Stored.line(Stored.json(story)) + "\n");
            return;
        }
        console.data(String.format(
                Locale.ROOT,
                "%-12s  %s  %3d reports  %2d outlets  %2d conflicts%s  %s%n",
                Stored.brief(story.id()),
                Stored.day(story.lastMoment()),
                story.reports(),
                story.outlets(),
                story.conflicts(),
                story.dirty() ? "?" : story.ruled().equals("confirmed") ? "*" : " ",
                Stored.plain(story.title(), 70)));
    }
}
