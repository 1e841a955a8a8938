// SPDX-License-Identifier: Apache-2.0
package org.parallax.interpret;

import org.jspecify.annotations.Nullable;

/**
 * What a stretch of an actor's phrase is known to be.
 *
 * @param from first unit
 * @param to last unit
 * @param noun only of a noun
 */
record ActorMark(
        Kind kind,
        int from,
        int to,
        @Nullable String country,
        @Nullable String sector,
        ActorNouns.@Nullable Noun noun) {
    enum Kind {
        PERSON,
        BODY,
        /** A state's name, adjective or people. */
        LAND,
        CAPITAL,
        PLACE,
        NOUN
    }

    boolean isNoun(ActorNouns.Kind... kinds) {
        if (noun == null) {
            return false;
        }
        for (ActorNouns.Kind one : kinds) {
            if (noun.kind() == one) {
                return true;
            }
        }
        return false;
    }

    boolean isLand() {
        return kind == Kind.LAND || kind == Kind.CAPITAL || kind == Kind.PLACE;
    }
}
