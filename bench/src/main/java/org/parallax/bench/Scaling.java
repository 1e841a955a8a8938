// SPDX-License-Identifier: Apache-2.0
package org.parallax.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.parallax.Pipeline;
import org.parallax.model.Account;
import org.parallax.model.Article;
import org.parallax.model.Collation;

/** How the time of a comparison grows with the reports, once they are read: processor time of the second of two runs. */
public final class Scaling {
    private Scaling() {}

    /**
     * Prints a table.
     *
     * @param args folder of the gold data, then numbers of reports, rising
     */
    public static void main(String[] args) throws IOException {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        try (Pipeline pipeline = Pipeline.open()) {
            List<Article> articles = InjectionTexts.of(Path.of(args[0]));
            List<Account> accounts = new ArrayList<>();
            System.out.println("| reports | claims | processor time, ms |");
            System.out.println("|---|---|---|");
            for (int i = 1; i < args.length; i++) {
                int reports = Integer.parseInt(args[i]);
                while (accounts.size() < reports) {
                    accounts.add(pipeline.read(articles.get(accounts.size())));
                }
                pipeline.compare(accounts.subList(0, reports));
                long begin = threads.getCurrentThreadCpuTime();
                Collation collation = pipeline.compare(accounts.subList(0, reports));
                long millis = (threads.getCurrentThreadCpuTime() - begin) / 1_000_000;
                System.out.println(String.format(
                        Locale.ROOT,
                        "| %d | %d | %d |",
                        reports,
                        collation.claims().size(),
                        millis));
            }
        }
    }
}
