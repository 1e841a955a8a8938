// SPDX-License-Identifier: Apache-2.0
package org.parallax.app;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.parallax.app.store.OpenProject;
import org.parallax.model.Article;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Feeds and folders in, a project that follows them out. */
@Command(
        name = "watch",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        header = "Adds what is new in feeds, folders and pages, again and again, until it is stopped.",
        description = {
            "",
            "A server is asked whether its page has changed since the last time. Ctrl-C, or a signal to end, lets the",
            "report that is being added be finished; what is left is added the next time.",
            ""
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  parallax watch --every 10 https://example.org/news.rss inbox/",
            "  parallax watch --rounds 1 inbox/"
        })
final class WatchCommand implements Callable<Integer> {
    private static final long PATIENCE_SECONDS = 60;

    private final Console console;

    @Mixin
    private InputOptions inputs = new InputOptions();

    @Mixin
    private ProjectOptions project = new ProjectOptions();

    @Option(names = "--every", paramLabel = "MINUTES", description = "How often to look (15).")
    private int minutes = 15;

    @Option(names = "--rounds", paramLabel = "N", description = "Look so often and end; else until it is stopped.")
    private int rounds = Integer.MAX_VALUE;

    @Option(names = "--json", description = "Print a line of JSON for each round.")
    private boolean json;

    @Mixin
    private ThreadOptions threads = new ThreadOptions();

    private final CountDownLatch stop = new CountDownLatch(1);
    private final CountDownLatch ended = new CountDownLatch(1);

    WatchCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws Exception {
        if (inputs.count() == 0 || minutes < 1 || rounds < 1) {
            throw new Failure(
                    ExitCode.USAGE,
                    Problem.USAGE,
                    "watch",
                    inputs.count() == 0 ? "nothing to watch is named" : "--every and --rounds are 1 or more",
                    "see parallax watch --help");
        }
        inputs.check();
        Thread stopping = new Thread(this::stop, "parallax-stop");
        Runtime.getRuntime().addShutdownHook(stopping);
        try (OpenProject opened = project.open();
                Fetcher fetcher = inputs.share()) {
            requireNonNull(fetcher, "fetcher is null");
            for (int round = 1; stop.getCount() > 0; round++) {
                round(opened);
                if (round == rounds || stop.await(minutes, TimeUnit.MINUTES)) {
                    break;
                }
            }
        } finally {
            ended.countDown();
        }
        if (stop.getCount() > 0) {
            Runtime.getRuntime().removeShutdownHook(stopping);
        }
        return ExitCode.DONE;
    }

    /** Asks for the end and waits for it, in the thread that the signal starts. */
    private void stop() {
        stop.countDown();
        try {
            if (!ended.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                console.say("watch: ends now; what is half done is done again the next time");
            }
        } catch (InterruptedException expected) {
            Thread.currentThread().interrupt();
        }
    }

    private void round(OpenProject opened) throws Exception {
        InputOptions now = inputs.copy();
        now.replace(name -> Inputs.of(name.get(0), passed -> false));
        if (now.count() == 0) {
            return; // an empty folder
        }
        try (Adding adding = new Adding(console, opened, threads)) {
            UnderWay run = UnderWay.begin(console, opened, "watch");
            ArticleSource source = new ArticleSource(console, now);
            int exitCode = source.forEach(new Stopping(adding));
            adding.finish();
            int collated = opened.settle(false, new Ticker(console));
            if (adding.added() + source.refused() > 0) {
                adding.note(run, source, collated);
            }
            String summary = json
                    ? Stored.line(Stored.object()
                            .put("added", adding.added())
                            .put("known", adding.known())
                            .put("collated", collated)
                            .put("whole", exitCode == ExitCode.DONE))
                    : adding.added() + " added, " + adding.known() + " there before; stories made anew: " + collated;
            console.line(summary);
        }
    }

    /** Reads nothing more once the end is asked for. */
    private final class Stopping implements ArticleSource.Reader {
        private final Adding adding;

        Stopping(Adding adding) {
            this.adding = adding;
        }

        @Override
        public void read(Article article) throws IOException {
            read(article, null, 1);
        }

        @Override
        public void read(Article article, byte @Nullable [] page, int times) throws IOException {
            if (stop.getCount() > 0) {
                adding.read(article, page, times);
            }
        }
    }
}
