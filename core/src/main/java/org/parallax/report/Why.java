// SPDX-License-Identifier: Apache-2.0
package org.parallax.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.parallax.model.Claim;
import org.parallax.model.Collation;
import org.parallax.model.SilenceRule;

/**
 * Why a claim of a collation has its verdict: the rule, the values, the words with their places, what they rest on and how
 * that is known, and why names in it are taken for one.
 */
public final class Why {
    /** Name of the schema; a change that breaks readers gets a new number. */
    public static final String SCHEMA = "parallax.why/1";

    /** Characters of a day. */
    private static final int DAY = 10;

    private final JsonNode collation;
    private final JsonNode claim;
    private final Map<String, String> sigla = new TreeMap<>();
    private final Phrases phrases = Phrases.read();
    private final StringBuilder out = new StringBuilder();

    private Why(JsonNode collation, JsonNode claim) {
        this.collation = collation;
        this.claim = claim;
        List<String> reports = new ArrayList<>();
        Map<String, String> copies = new TreeMap<>();
        for (JsonNode report : collation.path("reports")) {
            reports.add(report.path("id").asText());
            if (report.path("copy_of").isTextual()) {
                copies.put(report.path("id").asText(), report.path("copy_of").asText());
            }
        }
        sigla.putAll(Witness.sigla(reports, copies));
    }

    /**
     * The reasons of one claim, without the others: a story of hundreds of reports has thousands.
     *
     * @param claim its id, or its number
     * @return null when the collation has no such claim
     */
    public static @Nullable Why of(Collation collation, String claim) {
        List<Claim> one = collation.claims().stream()
                .filter(each -> isCalled(each.id(), claim))
                .toList();
        return one.isEmpty() ? null : of(CollationJson.reasons(collation.with(one)), claim);
    }

    private static boolean isCalled(String id, String claim) {
        return id.equals(claim) || id.equals("c" + claim);
    }

    /**
     * The reasons of one claim.
     *
     * @param json a collation as {@link CollationJson} writes it
     * @param claim its id, or its number
     * @return null when the collation has no such claim
     * @throws IllegalArgumentException when {@code json} is no collation
     */
    public static @Nullable Why of(String json, String claim) {
        JsonNode collation;
        try {
            collation = new ObjectMapper().readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("not JSON", e);
        }
        if (collation == null || !collation.path("schema").asText().equals(CollationJson.SCHEMA)) {
            throw new IllegalArgumentException("not a collation of schema " + CollationJson.SCHEMA);
        }
        return of(collation, claim);
    }

    private static @Nullable Why of(JsonNode collation, String claim) {
        for (JsonNode node : collation.path("claims")) {
            if (isCalled(node.path("id").asText(), claim)) {
                return new Why(collation, node);
            }
        }
        return null;
    }

    /** The claim with those parts of the collation that it rests on, indented. */
    public String json() {
        ObjectNode node = Json.object().put("schema", SCHEMA);
        ArrayNode reports = node.putArray("reports");
        for (JsonNode report : collation.path("reports")) {
            String id = report.path("id").asText();
            reports.addObject()
                    .put("id", id)
                    .put("siglum", siglum(id))
                    .put("outlet", report.path("outlet").textValue())
                    .put("published", report.path("published").textValue())
                    .put("copy_of", report.path("copy_of").textValue())
                    .put("cut", report.path("cut").asBoolean());
        }
        node.set("claim", claim);
        node.putArray("origins").addAll(origins());
        node.putArray("stemma").addAll(edges());
        node.putArray("matches").addAll(matches());
        return Json.indented(node);
    }

    /** For people to read: short lines, each ending with a line end. */
    public String text() {
        out.setLength(0);
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
        for (JsonNode reading : claim.path("readings")) {
            line(2, place(reading) + "  " + reading.path("text").asText());
        }
        line(2, phrases.count("origins", claim.path("independent_origins").asInt()));
        origins()
                .forEach(origin -> line(
                        4,
                        name(origin.path("id").asText()) + "  "
                                + origin.path("kind").asText()));
        edges().forEach(this::edge);
        List<JsonNode> matches = matches();
        if (!matches.isEmpty()) {
            line(2, phrases.of("names"));
            matches.forEach(this::match);
        }
        silences();
        return out.toString();
    }

