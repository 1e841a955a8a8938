// SPDX-License-Identifier: Apache-2.0
package org.parallax.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.parallax.group.Grouper;
import org.parallax.group.ReportKey;
import org.parallax.model.Account;

/**
 * How the time and memory of grouping grow with the reports: made-up accounts of planted stories, no encoder. A story has its
 * people, places and words, a report some of them among common words, a few days after it happened; stories of one subject
 * share words.
 */
public final class StoryScaling {
    private static final long SEED = 20261122;
    private static final int WARMING = 5000;
    private static final int SUBJECTS = 400;
    /** Reports that a day brings: more reports are more days, as in an archive. */
    private static final int A_DAY = 1000;

    private StoryScaling() {}

    /**
     * Prints a table.
     *
     * @param args numbers of reports, rising
     */
    public static void main(String[] args) {
        System.out.println("| reports | stories | grouping, processor s | growth exponent | bytes a key | pair F1 |");
        System.out.println("|---|---|---|---|---|---|");
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        // else the first row would be of code that is still being compiled
        new Grouper().groups(keys(WARMING, new HashMap<>()));
        double before = 0;
        int reportsBefore = 0;
        for (String arg : args) {
            int reports = Integer.parseInt(arg);
            Map<String, String> planted = new HashMap<>();
            long empty = used();
            List<ReportKey> keys = keys(reports, planted);
            long bytes = (used() - empty) / reports;
            long begin = threads.getCurrentThreadCpuTime();
            List<List<ReportKey>> stories = new Grouper().groups(keys);
            double seconds = (threads.getCurrentThreadCpuTime() - begin) / 1e9;
            String exponent = reportsBefore == 0
                    ? ""
                    : String.format(
                            Locale.ROOT,
                            "%.2f",
                            Math.log(seconds / before) / Math.log((double) reports / reportsBefore));
            System.out.println(String.format(
                    Locale.ROOT,
                    "| %d | %d | %.1f | %s | %d | %.3f |",
                    reports,
                    stories.size(),
                    seconds,
                    exponent,
                    bytes,
                    StoryScore.of(planted, StoryScore.named(stories)).f1()));
            before = seconds;
            reportsBefore = reports;
        }
    }

    private static long used() {
        // A hint is all that the platform offers; the figure is meant to a tenth.
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    private static List<ReportKey> keys(int reports, Map<String, String> planted) {
        Random random = new Random(SEED);
        LocalDate first = LocalDate.of(2031, 1, 1);
        List<ReportKey> keys = new ArrayList<>(reports);
        int story = 0;
        while (keys.size() < reports) {
            int subject = random.nextInt(SUBJECTS);
            LocalDate day = first.plusDays(keys.size() / A_DAY);
            List<String> names = List.of(
                    "Ada P" + story + "a", "Ben P" + story + "b", "Town" + random.nextInt(5000), "Body" + story % 9000);
            List<String> own = MadeUpAccount.words("s" + story + "w", 14);
            int told = 1 + random.nextInt(7);
            for (int i = 0; i < told && keys.size() < reports; i++) {
                String id = String.format(Locale.ROOT, "r%08d", keys.size());
                planted.put(id, Integer.toString(story));
                keys.add(Grouper.key(account(id, day.plusDays(random.nextInt(4)), names, own, subject, random)));
            }
            story++;
        }
        return keys;
    }

    private static Account account(
            String id, LocalDate day, List<String> names, List<String> own, int subject, Random random) {
        List<String> lemmas = MadeUpAccount.some(own, 7, random);
        lemmas.addAll(MadeUpAccount.some(MadeUpAccount.words("subject" + subject + "w", 20), 6, random));
        lemmas.addAll(MadeUpAccount.common(random));
        Collections.shuffle(lemmas, random);
        return MadeUpAccount.of(id, day, names, lemmas);
    }
}
