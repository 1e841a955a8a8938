// SPDX-License-Identifier: Apache-2.0
package org.parallax.interpret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.parallax.fixture.Reports;
import org.parallax.model.Annotation;
import org.parallax.model.Article;
import org.parallax.model.Metadata;
import org.parallax.model.NameType;
import org.parallax.model.PublicationTime;

/**
 * Country and sector, both right, of the actors' gold. Of its items count those that expect a country, a sector or nothing
 * at all. The text decides an item unless it names a person and neither a country, a place nor a known body: whose the
 * person is, or was on that day, only knowledge of the world could tell. Needs {@code -Dparallax.gold=FOLDER}.
 */
class ActorsGoldTest {
    private static final double DECIDED_FLOOR = 0.92;
    private static final double ALL_FLOOR = 0.80;

    /** The gold's own names of what the ontology calls otherwise. */
    private static final Map<String, String> NAMES = Map.of("XKX", "KOS", "HLH", "MED", "BUD", "REL");

    private final ActorCoder coder = new ActorCoder();

    @Test
    void codesMostActorsThatTheTextDecides() throws IOException {
        String gold = System.getProperty("parallax.gold", "");
        Path file = Path.of(gold, "events", "actors_ngec.dev.jsonl");
        assumeTrue(!gold.isBlank() && Files.exists(file), "actors not given: -Dparallax.gold=FOLDER");
        int all = 0;
        int right = 0;
        int decided = 0;
        int decidedRight = 0;
        List<String> wrong = new ArrayList<>();
        ObjectMapper mapper = new ObjectMapper();
        for (String line : Files.readAllLines(file)) {
            JsonNode item = mapper.readTree(line);
            JsonNode want = item.path("expect");
            if (!want.has("none") && !want.has("country") && !want.has("code_1")) {
                continue;
            }
            String context =
                    item.path("context").isTextual() ? item.path("context").asText() + ".\n\n" : "";
            Annotation annotation = annotation(
                    context + item.path("actor").asText(), item.path("date").asText(""));
            Words words = new Words(annotation);
            ActorCode code = coder.code(words, words.at(context.length()), words.size() - 1);
            boolean good = want.has("none")
                    ? code.isNone()
                    : fits(want, "country", code.country()) && fits(want, "code_1", code.sector());
            all++;
            right += good ? 1 : 0;
            if (!namesPersonAlone(words, code)) {
                decided++;
                decidedRight += good ? 1 : 0;
                if (!good) {
                    wrong.add(item.path("id").asText() + " " + code);
                }
            }
        }
        String figures =
                "%d of %d decided, %d of all %d; wrong: %s".formatted(decidedRight, decided, right, all, wrong);
        assertThat((double) decidedRight / decided).as(figures).isGreaterThan(DECIDED_FLOOR);
        assertThat((double) right / all).as(figures).isGreaterThan(ALL_FLOOR);
    }

    private static boolean fits(JsonNode want, String field, @Nullable String got) {
        String value = want.path(field).asText("");
        String expected = value.isEmpty() ? null : NAMES.getOrDefault(value, value);
        return !want.has(field) || Objects.equals(expected, got);
    }

    /** A person's name of two words, or behind a title, and nothing that says whose. */
    private static boolean namesPersonAlone(Words words, ActorCode code) {
        return code.country() == null
                && words.annotation().names().stream()
                        .filter(name -> name.type() == NameType.PERSON)
                        .anyMatch(name -> words.at(name.span().end() - 1)
                                        > words.at(name.span().begin())
                                || words.at(name.span().begin()) > 0);
    }

    private static Annotation annotation(String text, String date) {
        PublicationTime published = null;
        try {
            published = date.isEmpty() ? null : PublicationTime.parse(date);
        } catch (DateTimeParseException expected) {
            // "today" and the like: no day of publication
        }
        Metadata metadata = new Metadata(null, null, null, null, List.of(), published, null, null);
        return Reports.annotate(new Article("r", metadata, text, List.of(), List.of(), null));
    }
}
