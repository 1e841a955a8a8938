// SPDX-License-Identifier: Apache-2.0
package org.parallax.app;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.parallax.app.ThreadOptions.Workers;
import org.parallax.app.store.Added;
import org.parallax.app.store.NewReport;
import org.parallax.app.store.OpenProject;
import org.parallax.model.Article;

/** Reads articles into a project; those that are there already are not read again. For one thread. */
final class Adding implements ArticleSource.Reader, AutoCloseable {
    private final Console console;
    private final OpenProject project;
    private final Workers<NewReport> workers;
    private final Ticker ticker;
    private int added;
    private int known;
    private int taken;

    Adding(Console console, OpenProject project, ThreadOptions threads) throws Failure {
        this.console = console;
        this.project = project;
        this.ticker = new Ticker(console);
        this.workers = threads.workers(this::keep);
    }

    @Override
    public void read(Article article) throws IOException {
        read(article, null, 1);
    }

    @Override
    public void read(Article article, byte @Nullable [] page, int times) throws IOException {
        Added there = project.has(article);
        if (there == Added.NEW) {
            workers.begin(() -> new NewReport(project.pipeline().read(article), page));
        } else {
            count(there, article.id());
        }
    }

    private void keep(NewReport report) throws IOException {
        count(project.add(report), report.id());
        ticker.tell("reports added", added, 0);
    }

    private void count(Added what, String id) {
        switch (what) {
            case NEW -> added++;
            case KNOWN -> known++;
            case TAKEN -> {
                taken++;
                console.warn(Problem.ID_TAKEN.message(
                        id, "another report of the project has this id", "give it an id of its own"));
            }
        }
    }

    /**
     * What came of it.
     *
     * @param skipped inputs that could not be read or taken
     */
    record Outcome(int exitCode, int added, int known, int skipped, int collated) {
        /** In words, on one line. */
        String text() {
            return added + " added, " + known + " there before, " + skipped + " skipped; stories made anew: "
                    + collated;
        }

        ObjectNode json() {
            return Stored.object()
                    .put("added", added)
                    .put("known", known)
                    .put("skipped", skipped)
                    .put("collated", collated);
        }
    }

    /**
     * Reads all that the source has, settles it, and writes down what was done, also when it could not be ended.
     *
     * @param what the command, as the log of runs has it
     * @param settle false to leave putting together for later
     */
    Outcome all(String what, ArticleSource source, boolean settle) throws IOException, Failure {
        UnderWay run = UnderWay.begin(console, project, what);
        int exitCode;
        int collated = 0;
        try {
            exitCode = source.forEachToRead(this);
            finish();
            collated = settle ? project.settle(false, ticker) : 0;
        } finally {
            note(run, source, collated);
        }
        return new Outcome(
                exitCode == ExitCode.DONE && taken > 0 ? ExitCode.PARTLY : exitCode,
                added,
                known,
                source.refused() + taken,
                collated);
    }

    /** Waits for what is under way. */
    void finish() throws IOException {
        workers.finish();
    }

    int added() {
        return added;
    }

    int known() {
        return known;
    }

    /** Writes down what was done. */
    void note(UnderWay run, ArticleSource source, int collated) {
        run.note(added, known, source.refused() + taken, collated, source.told());
    }

    @Override
    public void close() {
        workers.close();
    }
}
