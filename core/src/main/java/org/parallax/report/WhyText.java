// SPDX-License-Identifier: Apache-2.0
package org.parallax.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Why a claim of a collation has its verdict: the rule, the values, the words with their places, and what they rest on. */
public final class WhyText {
    private final JsonNode collation;
    private final Map<String, String> sigla = new TreeMap<>();
    private final Phrases phrases = Phrases.read();
    private final StringBuilder out = new StringBuilder();

    private WhyText(JsonNode collation) {
        this.collation = collation;
        for (JsonNode report : collation.path("reports")) {
            sigla.put(report.path("id").asText(), Witness.siglum(sigla.size()));
        }
    }

    /**
     * The reasons of one claim.
     *
     * @param json a collation as {@link CollationJson} writes it
     * @param claim its id, or its number
     * @return null when the collation has no such claim
     * @throws IllegalArgumentException when {@code json} is no collation
     */
    public static @Nullable String of(String json, String claim) {
        JsonNode collation;
        try {
            collation = new ObjectMapper().readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("not JSON", e);
        }
        if (collation == null || !collation.path("schema").asText().equals(CollationJson.SCHEMA)) {
            throw new IllegalArgumentException("not a collation of schema " + CollationJson.SCHEMA);
        }
        for (JsonNode node : collation.path("claims")) {
            String id = node.path("id").asText();
            if (id.equals(claim) || id.equals("c" + claim)) {
                return new WhyText(collation).text(node);
            }
        }
        return null;
    }

    private String text(JsonNode claim) {
        line(
                0,
                claim.path("id").asText()
                        + "  "
                        + phrases.of("verdict." + claim.path("verdict").asText())
                        + "  "
                        + phrases.of("rule")
                        + " "
                        + claim.path("rule").asText());
        for (JsonNode slot : claim.path("slots")) {
            line(2, phrases.of("slot." + slot.path("slot").asText()));
            slot.path("values")
                    .properties()
                    .forEach(value -> line(
                            4, siglum(value.getKey()) + "  " + value.getValue().asText()));
        }
        Set<String> reports = new LinkedHashSet<>();
        for (JsonNode reading : claim.path("readings")) {
            reports.add(reading.path("report").asText());
            line(2, place(reading) + "  " + reading.path("text").asText());
        }
        line(2, phrases.count("origins", claim.path("independent_origins").asInt()));
        Set<String> ids = new LinkedHashSet<>();
        claim.path("origins").forEach(id -> ids.add(id.asText()));
        for (JsonNode origin : collation.path("origins")) {
            if (ids.contains(origin.path("id").asText())) {
                line(
                        4,
                        name(origin.path("id").asText()) + "  "
                                + origin.path("kind").asText());
            }
        }
        for (JsonNode edge : collation.path("stemma")) {
            boolean here = reports.contains(edge.path("from").asText());
            boolean there = ids.contains(edge.path("to").asText())
                    || edge.path("kind").asText().equals("copy");
            if (here && there) {
                edge(edge);
            }
        }
        for (JsonNode silence : claim.path("silences")) {
            line(
                    2,
                    phrases.about(
                            "silence." + silence.path("reason").asText(),
                            siglum(silence.path("report").asText())));
            JsonNode nearest = silence.path("nearest");
            if (nearest.isObject()) {
                line(4, nearest.path("text").asText());
            }
        }
        return out.toString();
    }

    private void edge(JsonNode edge) {
        line(
                4,
                name(edge.path("from").asText())
                        + " "
                        + edge.path("kind").asText()
                        + " "
                        + name(edge.path("to").asText())
                        + "  "
                        + edge.path("reason").asText());
        for (JsonNode words : edge.path("evidence")) {
            line(6, place(words) + "  " + words.path("text").asText());
        }
    }

    private String place(JsonNode words) {
        return siglum(words.path("report").asText()) + " " + words.path("begin").asText() + "-"
                + words.path("end").asText();
    }

    private String name(String id) {
        if (sigla.containsKey(id)) {
            return siglum(id);
        }
        for (JsonNode origin : collation.path("origins")) {
            if (origin.path("id").asText().equals(id)) {
                return sigla.containsKey(origin.path("name").asText())
                        ? siglum(origin.path("name").asText())
                        : origin.path("name").asText();
            }
        }
        return id;
    }

    private String siglum(String report) {
        return sigla.getOrDefault(report, report);
    }

    private void line(int indent, String text) {
        out.append(" ".repeat(indent)).append(Visible.oneLine(text)).append('\n');
    }
}
