// SPDX-License-Identifier: Apache-2.0
package org.parallax.app;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.parallax.app.ThreadOptions.Workers;
import org.parallax.app.store.Added;
import org.parallax.app.store.NewReport;
import org.parallax.app.store.OpenProject;
import org.parallax.app.store.Run;
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

    int taken() {
        return taken;
    }

    /** Writes down what was done. */
    void note(String what, String begun, ArticleSource source, int collated) throws IOException {
        project.note(
                new Run(what, begun, project.now(), added, known, source.refused() + taken, collated, source.told()));
    }

    @Override
    public void close() {
        workers.close();
    }
}
