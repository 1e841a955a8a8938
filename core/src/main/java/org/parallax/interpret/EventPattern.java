// SPDX-License-Identifier: Apache-2.0
package org.parallax.interpret;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parallax.model.EventType;

/**
 * A line of the event lexicon: a word, what must stand beside it, and what it then tells of.
 *
 * @param name the words and needs as the lexicon has them
 * @param needs all of them must hold
 * @param type what it tells of; null when {@code composition} says it, or when it tells of nothing
 * @param composition how it changes the event inside it ("refuse"); null when it has a type of its own
 * @param mode null when the line gives none
 * @param actors roles that are tried in turn
 * @param recipients roles that are tried in turn
 */
record EventPattern(
        String name,
        List<Need> needs,
        @Nullable EventType type,
        @Nullable String composition,
        @Nullable String mode,
        List<String> actors,
        List<String> recipients) {
    /** Composition of a line that tells of nothing and keeps later lines from being tried. */
    static final String NOTHING = "none";

    /** The same line under another word. */
    EventPattern withName(String other) {
        return new EventPattern(other, needs, type, composition, mode, actors, recipients);
    }

    /** Where a need looks. */
    enum Place {
        OBJ,
        SUBJ,
        PREP,
        COMP,
        PRT,
        MOD,
        POSS,
        /** Anywhere in the sentence. */
        HAS,
        PASS
    }

    /** What a need asks of the word that it finds, beside its lemma. */
    enum Kind {
        ACTOR,
        PERSON,
        OFFICIAL,
        PLACE,
        STATE,
        PEOPLE,
        THING,
        FUTURE,
        ANY
    }

    /**
     * Something that must hold.
     *
     * @param prepositions which obliques count, for {@link Place#PREP}
     * @param anywhere the lemma may stand anywhere in the phrase, not only as its head
     * @param lemmas empty together with {@code kinds} and {@code types} when it is enough that something stands there
     */
    record Need(
            boolean negated,
            Place place,
            Set<String> prepositions,
            boolean anywhere,
            Set<String> lemmas,
            Set<Kind> kinds,
            Set<EventType> types) {
        boolean isOpen() {
            return lemmas.isEmpty() && kinds.isEmpty() && types.isEmpty();
        }
    }
}
