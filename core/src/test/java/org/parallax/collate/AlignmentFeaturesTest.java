// SPDX-License-Identifier: Apache-2.0
package org.parallax.collate;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.parallax.Pipeline;
import org.parallax.encode.MiniLmEncoder;
import org.parallax.group.Grouper;
import org.parallax.lexicon.Tsv;
import org.parallax.model.Account;
import org.parallax.model.CrossEncoder.Odds;
import org.parallax.model.Metadata;
import org.parallax.model.Proposition;
import org.parallax.model.PublicationTime;
import org.parallax.model.Sentence;
import org.parallax.model.Span;
import org.parallax.resolve.Resolver;

/**
 * Writes what training/alignment.py fits alignment and verdicts to, from pairs of reports whose claims were judged: those of
 * training/judged, whose texts stand in the gold's stories, and the gold's own, which nothing is fitted to. For every pair a
 * file with its units, the features of all pairs of units, and, once weights that were fitted without this pair lie in a
 * folder, what {@link Contrast} and {@link Remainder} see with them. Runs only when asked for:
 *
 * <pre>mvn -pl core test -Dtest=AlignmentFeaturesTest -Dparallax.gold=FOLDER -Dparallax.alignment.out=FOLDER
 *     -Dparallax.alignment.judged=training/judged [-Dparallax.alignment.weights=FOLDER [-Dparallax.alignment.odds=FOLDER]]</pre>
 */
@EnabledIfSystemProperty(
        named = "parallax.alignment.out",
        matches = ".+",
        disabledReason = "writes training data; runs when parallax.alignment.out names a file")
class AlignmentFeaturesTest {
    /** A brief has this many sentences at most. */
    private static final int SENTENCES = 4;

    private final ObjectMapper mapper = new ObjectMapper();

    private final Map<Path, AlignmentScorer> scorers = new HashMap<>();

    /** A pair of reports whose claims were judged. */
    private record Judged(String name, Report a, Report b) {}

    private record Report(String text, Metadata metadata) {}

    @Test
    void writesTheFeaturesOfPairs() throws IOException {
        Path gold = Path.of(System.getProperty("parallax.gold", "."));
        Path out = Files.createDirectories(Path.of(System.getProperty("parallax.alignment.out")));
        List<Judged> pairs = new ArrayList<>(ofGold(gold.resolve("pairs")));
        pairs.addAll(ofTables(Path.of(System.getProperty("parallax.alignment.judged")), gold.resolve("stories")));
        assertThat(pairs).isNotEmpty();
        try (Pipeline pipeline = Pipeline.open();
                MiniLmEncoder encoder = MiniLmEncoder.open()) {
            int number = 0;
            for (Judged pair : pairs) {
                List<Unit> units = units(pipeline, encoder, pair);
                Files.writeString(
                        out.resolve(pair.name() + ".json"),
                        table(pair.name(), pair.name(), units).toString());
                if (pair.name().startsWith("judged-")) {
                    // what a flash of one to four sentences and its copy look like, of which the readers' pairs have
                    // none
                    Judged brief = new Judged(
                            pair.name() + "-brief",
                            beginning(pair.a(), units.get(0).account(), 1 + number % SENTENCES),
                            beginning(
                                    pair.b(),
                                    units.get(units.size() - 1).account(),
                                    1 + number / SENTENCES % SENTENCES));
                    Judged copy = new Judged(pair.name() + "-copy", brief.a(), brief.a());
                    number++;
                    for (Judged made : List.of(brief, copy)) {
                        Files.writeString(
                                out.resolve(made.name() + ".json"),
                                table(pair.name(), made.name(), units(pipeline, encoder, made))
                                        .toString());
                    }
                }
            }
        }
    }

    private static Report beginning(Report report, Account account, int sentences) {
        List<Sentence> all = account.annotation().sentences();
        int end = all.get(Math.min(sentences, all.size()) - 1).span().end();
        return new Report(report.text().substring(0, end), report.metadata());
    }

