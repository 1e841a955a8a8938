// SPDX-License-Identifier: Apache-2.0
package org.parallax.interpret;

import org.jspecify.annotations.Nullable;
import org.parallax.model.Party;
import org.parallax.model.Span;

/**
 * Who is given as speaking.
 *
 * @param first first token of the noun phrase
 * @param last last token
 * @param span its words
 * @param text its words, or the part of them that names the source best
 * @param head lemma of its head noun, lower case
 * @param entity id of the entity, null when it names none
 */
record Source(
        int first,
        int last,
        Span span,
        String text,
        String head,
        @Nullable String entity) {
    /** The party, at the place of the words that name it; {@code article} is the text that the source stands in. */
    Party party(String article) {
        int at = article.indexOf(text, span.begin());
        return new Party(text, new Span(at, at + text.length()), entity);
    }
}
