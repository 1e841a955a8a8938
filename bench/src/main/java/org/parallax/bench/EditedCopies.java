// SPDX-License-Identifier: Apache-2.0
package org.parallax.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.parallax.Pipeline;
import org.parallax.group.Grouper;
import org.parallax.lexicon.Tsv;
import org.parallax.model.Account;
import org.parallax.model.Article;
import org.parallax.model.Metadata;
import org.parallax.model.PublicationTime;
import org.parallax.model.Sentence;
import org.parallax.model.Story;

/**
 * How well copies are found when somebody worked on them. Of stories of real reports, one report each is copied whole,
 * abridged, put in another order, mistyped and reworded; all are grouped together with the others. Seeded.
 */
public final class EditedCopies {
    private static final long SEED = 20261122;
    private static final int SHORTEST = 800;
    private static final int RUN = 5;
    private static final double COPY = 0.5;
    private static final List<String> EDITS = List.of(
            "whole",
            "first half",
            "every other sentence",
            "other order",
            "5 % typos",
            "10 % typos",
            "10 % other words",
            "15 % other words",
            "first half, 10 % other words",
            "other order, 10 % typos");

    private final Map<String, String> synonyms =
            Tsv.load("/parallax/bench/synonyms.tsv").map();
    private final SplittableRandom random = new SplittableRandom(SEED);
    private final List<String> words = new ArrayList<>();

    private EditedCopies() {}

    /**
     * Prints tables.
     *
     * @param args file with reports and their stories (JSONL), number of stories
     */
    public static void main(String[] args) throws IOException {
        if (args.length != 2) {
            throw new IllegalArgumentException("want REPORTS STORIES, got " + args.length + " arguments");
        }
        Map<String, List<Article>> stories = stories(Path.of(args[0]), Integer.parseInt(args[1]));
        try (Pipeline pipeline = Pipeline.open()) {
            new EditedCopies().measure(pipeline, stories);
        }
    }

