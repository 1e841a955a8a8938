// SPDX-License-Identifier: Apache-2.0
package org.parallax.model;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The unit that is compared: a clause, or a quotation, small enough to point at.
 *
 * @param id unique in the account
 * @param span the clause's words
 * @param sentence index into {@link Annotation#sentences()}
 * @param modality how far the report commits itself
 * @param negated true when the clause denies its own predicate
 * @param entities ids of the account's entities that the clause mentions, by name, noun or pronoun, in text order
 * @param quotation id of the quotation that the clause lies in or is; null when it is the reporter's own words
 * @param origins ids of the account's origins that it is credited to, nearest first; empty when it is the reporter's own
 */
public record Proposition(
        String id,
        Span span,
        int sentence,
        Modality modality,
        boolean negated,
        List<String> entities,
        @Nullable String quotation,
        List<String> origins) {
    public Proposition {
        requireNonNull(id, "id is null");
        requireNonNull(span, "span is null");
        requireNonNull(modality, "modality is null");
        entities = List.copyOf(entities);
        origins = List.copyOf(origins);
    }
}
