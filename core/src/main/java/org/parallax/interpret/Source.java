// SPDX-License-Identifier: Apache-2.0
package org.parallax.interpret;

import org.jspecify.annotations.Nullable;
import org.parallax.model.Party;
import org.parallax.model.Span;

/**
 * Who is given as speaking.
 *
 * @param first first token of the part that names it
 * @param last last token of that part
 * @param span its words, with all that hangs on them
 * @param text the part of them that names the source best
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
    /** The party with all its words, called by those that name it best; {@code article} is the text that it stands in. */
    Party party(String article) {
        return new Party(span.in(article), span, text, entity);
    }
}
