// SPDX-License-Identifier: Apache-2.0
package org.parallax.interpret;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.parallax.model.Actor;
import org.parallax.model.EventType;
import org.parallax.model.Name;
import org.parallax.model.NameType;

/**
 * Gives actors whose own words name no country the one that the sentence leaves: demonstrators who are fought by Egyptian
 * police are in Egypt, and so is whoever sets off a bomb there. Immutable.
 */
final class EventCountries {
    /** What people of one country do among themselves, unless the text names another. */
    private static final Set<EventType> DOMESTIC = EnumSet.of(
            EventType.REQUEST,
            EventType.REJECT,
            EventType.ACCUSE,
            EventType.PROTEST,
            EventType.COERCE,
            EventType.RETREAT,
            EventType.CONCEDE,
            EventType.ASSAULT,
            EventType.THREATEN);

    private final Words words;
    private final Nouns nouns;

    EventCountries(Words words, Nouns nouns) {
        this.words = words;
        this.nouns = nouns;
    }

    /**
     * The parties with what the sentence lets infer.
     *
     * @param others the other side, whose country is not that of a weapon that hits them
     */
    List<Actor> filled(List<Actor> parties, List<Actor> others, EventReading reading) {
        if (parties.stream().allMatch(party -> party.country() != null) || !DOMESTIC.contains(reading.type())) {
            return parties;
        }
        List<Actor> filled = new ArrayList<>();
        for (Actor party : parties) {
            String country =
                    party.country() == null && isOpen(party) ? country(party, others, reading) : party.country();
            filled.add(new Actor(party.party(), country, party.sector()));
        }
        return filled;
    }

    /** A named organisation may be of any country, or of none. */
    private boolean isOpen(Actor party) {
        int first = words.at(party.party().span().begin());
        int last = words.at(party.party().span().end() - 1);
        for (int i = first; i <= last; i++) {
            Name name = words.name(i);
            if (name != null && name.type() == NameType.ORGANIZATION) {
                return false;
            }
        }
        return true;
    }

    private @Nullable String country(Actor party, List<Actor> others, EventReading reading) {
        Set<String> named = new TreeSet<>();
        int sentence = words.sentence(reading.word());
        for (int i = words.first(sentence); i < words.end(sentence); i++) {
            Name name = words.name(i);
            if (name != null && name.country() != null) {
                named.add(name.country());
            }
        }
        boolean weapon = nouns.isWeapon(words.at(party.party().span().end() - 1));
        if (weapon) {
            named.removeIf(country -> others.stream().anyMatch(other -> country.equals(other.country())));
        }
        return named.size() == 1 ? named.iterator().next() : null;
    }
}
