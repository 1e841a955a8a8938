// SPDX-License-Identifier: Apache-2.0
package org.parallax.extract;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.parallax.model.Metadata;

/**
 * What lies beside a bare file {@code FILE} as {@code FILE.meta.json}: {@code {"title", "outlet", "published", "url",
 * "authors"}}, each of which may be missing.
 *
 * @param warnings dates that were not understood, fields that nobody knows
 */
public record Sidecar(Metadata metadata, List<Warning> warnings) {
    private static final Set<String> FIELDS =
            Set.of("title", "outlet", "published", "date", "modified", "url", "authors", "language");

    public Sidecar {
        requireNonNull(metadata, "metadata is null");
        warnings = List.copyOf(warnings);
    }

    /** The name that the sidecar of {@code file} has. */
    public static String nameFor(String file) {
        return file + ".meta.json";
    }

    /**
     * Reads a sidecar's bytes.
     *
     * @param name the sidecar's file name, for messages
     * @throws MalformedArticle when {@code json} is not one JSON object with fields of the right kind
     */
    public static Sidecar parse(byte[] json, String name) throws MalformedArticle {
        if (json.length > Extractor.LIMIT) {
            throw Extractor.tooLarge(name, json.length);
        }
        int from = Decoder.starts(json, 0xEF, 0xBB, 0xBF) ? 3 : 0;
        byte[] bytes = from == 0 ? json : Arrays.copyOfRange(json, from, json.length);
        JsonFields fields = JsonFields.parse(bytes, bytes.length, name);
        Metadata metadata = fields.metadata();
        List<Warning> warnings = new ArrayList<>(fields.warnings());
        for (String field : fields.names()) {
            if (!FIELDS.contains(field)) {
                warnings.add(new Warning(
                        Warning.UNKNOWN_FIELD,
                        name + ": nobody knows the field \"" + field + "\"; it is passed over; known are title, outlet,"
                                + " published, modified, url, authors, language"));
            }
        }
        return new Sidecar(metadata, warnings);
    }
}
