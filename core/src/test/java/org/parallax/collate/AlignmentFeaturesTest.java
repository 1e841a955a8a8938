// SPDX-License-Identifier: Apache-2.0
package org.parallax.collate;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.parallax.Pipeline;
import org.parallax.encode.MiniLmEncoder;
import org.parallax.group.Grouper;
import org.parallax.model.Account;
import org.parallax.model.Metadata;
import org.parallax.model.PublicationTime;
import org.parallax.model.Span;
import org.parallax.resolve.Resolver;

/**
 * Writes the features of every judged pair of clauses of the gold pairs and of examples/, for training/alignment.py to
 * fit the weights of the alignment scorer. Runs only when asked for:
 *
 * <pre>mvn -pl core test -Dtest=AlignmentFeaturesTest -Dparallax.gold=FOLDER -Dparallax.alignment.out=FILE</pre>
 */
@EnabledIfSystemProperty(
        named = "parallax.alignment.out",
        matches = ".+",
        disabledReason = "writes training data; runs when parallax.alignment.out names a file")
class AlignmentFeaturesTest {
    private final ObjectMapper mapper = new ObjectMapper();
    private final StringBuilder table = new StringBuilder("pair\tlabel\t" + String.join("\t", Features.NAMES) + "\n");

    @Test
    void writesTheFeaturesOfJudgedPairs() throws IOException {
        try (Pipeline pipeline = Pipeline.open();
                MiniLmEncoder encoder = MiniLmEncoder.open()) {
            String gold = System.getProperty("parallax.gold", "");
            if (!gold.isEmpty()) {
                for (Path file : list(Path.of(gold, "pairs"))) {
                    String name = file.getFileName().toString();
                    if (name.endsWith(".json") && !name.endsWith(".meta.json")) {
                        String stem =
                                file.toString().substring(0, file.toString().length() - ".json".length());
                        rows(
                                pipeline,
                                encoder,
                                mapper.readTree(file.toFile()),
                                Path.of(stem + ".a.txt"),
                                Path.of(stem + ".b.txt"));
                    }
                }
            }
            for (Path folder : list(Path.of("..", "examples"))) {
                Path ideal = folder.resolve("ideal.json");
                if (Files.exists(ideal)) {
                    rows(
                            pipeline,
                            encoder,
                            mapper.readTree(ideal.toFile()),
                            folder.resolve("a.txt"),
                            folder.resolve("b.txt"));
                }
            }
        }
        Files.writeString(Path.of(System.getProperty("parallax.alignment.out")), table);
        assertThat(table.length()).isGreaterThan(1000);
    }

    private static List<Path> list(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }

    private void rows(Pipeline pipeline, MiniLmEncoder encoder, JsonNode gold, Path a, Path b) throws IOException {
        if (!Files.exists(a) || !Files.exists(b)) {
            return;
        }
        List<Account> accounts = new ArrayList<>();
        for (Path file : List.of(a, b)) {
            String side = file.equals(a) ? "a" : "b";
            accounts.add(pipeline.read(pipeline.extractor()
                    .fromText(Files.readAllBytes(file), metadata(gold, file, side))
                    .article()
                    .withId(side)));
        }
        List<Unit> units = new UnitMaker(encoder).make(new Resolver().resolve(new Grouper().story(accounts)));
        Features features = new Features(units);
        Set<Unit> judged = new HashSet<>();
        Set<List<Unit>> same = new HashSet<>();
        for (JsonNode row : gold.get("comparison")) {
            List<Unit> left = covering(units, accounts.get(0), row.path("a").asText(""));
            List<Unit> right = covering(units, accounts.get(1), row.path("b").asText(""));
            judged.addAll(left);
            judged.addAll(right);
            left.forEach(x -> right.forEach(y -> same.add(List.of(x, y))));
        }
        for (Unit x : units) {
            for (Unit y : units) {
                boolean pair = x.report().equals("a") && y.report().equals("b");
                if (pair && (judged.contains(x) || judged.contains(y))) {
                    table.append(a).append('\t');
                    table.append(same.contains(List.of(x, y)) ? 1 : 0);
                    for (double value : features.of(x, y)) {
                        table.append('\t').append(String.format(Locale.ROOT, "%.4f", value));
                    }
                    table.append('\n');
                }
            }
        }
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

    /** The units that hold at least half of the evidence, wherever it stands in the report. */
    private static List<Unit> covering(List<Unit> units, Account account, String evidence) {
        List<Unit> found = new ArrayList<>();
        String text = account.text();
        for (int at = evidence.isEmpty() ? -1 : text.indexOf(evidence); at >= 0; at = text.indexOf(evidence, at + 1)) {
            for (Unit unit : units) {
                Span span = unit.span();
                int shared = Math.min(span.end(), at + evidence.length()) - Math.max(span.begin(), at);
                if (unit.report().equals(account.id()) && shared * 2 >= evidence.length()) {
                    found.add(unit);
                }
            }
        }
        return found;
    }
}
