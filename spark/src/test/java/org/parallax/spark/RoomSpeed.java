// SPDX-License-Identifier: Apache-2.0
package org.parallax.spark;

import java.io.BufferedInputStream;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.parallax.Pipeline;
import org.parallax.extract.ArticleReader;
import org.parallax.model.Account;
import org.parallax.model.Annotation;
import org.parallax.model.Story;
import org.parallax.report.table.Row;
import org.parallax.report.table.StoryRows;

/** Time of the processor that each room takes for a report; of the second half of the reports, when Java has warmed up. */
public final class RoomSpeed {
    private final Map<String, Long> nanos = new LinkedHashMap<>();
    private final Map<String, Long> bytes = new LinkedHashMap<>();
    private boolean warm;
    private int counted;

    private RoomSpeed() {}

    /**
     * Prints milliseconds and bytes a report.
     *
     * @param arguments a file of JSON lines
     */
    public static void main(String[] arguments) throws Exception {
        new RoomSpeed().measure(Path.of(arguments[0]));
    }

    private <T> T timed(String room, Callable<T> work) throws Exception {
        long begin = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        T made = work.call();
        long taken = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - begin;
        nanos.merge(room, warm ? taken : 0, Long::sum);
        return made;
    }

    private void measure(Path file) throws Exception {
        List<Account> accounts = new ArrayList<>();
        int all = Files.readAllLines(file).size();
        try (Pipeline pipeline = Pipeline.openForManyThreads();
                InputStream in = new BufferedInputStream(Files.newInputStream(file));
                ArticleReader reader = ArticleReader.open(in, file.toString())) {
            var tasks = reader.tasks();
            for (int i = 0; tasks.hasNext(); i++) {
                warm = i >= all / 2;
                var task = tasks.next();
                if (!(timed("extract", task::get) instanceof ArticleReader.Read read)) {
                    continue;
                }
                Annotation annotation = timed(
                        "annotate", () -> pipeline.annotate(read.extraction().article()));
                Account account = timed("interpret", () -> pipeline.interpret(annotation));
                byte[] packed = timed("pack", () -> Rooms.ACCOUNTS.bytes(account));
                byte[] head = timed("head", () -> Head.of(account, 0).bytes());
                List<Row> rows = timed("rows", () -> Rooms.reportRows().of(account));
                if (warm) {
                    counted++;
                    bytes.merge("account", (long) packed.length, Long::sum);
                    bytes.merge("head", (long) head.length, Long::sum);
                    bytes.merge("rows, packed", (long) PackedRows.pack(rows).length, Long::sum);
                }
                accounts.add(account);
            }
            warm = true;
            int reports = accounts.size();
            List<Story> stories = timed("group", () -> pipeline.group(accounts));
            for (Story story : stories) {
                List<Row> rows = timed("collate", () -> StoryRows.of(pipeline.collate(story)));
                bytes.merge("collation", (long) PackedRows.pack(rows).length, Long::sum);
            }
            print(reports);
        }
    }

    private void print(int reports) {
        nanos.forEach((room, taken) -> {
            boolean ofAll = room.equals("group") || room.equals("collate");
            double milliseconds = taken / 1e6 / (ofAll ? reports : counted);
            System.out.printf(Locale.ROOT, "%-10s %7.2f ms a report%n", room, milliseconds);
        });
        bytes.forEach((what, size) -> System.out.printf(
                Locale.ROOT,
                "%-14s %7d bytes a report%n",
                what,
                size / (what.equals("collation") ? reports : counted)));
    }
}
