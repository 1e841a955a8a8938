// SPDX-License-Identifier: Apache-2.0
package org.parallax.interpret;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parallax.model.EventType;
import org.parallax.model.Tag;

/** Drops what is no event of its own: what is held in another, what nobody does, what did not happen. Immutable. */
final class EventSieve {
    /** Acts that only an authority can do, so that nobody need be named. */
    private static final Set<EventType> OFFICIAL =
            EnumSet.of(EventType.COERCE, EventType.SANCTION, EventType.ACCUSE, EventType.RETREAT, EventType.CONCEDE);
    /** Words whose complement only says what is asked, refused, threatened, promised or complained of. */
    private static final Set<EventType> VERBAL = EnumSet.of(
            EventType.ACCUSE,
            EventType.REQUEST,
            EventType.REJECT,
            EventType.THREATEN,
            EventType.AGREE,
            EventType.SUPPORT,
            EventType.CONCEDE);

    private static final Set<String> OPEN = Set.of("if", "unless", "until", "before", "whether");
    private static final int STEPS = 8;

    private final Words words;
    private final Branches branches;
    private final Nouns nouns;
    private final EventParts parts;
    private final Set<String> unreal;

    /**
     * @param unreal verbs whose complement is only wished for
     */
    EventSieve(Words words, Branches branches, Nouns nouns, EventParts parts, Set<String> unreal) {
        this.unreal = unreal;
        this.words = words;
        this.branches = branches;
        this.nouns = nouns;
        this.parts = parts;
    }

    /** The readings of one sentence that stand as events of their own, in text order. */
    List<EventReading> kept(List<EventReading> readings) {
        List<EventReading> told = new ArrayList<>();
        for (EventReading reading : readings) {
            boolean held =
                    readings.stream().anyMatch(other -> other.word() != reading.word() && holds(other, reading.word()));
            EventReading acted = held || isOpen(reading.word()) ? null : acted(reading);
            if (acted != null) {
                told.add(acted);
            }
        }
        List<EventReading> kept = new ArrayList<>();
        for (EventReading reading : told) {
            EventReading over = reading.nominal() ? null : told(told, words.headOf(reading.word()));
            boolean again = reading.nominal()
                    && reading.actors().stream().allMatch(actor -> words.is(actor, Tag.PRON))
                    && told.stream().anyMatch(other -> !other.nominal() && other.type() == reading.type());
            if (again) {
                continue;
            }
            boolean side = over != null && words.relates(reading.word(), "advcl");
            boolean same = side && over != null && over.type() == reading.type();
            boolean demand =
                    side && over != null && over.type() == EventType.PROTEST && reading.type() == EventType.REQUEST;
            if (over != null && (same || demand)) {
                int at = kept.indexOf(over);
                if (at >= 0 && over.recipients().isEmpty()) {
                    kept.set(at, withRecipients(over, reading.recipients()));
                }
            } else {
                kept.add(reading);
            }
        }
        return kept;
    }

    private static @Nullable EventReading told(List<EventReading> told, int word) {
        for (EventReading reading : told) {
            if (reading.word() == word) {
                return reading;
            }
        }
        return null;
    }

    /** True inside "if", "unless", "until", "before": what has not happened. */
    private boolean isOpen(int word) {
        int at = word;
        for (int step = 0; at >= 0 && step < STEPS; step++) {
            int head = words.headOf(at);
            boolean wished = head >= 0
                    && (words.relates(at, "xcomp") || words.relates(at, "ccomp"))
                    && unreal.contains(words.lemma(head));
            if (wished) {
                return true;
            }
            int mark = words.relates(at, "advcl") ? branches.child(at, "mark") : -1;
            if (mark >= 0 && OPEN.contains(words.lower(mark))) {
                return true;
            }
            at = head;
        }
        return false;
    }

    private static EventReading withRecipients(EventReading reading, List<Integer> recipients) {
        return new EventReading(
                reading.word(),
                reading.clause(),
                reading.type(),
                reading.mode(),
                reading.actors(),
                recipients,
                reading.inside(),
                reading.last(),
                reading.nominal(),
                reading.rule());
    }

    private boolean holds(EventReading outer, int word) {
        for (int inside : outer.inside()) {
            if (inside == word || (VERBAL.contains(outer.type()) && branches.isUnder(word, inside))) {
                return true;
            }
        }
        return false;
    }

    /** The reading with somebody who does it; null when nobody does. */
    private @Nullable EventReading acted(EventReading reading) {
        List<Integer> actors = reading.actors().stream().filter(this::canAct).toList();
        if (!reading.actors().isEmpty() && actors.isEmpty()) {
            return null;
        }
        if (actors.isEmpty()) {
            boolean official = OFFICIAL.contains(reading.type())
                    && !words.relates(reading.word(), "acl")
                    && reading.clause().passive()
                    && !reading.recipients().isEmpty();
            int place = official ? parts.place(reading.word(), reading.clause().object()) : -1;
            if (place >= 0 && !reading.recipients().contains(place)) {
                actors = List.of(place);
            } else if (!official) {
                return null;
            }
        }
        return new EventReading(
                reading.word(),
                reading.clause(),
                reading.type(),
                reading.mode(),
                actors,
                reading.recipients(),
                reading.inside(),
                reading.last(),
                reading.nominal(),
                reading.rule());
    }

    private boolean canAct(int head) {
        return nouns.isActor(head) || nouns.isWeapon(head);
    }
}