    private static Map<String, List<Article>> stories(Path file, int most) throws IOException {
        ObjectMapper mapper = new ObjectMapper();
        Map<String, List<Article>> stories = new TreeMap<>();
        try (BufferedReader lines = Files.newBufferedReader(file)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                JsonNode record = mapper.readTree(line);
                String text = record.path("text").asText();
                if (text.length() >= SHORTEST) {
                    stories.computeIfAbsent(record.path("story").asText(), story -> new ArrayList<>())
                            .add(article(
                                    record.path("id").asText(),
                                    text,
                                    record.path("date").asText()));
                }
            }
        }
        Map<String, List<Article>> some = new TreeMap<>();
        stories.entrySet().stream()
                .sorted(Map.Entry.comparingByValue((a, b) -> b.size() - a.size()))
                .limit(most)
                .forEach(entry -> some.put(entry.getKey(), entry.getValue()));
        return some;
    }

    private static Article article(String id, String text, String published) {
        PublicationTime time = published.isEmpty() ? null : PublicationTime.parse(published);
        return new Article(
                id,
                new Metadata(null, null, null, null, List.of(), time, null, "en"),
                text,
                List.of(),
                List.of(),
                null);
    }

    /** A report in the test: what it was made of (itself, when nobody edited it), and how. */
    private record Report(Account account, Account original, String edit) {}

    /** The same as grouped: runs of words, the family of copies and the story that it was put into. */
    private record Grouped(Report report, Set<String> runs, String family, String story) {
        boolean isFamily(Grouped other) {
            return family.equals(other.family);
        }

        boolean isMadeOf(Grouped other) {
            return report.original.equals(other.report.original);
        }

        /** Share of the runs that the other has, in [0,1]. */
        double share(Grouped other) {
            return runs.isEmpty()
                    ? 0
                    : (double) runs.stream().filter(other.runs::contains).count() / runs.size();
        }
    }

    private void measure(Pipeline pipeline, Map<String, List<Article>> stories) {
        List<Report> reports = new ArrayList<>();
        List<Account> originals = new ArrayList<>();
        for (List<Article> story : stories.values()) {
            for (Article article : story) {
                Account account = pipeline.read(article);
                reports.add(new Report(account, account, ""));
                account.annotation().sentences().stream()
                        .flatMap(sentence -> sentence.tokens().stream())
                        .map(token -> token.form().toLowerCase(Locale.ROOT))
                        .filter(form -> form.length() > 3)
                        .forEach(words::add);
            }
            originals.add(reports.get(reports.size() - story.size()).account);
            Progress.say(reports.size() + " reports");
        }
        for (Account original : originals) {
            Article article = original.annotation().article();
            PublicationTime published = article.metadata().published();
            String day = published == null ? "" : published.date().toString();
            for (String how : EDITS) {
                String id = article.id() + " " + how;
                reports.add(new Report(pipeline.read(article(id, edited(original, how), day)), original, how));
            }
            Progress.say(reports.size() + " reports");
        }
        print(grouped(reports));
    }

    private static List<Grouped> grouped(List<Report> reports) {
        Map<String, Report> byId = new LinkedHashMap<>();
        reports.forEach(report -> byId.put(report.account.id(), report));
        List<Grouped> grouped = new ArrayList<>();
        for (Story story :
                new Grouper().group(reports.stream().map(Report::account).toList())) {
            for (Account account : story.accounts()) {
                grouped.add(new Grouped(
                        Objects.requireNonNull(byId.get(account.id())),
                        runs(account),
                        story.copies().getOrDefault(account.id(), account.id()),
                        story.id()));
            }
        }
        return grouped;
    }

    private String edited(Account account, String how) {
        List<String> sentences = new ArrayList<>(account.annotation().sentences().stream()
                .map(Sentence::span)
                .map(span -> span.in(account.text()))
                .toList());
        if (how.contains("half")) {
            sentences = sentences.subList(0, (sentences.size() + 1) / 2);
        }
        if (how.contains("every other")) {
            List<String> all = sentences;
            sentences = IntStream.range(0, all.size())
                    .filter(i -> i % 2 == 0)
                    .mapToObj(all::get)
                    .toList();
        }
        if (how.contains("order")) {
            Collections.shuffle(sentences, new Random(random.nextLong()));
        }
        String text = String.join(" ", sentences);
        String number = how.replaceAll("\\D", "");
        double share = number.isEmpty() ? 0 : Integer.parseInt(number) / 100.0;
        boolean typos = how.contains("typos");
        return share == 0
                ? text
                : Arrays.stream(text.split(" "))
                        .map(word -> random.nextDouble() >= share ? word : typos ? mistyped(word) : other(word))
                        .collect(Collectors.joining(" "));
    }

    /** Two letters exchanged. */
    private String mistyped(String word) {
        if (word.length() < 2) {
            return word;
        }
        int at = random.nextInt(word.length() - 1);
        return word.substring(0, at) + word.charAt(at + 1) + word.charAt(at) + word.substring(at + 2);
    }

    /** A word of the same meaning where one is known, else just any other word of the reports. */
    private String other(String word) {
        String synonym = synonyms.get(word);
        return synonym == null ? words.get(random.nextInt(words.size())) : synonym;
    }

    private static void print(List<Grouped> grouped) {
        System.out.println("| edit | copies | with half of their runs | found | in the story of the original |");
        System.out.println("|---|---|---|---|---|");
        Map<Account, Grouped> originals = new HashMap<>();
        grouped.stream()
                .filter(one -> one.report.edit.isEmpty())
                .forEach(one -> originals.put(one.report.account, one));
        for (String how : EDITS) {
            int copies = 0;
            int exact = 0;
            int found = 0;
            int together = 0;
            for (Grouped one : grouped) {
                if (one.report.edit.equals(how)) {
                    Grouped original = Objects.requireNonNull(originals.get(one.report.original));
                    copies++;
                    exact += one.share(original) >= COPY ? 1 : 0;
                    found += one.isFamily(original) ? 1 : 0;
                    together += one.story.equals(original.story) ? 1 : 0;
                }
            }
            System.out.println("| " + how + " | " + copies + " | " + exact + " | " + found + " | " + together + " |");
        }
        double rand = Rand.adjusted(
                grouped.stream().map(one -> one.report.original.id()).toList(),
                grouped.stream().map(Grouped::family).toList());
        System.out.println(String.format(
                Locale.ROOT, "%n%d reports, adjusted Rand index of the families %.4f", grouped.size(), rand));
        printPairs(grouped);
    }

    private static void printPairs(List<Grouped> grouped) {
        long exact = 0;
        long found = 0;
        long said = 0;
        long right = 0;
        for (int i = 0; i < grouped.size(); i++) {
            for (int j = 0; j < i; j++) {
                Grouped a = grouped.get(i);
                Grouped b = grouped.get(j);
                boolean copy = Math.max(a.share(b), b.share(a)) >= COPY;
                exact += copy ? 1 : 0;
                found += copy && a.isFamily(b) ? 1 : 0;
                said += a.isFamily(b) ? 1 : 0;
                right += a.isFamily(b) && (copy || a.isMadeOf(b)) ? 1 : 0;
            }
        }
        System.out.println(String.format(
                Locale.ROOT,
                "pairs with half of the runs of one in the other: %d, found %d (recall %.4f); pairs said to be copies: %d, "
                        + "by their runs or made so %d (precision %.4f)",
                exact,
                found,
                (double) found / Math.max(1, exact),
                said,
                right,
                (double) right / Math.max(1, said)));
    }

    /** All runs of five words, as written. */
    private static Set<String> runs(Account account) {
        String[] spoken = account.text().toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+");
        Set<String> runs = new HashSet<>();
        for (int i = 0; i + RUN <= spoken.length; i++) {
            runs.add(String.join(" ", Arrays.asList(spoken).subList(i, i + RUN)));
        }
        return runs;
    }
}
