// SPDX-License-Identifier: Apache-2.0
package org.parallax.model;

import static java.util.Objects.requireNonNull;

/**
 * Words that refer to an entity.
 *
 * @param report id of the article that {@code span} counts in
 */
public record Mention(String report, Span span, String text, MentionKind kind) {
    public Mention {
        requireNonNull(report, "report is null");
        requireNonNull(span, "span is null");
        requireNonNull(text, "text is null");
        requireNonNull(kind, "kind is null");
    }
}
