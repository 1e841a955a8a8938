// SPDX-License-Identifier: Apache-2.0
package org.parallax.app;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parallax.app.store.ReportHead;
import org.parallax.app.store.StoreFailure;
import org.parallax.app.store.StoryHead;
import org.parallax.model.Claim;
import org.parallax.model.Reading;

/** How what a project holds is told, to people and to programs. */
final class Stored {
    // ASCII only, so that half surrogates and control characters reach programs whole and rule no terminal
    private static final ObjectMapper MAPPER =
            JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    private Stored() {}

    static Failure failure(StoreFailure failure) {
        Problem problem = switch (failure.kind()) {
            case NONE -> Problem.NO_PROJECT;
            case EXISTS -> Problem.PROJECT_EXISTS;
            case READ_ONLY -> Problem.PROJECT_READ_ONLY;
            case FULL -> Problem.PROJECT_FULL;
            case BUSY -> Problem.PROJECT_BUSY;
            case DAMAGED -> Problem.PROJECT_DAMAGED;
            case NEWER -> Problem.PROJECT_NEWER;
            case SERVER -> Problem.NO_SERVER;
            case UNKNOWN -> Problem.NOT_IN_PROJECT;
            case OTHER -> Problem.PROJECT_FAILED;
        };
        boolean usage =
                problem == Problem.NO_PROJECT || problem == Problem.PROJECT_EXISTS || problem == Problem.NOT_IN_PROJECT;
        return new Failure(
                usage ? ExitCode.USAGE : ExitCode.UNREADABLE,
                problem,
                failure.where(),
                String.valueOf(failure.getMessage()),
                failure.next());
    }

    /** SHA-256 and name of each table, a line each, as {@code sha256sum} writes them. */
    static String hashes(Map<String, String> digests) {
        StringBuilder lines = new StringBuilder();
        digests.forEach(
                (table, hash) -> lines.append(hash).append("  ").append(table).append('\n'));
        return lines.toString();
    }

    static ObjectNode object() {
        return MAPPER.createObjectNode();
    }

    /** On one line. */
    static String line(ObjectNode node) {
        try {
            return MAPPER.writeValueAsString(node);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a tree of plain values could not be written", impossible);
        }
    }

    static ObjectNode json(StoryHead story) {
        return object().put("id", story.id())
                .put("title", story.title())
                .put("first", story.firstMoment().isEmpty() ? null : story.firstMoment())
                .put("last", story.lastMoment().isEmpty() ? null : story.lastMoment())
                .put("reports", story.reports())
                .put("copies", story.copies())
                .put("outlets", story.outlets())
                .put("origins", story.origins())
                .put("conflicts", story.conflicts())
                .put("differs", story.differs())
                .put("agrees", story.agrees())
                .put("only", story.alone())
                .put("status", story.ruled())
                .put("collated", !story.dirty());
    }

    static ObjectNode json(ReportHead report) {
        return object().put("id", report.id())
                .put("outlet", report.outlet())
                .put("title", report.title())
                .put("url", report.url())
                .put("file", report.file())
                .put("published", report.published())
                .put("story", report.story())
                .put("copy_of", report.copyOf());
    }

    /** Adds the words that a claim rests on, with their places. */
    static void putReadings(ObjectNode node, Claim claim) {
        ArrayNode readings = node.putArray("readings");
        for (Reading reading : claim.readings()) {
            readings.addObject()
                    .put("report", reading.report())
                    .put("begin", reading.span().begin())
                    .put("end", reading.span().end())
                    .put("text", reading.text());
        }
    }

    /** The beginning of an id that is long, for people; commands take it. */
    static String brief(@Nullable String id) {
        return id == null ? "-" : id.length() == 64 && id.matches("[0-9a-f]+") ? id.substring(0, 12) : plain(id, 40);
    }

    /** Words for a terminal: on one line, without control characters, at most so long. */
    static String plain(@Nullable String text, int most) {
        StringBuilder plain = new StringBuilder();
        boolean gap = false;
        for (int i = 0; text != null && i < text.length() && plain.length() < most + 2; ) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            if (Character.isISOControl(c)
                    || Character.isWhitespace(c)
                    || Character.getType(c) == Character.FORMAT
                    || Character.getType(c) == Character.SURROGATE) {
                gap = !plain.isEmpty();
                continue;
            }
            if (gap) {
                plain.append(' ');
                gap = false;
            }
            plain.appendCodePoint(c);
        }
        if (plain.length() <= most) {
            return plain.toString();
        }
        int end = most - 1;
        return plain.substring(0, Character.isHighSurrogate(plain.charAt(end - 1)) ? end - 1 : end) + "…";
    }

    static String day(@Nullable String moment) {
        return moment == null || moment.length() < 10 ? "----------" : moment.substring(0, 10);
    }

    static String outlet(ReportHead report) {
        return report.outlet() != null ? plain(report.outlet(), 24) : plain(report.name(), 24);
    }
}