    private List<JsonNode> origins() {
        Set<String> ids = ids();
        List<JsonNode> origins = new ArrayList<>();
        for (JsonNode origin : collation.path("origins")) {
            if (ids.contains(origin.path("id").asText())) {
                origins.add(origin);
            }
        }
        return origins;
    }

    private Set<String> ids() {
        Set<String> ids = new LinkedHashSet<>();
        claim.path("origins").forEach(id -> ids.add(id.asText()));
        return ids;
    }

    /** The steps from the claim's reports to its origins, and to the reports that they copy. */
    private List<JsonNode> edges() {
        Set<String> ids = ids();
        Set<String> from = new LinkedHashSet<>(ids);
        claim.path("readings")
                .forEach(reading -> from.add(reading.path("report").asText()));
        List<JsonNode> edges = new ArrayList<>();
        for (JsonNode edge : collation.path("stemma")) {
            boolean there = ids.contains(edge.path("to").asText())
                    || edge.path("kind").asText().equals("copy");
            if (there && from.contains(edge.path("from").asText())) {
                edges.add(edge);
            }
        }
        return edges;
    }

    /** Why names in the readings are taken for one, or might be; the same name in both needs no reason. */
    private List<JsonNode> matches() {
        List<JsonNode> matches = new ArrayList<>();
        for (JsonNode match : collation.path("matches")) {
            JsonNode first = match.path("first");
            JsonNode second = match.path("second");
            boolean same = match.path("joined").asBoolean()
                    && first.path("text").asText().equals(second.path("text").asText());
            if (!same && (isRead(first) || isRead(second))) {
                matches.add(match);
            }
        }
        return matches;
    }

    private boolean isRead(JsonNode words) {
        for (JsonNode reading : claim.path("readings")) {
            if (reading.path("report").asText().equals(words.path("report").asText())
                    && reading.path("begin").asInt() <= words.path("begin").asInt()
                    && reading.path("end").asInt() >= words.path("end").asInt()) {
                return true;
            }
        }
        return false;
    }

    private void match(JsonNode match) {
        JsonNode first = match.path("first");
        JsonNode second = match.path("second");
        String open = match.path("joined").asBoolean() ? "" : "  " + phrases.of("names.open");
        line(4, phrases.of("match." + match.path("rule").asText()) + open);
        line(6, place(first) + "  " + first.path("text").asText());
        line(6, place(second) + "  " + second.path("text").asText());
    }

    /** What the silence of the others means; where many are silent, how many for each reason. */
    private void silences() {
        Map<String, JsonNode> near = new TreeMap<>();
        claim.path("undecided").forEach(words -> near.put(words.path("report").asText(), words));
        Set<String> heard = new LinkedHashSet<>();
        claim.path("readings")
                .forEach(reading -> heard.add(reading.path("report").asText()));
        Map<String, List<String>> silent = new LinkedHashMap<>();
        Map<String, String> reasons = new LinkedHashMap<>();
        for (JsonNode report : collation.path("reports")) {
            String id = report.path("id").asText();
            if (!heard.contains(id)) {
                String reason = reason(report, near.containsKey(id));
                reasons.put(id, reason);
                silent.computeIfAbsent(reason, r -> new ArrayList<>()).add(id);
            }
        }
        if (reasons.size() > Sheet.FEW) {
            silent.forEach((reason, reports) -> line(2, phrases.count("silent." + reason, reports.size())));
            return;
        }
        reasons.forEach((report, reason) -> {
            line(2, phrases.about("silence." + reason, siglum(report)));
            if (reason.equals("undecided")) {
                line(4, near.getOrDefault(report, claim).path("text").asText());
            }
        });
    }

    /** As {@link SilenceRule} has it. */
    private String reason(JsonNode report, boolean near) {
        String published = report.path("published").asText("");
        String from = claim.path("known_from").asText("");
        if (report.path("cut").asBoolean()) {
            return "unreadable";
        }
        boolean early = published.length() >= DAY
                && !from.isEmpty()
                && published.substring(0, DAY).compareTo(from) < 0;
        return early ? "too_early" : near ? "undecided" : "not_said";
    }

    private void edge(JsonNode edge) {
        line(
                4,
                name(edge.path("from").asText())
                        + " "
                        + phrases.of("step." + edge.path("kind").asText())
                        + " "
                        + name(edge.path("to").asText())
                        + "  "
                        + phrases.of("reason." + edge.path("reason").asText()));
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
