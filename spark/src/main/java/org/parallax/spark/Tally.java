// SPDX-License-Identifier: Apache-2.0
package org.parallax.spark;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** What became of what was to be read: how much, and what was passed over for which reason. For one thread. */
final class Tally {
    /** So many messages are kept of each reason. */
    private static final int TOLD = 5;

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private int read;
    private int unread;
    private final TreeMap<String, Integer> refused = new TreeMap<>();
    private final TreeMap<String, TreeSet<String>> told = new TreeMap<>();
    /** Number of a piece in its bundle to how many articles or refusals it gave. */
    private final TreeMap<Integer, Integer> pieces = new TreeMap<>();

    void read(int piece, boolean inEnglish) {
        pieces.merge(piece, 1, Integer::sum);
        read++;
        unread += inEnglish ? 0 : 1;
    }

    /** @param message code first, as it is told */
    void refuse(int piece, String message) {
        pieces.merge(piece, 1, Integer::sum);
        refuse(message, 1);
    }

    /** The same of something that belongs to no piece, so many times. */
    void refuse(String message, int times) {
        refused.merge(code(message), times, Integer::sum);
        tell(message);
    }

    private static String code(String message) {
        return message.substring(0, Math.max(0, message.indexOf(' ')));
    }

    private void tell(String message) {
        TreeSet<String> messages = told.computeIfAbsent(code(message), reason -> new TreeSet<>());
        messages.add(message);
        if (messages.size() > TOLD) {
            messages.pollLast();
        }
    }

    /** Articles that were understood, those in other languages among them. */
    int read() {
        return read;
    }

    /** Of them those in other languages. */
    int unread() {
        return unread;
    }

    /** Code of a message to how often it came up. */
    Map<String, Integer> refused() {
        return new TreeMap<>(refused);
    }

    /** The first messages of each reason. */
    List<String> told() {
        return told.values().stream().flatMap(TreeSet::stream).toList();
    }

    /** How many articles or refusals a piece gave. */
    int entries(int piece) {
        return pieces.getOrDefault(piece, 0);
    }

    /** Takes in what another one counted, but not its pieces. */
    void add(Tally other) {
        read += other.read;
        unread += other.unread;
        other.refused.forEach((code, times) -> refused.merge(code, times, Integer::sum));
        other.told().forEach(this::tell);
    }

    byte[] bytes() throws IOException {
        ObjectNode json = MAPPER.createObjectNode().put("read", read).put("unread", unread);
        ObjectNode reasons = json.putObject("refused");
        refused.forEach(reasons::put);
        ArrayNode messages = json.putArray("told");
        told().forEach(messages::add);
        ObjectNode entries = json.putObject("pieces");
        pieces.forEach((piece, count) -> entries.put(piece.toString(), count));
        return MAPPER.writeValueAsBytes(json);
    }

    static Tally parse(byte[] bytes) throws IOException {
        JsonNode json = MAPPER.readTree(bytes);
        Tally tally = new Tally();
        tally.read = json.path("read").asInt();
        tally.unread = json.path("unread").asInt();
        json.path("refused")
                .properties()
                .forEach(reason ->
                        tally.refused.put(reason.getKey(), reason.getValue().asInt()));
        for (JsonNode message : json.path("told")) {
            tally.tell(message.asText());
        }
        json.path("pieces")
                .properties()
                .forEach(piece -> tally.pieces.put(
                        Integer.parseInt(piece.getKey()), piece.getValue().asInt()));
        return tally;
    }
}
