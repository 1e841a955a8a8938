// SPDX-License-Identifier: Apache-2.0
package org.parallax.app.serve;

import java.time.DateTimeException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parallax.app.store.Moments;

/**
 * What is asked of a page.
 *
 * @param path what stands in the places of the route's pattern, decoded
 * @param query what follows the question mark, decoded; empty values count as not given
 */
public record Ask(Map<String, String> path, Map<String, String> query) {
    /** Most entries of a list that one answer has. */
    static final int MOST = 500;

    private static final int LONGEST = 2_000;

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

    /** What is asked by that name; null when it is not asked. */
    @Nullable
    String text(String name) throws BadAsk {
        String value = query.get(name);
        if (value == null || value.isBlank()) {
            return null;
        }
        checkLength(name);
        return value.strip();
    }

    /** Refuses what is longer than anybody types, also where a page does not look at it. */
    void checkLength(String name) throws BadAsk {
        String value = query.get(name);
        if (value != null && value.codePointCount(0, value.length()) > LONGEST) {
            throw new BadAsk(name, "too long");
        }
    }

    String text(String name, String otherwise) throws BadAsk {
        String value = text(name);
        return value == null ? otherwise : value;
    }

    int number(String name, int otherwise, int least, int most) throws BadAsk {
        String value = text(name);
        if (value == null) {
            return otherwise;
        }
        try {
            int number = Integer.parseInt(value);
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException expected) {
            // told below
        }
        throw new BadAsk(name, "not a whole number from " + least + " to " + most);
    }

    int offset() throws BadAsk {
        return number("offset", 0, 0, 10_000_000);
    }

    int limit(int otherwise) throws BadAsk {
        return number("limit", otherwise, 1, MOST);
    }

    boolean flag(String name) throws BadAsk {
        String value = text(name);
        if (value == null || value.equals("false")) {
            return false;
        }
        if (value.equals("true") || value.equals("on") || value.equals("1")) {
            return true;
        }
        throw new BadAsk(name, "neither true nor false");
    }

    /** A day's end or a time, in UTC; null when it is not asked. */
    @Nullable
    String moment(String name) throws BadAsk {
        String value = text(name);
        try {
            return value == null ? null : Moments.parse(value);
        } catch (DateTimeException expected) {
            throw new BadAsk(name, "not a day or time such as 2026-03-14 or 2026-03-14T09:30:00Z");
        }
    }

    /** A day's begin or a time, in UTC; null when it is not asked. */
    @Nullable
    String begin(String name) throws BadAsk {
        String value = text(name);
        try {
            return value == null ? null : Moments.parseBegin(value);
        } catch (DateTimeException expected) {
            throw new BadAsk(name, "not a day or time such as 2026-03-14 or 2026-03-14T09:30:00Z");
        }
    }
}
