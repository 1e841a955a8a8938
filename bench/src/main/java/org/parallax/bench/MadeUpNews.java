// SPDX-License-Identifier: Apache-2.0
package org.parallax.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.parallax.lexicon.Tsv;

/**
 * Writes made-up news as JSON Lines, in the order of publication: happenings of a dozen kinds (fires, crashes, verdicts, ...),
 * several of a kind every day, each told by 1 to 40 outlets. A report takes some of the facts of its happening in wordings of
 * its own; some are copies of an earlier one, whole, abridged or with a line more. Names, places and figures are put together
 * at random from lists, so they return in other happenings; no word belongs to one happening alone. Columns for scoring:
 * {@code story}, the happening, and {@code copied}, the report that this one was made from. The same for the same seed.
 */
public final class MadeUpNews {
    private static final LocalDateTime FIRST = LocalDateTime.of(2031, 1, 1, 0, 0);
    /** Reports that a day brings: more reports are more days, as in an archive. */
    private static final int A_DAY = 1000;

    private static final int MOST_REPORTS = 40;
    private static final int OUTLETS = 300;
    private static final int LEAST_FACTS = 3;
    /** Of the reports behind the first one of a happening, how many of a hundred are copies. */
    private static final int COPIES = 15;
    /** Kinds with dead or missing, of whom later reports know more. */
    private static final Set<String> TOLLS = Set.of("fire", "crash", "flood", "quake", "shooting", "rescue");

    private record Report(
            String id,
            String outlet,
            String title,
            String published,
            List<String> sentences,
            String story,
            @Nullable String copied) {}

    private final Random random;
    private final Map<String, Map<String, List<String>>> lists = new TreeMap<>();
    private final List<String> kinds;
    private final List<String> outlets = new ArrayList<>();
    private final List<Report> reports = new ArrayList<>();
    private int stories;

    private MadeUpNews(long seed) {
        this.random = new Random(seed);
        for (List<String> row : Tsv.load("/parallax/bench/made-up-news.tsv", 3).rows()) {
            lists.computeIfAbsent(row.get(0), kind -> new TreeMap<>())
                    .computeIfAbsent(row.get(1), part -> new ArrayList<>())
                    .add(row.get(2));
        }
        this.kinds = lists.keySet().stream().filter(kind -> !kind.equals("-")).toList();
        for (int i = 0; i < OUTLETS; i++) {
            outlets.add("The " + town() + " " + any("-", "outlet.tail"));
        }
    }

    /**
     * Writes reports to standard output.
     *
     * @param args how many, and a seed
     */
    public static void main(String[] args) throws IOException {
        Writer out = new BufferedWriter(new OutputStreamWriter(System.out, StandardCharsets.UTF_8));
        write(Integer.parseInt(args[0]), args.length > 1 ? Long.parseLong(args[1]) : 1, out);
        out.flush();
    }

    static void write(int most, long seed, Writer out) throws IOException {
        MadeUpNews news = new MadeUpNews(seed);
        while (news.reports.size() < most) {
            news.happening(most);
        }
        news.reports.sort(Comparator.comparing(Report::published).thenComparing(Report::id));
        ObjectMapper mapper = new ObjectMapper();
        for (Report report : news.reports) {
            out.write(mapper.writeValueAsString(json(mapper, report)) + "\n");
        }
    }

    private static ObjectNode json(ObjectMapper mapper, Report report) {
        ObjectNode json = mapper.createObjectNode()
                .put("id", report.id)
                .put("outlet", report.outlet)
                .put("title", report.title)
                .put("published", report.published)
                .put("language", "en")
                .put("text", text(report.sentences))
                .put("story", report.story);
        return report.copied == null ? json : json.put("copied", report.copied);
    }

