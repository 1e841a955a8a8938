// SPDX-License-Identifier: Apache-2.0
package org.parallax.model;

import static java.util.Objects.requireNonNull;

/**
 * Why two entities, each of one report's account, are one over the story, or may be.
 *
 * @param entity id over the story of what {@code first} names
 * @param other id over the story of what {@code second} names; the same as {@code entity} when the two were joined
 * @param first words that name it in one report
 * @param second words that name it in another report
 * @param rule short code of what the two have in common ({@code same-name}, {@code acronym}, ...)
 */
public record Match(String entity, String other, Mention first, Mention second, String rule) {
    public Match {
        requireNonNull(entity, "entity is null");
        requireNonNull(other, "other is null");
        requireNonNull(first, "first is null");
        requireNonNull(second, "second is null");
        requireNonNull(rule, "rule is null");
    }

    /** True when the two are one over the story; false when they may be one, but stay apart. */
    public boolean joined() {
        return entity.equals(other);
    }
}
