// SPDX-License-Identifier: Apache-2.0
package org.parallax.app.store;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.parallax.Pipeline;
import org.parallax.extract.Extractor;
import org.parallax.extract.Sidecar;
import org.parallax.model.Account;
import org.parallax.model.Article;
import org.parallax.model.Collation;
import org.parallax.model.Metadata;
import org.parallax.model.Story;
import org.parallax.report.TerminalTable;

/**
 * How fast a large project answers: a few stories are read and collated, and then copied under other ids until there are
 * enough reports, so that nothing but the project is measured. Arguments: a folder with a folder for each story, how many
 * reports, a folder for the project (kept when it is there).
 */
final class ProjectSpeed {
    private static final int ASKED = 200;
    private static final int WARMING = 20;
    private static final int SHOWN = 50;

    private record Told(List<Account> accounts, Collation collation) {}

    private interface Act {
        void run(SplittableRandom random) throws IOException;
    }

    private ProjectSpeed() {}

    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[2]);
        int count = Integer.parseInt(arguments[1]);
        boolean there = Files.exists(folder.resolve(Project.FILE));
        try (Pipeline pipeline = Pipeline.open();
                Store store = Store.open(Files.createDirectories(folder).resolve(Project.FILE), Clock.systemUTC())) {
            if (!there) {
                fill(store, stories(pipeline, Path.of(arguments[0])), count);
            }
            Settler settler = new Settler(store, () -> pipeline, Progress.NONE);
            List<String> ids = store.stories().stream().map(StoryHead::id).toList();
            System.out.printf(
                    Locale.ROOT,
                    "%,d reports, %,d stories, %,d bytes a report%n",
                    store.reportCount(),
                    ids.size(),
                    store.stats().getOrDefault("bytes", 0L) / store.reportCount());
            StoryFilter byOrigins = new StoryFilter(1, false, null, null, StoryFilter.Order.ORIGINS);
            measure("stories", random -> store.stories(StoryFilter.ALL, 0, 50));
            measure("stories by origins", random -> store.stories(byOrigins, 0, 50));
            String then = Moments.parse("2024-02-12");
            measure("stories as of a day", random -> store.storiesThen(StoryFilter.ALL, then, 0, 50));
            measure(
                    "stories with conflicts",
                    random -> store.stories(new StoryFilter(2, true, null, null, StoryFilter.Order.LATEST), 0, 50));
            // the copies have no collation yet; whoever looks first makes it, and the next one finds it
            SplittableRandom chance = new SplittableRandom(2);
            List<String> shown =
                    chance.ints(SHOWN, 0, ids.size()).mapToObj(ids::get).toList();
            for (String id : shown) {
                settler.ruled(store.story(id));
            }
            measure("show", random -> {
                StoryHead story = store.story(shown.get(random.nextInt(SHOWN)));
                TerminalTable.of(settler.ruled(story).collation(), 100, false);
            });
            String[] questions = {
                "officials said",
                "river authority",
                "\"at least\" dead",
                "ferry harbour",
                "minister water winter",
                "the",
                "police",
                "sandvik",
                "court years"
            };
            measure("search", random -> {
                String words = questions[random.nextInt(questions.length)];
                for (ReportHead head : store.search(new Question(words, null, null, null, null, null, null), 0, 20)
                        .entries()) {
                    store.text(head.id());
                }
            });
        }
    }

    private static void measure(String what, Act act) throws IOException {
        SplittableRandom random = new SplittableRandom(1);
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        double[] millis = new double[ASKED];
        double[] busy = new double[ASKED];
        for (int i = -WARMING; i < ASKED; i++) {
            long begin = System.nanoTime();
            long work = threads.getCurrentThreadCpuTime();
            act.run(random);
            if (i >= 0) {
                millis[i] = (System.nanoTime() - begin) / 1e6;
                busy[i] = (threads.getCurrentThreadCpuTime() - work) / 1e6;
            }
        }
        Arrays.sort(millis);
        Arrays.sort(busy);
        System.out.printf(
                Locale.ROOT,
                "%-24s median %6.1f ms, p95 %6.1f ms, worst %6.1f ms; of the processor median %6.1f ms, p95 %6.1f ms%n",
                what,
                millis[ASKED / 2],
                millis[ASKED * 95 / 100],
                millis[ASKED - 1],
                busy[ASKED / 2],
                busy[ASKED * 95 / 100]);
    }

    private static List<Told> stories(Pipeline pipeline, Path folder) throws IOException {
        List<Told> stories = new ArrayList<>();
        try (Stream<Path> folders = Files.list(folder)) {
            for (Path story : folders.filter(Files::isDirectory).sorted().toList()) {
                List<Account> accounts = new ArrayList<>();
                try (Stream<Path> files = Files.list(story)) {
                    for (Path file : files.filter(name -> name.toString().endsWith(".txt"))
                            .sorted()
                            .toList()) {
                        accounts.add(pipeline.read(article(file)));
                    }
                }
                if (accounts.size() > 1) {
                    stories.add(new Told(accounts, pipeline.compare(accounts)));
                }
            }
        }
        return stories;
    }

    private static Article article(Path file) throws IOException {
        Path sidecar = Path.of(Sidecar.nameFor(file.toString()));
        Metadata known = Files.exists(sidecar)
                ? Sidecar.parse(Files.readAllBytes(sidecar), sidecar.toString()).metadata()
                : Metadata.NONE;
        return new Extractor().fromBytes(Files.readAllBytes(file), known).article();
    }

    /** The first stories come in as reports do; the others are copies of their rows under other ids. */
    private static void fill(Store store, List<Told> stories, int count) throws IOException {
        List<Account> accounts = new ArrayList<>();
        for (Told told : stories) {
            Story story = told.collation().story().story();
            List<String> members =
                    told.accounts().stream().map(Account::id).sorted().toList();
            store.transaction(() -> {
                for (Account account : told.accounts()) {
                    store.add(new NewReport(account, account.text().getBytes(StandardCharsets.UTF_8)));
                    accounts.add(account);
                }
                StoryHead head = new StoryHead(
                                story.id(), story.id(), "", "", 0, 0, 0, 0, 0, 0, 0, 0, "suggested", story.id(), true)
                        .asOf(new ClaimRulings(List.of()).apply(told.collation()));
                store.putStory(head, new TreeMap<>(story.copies()), members);
                store.settled(members);
                store.collated(
                        head.id(),
                        head.fingerprint(),
                        told.collation(),
                        new ClaimRulings(List.of()).apply(told.collation()));
            });
        }
        copy(store.where(), accounts, count);
    }

    private static void copy(String file, List<Account> accounts, int count) {
        int base = accounts.size();
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement();
                PreparedStatement words =
                        connection.prepareStatement("INSERT INTO words (rowid, title, body) VALUES (?, ?, ?)")) {
            connection.setAutoCommit(false);
            for (int i = 1; i * base < count; i++) {
                String suffix = String.format(Locale.ROOT, "-%06d", i);
                for (String sql : List.of(
                        "INSERT INTO report (id, outlet, title, published, day, moment, language, content, page, article, "
                                + "account, form, build, grouping_key, settled, added) SELECT id || '%s', outlet, title, "
                                + "published, day, moment, language, content, page, article, account, form, build, "
                                + "grouping_key, settled, added FROM report WHERE number <= %d ORDER BY number",
                        "INSERT INTO story SELECT id || '%s', title, first_moment, last_moment, reports, copies, outlets, "
                                + "conflicts, differs, agrees, alone, ruled, fingerprint, dirty, origins FROM story "
                                + "WHERE id NOT LIKE '%%-______' AND %d > 0",
                        "INSERT INTO member SELECT report || '%1$s', story || '%1$s', copy_of FROM member "
                                + "WHERE report NOT LIKE '%%-______' AND %2$d > 0")) {
                    statement.execute(String.format(Locale.ROOT, sql, suffix, base));
                }
                for (String table : List.of("report_name", "report_event")) {
                    String columns = table.equals("report_name") ? "folded, last, type" : "type";
                    statement.execute(String.format(
                            Locale.ROOT,
                            "INSERT INTO %s SELECT report + %d, %s FROM %s WHERE report <= %d",
                            table,
                            i * base,
                            columns,
                            table,
                            base));
                }
                for (int k = 0; k < base; k++) {
                    String title =
                            accounts.get(k).annotation().article().metadata().title();
                    words.setLong(1, (long) i * base + k + 1);
                    words.setString(2, Folded.of(title == null ? "" : title));
                    words.setString(3, Folded.of(accounts.get(k).text()));
                    words.execute();
                }
                if (i % 100 == 0) {
                    connection.commit();
                }
            }
            connection.commit();
        } catch (SQLException problem) {
            throw new IllegalStateException(problem);
        }
    }
}
