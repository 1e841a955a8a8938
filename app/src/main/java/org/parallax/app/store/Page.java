// SPDX-License-Identifier: Apache-2.0
package org.parallax.app.store;

import java.util.List;

/**
 * A part of a list that is too long to be shown at once.
 *
 * @param entries those of the page, in the list's order
 * @param total how many the whole list has; {@link #UNCOUNTED} when counting would mean collating every story
 * @param <T> what is listed
 */
public record Page<T>(List<T> entries, long total) {
    /** Nobody knows how many there are. */
    public static final long UNCOUNTED = -1;

    public Page {
        if (total < UNCOUNTED) {
            throw new IllegalArgumentException("total must be -1 or more, got " + total);
        }
        entries = List.copyOf(entries);
    }

    static void check(int offset, int limit) {
        if (offset < 0 || limit < 0) {
            throw new IllegalArgumentException("offset and limit must be 0 or more, got " + offset + " and " + limit);
        }
    }
}
