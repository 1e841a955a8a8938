// SPDX-License-Identifier: Apache-2.0
package org.parallax.model;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

/**
 * A word as the treebanks cut it ("do" + "n't").
 *
 * @param form the words' characters, equal to the article's slice at {@code span}
 * @param lemma dictionary form, lower case but for names
 * @param dependency null when the annotator makes no trees
 */
public record Token(
        Span span,
        String form,
        String lemma,
        Tag tag,
        @Nullable Dependency dependency) {
    public Token {
        requireNonNull(span, "span is null");
        requireNonNull(form, "form is null");
        requireNonNull(lemma, "lemma is null");
        requireNonNull(tag, "tag is null");
    }
}
