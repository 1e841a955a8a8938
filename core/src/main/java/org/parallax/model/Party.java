// SPDX-License-Identifier: Apache-2.0
package org.parallax.model;

import static java.util.Objects.requireNonNull;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who speaks, is spoken to, acts or suffers.
 *
 * @param text the words that name the party nearest to the deed
 * @param span where they stand
 * @param name the part of {@code text} that says it best in little room ("Karl Brandt" of "the minister, Karl Brandt")
 * @param entity id of the entity, null when the words name none ("a witness")
 */
public record Party(
        String text, Span span, String name, @Nullable String entity) {
    private static final Set<String> PRONOUNS = Set.of(
            "he", "she", "it", "they", "we", "i", "you", "who", "whom", "which", "that", "his", "her", "its", "their",
            "our", "my", "him", "them", "this", "these", "those");

    public Party {
        requireNonNull(text, "text is null");
        requireNonNull(span, "span is null");
        requireNonNull(name, "name is null");
    }

    /** A party that is best called by all its words. */
    public Party(String text, Span span, @Nullable String entity) {
        this(text, span, text, entity);
    }

    /** True for a pronoun of which it is not known whom it means: "it" is nobody's name and is not to be shown as one. */
    public boolean isUnresolved() {
        return entity == null && PRONOUNS.contains(name.toLowerCase(Locale.ROOT));
    }
}
