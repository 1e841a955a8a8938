// SPDX-License-Identifier: Apache-2.0
package org.parallax.app;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.parallax.Pipeline;
import org.parallax.app.ThreadOptions.Workers;
import org.parallax.model.Account;
import org.parallax.model.Story;
import org.parallax.report.StoryJson;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Articles in, stories out. */
@Command(
        name = "group",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        header = "Puts reports of one happening together and finds copies: one JSON object a report.",
        description = {
            "",
            "Prints id, story and copy_of (null for a report that is no copy), story by story.",
            "Without a FILE it reads JSON lines from standard input.",
            ""
        },
        footerHeading = "%nExamples:%n",
        footer = {"  parallax group monday/*.txt", "  parallax extract monday/*.html | parallax group"})
final class GroupCommand implements Callable<Integer> {
    private final Console console;

    @Mixin
    private InputOptions inputs = new InputOptions();

    @Mixin
    @SuppressWarnings("UnusedVariable") // picocli fills it
    private JsonOption json = new JsonOption();

    @Mixin
    private ThreadOptions threads = new ThreadOptions();

    GroupCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws Exception {
        try (Pipeline pipeline = Pipeline.open()) {
            List<Account> accounts = new ArrayList<>();
            int exitCode;
            try (Workers<Account> workers = threads.workers(accounts::add)) {
                exitCode = new ArticleSource(console, inputs)
                        .forEachToRead(article -> workers.begin(() -> pipeline.read(article)));
                workers.finish();
            }
            Map<String, Story> stories = new LinkedHashMap<>();
            pipeline.group(accounts).forEach(story -> stories.put(story.id(), story));
            for (Story story : stories.values()) {
                for (String line : StoryJson.lines(story)) {
                    console.line(line);
                }
            }
            return exitCode;
        }
    }
}