    /** Paragraphs of two sentences. */
    private static String text(List<String> sentences) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < sentences.size(); i++) {
            text.append(i == 0 ? "" : i % 2 == 0 ? "\n\n" : " ").append(sentences.get(i));
        }
        return text.toString();
    }

    private void happening(int most) {
        String kind = kinds.get(random.nextInt(kinds.size()));
        LocalDateTime begin = FIRST.plusDays(reports.size() / A_DAY).plusMinutes(random.nextInt(24 * 60));
        Map<String, String> facts = facts(kind, begin);
        String story = String.format(Locale.ROOT, "s%07d", stories++);
        // few happenings are told by many: one in ten by five or more
        int told = (int) Math.min(MOST_REPORTS, Math.pow(1 - random.nextDouble(), -0.7));
        List<String> tellers = new ArrayList<>(outlets);
        Collections.shuffle(tellers, random);
        List<Report> before = new ArrayList<>();
        for (int i = 0; i < told && reports.size() < most; i++) {
            int hours = 1 + (int) (i == 0 ? random.nextInt(6) : 40 * random.nextDouble() * random.nextDouble() + 6);
            String published = begin.plusHours(hours).withSecond(0) + ":00Z";
            Report report = !before.isEmpty() && random.nextInt(100) < COPIES
                    ? copy(before.get(random.nextInt(before.size())), tellers.get(i), published)
                    : told(kind, facts, hours > 24, tellers.get(i), published, story);
            before.add(report);
            reports.add(report);
        }
    }

    /** Numbers that say nothing of who tells what. */
    private String id() {
        return String.format(Locale.ROOT, "%012x", random.nextLong() >>> 16);
    }

    private Report copy(Report of, String outlet, String published) {
        List<String> sentences = new ArrayList<>(of.sentences);
        switch (random.nextInt(4)) {
            case 0 -> {}
            case 1 -> sentences.set(0, "(" + any("-", "wire") + ") " + sentences.get(0));
            case 2 ->
                sentences
                        .subList(Math.max(2, sentences.size() * 2 / 3), sentences.size())
                        .clear();
            default -> sentences.add(any("-", "cut"));
        }
        String title = random.nextBoolean() ? of.title : of.title + " - " + outlet;
        return new Report(id(), outlet, title, published, sentences, of.story, of.id);
    }

    private Report told(
            String kind, Map<String, String> facts, boolean late, String outlet, String published, String story) {
        Map<String, String> known = new HashMap<>(facts);
        if (late && TOLLS.contains(kind)) {
            known.merge("n1", between(0, 2), (toll, more) -> Integer.toString(number(toll) + number(more)));
        }
        if (outlet.length() % 2 == 0) {
            List<String> words = lists.getOrDefault("-", Map.of()).getOrDefault("number", List.of());
            known.computeIfPresent("n1", (slot, number) -> words.get(number(number)));
            known.computeIfPresent("n4", (slot, number) -> words.get(number(number)));
        }
        String title = sentence(any(kind, "title"), new HashMap<>(known));
        List<String> sentences = new ArrayList<>();
        sentences.add(sentence(any(kind, "lede"), known));
        List<String> parts = new ArrayList<>(lists.getOrDefault(kind, Map.of()).keySet());
        parts.removeIf(part -> !Character.isDigit(part.charAt(0)));
        Collections.shuffle(parts, random);
        parts.subList(0, LEAST_FACTS + random.nextInt(parts.size() - LEAST_FACTS + 1)).stream()
                .sorted()
                .forEach(part -> sentences.add(sentence(any(kind, part), known)));
        if (random.nextInt(4) == 0) {
            sentences.add(any("-", "cut"));
        }
        return new Report(id(), outlet, title, published, sentences, story, null);
    }

    /** Fills the slots; somebody who was named in full goes by the last name from then on. */
    private static String sentence(String form, Map<String, String> facts) {
        StringBuilder sentence = new StringBuilder();
        int at = 0;
        for (int open = form.indexOf('{'); open >= 0; open = form.indexOf('{', at)) {
            int close = form.indexOf('}', open);
            String slot = form.substring(open + 1, close);
            String value = facts.getOrDefault(slot, slot);
            sentence.append(form, at, open);
            boolean article = sentence.toString().matches("(.*\\W)?[aA] ");
            if (article && "aeiou".indexOf(value.charAt(0)) >= 0) {
                sentence.insert(sentence.length() - 1, 'n');
            }
            sentence.append(value);
            if (slot.length() == 1) {
                facts.put(slot, value.substring(value.lastIndexOf(' ') + 1));
            }
            at = close + 1;
        }
        sentence.append(form, at, form.length());
        sentence.setCharAt(0, Character.toUpperCase(sentence.charAt(0)));
        // a sentence that ends in "a.m." has its full stop
        return sentence.toString().replace(".m..", ".m.");
    }

    private Map<String, String> facts(String kind, LocalDateTime begin) {
        Map<String, String> facts = new HashMap<>();
        for (String person : List.of("A", "B", "C")) {
            facts.put(person, any("-", "first") + " " + any("-", "last.head") + any("-", "last.tail"));
        }
        facts.put("town", town());
        facts.put("town2", town());
        facts.put("firm", any("-", "firm.head") + " " + any("-", "firm.tail"));
        facts.put("firm2", any("-", "firm.head") + " " + any("-", "firm.tail"));
        facts.put("county", any("-", "county.head") + any("-", "county.tail"));
        facts.put("street", any("-", "street.head") + " " + any("-", "street.tail"));
        facts.put("colour", any("-", "colour"));
        facts.put("ship", any("-", "ship"));
        facts.put("thing", any(kind, "thing"));
        facts.put("cause", any(kind, "cause"));
        facts.put("day", begin.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.ENGLISH));
        int minute = begin.getMinute() / 5 * 5;
        facts.put(
                "hour",
                String.format(
                        Locale.ROOT,
                        "%d:%02d %s",
                        (begin.getHour() + 11) % 12 + 1,
                        minute,
                        begin.getHour() < 12 ? "a.m." : "p.m."));
        facts.put("n1", between(2, 9));
        facts.put("n2", between(10, 60));
        facts.put("n3", between(60, 400));
        facts.put("n4", between(3, 11));
        facts.put("n5", between(10, 500) + "0");
        facts.put("n6", between(12, 24));
        facts.put("n7", between(2, 12));
        facts.put("age", between(19, 74));
        facts.put("mag", between(4, 6) + "." + between(0, 9));
        facts.put("score", between(2, 5) + "-" + between(0, 1));
        facts.put("pct", between(5, 40) + " percent");
        facts.put("pct2", between(1, 4) + " percent");
        switch (kind) {
            case "robbery" -> sums(facts, between(11, 480) + ",000 dollars", between(2, 9) + ",000 dollars");
            case "takeover" ->
                sums(
                        facts,
                        between(2, 60) + "." + between(1, 9) + " billion dollars",
                        between(50, 700) + " million dollars");
            default ->
                sums(facts, between(1, 80) + "." + between(1, 9) + " million dollars", between(2, 90) + ",000 dollars");
        }
        return facts;
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }

    private static void sums(Map<String, String> facts, String sum, String less) {
        facts.put("sum", sum);
        facts.put("sum2", less);
    }

    private String between(int least, int most) {
        return Integer.toString(least + random.nextInt(most - least + 1));
    }

    private String town() {
        return any("-", "town.head") + any("-", "town.tail");
    }

    private String any(String kind, String part) {
        List<String> words = lists.getOrDefault(kind, Map.of()).getOrDefault(part, List.of());
        return words.get(random.nextInt(words.size()));
    }
}
