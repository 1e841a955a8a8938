// SPDX-License-Identifier: Apache-2.0
package org.parallax.model;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

/**
 * A name as it stands in the text, without title ("Maria Lund", not "President Maria Lund").
 *
 * @param country ISO 3166 alpha-3 of the country that the name is, lies in or belongs to; null when not known
 */
public record Name(Span span, NameType type, @Nullable String country) {
    public Name {
        requireNonNull(span, "span is null");
        requireNonNull(type, "type is null");
    }
}
