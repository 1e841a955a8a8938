// SPDX-License-Identifier: Apache-2.0
package org.parallax.model;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Somebody or something that is named, with all its mentions: in one article ({@link Account}) or over the reports of a
 * story ({@link Collation}).
 *
 * @param id unique in the account or collation
 * @param name the fullest form that the texts give
 * @param role title or description that the texts give ("president"), null when they give none
 * @param country ISO 3166 alpha-3, KOS, or what PLOVER has for bodies above states (IGO UNO EUR IMG ISM MNC); null when the
 *     texts do not tell
 * @param sector PLOVER's sector (GOV, MIL, COP, ...), null when the texts do not tell
 * @param mentions in text order, by report; at least one
 */
public record Entity(
        String id,
        String name,
        NameType type,
        @Nullable String role,
        @Nullable String country,
        @Nullable String sector,
        List<Mention> mentions) {
    /** True for somebody of whom no report gives a name: "a woman". Two of them in two reports are never taken for one. */
    public boolean isUnnamedPerson() {
        return type == NameType.PERSON && mentions.stream().noneMatch(mention -> mention.kind() == MentionKind.NAME);
    }

    public Entity {
        requireNonNull(id, "id is null");
        requireNonNull(name, "name is null");
        requireNonNull(type, "type is null");
        mentions = List.copyOf(mentions);
        if (mentions.isEmpty()) {
            throw new IllegalArgumentException("entity without a mention: " + name);
        }
    }
}
