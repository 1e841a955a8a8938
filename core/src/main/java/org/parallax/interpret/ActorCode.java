// SPDX-License-Identifier: Apache-2.0
package org.parallax.interpret;

import org.jspecify.annotations.Nullable;

/**
 * Whose an actor is and of what kind, as PLOVER codes it.
 *
 * @param country ISO 3166 alpha-3, KOS, or IGO UNO EUR IMG ISM MNC; null when the words do not tell
 * @param sector PLOVER's sector; null when the words do not tell
 * @param rule name of the rule that decided the sector, or the country where there is no sector
 */
record ActorCode(@Nullable String country, @Nullable String sector, String rule) {
    static final ActorCode NONE = new ActorCode(null, null, "none");

    boolean isNone() {
        return country == null && sector == null;
    }
}
