// SPDX-License-Identifier: Apache-2.0
package org.parallax.extract;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parallax.model.Article;
import org.parallax.model.Boilerplate;
import org.parallax.model.Dropped;
import org.parallax.model.Metadata;
import org.parallax.model.PublicationTime;
import org.parallax.model.SourceHint;
import org.parallax.model.Span;

/** The fields that a line of JSON and a sidecar have in common. */
final class JsonFields {
    private static final int MAX_DEPTH = 100;
    private static final ObjectMapper JSON = new ObjectMapper(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(MAX_DEPTH)
                            .maxStringLength(2 * Extractor.LIMIT)
                            .maxNumberLength(400)
                            .build())
                    .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private final JsonNode object;
    private final String place;
    private final List<Warning> warnings = new ArrayList<>();

    private JsonFields(JsonNode object, String place) {
        this.object = object;
        this.place = place;
    }

    static JsonFields parse(byte[] json, int length, String place) throws MalformedArticle {
        return new JsonFields(tree(json, length, place), place);
    }

    /** @throws MalformedArticle when the bytes are no JSON object */
    static JsonNode tree(byte[] json, int length, String place) throws MalformedArticle {
        JsonNode node;
        try {
            node = JSON.readTree(json, 0, length);
        } catch (JsonProcessingException bad) {
            throw new MalformedArticle(
                    MalformedArticle.BAD_JSON,
                    place,
                    "this is not JSON (" + firstLine(bad.getOriginalMessage()) + ", column "
                            + (bad.getLocation() == null ? 0 : bad.getLocation().getColumnNr()) + ")",
                    "write one JSON object");
        } catch (IOException bad) {
            throw new MalformedArticle(
                    MalformedArticle.BAD_JSON, place, "this is not JSON in UTF-8", "write one JSON object in UTF-8");
        }
        if (node == null || !node.isObject()) {
            throw new MalformedArticle(
                    MalformedArticle.BAD_JSON, place, "this is JSON but not an object", "write {\"text\": ...}");
        }
        return node;
    }

    JsonNode object() {
        return object;
    }

    /** Parser messages quote the input; one short line of it is enough. */
    private static String firstLine(@Nullable String message) {
        String line = message == null ? "unknown" : message.lines().findFirst().orElse("unknown");
        return line.length() > 160 ? line.substring(0, 160) : line;
    }

    List<Warning> warnings() {
        return warnings;
    }

    Iterable<String> names() {
        return object::fieldNames;
    }

    /** The field as text; null when it is absent, null or blank. */
    @Nullable
    String text(String name) throws MalformedArticle {
        JsonNode value = object.get(name);
        if (value == null || value.isNull()) {
            return null;
        }
        if (!value.isValueNode()) {
            throw new MalformedArticle(
                    MalformedArticle.BAD_FIELDS, place, "\"" + name + "\" is not a text", "write it as a string");
        }
        String text = value.asText();
        return text.isBlank() ? null : text;
    }

    private @Nullable String trimmed(String name) throws MalformedArticle {
        String text = text(name);
        return text == null ? null : text.strip();
    }

    /** All that the fields say about the article beside its words. */
    Metadata metadata() throws MalformedArticle {
        return new Metadata(
                trimmed("url"),
                null,
                trimmed("outlet"),
                trimmed("title"),
                authors(),
                time("published", "date"),
                time("modified", "modified"),
                trimmed("language"),
                sources());
    }

    /** As an earlier extraction wrote them; what is none is passed over. */
    private List<SourceHint> sources() {
        SourceHints hints = new SourceHints();
        for (JsonNode hint : object.path("sources")) {
            for (SourceHint.Kind kind : SourceHint.Kind.values()) {
                if (kind.word().equals(hint.path("kind").asText())) {
                    hints.add(
                            kind,
                            hint.path("name").asText(null),
                            hint.path("url").asText(null));
                }
            }
        }
        return hints.list();
    }

    private List<String> authors() throws MalformedArticle {
        JsonNode value = object.get("authors");
        if (value == null || value.isNull()) {
            return List.of();
        }
        List<String> authors = new ArrayList<>();
        for (JsonNode author : value.isArray() ? value : List.of(value)) {
            if (!author.isTextual()) {
                throw new MalformedArticle(
                        MalformedArticle.BAD_FIELDS, place, "\"authors\" is not a list of names", "write [\"Name\"]");
            }
            if (!author.asText().isBlank()) {
                authors.add(author.asText().strip());
            }
        }
        return authors;
    }

    /** The article with the judgement of an earlier extraction where the fields carry one. */
    Article judged(Article article) throws MalformedArticle {
        JsonNode marks = object.get("boilerplate");
        if (marks == null || !marks.isArray()) {
            return article;
        }
        List<Boilerplate> boilerplate = new ArrayList<>();
        int from = 0;
        for (JsonNode mark : marks) {
            int begin = mark.path("begin").asInt(-1);
            int end = mark.path("end").asInt(-1);
            if (begin < from || end < begin || end > article.text().length()) {
                throw new MalformedArticle(
                        MalformedArticle.BAD_FIELDS,
                        place,
                        "\"boilerplate\" has a stretch out of order or outside the text [" + begin + "," + end + ")",
                        "leave the field out, and the text is judged anew");
            }
            boilerplate.add(
                    new Boilerplate(new Span(begin, end), mark.path("reason").asText("boilerplate")));
            from = end;
        }
        List<Dropped> dropped = new ArrayList<>();
        for (JsonNode part : object.path("dropped")) {
            dropped.add(
                    new Dropped(part.path("text").asText(), part.path("reason").asText("boilerplate")));
        }
        return new Article(article.id(), article.metadata(), article.text(), boilerplate, dropped, text("withheld"));
    }

    private @Nullable PublicationTime time(String name, String otherName) throws MalformedArticle {
        String text = trimmed(name) == null ? trimmed(otherName) : trimmed(name);
        if (text == null) {
            return null;
        }
        PublicationTime time = Dates.parse(text);
        if (time == null) {
            String shown = text.length() > 60 ? text.substring(0, 60) : text;
            warnings.add(new Warning(
                    Warning.DATE,
                    place + ": \"" + name + "\" is not a date that has one meaning: \"" + shown
                            + "\"; it stays unknown; write it as 2022-07-19 or 2022-07-19T12:30:00+02:00"));
        }
        return time;
    }
}
