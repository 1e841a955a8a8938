// SPDX-License-Identifier: Apache-2.0
package org.parallax.app.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.parallax.model.Sha256;

/**
 * Something that a person put right. It names reports, names and words, never ids that Parallax gives anew.
 *
 * @param id from kind and body: the same correction has the same id in every project
 * @param values what the kind says
 * @param made when
 * @param undone when it was taken back; null while it holds
 */
public record Correction(
        String id,
        Kind kind,
        List<String> values,
        String made,
        @Nullable String undone) {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    /** What is put right. */
    public enum Kind {
        /** Names of one person, body or place: two or more. */
        MERGE_NAMES,
        /** Two names that are not of one. */
        SPLIT_NAMES,
        /** Ids of two reports whose stories are one. */
        MERGE_STORIES,
        /** Ids of the reports that are a story of their own. */
        SPLIT_STORY,
        /** Id of a report, and of one in the story that it belongs to. */
        MOVE_REPORT,
        /** Places of a claim's readings: the claim is not one. */
        REJECT_CLAIM,
        /** Places of a claim's readings: a person has looked, it is right. */
        CONFIRM_CLAIM,
        /** Id of a report, then places of a claim's readings: this report's do not belong there. */
        REJECT_ALIGNMENT;

        /** As commands and files have it. */
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        @Override
        public String toString() {
            return code();
        }

        /**
         * The kind of that code.
         *
         * @throws IllegalArgumentException when no kind is called so
         */
        public static Kind parse(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
        }
    }

    public Correction {
        values = List.copyOf(values);
    }

    /** A correction that holds from now on. */
    public static Correction of(Kind kind, List<String> values, String made) {
        return new Correction(idOf(kind, values), kind, values, made, null);
    }

    private static String idOf(Kind kind, List<String> values) {
        return Sha256.hex(kind.code() + "\n" + body(values)).substring(0, 12);
    }

    /** True while nobody has taken it back. */
    public boolean holds() {
        return undone == null;
    }

    String body() {
        return body(values);
    }

    static String body(List<String> values) {
        ArrayNode body = MAPPER.createArrayNode();
        values.forEach(body::add);
        return body.toString();
    }

    static List<String> values(String body) {
        List<String> values = new ArrayList<>();
        try {
            for (JsonNode value : MAPPER.readTree(body)) {
                values.add(value.asText());
            }
        } catch (JsonProcessingException bad) {
            throw new IllegalArgumentException("no body of a correction: " + body, bad);
        }
        return values;
    }

    /** One line of JSON, for {@link #parse}. */
    public String line() {
        ObjectNode node = MAPPER.createObjectNode().put("id", id).put("kind", kind.code());
        ArrayNode array = node.putArray("values");
        values.forEach(array::add);
        return node.put("made", made).put("undone", undone).toString();
    }

    /**
     * Reads what {@link #line()} has written.
     *
     * @throws IllegalArgumentException when it is something else
     */
    public static Correction parse(String line) {
        try {
            JsonNode node = MAPPER.readTree(line);
            List<String> values = new ArrayList<>();
            node.path("values").forEach(value -> values.add(value.asText()));
            Kind kind = Kind.parse(node.path("kind").asText());
            if (values.isEmpty()) {
                throw new IllegalArgumentException("a correction without values");
            }
            switch (kind) {
                case REJECT_CLAIM, CONFIRM_CLAIM -> values.forEach(Words::parse);
                case REJECT_ALIGNMENT -> values.subList(1, values.size()).forEach(Words::parse);
                case MERGE_NAMES, SPLIT_NAMES, MERGE_STORIES, SPLIT_STORY, MOVE_REPORT -> {}
            }
            JsonNode undone = node.path("undone");
            return new Correction(
                    idOf(kind, values),
                    kind,
                    values,
                    node.path("made").asText(),
                    undone.isTextual() ? undone.asText() : null);
        } catch (JsonProcessingException bad) {
            throw new IllegalArgumentException("no JSON", bad);
        }
    }
}
