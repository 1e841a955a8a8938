// SPDX-License-Identifier: Apache-2.0
package org.parallax.app.serve;

import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.parallax.app.store.Page;

/**
 * Where a page stands in a list that is too long to be shown at once.
 *
 * @param first number of its first entry, from 1
 * @param last number of its last one
 * @param total below 0 when nobody counted
 * @param before address of the entries before; null for the first ones
 * @param after address of the entries behind; null for the last ones
 */
public record Paging(
        int first,
        int last,
        long total,
        @Nullable String before,
        @Nullable String after) {
    static Paging of(String path, Ask ask, int offset, int limit, Page<?> page) {
        int last = offset + page.entries().size();
        boolean more = page.total() < 0 ? page.entries().size() == limit : last < page.total();
        return new Paging(
                offset + 1,
                last,
                page.total(),
                offset == 0 ? null : at(path, ask, Math.max(0, offset - limit)),
                more ? at(path, ask, offset + limit) : null);
    }

    private static String at(String path, Ask ask, int offset) {
        Map<String, String> query = new TreeMap<>(ask.query());
        query.put("offset", offset == 0 ? "" : Integer.toString(offset));
        return Links.with(path, query);
    }
}
