// SPDX-License-Identifier: Apache-2.0
package org.parallax.app.serve;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parallax.app.store.Moments;

/**
 * What is asked of a page, already found to be understandable ({@link Route#check}).
 *
 * @param path what stands in the places of the route's pattern, decoded
 * @param query what follows the question mark, decoded; empty values count as not given
 */
public record Ask(Map<String, String> path, Map<String, String> query) {
    /** Most entries of a list that one answer has. */
    static final int MOST = 500;

    public Ask {
        path = Map.copyOf(path);
        query = Map.copyOf(query);
    }

    /** What stands in a place of the path. */
    String place(String name) {
        String value = path.get(name);
        if (value == null) {
            throw new IllegalArgumentException("the route has no place " + name);
        }
        return value;
    }

    /** What is asked by that name, without blanks around it; null when it is not asked. */
    @Nullable
    String text(String name) {
        String value = query.get(name);
        return value == null || value.isBlank() ? null : value.strip();
    }

    String text(String name, String otherwise) {
        String value = text(name);
        return value == null ? otherwise : value;
    }

    int number(String name, int otherwise) {
        String value = text(name);
        return value == null ? otherwise : Integer.parseInt(value);
    }

    int offset() {
        return number("offset", 0);
    }

    int limit(int otherwise) {
        return number("limit", otherwise);
    }

    boolean flag(String name) {
        return text(name, "").equals("true");
    }

    /** A day's end or a time, in UTC; null when it is not asked. */
    @Nullable
    String moment(String name) {
        String value = text(name);
        return value == null ? null : Moments.parse(value);
    }

    /** A day's begin or a time, in UTC; null when it is not asked. */
    @Nullable
    String begin(String name) {
        String value = text(name);
        return value == null ? null : Moments.parseBegin(value);
    }
}
