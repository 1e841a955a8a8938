// SPDX-License-Identifier: Apache-2.0
package org.parallax.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.parallax.model.Article;
import org.parallax.model.Metadata;

/** The contract that scripts rely on: names, order, codes in lower case, spans that are slices. */
class CollationJsonTest {
    private final String source = CollationJson.of(SampleCollation.collation());

    @Test
    void hasTheFieldsOfTheContractInItsOrder() throws IOException {
        JsonNode collation = new ObjectMapper().readTree(source);
        assertFields(
                collation,
                "schema",
                "reports",
                "entities",
                "quotations",
                "events",
                "attributions",
                "origins",
                "stemma",
                "reuse",
                "matches",
                "claims",
                "attributions_lost");
        assertFields(
                collation.at("/reports/0"),
                "id",
                "file",
                "title",
                "outlet",
                "published",
                "copy_of",
                "unread",
                "cut",
                "text",
                "boilerplate");
        assertFields(collation.at("/reports/0/boilerplate/0"), "begin", "end", "reason");
        assertFields(collation.at("/entities/0"), "id", "name", "type", "role", "country", "sector", "names");
        assertFields(collation.at("/entities/0/names/0"), "report", "begin", "end", "text");
        assertFields(
                collation.at("/quotations/0"),
                "id",
                "report",
                "kind",
                "content",
                "statement",
                "cue",
                "manner",
                "speaker",
                "addressee",
                "occasion",
                "via");
        assertFields(collation.at("/quotations/0/content"), "begin", "end", "text", "spans");
        assertFields(collation.at("/quotations/0/speaker"), "text", "entity", "begin", "end");
        assertFields(
                collation.at("/attributions/0"),
                "report",
                "origin",
                "through",
                "cue",
                "class",
                "speaker",
                "content",
                "statement");
        assertFields(collation.at("/origins/0"), "id", "name", "kind", "reports");
        assertFields(
                collation.at("/claims/0"),
                "id",
                "kind",
                "verdict",
                "slots",
                "readings",
                "origins",
                "independent_origins",
                "rule",
                "known_from",
                "undecided");
        assertFields(collation.at("/claims/0/slots/0"), "slot", "values");
        assertFields(collation.at("/claims/0/readings/0"), "report", "begin", "end", "text");
    }

    @Test
    void codesAreInLowerCaseAndOriginsAreTheStorys() throws IOException {
        JsonNode collation = new ObjectMapper().readTree(source);
        assertThat(collation.at("/schema").asText()).isEqualTo("parallax.collation/1");
        assertThat(collation.at("/claims/0/verdict").asText()).isEqualTo("conflict");
        assertThat(collation.at("/claims/0/slots/0/slot").asText()).isEqualTo("speaker");
        assertThat(collation.at("/claims/0/slots/0/values/a1").asText()).isEqualTo("passenger Liv Moen");
        assertThat(collation.at("/attributions/0/origin").asText()).isEqualTo("g1");
        assertThat(collation.at("/events").isEmpty()).isTrue();
    }

    @Test
    void everyTextIsTheSliceOfItsReport() throws IOException {
        JsonNode collation = new ObjectMapper().readTree(source);
        Map<String, String> texts = new HashMap<>();
        collation
                .get("reports")
                .forEach(report ->
                        texts.put(report.get("id").asText(), report.get("text").asText()));
        for (String list : new String[] {"quotations", "attributions"}) {
            collation
                    .get(list)
                    .forEach(node -> node.forEach(part -> assertSlice(
                            part, texts.getOrDefault(node.get("report").asText(), ""))));
        }
        collation
                .findValues("readings")
                .forEach(readings -> readings.forEach(reading -> assertSlice(
                        reading, texts.getOrDefault(reading.get("report").asText(), ""))));
    }

    @Test
    void charactersThatCouldHarmAreEscapedAndMeanTheSame() throws IOException {
        String odd = "a\u202Eb \uD800 \u009B 😀";
        String line = ArticleJson.line(SampleCollation.second(odd));
        assertThat(line).contains("\\u202E", "\\uD800", "\\u009B", "😀").doesNotContain("\u202E", "\n");
        assertThat(new ObjectMapper().readTree(line).get("text").asText()).isEqualTo(odd);
    }

    @Test
    void articleSaysNullForWhatIsNotKnown() throws IOException {
        Article bare = new Article("x", Metadata.NONE, "Words.", java.util.List.of(), java.util.List.of(), null);
        assertThat(ArticleJson.line(bare))
                .isEqualTo("{\"id\":\"x\",\"url\":null,\"file\":null,\"outlet\":null,\"title\":null,\"authors\":[],"
                        + "\"published\":null,\"modified\":null,\"language\":null,\"sources\":[],\"text\":\"Words.\",\"boilerplate\":[],"
                        + "\"dropped\":[],\"withheld\":null,\"unread\":null}");
    }

    private static void assertSlice(JsonNode part, String text) {
        if (part.has("begin") && part.has("text")) {
            assertThat(part.get("text").asText())
                    .isEqualTo(text.substring(
                            part.get("begin").asInt(), part.get("end").asInt()));
        }
    }

    private static void assertFields(JsonNode node, String... names) {
        assertThat(node.fieldNames()).toIterable().containsExactly(names);
    }
}
