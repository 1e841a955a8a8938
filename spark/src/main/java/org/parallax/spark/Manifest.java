// SPDX-License-Identifier: Apache-2.0
package org.parallax.spark;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What an output folder was made of: which files, by which build, and in which bundles they are read. Each state is a file
 * {@code manifest-N.json}; the one with the largest N holds. For one thread.
 */
final class Manifest {
    static final String SCHEMA = "parallax.spark/1";
    private static final String PREFIX = "manifest-";
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final OutFolder out;
    private final String build;
    private int number;
    private final List<InputFile> files = new ArrayList<>();
    /** Files that were read once and have changed since: what is known of them no longer counts. */
    private final Set<Integer> gone = new TreeSet<>();

    private final Map<String, Integer> latest = new HashMap<>();
    private final TreeMap<Integer, Bundle> bundles = new TreeMap<>();

    private Manifest(OutFolder out, String build) {
        this.out = out;
        this.build = build;
    }

    /** Reads the folder's manifest, or begins one when the folder is empty or not there. */
    static Manifest open(OutFolder out, String build) throws IOException, Stop {
        Manifest manifest = new Manifest(out, build);
        List<String> names = out.names("");
        String last = names.stream()
                .filter(name -> name.matches(PREFIX + "\\d{6}\\.json"))
                .max(String::compareTo)
                .orElse(null);
        if (last == null) {
            if (!names.isEmpty()) {
                throw new Stop(
                        Stop.USAGE,
                        Problem.NOT_OURS,
                        out.root().toString(),
                        "the folder has files that parallax spark did not write",
                        "name an empty folder, or one that it made");
            }
            return manifest;
        }
        manifest.read(MAPPER.readTree(out.bytes(last)));
        manifest.number = Integer.parseInt(last.substring(PREFIX.length(), PREFIX.length() + 6));
        return manifest;
    }

    private void read(JsonNode json) throws Stop {
        if (!json.path("schema").asText().equals(SCHEMA)
                || !json.path("build").asText().equals(build)) {
            throw new Stop(
                    Stop.USAGE,
                    Problem.OTHER_BUILD,
                    out.root().toString(),
                    "another build of Parallax made the folder, which may read otherwise",
                    "name a new folder, or use that build ("
                            + json.path("build").asText() + ")");
        }
        for (JsonNode file : json.path("files")) {
            add(new InputFile(
                    file.path("path").asText(),
                    file.path("name").asText(),
                    file.path("length").asLong(),
                    file.path("stamp").asText()));
        }
        for (JsonNode bundle : json.path("bundles")) {
            List<Piece> pieces = new ArrayList<>();
            for (JsonNode piece : bundle.path("pieces")) {
                pieces.add(new Piece(
                        piece.path(0).asInt(),
                        piece.path(1).asLong(),
                        piece.path(2).asLong()));
            }
            add(new Bundle(bundle.path("number").asInt(), pieces));
        }
    }

    /** Number of the file, which takes the place of an earlier one of its path. */
    private int add(InputFile file) {
        files.add(file);
        Integer before = latest.put(file.path(), files.size() - 1);
        if (before != null) {
            gone.add(before);
        }
        return files.size() - 1;
    }

    private void add(Bundle bundle) {
        bundles.put(bundle.number(), bundle);
    }

    /**
     * Takes in files; those that are known and unchanged are passed over.
     *
     * @return how many are new or changed
     */
    int take(List<InputFile> found, Cutter cutter) throws IOException {
        List<Integer> fresh = new ArrayList<>();
        for (InputFile file : found) {
            Integer known = latest.get(file.path());
            if (known == null || !files.get(known).stamp().equals(file.stamp())) {
                fresh.add(add(file));
            }
        }
        int next = bundles.isEmpty() ? 0 : bundles.lastKey() + 1;
        for (List<Piece> pieces : cutter.cut(files, fresh)) {
            add(new Bundle(next++, pieces));
        }
        return fresh.size();
    }

    /** The file of that number. */
    InputFile file(int file) {
        return files.get(file);
    }

    /** All files, in the order in which they were taken in. */
    List<InputFile> files() {
        return Collections.unmodifiableList(files);
    }

    /** False for a file that has changed since, and of which a later number tells. */
    boolean holds(int file) {
        return !gone.contains(file);
    }

    /** Bundles with anything that still holds, by number. */
    List<Bundle> bundles() {
        return bundles.values().stream()
                .filter(bundle -> bundle.pieces().stream().anyMatch(piece -> holds(piece.file())))
                .toList();
    }

    /** Writes the next state, and drops the one before. */
    void write() throws IOException {
        ObjectNode json = MAPPER.createObjectNode().put("schema", SCHEMA).put("build", build);
        ArrayNode listed = json.putArray("files");
        for (InputFile file : files) {
            listed.addObject()
                    .put("path", file.path())
                    .put("name", file.name())
                    .put("length", file.length())
                    .put("stamp", file.stamp());
        }
        ArrayNode cut = json.putArray("bundles");
        for (Bundle bundle : bundles.values()) {
            ArrayNode pieces = cut.addObject().put("number", bundle.number()).putArray("pieces");
            for (Piece piece : bundle.pieces()) {
                pieces.addArray().add(piece.file()).add(piece.begin()).add(piece.end());
            }
        }
        number++;
        out.write(name(number), MAPPER.writeValueAsBytes(json));
        if (number > 1) {
            out.delete(name(number - 1));
        }
    }

    private static String name(int number) {
        return String.format(Locale.ROOT, "%s%06d.json", PREFIX, number);
    }
}