    private List<Judged> ofGold(Path folder) throws IOException {
        List<Judged> pairs = new ArrayList<>();
        for (Path file : list(folder)) {
            String name = file.getFileName().toString().replace(".json", "");
            Path text = file.resolveSibling(name + ".a.txt");
            if (file.toString().endsWith(".json") && !name.endsWith(".meta") && Files.exists(text)) {
                Path meta = file.resolveSibling(name + ".meta.json");
                JsonNode known = Files.exists(meta) ? mapper.readTree(meta.toFile()) : mapper.createObjectNode();
                pairs.add(new Judged(
                        name,
                        new Report(Files.readString(text), metadata(known.path("a"))),
                        new Report(Files.readString(file.resolveSibling(name + ".b.txt")), metadata(known.path("b")))));
            }
        }
        return pairs;
    }

    private List<Judged> ofTables(Path folder, Path stories) throws IOException {
        Map<String, Report> reports = new HashMap<>();
        for (Path file : list(stories)) {
            if (file.toString().endsWith(".jsonl")) {
                for (String line : Files.readAllLines(file)) {
                    JsonNode report = mapper.readTree(line);
                    if (report.has("text")) {
                        String text = report.path("text").asText();
                        reports.put(report.path("id").asText(), new Report(text, metadata(report)));
                    }
                }
            }
        }
        List<Judged> pairs = new ArrayList<>();
        for (String line : Files.readAllLines(folder.resolve("pairs.tsv"))) {
            if (!line.startsWith("#")) {
                List<String> row = List.of(line.split("\t", -1));
                pairs.add(new Judged(
                        "judged-" + row.get(0),
                        Objects.requireNonNull(reports.get(row.get(2)), line),
                        Objects.requireNonNull(reports.get(row.get(3)), line)));
            }
        }
        return pairs;
    }

    private static List<Path> list(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }

    private static List<Unit> units(Pipeline pipeline, MiniLmEncoder encoder, Judged pair) throws IOException {
        List<Account> accounts = new ArrayList<>();
        accounts.add(read(pipeline, pair.a(), "a"));
        accounts.add(read(pipeline, pair.b(), "b"));
        return new UnitMaker(encoder).make(new Resolver().resolve(new Grouper().story(accounts)));
    }

    private static Account read(Pipeline pipeline, Report report, String id) throws IOException {
        return pipeline.read(pipeline.extractor()
                .fromText(report.text().getBytes(StandardCharsets.UTF_8), report.metadata())
                .article()
                .withId(id));
    }

    /**
     * @param name of the judged pair, which tells the fold
     * @param called name of the table, which tells the odds
     */
    private ObjectNode table(String name, String called, List<Unit> units) throws IOException {
        Nearness nearness = new Nearness(units);
        Features features = new Features(nearness);
        ObjectNode table = mapper.createObjectNode();
        table.set("names", mapper.valueToTree(Features.NAMES));
        table.set("rivalry", mapper.valueToTree(Rivalry.NAMES));
        ArrayNode texts = table.putArray("texts");
        units.stream().map(Unit::account).distinct().forEach(account -> texts.add(account.text()));
        ArrayNode rows = table.putArray("units");
        for (Unit unit : units) {
            ObjectNode row = rows.addObject();
            row.put("report", unit.report());
            row.set("span", span(unit.span()));
            ArrayNode clauses = row.putArray("clauses");
            unit.clauses().forEach(clause -> clauses.add(span(clause.span())));
        }
        String weights = System.getProperty("parallax.alignment.weights", "");
        ArrayNode pairs = table.putArray("pairs");
        List<Unit[]> looked = new Shortlist(nearness).pairs();
        looked.forEach(pair ->
                pair(pairs, pair[0], pair[1], features.of(pair[0], pair[1]).features()));
        if (!weights.isEmpty()) {
            Path fold = fold(Path.of(weights), name);
            Aligner aligner = new Aligner(scorer(fold), nearness);
            Contrast contrast = new Contrast(nearness, aligner, Collator.RULES);
            Remainder remainder = new Remainder(nearness, read(fold, called, aligner, contrast));
            table.set("contrast", mapper.valueToTree(Contrast.NAMES));
            table.set("remainder", mapper.valueToTree(Remainder.NAMES));
            ArrayNode candidates = table.putArray("candidates");
            for (Unit[] pair : looked) {
                double score = aligner.score(pair[0], pair[1]);
                if (score >= SecondReading.FLOOR) {
                    pair(candidates, pair[0], pair[1], contrast.of(new Alignment(pair[0], pair[1], score)));
                }
            }
            ArrayNode clauses = table.putArray("clauses");
            for (Unit unit : units) {
                for (Proposition clause : unit.clauses()) {
                    ObjectNode row = clauses.addObject();
                    row.put("unit", unit.number());
                    row.set("features", numbers(remainder.of(unit, clause.span())));
                }
            }
        }
        return table;
    }

