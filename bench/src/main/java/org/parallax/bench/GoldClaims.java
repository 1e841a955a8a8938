// SPDX-License-Identifier: Apache-2.0
package org.parallax.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.parallax.collate.Answered;
import org.parallax.collate.Trigger;
import org.parallax.model.Account;
import org.parallax.model.Article;
import org.parallax.model.Metadata;
import org.parallax.model.Span;

/** The gold of pairs: statements (RTE-3, ClaimDiff), answers (QA-Align) and places that tell of an event (ECB+). */
final class GoldClaims {
    private final Path gold;
    private final Function<Article, Account> reader;
    private final ObjectMapper mapper = new ObjectMapper();

    GoldClaims(Path gold, Function<Article, Account> reader) {
        this.gold = gold;
        this.reader = reader;
    }

    /**
     * Two statements.
     *
     * @param group what must not lie on both sides of a fold
     */
    record StatementPair(String group, Account first, Account second, boolean label) {}

    /**
     * Two sentences with their answers.
     *
     * @param group what must not lie on both sides of a fold
     * @param same places of answers that say the same
     */
    record AnswerPair(String group, List<Answered> left, List<Answered> right, Set<List<Integer>> same) {
        /** Those matches that the gold has, out of all. */
        Score score(List<List<Integer>> given) {
            return new Score(same.size(), given.size(), (int)
                    given.stream().filter(same::contains).count());
        }
    }

    /**
     * The places of a story that tell of events.
     *
     * @param group what must not lie on both sides of a fold
     * @param ids of the places
     * @param clusters the gold's, of the places
     */
    record EventPlaces(
            String name, String split, String group, List<String> ids, List<Trigger> told, List<String> clusters) {}

    /** Pairs of {@code claims/NAME.*.jsonl}. */
    Stream<StatementPair> statements(String name, Function<JsonNode, String> group, Function<JsonNode, Boolean> label)
            throws IOException {
        return rows("claims", name)
                .map(row -> new StatementPair(
                        group.apply(row),
                        read("a", row.path("a").asText()),
                        read("b", row.path("b").asText()),
                        label.apply(row)));
    }

    /** The pairs of QA-Align. */
    Stream<AnswerPair> answers() throws IOException {
        return rows("claims", "qaalign").map(this::answers);
    }

    private AnswerPair answers(JsonNode row) {
        List<List<Answered>> sides = new ArrayList<>();
        Map<String, Integer> places = new LinkedHashMap<>();
        for (String side : List.of("1", "2")) {
            Account account = read(side, row.path("text" + side).asText());
            List<Answered> answers = new ArrayList<>();
            for (JsonNode one : row.path("qas" + side)) {
                places.put(side + one.path("qa_uuid").asText(), answers.size());
                answers.add(answered(account, one));
            }
            sides.add(answers);
        }
        Set<List<Integer>> same = new HashSet<>();
        for (JsonNode alignment : row.path("alignments")) {
            for (JsonNode left : alignment.path(0)) {
                for (JsonNode right : alignment.path(1)) {
                    Integer i = places.get("1" + left.asText());
                    Integer j = places.get("2" + right.asText());
                    if (i != null && j != null) {
                        same.add(List.of(i, j));
                    }
                }
            }
        }
        return new AnswerPair(topic(row.path("id").asText()), sides.get(0), sides.get(1), same);
    }

    /** "18_15ecb~!~..." is of topic 18; others begin with the name of what they were taken from. */
    private static String topic(String id) {
        String document = id.split("~!~", -1)[0];
        int bar = document.indexOf('_');
        return document.contains("ecb") && bar > 0 ? "ecb" + document.substring(0, bar) : document;
    }

    private static Answered answered(Account account, JsonNode one) {
        String text = account.text();
        List<Span> words = words(text);
        String[] range = one.path("answer_range").asText().split(":", -1);
        Span verb = nearest(
                text, one.path("verb").asText(), words, one.path("verb_idx").asInt());
        Span answer = nearest(text, one.path("answer").asText(), words, Integer.parseInt(range[0]));
        return new Answered(new Trigger(account, verb), one.path("question").asText(), answer);
    }

    private static List<Span> words(String text) {
        List<Span> words = new ArrayList<>();
        int begin = 0;
        for (String word : text.split(" ", -1)) {
            if (!word.isEmpty()) {
                words.add(new Span(begin, begin + word.length()));
            }
            begin += word.length() + 1;
        }
        return words;
    }

    /** Where {@code phrase} stands nearest to the numbered word, as words are counted there; the word itself if nowhere. */
    private static Span nearest(String text, String phrase, List<Span> words, int number) {
        Span word = words.get(Math.min(number, words.size() - 1));
        int best = -1;
        for (int at = text.indexOf(phrase); at >= 0; at = text.indexOf(phrase, at + 1)) {
            if (best < 0 || Math.abs(at - word.begin()) < Math.abs(best - word.begin())) {
                best = at;
            }
        }
        return best < 0 ? word : new Span(best, best + phrase.length());
    }

    /** The places of ECB+, by subtopic, in the files' order. Only sentences that the gold vouches for. */
    List<EventPlaces> events(Set<String> splits) throws IOException {
        Map<String, EventPlaces> stories = new LinkedHashMap<>();
        rows("coref", "ecb")
                .filter(row -> splits.contains(row.path("split").asText()))
                .forEach(row -> {
                    Set<Integer> validated = new HashSet<>();
                    row.path("validated_sents").forEach(sentence -> validated.add(sentence.asInt()));
                    List<JsonNode> mentions = new ArrayList<>();
                    for (JsonNode mention : row.path("mentions")) {
                        boolean counts = mention.path("kind").asText().equals("event")
                                && validated.contains(mention.path("sent").asInt());
                        if (counts) {
                            mentions.add(mention);
                        }
                    }
                    if (mentions.isEmpty()) {
                        return;
                    }
                    String text = row.path("text").asText();
                    Account account = read(row.path("doc").asText(), text);
                    EventPlaces story = stories.computeIfAbsent(
                            row.path("subtopic").asText(),
                            name -> new EventPlaces(
                                    name,
                                    row.path("split").asText(),
                                    row.path("topic").asText(),
                                    new ArrayList<>(),
                                    new ArrayList<>(),
                                    new ArrayList<>()));
                    for (JsonNode mention : mentions) {
                        int begin = mention.path("start").asInt();
                        int end = mention.path("end").asInt();
                        story.ids().add(row.path("doc").asText() + ":" + begin + ":" + end);
                        Span span = new Span(text.offsetByCodePoints(0, begin), text.offsetByCodePoints(0, end));
                        story.told().add(new Trigger(account, span));
                        story.clusters().add(mention.path("cluster").asText());
                    }
                });
        return List.copyOf(stories.values());
    }

    private Account read(String id, String text) {
        return reader.apply(new Article(id, Metadata.NONE, text, List.of(), List.of(), null));
    }

    private Stream<JsonNode> rows(String folder, String name) throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.list(gold.resolve(folder))) {
            files = all.filter(file -> file.getFileName().toString().startsWith(name + "."))
                    .sorted()
                    .toList();
        }
        List<JsonNode> rows = new ArrayList<>();
        for (Path file : files) {
            try (BufferedReader lines = new BufferedReader(new InputStreamReader(open(file), UTF_8))) {
                for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                    rows.add(mapper.readTree(line));
                }
            }
        }
        return rows.stream();
    }

    private static InputStream open(Path file) throws IOException {
        InputStream in = Files.newInputStream(file);
        return file.toString().endsWith(".gz") ? new GZIPInputStream(in) : in;
    }
}
