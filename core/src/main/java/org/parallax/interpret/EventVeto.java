// SPDX-License-Identifier: Apache-2.0
package org.parallax.interpret;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.parallax.model.Actor;
import org.parallax.model.EventType;
import org.parallax.model.Name;
import org.parallax.model.NameType;

/** Holds back what is no political event although its words could be: private violence, business, unnamed suspects. */
final class EventVeto {
    private static final Set<String> PRIVATE = Set.of("CVL", "CRM", "BUS", "UNK");

    /** Types that PLOVER has no event of without a recipient. */
    private static final Set<EventType> NEEDS = EnumSet.of(EventType.COOPERATE, EventType.AID, EventType.SANCTION);

    private final Words words;
    private final Set<String> explosives;

    /** @param explosives weapons that nobody sets off in private */
    EventVeto(Words words, Set<String> explosives) {
        this.words = words;
        this.explosives = explosives;
    }

    /** True when nothing political happened. */
    boolean isPrivate(EventReading reading, List<Actor> actors, List<Actor> recipients) {
        if (actors.isEmpty()) {
            return recipients.stream().noneMatch(this::isPublic);
        }
        if (NEEDS.contains(reading.type()) && recipients.isEmpty() && actors.size() < 2) {
            return true;
        }
        if ("visit".equals(reading.mode()) && !recipients.isEmpty()) {
            // A family that visits its relatives.
            return actors.stream().noneMatch(this::isPublic)
                    && recipients.stream().noneMatch(this::isPublic);
        }
        if (reading.type() == EventType.ASSAULT) {
            return reading.actors().stream().noneMatch(head -> explosives.contains(words.lemma(head)))
                    && actors.stream().noneMatch(this::isMarked)
                    && recipients.stream().noneMatch(this::isMarked);
        }
        boolean firms =
                actors.stream().allMatch(this::isFirm) && recipients.stream().allMatch(this::isFirm);
        return firms && reading.type() != EventType.ACCUSE;
    }

    /** True for a company that its words tie to no country. */
    private boolean isFirm(Actor actor) {
        if (!"BUS".equals(actor.sector())) {
            return false;
        }
        int last = words.at(actor.party().span().end() - 1);
        for (int i = words.at(actor.party().span().begin()); i <= last; i++) {
            Name name = words.name(i);
            if (name != null && name.type() == NameType.COUNTRY) {
                return false;
            }
        }
        return true;
    }

    /** True for whoever is named, or holds an office, or fights. */
    private boolean isPublic(Actor actor) {
        return actor.country() != null || isMarked(actor);
    }

    private boolean isMarked(Actor actor) {
        if (actor.sector() != null && !PRIVATE.contains(actor.sector())) {
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
