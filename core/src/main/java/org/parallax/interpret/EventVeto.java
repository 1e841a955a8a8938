// SPDX-License-Identifier: Apache-2.0
package org.parallax.interpret;

import java.util.List;
import java.util.Set;
import org.parallax.model.Actor;
import org.parallax.model.EventType;
import org.parallax.model.Name;
import org.parallax.model.NameType;

/** Holds back what is no political event although its words could be: private violence, business, unnamed suspects. */
final class EventVeto {
    private static final Set<String> PRIVATE = Set.of("CVL", "CRM", "BUS", "UNK");

    private final Words words;

    EventVeto(Words words) {
        this.words = words;
    }

    /** True when nothing political happened. */
    boolean isPrivate(EventReading reading, List<Actor> actors, List<Actor> recipients) {
        boolean unknown = actors.stream().noneMatch(this::isPublic);
        if (actors.isEmpty()) {
            return recipients.stream().noneMatch(this::isPublic);
        }
        if (reading.type() == EventType.ASSAULT) {
            return unknown && recipients.stream().noneMatch(this::isPublic);
        }
        boolean firms = actors.stream().allMatch(actor -> "BUS".equals(actor.sector()))
                && recipients.stream().allMatch(actor -> "BUS".equals(actor.sector()));
        return firms && reading.type() != EventType.ACCUSE;
    }

    /** True for whoever is named, or holds an office, or fights. */
    private boolean isPublic(Actor actor) {
        if (actor.country() != null || (actor.sector() != null && !PRIVATE.contains(actor.sector()))) {
            return true;
        }
        int last = words.at(actor.party().span().end() - 1);
        for (int i = words.at(actor.party().span().begin()); i <= last; i++) {
            Name name = words.name(i);
            if (name != null && name.type() != NameType.PRODUCT) {
                return true;
            }
        }
        return false;
    }
}