    /** Where lies what was fitted without the pair: to the other folds, or for a pair that belongs to none to all of them. */
    private static Path fold(Path folder, String name) throws IOException {
        String fold = "all";
        for (List<String> row : tsv(folder.resolve("folds.tsv")).rows()) {
            fold = row.get(0).equals(name) ? row.get(1) : fold;
        }
        return folder.resolve(fold);
    }

    private AlignmentScorer scorer(Path fold) throws IOException {
        AlignmentScorer known = scorers.get(fold);
        if (known == null) {
            known = new AlignmentScorer(
                    tsv(fold.resolve("alignment-weights.tsv")), tsv(fold.resolve("alignment-trees.tsv")));
            scorers.put(fold, known);
        }
        return known;
    }

    /** The aligner with the scores of a second reading, where odds of one are given. */
    private Aligner read(Path fold, String name, Aligner aligner, Contrast contrast) throws IOException {
        String folder = System.getProperty("parallax.alignment.odds", "");
        Path file = Path.of(folder, name + ".json");
        // nothing is fitted to most copies, so nobody reads them
        if (folder.isEmpty() || !Files.exists(file)) {
            return aligner;
        }
        Map<List<Integer>, Odds> odds = new HashMap<>();
        for (JsonNode row : mapper.readTree(file.toFile())) {
            odds.put(
                    List.of(row.path(0).asInt(), row.path(1).asInt()),
                    new Odds((float) row.path(2).asDouble(), (float) row.path(3).asDouble(), (float)
                            row.path(4).asDouble()));
        }
        // a pair that has come over the floor since the odds were read is not read
        List<Alignment> doubtful = SecondReading.doubtful(aligner.above(SecondReading.FLOOR)).stream()
                .filter(pair -> odds.containsKey(units(pair)))
                .toList();
        List<Odds> said = doubtful.stream()
                .map(pair -> Objects.requireNonNull(odds.get(units(pair))))
                .toList();
        BoostedTrees trees = BoostedTrees.of(tsv(fold.resolve("reading-trees.tsv")), SecondReading.NAMES);
        return aligner.rescored(SecondReading.of(doubtful, said, contrast).scored(trees));
    }

    private static List<Integer> units(Alignment pair) {
        return List.of(pair.a().number(), pair.b().number());
    }

    private static Tsv tsv(Path file) throws IOException {
        return new Tsv(Files.readAllLines(file).stream()
                .filter(line -> !line.startsWith("#"))
                .map(line -> List.of(line.split("\t", -1)))
                .toList());
    }

    private void pair(ArrayNode pairs, Unit a, Unit b, double[] features) {
        ObjectNode row = pairs.addObject();
        row.put("a", a.number());
        row.put("b", b.number());
        row.set("features", numbers(features));
    }

    private ArrayNode numbers(double[] values) {
        ArrayNode numbers = mapper.createArrayNode();
        for (double value : values) {
            numbers.add(Math.round(value * 1e5) / 1e5);
        }
        return numbers;
    }

    private ArrayNode span(Span span) {
        return mapper.createArrayNode().add(span.begin()).add(span.end());
    }

    private static Metadata metadata(JsonNode known) {
        String published = known.path("date").asText("");
        String title = known.path("title").asText("");
        return new Metadata(
                null,
                null,
                null,
                title.isEmpty() ? null : title,
                List.of(),
                published.isEmpty() ? null : PublicationTime.parse(published),
                null,
                null);
    }
}
