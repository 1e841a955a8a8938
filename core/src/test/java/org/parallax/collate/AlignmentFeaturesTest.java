// SPDX-License-Identifier: Apache-2.0
package org.parallax.collate;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.parallax.Pipeline;
import org.parallax.encode.MiniLmEncoder;
import org.parallax.group.Grouper;
import org.parallax.lexicon.Tsv;
import org.parallax.model.Account;
import org.parallax.model.Metadata;
import org.parallax.model.Proposition;
import org.parallax.model.PublicationTime;
import org.parallax.model.Span;
import org.parallax.resolve.Resolver;

/**
 * Writes what training/alignment.py fits the weights of alignment and verdicts to, from the gold pairs: for every pair of
 * reports a file with its units, the features of all pairs of units, and, once weights that were fitted without this pair of
 * reports lie in a folder under its name, what {@link Contrast} and {@link Remainder} see with them. Runs only when asked
 * for:
 *
 * <pre>mvn -pl core test -Dtest=AlignmentFeaturesTest -Dparallax.gold=FOLDER -Dparallax.alignment.out=FOLDER
 *     [-Dparallax.alignment.weights=FOLDER]</pre>
 */
@EnabledIfSystemProperty(
        named = "parallax.alignment.out",
        matches = ".+",
        disabledReason = "writes training data; runs when parallax.alignment.out names a file")
class AlignmentFeaturesTest {
    /** Pairs that score lower are no candidates. */
    private static final double FLOOR = 0.08;

    private final ObjectMapper mapper = new ObjectMapper();

    @Test
    void writesTheFeaturesOfPairs() throws IOException {
        Path out = Files.createDirectories(Path.of(System.getProperty("parallax.alignment.out")));
        int written = 0;
        try (Pipeline pipeline = Pipeline.open();
                MiniLmEncoder encoder = MiniLmEncoder.open()) {
            for (Path file : list(Path.of(System.getProperty("parallax.gold", "."), "pairs"))) {
                String name = file.getFileName().toString().replace(".json", "");
                if (file.toString().endsWith(".json")
                        && !name.endsWith(".meta")
                        && Files.exists(file.resolveSibling(name + ".a.txt"))) {
                    Files.writeString(
                            out.resolve(name + ".json"),
                            table(name, units(pipeline, encoder, file, name)).toString());
                    written++;
                }
            }
        }
        assertThat(written).isPositive();
    }

    private static List<Path> list(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }

    private List<Unit> units(Pipeline pipeline, MiniLmEncoder encoder, Path file, String name) throws IOException {
        List<Account> accounts = new ArrayList<>();
        for (String side : List.of("a", "b")) {
            Path text = file.resolveSibling(name + "." + side + ".txt");
            accounts.add(pipeline.read(pipeline.extractor()
                    .fromText(Files.readAllBytes(text), metadata(mapper.readTree(file.toFile()), text, side))
                    .article()
                    .withId(side)));
        }
        return new UnitMaker(encoder).make(new Resolver().resolve(new Grouper().story(accounts)));
    }

    private ObjectNode table(String name, List<Unit> units) throws IOException {
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
            Aligner aligner = new Aligner(new AlignmentScorer(weights(Path.of(weights, name + ".tsv"))), nearness);
            Contrast contrast = new Contrast(nearness, aligner, Collator.RULES);
            Remainder remainder = new Remainder(nearness, aligner);
            table.set("contrast", mapper.valueToTree(Contrast.NAMES));
            table.set("remainder", mapper.valueToTree(Remainder.NAMES));
            ArrayNode candidates = table.putArray("candidates");
            for (Unit[] pair : looked) {
                double score = aligner.score(pair[0], pair[1]);
                if (score >= FLOOR) {
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

    private static Tsv weights(Path file) throws IOException {
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

    private Metadata metadata(JsonNode gold, Path file, String side) throws IOException {
        String stem = file.toString().replaceAll("\\.[ab]\\.txt$", "");
        Path meta = Path.of(stem + ".meta.json");
        JsonNode known = Files.exists(meta) ? mapper.readTree(meta.toFile()).path(side) : mapper.createObjectNode();
        String published =
                known.path("date").asText(gold.at("/context/published/" + side).asText(""));
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
