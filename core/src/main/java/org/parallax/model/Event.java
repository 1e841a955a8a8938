// SPDX-License-Identifier: Apache-2.0
package org.parallax.model;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened between people, as PLOVER codes it, and what PLOVER lacks: how far the text commits itself and on
 * whose word.
 *
 * @param id unique in the account or collation
 * @param mode one of {@link EventType#modes()}, null when the text does not tell or the type has none
 * @param contexts PLOVER's contexts, sorted
 * @param actors who did it, in text order; for a meeting or fight without host or attacker all who took part
 * @param recipients to whom, in text order
 * @param place where, null when the text does not tell
 * @param time when, null when the text does not tell
 * @param amounts what is counted with it, in text order
 * @param negated true when the text denies that it happened
 * @param origins ids of the account's origins that it is credited to, nearest first; empty when it is the reporter's own
 * @param trigger the words that tell of it
 * @param rule name of the rule or lexicon entry that gave it
 */
public record Event(
        String id,
        String report,
        EventType type,
        @Nullable String mode,
        List<String> contexts,
        List<Actor> actors,
        List<Actor> recipients,
        @Nullable Party place,
        @Nullable TimeExpression time,
        List<Quantity> amounts,
        Modality modality,
        boolean negated,
        List<String> origins,
        Span trigger,
        String rule) {
    public Event {
        requireNonNull(id, "id is null");
        requireNonNull(report, "report is null");
        requireNonNull(type, "type is null");
        requireNonNull(modality, "modality is null");
        requireNonNull(trigger, "trigger is null");
        requireNonNull(rule, "rule is null");
        contexts = List.copyOf(contexts);
        actors = List.copyOf(actors);
        recipients = List.copyOf(recipients);
        amounts = List.copyOf(amounts);
        origins = List.copyOf(origins);
        if (mode != null && !type.modes().contains(mode)) {
            throw new IllegalArgumentException(type + " has no mode " + mode);
        }
    }
}
