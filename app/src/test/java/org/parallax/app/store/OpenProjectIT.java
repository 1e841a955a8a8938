// SPDX-License-Identifier: Apache-2.0
package org.parallax.app.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parallax.lexicon.People;

/** A file and a server are asked the same. */
class OpenProjectIT {
    @TempDir
    Path folder;

    private static EmbeddedPostgres server() {
        try {
            return EmbeddedPostgres.start();
        } catch (IOException | IllegalStateException cannot) {
            return abort("skipped: PostgreSQL cannot be started here: " + cannot);
        }
    }

    private static OpenProject connect(EmbeddedPostgres server) throws StoreFailure {
        return Project.connect(
                "postgresql://postgres@localhost:" + server.getPort() + "/postgres", Clock.systemUTC(), People.NONE);
    }

    private static List<Object> answers(OpenProject project) throws IOException {
        for (int i = 1; i <= 6; i++) {
            String name = i % 2 == 0 ? "Ada Moen" : "Liv Moen";
            String text = name + " spoke of the plan" + i + " in hall" + i + ".";
            project.add(Unread.report("r" + i, text, "2031-03-0" + i, List.of(name)));
        }
        project.settle(false, Progress.NONE);
        Correction made = project.correct(Correction.Kind.MERGE_STORIES, List.of("r1", "r2"));
        project.settle(false, Progress.NONE);
        String then = Moments.parse("2031-03-04");
        Question words = new Question("moen spoke", null, null, null, null, null, null);
        Question some = new Question("the plan3", "post", "liv moen", null, "2031-03-02T00:00:00Z", then, null);
        List<Object> answers = new ArrayList<>();
        answers.add(project.stories(StoryFilter.ALL, 1, 3));
        answers.add(project.stories(new StoryFilter(1, false, then, null, StoryFilter.Order.LATEST), 0, 2));
        answers.add(project.stories(new StoryFilter(1, false, then, null, StoryFilter.Order.ORIGINS), 0, 9));
        answers.add(project.stories(new StoryFilter(1, false, null, then, StoryFilter.Order.ORIGINS), 0, 9));
        answers.add(project.search(words, 2, 3));
        answers.add(project.search(some, 0, 3));
        Who who = project.who("moen", then, 1, 2);
        answers.add(List.of(who.reports(), who.total(), who.dossier().names()));
        answers.add(project.reportsOf("POST", 4, 9));
        answers.add(project.outlet("post"));
        answers.add(project.outlets());
        answers.add(project.view(project.story("r1")).collation());
        answers.add(project.together("r1", "r2").bond());
        answers.add(project.rows().digests());
        answers.add(project.version());
        answers.add(project.wrong());
        answers.add(project.undo(made.id()));
        answers.add(project.addAll(
                List.of(project.prepare(Unread.report("r7", "Rain fell.").account())), List.of(made)));
        project.repair(Progress.NONE);
        answers.add(project.loose());
        Map<String, Long> stats = project.stats();
        stats.remove("bytes");
        answers.add(stats);
        return answers;
    }

    @Test
    void aServerAnswersAsAFileDoes() throws IOException {
        try (EmbeddedPostgres server = server();
                OpenProject file = Project.init(folder.resolve("file"), Clock.systemUTC());
                OpenProject database = connect(server)) {
            assertThat(answers(database)).isEqualTo(answers(file));
        }
    }

    @Test
    void aServersProjectOfTheFirstStepIsMovedOn() throws Exception {
        try (EmbeddedPostgres server = server()) {
            try (Connection connection = server.getPostgresDatabase().getConnection()) {
                MigrationTest.first(connection, Dialect.POSTGRESQL);
            }
            try (OpenProject project = connect(server)) {
                MigrationTest.isOfToday(project);
            }
        }
    }

    @Test
    void reportsAreAddedByTwoAtOnce() throws Exception {
        ExecutorService pool = Executors.newSingleThreadExecutor();
        try (EmbeddedPostgres server = server();
                OpenProject one = connect(server);
                OpenProject other = connect(server)) {
            for (int round = 0; round < 20; round++) {
                List<Prepared> together = new ArrayList<>();
                List<NewReport> alone = new ArrayList<>();
                for (int i = 0; i < 20; i++) {
                    NewReport report = Unread.report("r" + round + "-" + i, "Rain fell on the town number " + i + ".");
                    together.add(0, one.prepare(report.account()));
                    alone.add(report);
                }
                Future<Integer> all = pool.submit(() -> one.addAll(together, List.of()));
                int added = 0;
                for (NewReport report : alone) {
                    added += other.add(report) == Added.NEW ? 1 : 0;
                }
                assertThat(all.get(1, TimeUnit.MINUTES) + added).isEqualTo(20);
            }
        } finally {
            pool.shutdownNow();
        }
    }
}
