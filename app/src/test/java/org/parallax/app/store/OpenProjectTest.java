// SPDX-License-Identifier: Apache-2.0
package org.parallax.app.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parallax.lexicon.People;

class OpenProjectTest {
    private static final int READERS = 6;
    private static final int REPORTS = 60;

    @TempDir
    Path folder;

    private OpenProject project() throws StoreFailure {
        return Project.init(folder.resolve("project"), Clock.systemUTC());
    }

    private static Question words(String words) {
        return new Question(words, null, null, null, null, null, null);
    }

    private static String day(int number) {
        return String.format("2031-03-%02d", number);
    }

    @Test
    void manyThreadsReadWhileOneWrites() throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(READERS);
        try (OpenProject project = project()) {
            List<Callable<Integer>> readers = new ArrayList<>();
            for (int i = 0; i < READERS; i++) {
                readers.add(() -> {
                    int seen = 0;
                    while (seen < REPORTS) {
                        List<String> ids = project.reportIds();
                        assertThat(ids.size()).isGreaterThanOrEqualTo(seen);
                        seen = ids.size();
                        for (ReportHead found :
                                project.search(words("rain town"), 0, 5).entries()) {
                            assertThat(project.text(found.id())).contains("Rain");
                        }
                    }
                    return seen;
                });
            }
            List<Future<Integer>> reading = new ArrayList<>();
            readers.forEach(reader -> reading.add(pool.submit(reader)));
            for (int i = 0; i < REPORTS; i++) {
                assertThat(project.add(Unread.report("r" + i, "Rain fell on the town number " + i + ".")))
                        .isEqualTo(Added.NEW);
            }
            for (Future<Integer> seen : reading) {
                assertThat(seen.get(1, TimeUnit.MINUTES)).isEqualTo(REPORTS);
            }
        } finally {
            pool.shutdownNow();
        }
    }

    @Test
    void aViewIsOfOneStateWhileStoriesChange() throws Exception {
        try (OpenProject project = project();
                OpenProject other = Project.open(folder.resolve("project"), folder, Clock.systemUTC(), People.NONE)) {
            project.add(Unread.report("a", "The bridge at Oxmoor is shut."));
            project.add(Unread.report("b", "The road at Oxmoor is open."));
            project.settle(false, Progress.NONE);
            StoryHead before = project.story("a");
            other.correct(Correction.Kind.MERGE_STORIES, List.of("a", "b"));
            other.settle(false, Progress.NONE);
            assertThat(project.view(before).collation().story().story().accounts())
                    .hasSize(2);
        }
    }

    @Test
    void listsComeInPagesWithTheirWholeLength() throws IOException {
        try (OpenProject project = project()) {
            for (int i = 1; i <= 9; i++) {
                String text = "Liv Moen spoke of plan" + i + " in hall" + i + " to guests" + i + ".";
                project.add(Unread.report("r" + i, text, day(i), List.of("Liv Moen")));
            }
            project.add(
                    Unread.report("s", "Moen was quiet, and so was Ada Moen.", day(8), List.of("Moen", "Ada Moen")));
            project.settle(false, Progress.NONE);

            Page<ReportHead> found = project.search(words("moen spoke"), 2, 3);
            assertThat(found.total()).isEqualTo(9);
            assertThat(found.entries()).extracting(ReportHead::id).containsExactly("r7", "r6", "r5");
            assertThat(project.search(words("moen spoke"), 8, 3).entries())
                    .extracting(ReportHead::id)
                    .containsExactly("r1");
            assertThat(project.search(words("moen spoke"), 9, 3).entries()).isEmpty();

            Page<StoryHead> all = project.stories(StoryFilter.ALL, 0, 100);
            assertThat(all.total()).isEqualTo(all.entries().size());
            List<StoryHead> paged = new ArrayList<>();
            for (int i = 0; i < all.total(); i += 2) {
                paged.addAll(project.stories(StoryFilter.ALL, i, 2).entries());
            }
            assertThat(paged).isEqualTo(all.entries());
            assertThat(project.reportsOf("post", 3, 4).total()).isEqualTo(10);
            assertThat(project.reportsOf("post", 8, 4).entries()).hasSize(2);
            assertThatThrownBy(() -> project.search(words("x"), -1, 3)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void theVersionChangesWithWhatIsSeen() throws IOException {
        try (OpenProject project = project()) {
            List<Long> versions = new ArrayList<>(List.of(project.version()));
            project.add(Unread.report("a", "The bridge at Oxmoor is shut."));
            versions.add(project.version());
            project.settle(false, Progress.NONE);
            versions.add(project.version());
            Correction made = project.correct(Correction.Kind.SPLIT_STORY, List.of("a"));
            versions.add(project.version());
            project.undo(made.id());
            versions.add(project.version());
            assertThat(versions).doesNotHaveDuplicates();
            project.add(Unread.report("a", "The bridge at Oxmoor is shut."));
            project.search(words("bridge"), 0, 1);
            project.settle(false, Progress.NONE);
            long settled = project.version();
            project.settle(false, Progress.NONE);
            project.view(project.story("a"));
            assertThat(project.version()).isEqualTo(settled);
        }
    }

    @Test
    void storiesAreListedByTheirOrigins() throws IOException {
        try (OpenProject project = project()) {
            for (int i = 1; i <= 3; i++) {
                project.add(Unread.report("r" + i, "Plan" + i + " was told.", day(i), List.of()));
            }
            project.settle(false, Progress.NONE);
            StoryFilter then = new StoryFilter(1, false, Moments.parse(day(2)), null, StoryFilter.Order.LATEST);
            assertThat(project.stories(new StoryFilter(1, false, null, null, StoryFilter.Order.ORIGINS), 1, 1)
                            .entries())
                    .extracting(StoryHead::id)
                    .containsExactly("r2");
            assertThat(project.stories(new StoryFilter(1, false, then.asOf(), null, StoryFilter.Order.ORIGINS), 0, 9)
                            .entries())
                    .extracting(StoryHead::id)
                    .containsExactly("r2", "r1");
        }
    }

    @Test
    void theLimitOfWhoCountsReportsOfAllFormsOfTheName() throws IOException {
        try (OpenProject project = project()) {
            for (int i = 1; i <= 4; i++) {
                String name = i % 2 == 0 ? "Ada Moen" : "Liv Moen";
                project.add(Unread.report("r" + i, name + " went home.", day(i), List.of(name)));
            }
            Who who = project.who("Moen", null, 0, 3);
            assertThat(who.total()).isEqualTo(4);
            assertThat(who.reports()).isEqualTo(3);
            assertThat(who.dossier().names()).containsEntry("Ada Moen", 2).containsEntry("Liv Moen", 1);
            assertThat(project.who("Moen", Moments.parse(day(2)), 0, 3).total()).isEqualTo(2);
            assertThat(project.who("liv moen", null, 0, 3).total()).isEqualTo(2);
            assertThat(project.who("oen", null, 0, 3).total()).isZero();
        }
    }

    @Test
    void theLimitCountsStoriesThatThereWereAtTheMoment() throws IOException {
        try (OpenProject project = project()) {
            for (int i = 1; i <= 6; i++) {
                String text = "Plan" + i + " for hall" + i + " was told to guests" + i + " of inn" + i + ".";
                project.add(Unread.report("r" + i, text, day(i), List.of()));
            }
            project.settle(false, Progress.NONE);
            StoryFilter then = new StoryFilter(1, false, Moments.parse(day(3)), null, StoryFilter.Order.LATEST);
            Page<StoryHead> page = project.stories(then, 0, 2);
            assertThat(page.total()).isEqualTo(3);
            assertThat(page.entries()).extracting(StoryHead::id).containsExactly("r3", "r2");
            assertThat(project.stories(then, 2, 2).entries())
                    .extracting(StoryHead::id)
                    .containsExactly("r1");
            StoryFilter conflicts = new StoryFilter(1, true, Moments.parse(day(3)), null, StoryFilter.Order.LATEST);
            assertThat(project.stories(conflicts, 0, 2)).isEqualTo(new Page<>(List.of(), 0));
        }
    }
}
