// SPDX-License-Identifier: Apache-2.0
package org.parallax.app.serve;

import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A page's address and what can be asked of it.
 *
 * @param pattern parts between slashes; one in braces stands for any part
 * @param summary what the page shows, for the description of the interface
 * @param fields what may follow the question mark
 * @param data what the page gives to programs
 */
record Route(String pattern, String summary, List<Field> fields, Shape data, Handler handler) {
    /** Makes what the page shows. */
    interface Handler {
        View view(Ask ask) throws IOException, BadAsk;
    }

    Route {
        fields = List.copyOf(fields);
    }

    /** Refuses what the page cannot be asked, or cannot understand. */
    void check(Map<String, String> query) throws BadAsk {
        for (Map.Entry<String, String> asked : query.entrySet()) {
            Field known = fields.stream()
                    .filter(field -> field.name().equals(asked.getKey()))
                    .findFirst()
                    .orElseThrow(() -> new BadAsk(asked.getKey(), "this page cannot be asked for it"));
            known.check(asked.getValue());
        }
    }

    /**
     * What stands in the places of the pattern.
     *
     * @param path without its ending .json or .csv
     * @return null when the path is another page's
     */
    @Nullable
    Map<String, String> match(String path) {
        String[] own = pattern.split("/", -1);
        String[] given = path.split("/", -1);
        if (own.length != given.length) {
            return null;
        }
        Map<String, String> places = new LinkedHashMap<>();
        for (int i = 0; i < own.length; i++) {
            if (own[i].startsWith("{")) {
                String value = decoded(given[i]);
                if (value == null || value.isEmpty()) {
                    return null;
                }
                places.put(own[i].substring(1, own[i].length() - 1), value);
            } else if (!own[i].equals(given[i])) {
                return null;
            }
        }
        return places;
    }

    private static @Nullable String decoded(String part) {
        try {
            return URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException malformed) {
            return null;
        }
    }
}
