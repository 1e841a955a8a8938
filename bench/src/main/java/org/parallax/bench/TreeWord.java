// SPDX-License-Identifier: Apache-2.0
package org.parallax.bench;

import org.parallax.model.Span;

/**
 * A word of a treebank or of a parser's output.
 *
 * @param span where its surface token stands in the text: a word of a contraction has the span of the whole contraction
 * @param contracted true when its surface token holds other words too
 * @param tag universal tag
 * @param head index of the governing word in the sentence, zero-based; {@link #ROOT} for the root
 * @param relation with its subtype, if it has one
 */
public record TreeWord(
        String form, Span span, boolean contracted, String lemma, String tag, int head, String relation) {
    /** The head of the root. */
    public static final int ROOT = -1;

    /** A word that is a surface token of its own. */
    public TreeWord(String form, Span span, String lemma, String tag, int head, String relation) {
        this(form, span, false, lemma, tag, head, relation);
    }

    /** The relation without its subtype. */
    String universalRelation() {
        int colon = relation.indexOf(':');
        return colon < 0 ? relation : relation.substring(0, colon);
    }
}
