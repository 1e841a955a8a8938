// SPDX-License-Identifier: Apache-2.0
package org.parallax.bench;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.parallax.group.Grouper;
import org.parallax.group.ReportKey;
import org.parallax.model.Account;

/**
 * How whole a happening is found that hundreds of reports tell of: made-up accounts, no encoder. A happening has facts of
 * which each report tells most, and twelve sides, of which each report takes up one or two, with their words and now and then
 * their people and bodies; no report is a copy. All happenings are of one kind, share its words and fall on the same days;
 * those of many reports are in one town and concern one body.
 */
public final class BigStories {
    private static final int SIDES = 12;
    private static final int MOST_SIDES = 2;
    private static final int DAYS = 6;
    private static final int TOWNS = 500;
    private static final int BODIES = 50;
    /** Reports of other happenings of the kind, and how many tell of one at the most. */
    private static final int OTHERS = 2000;

    private static final int MOST_TOLD = 7;

    private final Random random;
    private final List<ReportKey> keys = new ArrayList<>();
    private final Map<String, String> planted = new HashMap<>();
    private int happenings;

    private BigStories(long seed) {
        this.random = new Random(seed);
    }

    /**
     * Prints a table.
     *
     * @param args a seed, and of how many reports the planted stories are
     */
    public static void main(String[] args) {
        BigStories made = new BigStories(Long.parseLong(args[0]));
        Map<String, Integer> sizes = new TreeMap<>();
        for (int i = 1; i < args.length; i++) {
            int size = Integer.parseInt(args[i]);
            sizes.put(made.happening(size), size);
        }
        while (made.keys.size()
                < OTHERS + sizes.values().stream().mapToInt(Integer::intValue).sum()) {
            made.happening(1 + made.random.nextInt(MOST_TOLD));
        }
        List<List<ReportKey>> stories = new Grouper().groups(made.keys);
        Map<String, String> given = StoryScore.named(stories);
        Map<String, Integer> found = new HashMap<>();
        stories.forEach(story -> found.put(story.get(0).id(), story.size()));
        System.out.println("| reports of the happening | stories it is in | in the largest | of others there |");
        System.out.println("|---|---|---|---|");
        sizes.entrySet().stream().sorted(Map.Entry.comparingByValue()).forEach(entry -> {
            Map<String, Integer> parts = new TreeMap<>();
            made.planted.forEach((report, story) -> {
                if (story.equals(entry.getKey())) {
                    parts.merge(given.getOrDefault(report, report), 1, Integer::sum);
                }
            });
            Map.Entry<String, Integer> largest = Collections.max(parts.entrySet(), Map.Entry.comparingByValue());
            System.out.println(String.format(
                    Locale.ROOT,
                    "| %d | %d | %d | %d |",
                    entry.getValue(),
                    parts.size(),
                    largest.getValue(),
                    found.getOrDefault(largest.getKey(), 0) - largest.getValue()));
        });
        StoryScore score = StoryScore.of(made.planted, given);
        System.out.println(String.format(
                Locale.ROOT,
                "%d reports: pair precision %.4f, recall %.4f; BCubed F1 %.4f",
                score.reports(),
                score.precision(),
                score.recall(),
                score.bcubed()));
    }

    /** Makes reports of one more happening; its name. */
    private String happening(int reports) {
        String name = "h" + happenings++;
        LocalDate begin = LocalDate.of(2031, 1, 1).plusDays(random.nextInt(DAYS));
        List<String> facts = MadeUpAccount.words(name + "fact", 20);
        List<String> names = List.of(
                "Ada " + name + "a",
                "Ben " + name + "b",
                "Town" + (reports > MOST_TOLD ? 0 : random.nextInt(TOWNS)),
                "Body" + (reports > MOST_TOLD ? 0 : random.nextInt(BODIES)));
        for (int i = 0; i < reports; i++) {
            List<String> words = MadeUpAccount.some(facts, 7, random);
            List<String> named = MadeUpAccount.some(names, 9, random);
            words.addAll(MadeUpAccount.some(MadeUpAccount.words("kind", 25), 6, random));
            for (int sides = 1 + random.nextInt(MOST_SIDES); sides > 0; sides--) {
                String side = name + "side" + random.nextInt(SIDES);
                words.addAll(MadeUpAccount.some(MadeUpAccount.words(side + "word", 6), 6, random));
                named.addAll(MadeUpAccount.some(List.of("Cay " + side + "c", "Body" + side), 3, random));
            }
            words.addAll(MadeUpAccount.common(random));
            Collections.shuffle(words, random);
            String id = String.format(Locale.ROOT, "%08x%05d", random.nextInt(), keys.size());
            LocalDate day = begin.plusDays((int) (DAYS * random.nextDouble() * random.nextDouble()));
            Account account =
                    MadeUpAccount.of(id, day, named.stream().distinct().toList(), words);
            keys.add(Grouper.key(account));
            planted.put(id, name);
        }
        return name;
    }
}
