// SPDX-License-Identifier: Apache-2.0
package org.parallax;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.parallax.model.ClaimKind;
import org.parallax.model.NameType;
import org.parallax.model.OriginKind;
import org.parallax.model.QuotationKind;
import org.parallax.model.Slot;

/** The example pairs are sound: what an ideal collation points at is there, in words that the model knows. */
@NullMarked
class ExamplesTest {
    private static final Path EXAMPLES = Path.of(System.getProperty("basedir", "."), "..", "examples");
    private static final List<String> SIDES = List.of("a", "b");
    private static final Set<String> ONE_SIDED = Set.of("only-a", "only-b");

    /** One example: its ideal collation and the words of its two reports. */
    private record Pair(String name, JsonNode ideal, String a, String b) {
        static Pair read(Path folder) {
            try {
                JsonNode ideal =
                        new ObjectMapper().readTree(folder.resolve("ideal.json").toFile());
                return new Pair(
                        folder.getFileName().toString(), ideal, words(folder, ideal, "a"), words(folder, ideal, "b"));
            } catch (IOException e) {
                throw new IllegalStateException("cannot read example " + folder, e);
            }
        }

        /** The file as it is or, of a page, its paragraphs: an ideal knows nothing of navigation and scripts. */
        private static String words(Path folder, JsonNode ideal, String side) throws IOException {
            Path file = folder.resolve(ideal.at("/documents/" + side).asText());
            String content = Files.readString(file, StandardCharsets.UTF_8);
            return file.toString().endsWith(".html")
                    ? String.join("\n\n", Jsoup.parse(content).select("p").eachText())
                    : content;
        }

        String text(String side) {
            return side.equals("a") ? a : b;
        }

        /** The side's words without its boilerplate. */
        String report(String side) {
            return ideal.path("boilerplate")
                    .path(side)
                    .valueStream()
                    .map(JsonNode::asText)
                    .reduce(text(side), (rest, part) -> rest.replace(part, ""));
        }

        Stream<JsonNode> all(String list) {
            return ideal.get(list).valueStream();
        }

        @Override
        public String toString() {
            return name;
        }
    }

    static List<Pair> pairs() throws IOException {
        try (Stream<Path> folders = Files.list(EXAMPLES)) {
            return folders.filter(folder -> Files.exists(folder.resolve("ideal.json")))
                    .sorted()
                    .map(Pair::read)
                    .toList();
        }
    }

    @Test
    void thereAreAtLeastSixPairs() throws IOException {
        assertThat(pairs()).hasSizeGreaterThanOrEqualTo(6);
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void everyRowPointsAtWordsOfItsReport(Pair pair) {
        assertThat(pair.all("comparison")).isNotEmpty().allSatisfy(row -> {
            for (String side : SIDES) {
                boolean speaks = !row.path("verdict").asText().equals(side.equals("a") ? "only-b" : "only-a");
                assertThat(row.has(side))
                        .as("%s has a reading of %s", row, side)
                        .isEqualTo(speaks);
                if (speaks) {
                    assertThat(pair.report(side)).contains(row.get(side).asText());
                }
            }
        });
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void everyRowSpeaksTheWordsOfTheModel(Pair pair) {
        Set<String> ids = new HashSet<>();
        assertThat(pair.all("comparison")).allSatisfy(row -> {
            String verdict = row.path("verdict").asText();
            boolean differs = verdict.equals("differ") || verdict.equals("conflict");
            assertThat(ids.add(row.path("id").asText()))
                    .as("id of %s is unique", row)
                    .isTrue();
            assertThat(differs || verdict.equals("agree") || ONE_SIDED.contains(verdict))
                    .as("verdict of %s", row)
                    .isTrue();
            assertThat(codes(ClaimKind.values())).contains(row.path("kind").asText());
            assertThat(row.has("slot") && row.has("values")).as("%s", row).isEqualTo(differs);
            if (differs) {
                assertThat(codes(Slot.values())).contains(row.path("slot").asText());
            }
        });
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void quotationsSourcesAndBoilerplateAreWordsOfTheirReport(Pair pair) {
        assertThat(pair.all("quotations")).isNotEmpty().allSatisfy(quotation -> {
            assertThat(pair.text(quotation.path("doc").asText()))
                    .contains(quotation.path("content").asText());
            assertThat(codes(QuotationKind.values()))
                    .contains(quotation.path("kind").asText());
        });
        assertThat(pair.all("sources")).isNotEmpty().allSatisfy(source -> {
            assertThat(pair.text(source.path("doc").asText()))
                    .contains(source.path("for").asText());
            assertThat(codes(OriginKind.values())).contains(source.path("kind").asText());
        });
        for (String side : SIDES) {
            assertThat(pair.ideal().path("boilerplate").path(side).valueStream())
                    .allSatisfy(part -> assertThat(pair.text(side)).contains(part.asText()));
        }
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void entitiesAreNamedInTheirReports(Pair pair) {
        assertThat(pair.all("entities")).isNotEmpty().allSatisfy(entity -> {
            assertThat(codes(NameType.values()))
                    .contains(entity.path("type").asText().toLowerCase(Locale.ROOT));
            for (String side : SIDES) {
                assertThat(entity.path(side).valueStream())
                        .allSatisfy(form -> assertThat(pair.text(side)).contains(form.asText()));
            }
        });
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void originsReachReportsOfThePair(Pair pair) {
        assertThat(pair.all("origins"))
                .isNotEmpty()
                .allSatisfy(origin -> assertThat(
                                origin.path("reaches").valueStream().map(JsonNode::asText))
                        .isNotEmpty()
                        .isSubsetOf(SIDES));
    }

    private static Set<String> codes(Enum<?>[] values) {
        return Arrays.stream(values)
                .map(value -> value.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
    }
}
