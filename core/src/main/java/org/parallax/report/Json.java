// SPDX-License-Identifier: Apache-2.0
package org.parallax.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.parallax.model.Boilerplate;
import org.parallax.model.Party;
import org.parallax.model.Span;

/** The pieces that all JSON of this room is made of. Fields keep the order in which they are set. */
final class Json {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private Json() {}

    static ObjectNode object() {
        return NODES.objectNode();
    }

    static <T> ArrayNode array(Collection<T> values, Function<T, ObjectNode> each) {
        ArrayNode array = NODES.arrayNode();
        values.forEach(value -> array.add(each.apply(value)));
        return array;
    }

    static ArrayNode strings(Collection<String> values) {
        ArrayNode array = NODES.arrayNode();
        values.forEach(array::add);
        return array;
    }

    /** {@code "begin","end","text"}: the text is always the slice. */
    static ObjectNode slice(String text, Span span) {
        return object().put("begin", span.begin()).put("end", span.end()).put("text", span.in(text));
    }

    static @Nullable ObjectNode sliceOrNull(String text, @Nullable Span span) {
        return span == null ? null : slice(text, span);
    }

    /** @param entity id of the party's entity among those that are written beside it, null when it has none there */
    static @Nullable ObjectNode party(@Nullable Party party, @Nullable String entity) {
        return party == null
                ? null
                : object().put("text", party.text())
                        .put("entity", entity)
                        .put("begin", party.span().begin())
                        .put("end", party.span().end());
    }

    static ObjectNode boilerplate(Boilerplate part) {
        return object().put("begin", part.span().begin())
                .put("end", part.span().end())
                .put("reason", part.reason());
    }

    /** A constant's name as the contract has it: lower case. */
    static String code(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    /** On one line, without a line end, and without a character that a terminal or a UTF-8 encoder could take amiss. */
    static String line(ObjectNode node) {
        try {
            return escapeUnsafe(MAPPER.writeValueAsString(node));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree of plain values could not be written", e);
        }
    }

    /** Over several lines for human eyes, ending with a line end. */
    static String indented(ObjectNode node) {
        try {
            return escapeUnsafe(MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(node))
                            .replace("\r\n", "\n")
                    + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree of plain values could not be written", e);
        }
    }

    /**
     * Outside of strings JSON is ASCII, so every character that is replaced here stands in a string, where its escape
     * means the same. Lone surrogates would be lost in UTF-8; C1 and direction controls could rule a terminal.
     */
    private static String escapeUnsafe(String json) {
        StringBuilder safe = new StringBuilder(json.length() + 16);
        for (int i = 0; i < json.length(); i++) {
            char c = json.charAt(i);
            if (Character.isHighSurrogate(c) && i + 1 < json.length() && Character.isLowSurrogate(json.charAt(i + 1))) {
                safe.append(c).append(json.charAt(++i));
            } else if (c >= 0x7F && (Character.isSurrogate(c) || Visible.rulesTheScreen(c))) {
                safe.append(String.format(Locale.ROOT, "\\u%04X", (int) c));
            } else {
                safe.append(c);
            }
        }
        return safe.toString();
    }
}
