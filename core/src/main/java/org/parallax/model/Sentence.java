// SPDX-License-Identifier: Apache-2.0
package org.parallax.model;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * A sentence of the report. Sentences never cross a paragraph and never lie in boilerplate.
 *
 * @param paragraph zero-based number of the paragraph (run of lines without a break) that it stands in
 * @param headline true when the line stands as a headline over the text, not in it
 */
public record Sentence(Span span, int paragraph, boolean headline, List<Token> tokens) {
    public Sentence {
        requireNonNull(span, "span is null");
        tokens = List.copyOf(tokens);
    }
}
