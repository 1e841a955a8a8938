// SPDX-License-Identifier: Apache-2.0
package org.parallax.model;

import static java.util.Objects.requireNonNull;

/**
 * A stretch of an article's text that is not the report: kept in the text, marked, and passed over by every later room.
 *
 * @param reason short lower-case code, for instance {@code teaser}, {@code caption}, {@code share}, {@code correction}
 */
public record Boilerplate(Span span, String reason) {
    public Boilerplate {
        requireNonNull(span, "span is null");
        requireNonNull(reason, "reason is null");
    }
}
