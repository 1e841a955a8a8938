// SPDX-License-Identifier: Apache-2.0
package org.parallax.model;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

/**
 * Who does or suffers an event, coded as PLOVER has it.
 *
 * @param country ISO 3166 alpha-3, or one of the manual's own (IGO, UNO, EUR, NGO, ISM, IMG, MNC, KOS); null when the text
 *     does not tell
 * @param sector PLOVER's sector (GOV, MIL, COP, ...); null when the text does not tell
 */
public record Actor(
        Party party, @Nullable String country, @Nullable String sector) {
    public Actor {
        requireNonNull(party, "party is null");
    }
}
