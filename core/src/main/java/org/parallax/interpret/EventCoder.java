// SPDX-License-Identifier: Apache-2.0
package org.parallax.interpret;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.parallax.lexicon.Tsv;
import org.parallax.model.Actor;
import org.parallax.model.Attribution;
import org.parallax.model.Event;
import org.parallax.model.Party;
import org.parallax.model.Span;
import org.parallax.model.Tag;

/** Finds the political events that an article tells of and codes them as PLOVER has them. Immutable. */
final class EventCoder {
    private final EventLexicon lexicon = new EventLexicon();
    private final Nouns.Lists nounLists = new Nouns.Lists();
    private final EventModality modality = new EventModality();
    private final ActorCoder actorCoder;
    private final Map<String, String> contexts =
            Tsv.load("/parallax/interpret/event-contexts.tsv").map();

    EventCoder(ActorCoder actorCoder) {
        this.actorCoder = actorCoder;
    }

    /**
     * The article's events in the order of their triggers.
     *
     * @param attributions of the account; an event is credited to those whose statement holds its trigger
     */
    List<Event> code(Words words, Entities entities, List<Attribution> attributions) {
        Branches branches = new Branches(words);
        Nouns nouns = new Nouns(words, branches, nounLists, lexicon.words("quantity"), lexicon.words("attacker"));
        EventParts parts = new EventParts(words, branches, nouns);
        EventReader reader = new EventReader(words, lexicon, branches, nouns, parts);
        EventActors actors = new EventActors(words, branches, nouns, entities, actorCoder);
        EventSetting setting = new EventSetting(words, branches);
        EventSieve sieve = new EventSieve(words, branches, nouns, parts, lexicon.words("unreal"));
        EventVeto veto = new EventVeto(words, lexicon.words("explosive"));
        EventCountries countries = new EventCountries(words, nouns);
        List<Event> events = new ArrayList<>();
        for (int s = 0; s < words.annotation().sentences().size(); s++) {
            List<EventReading> readings = sieve.kept(readings(words, s, reader));
            Set<Integer> triggers = new TreeSet<>();
            readings.forEach(reading -> triggers.add(reading.word()));
            for (EventReading reading : readings) {
                Set<Integer> others = new TreeSet<>(triggers);
                others.remove(reading.word());
                int place = parts.place(reading.word(), reading.clause().object());
                List<Actor> coded = actors.named(reading.actors());
                List<Actor> met = without(actors.named(reading.recipients()), coded);
                if (veto.isPrivate(reading, coded, met)) {
                    continue;
                }
                List<Actor> doers = countries.filled(coded, met, reading);
                List<Actor> sufferers = countries.filled(met, List.of(), reading);
                Party where = place < 0 ? null : actors.party(place);
                Span trigger = trigger(words, branches, reading);
                events.add(new Event(
                        "v" + (events.size() + 1),
                        words.annotation().article().id(),
                        reading.type(),
                        reading.mode(),
                        contexts(words, s),
                        doers,
                        sufferers,
                        where,
                        setting.time(reading.word(), others),
                        setting.amounts(reading.word(), others),
                        modality.modality(words, branches, reading),
                        reader.isNegated(reading) && !reading.rule().startsWith("negated"),
                        origins(trigger, attributions),
                        trigger,
                        reading.rule()));
            }
        }
        return events;
    }

    private static List<EventReading> readings(Words words, int s, EventReader reader) {
        List<EventReading> readings = new ArrayList<>();
        for (int i = words.first(s); i < words.end(s); i++) {
            EventReading reading = reader.read(i);
            if (reading != null) {
                readings.add(reading);
            }
        }
        return readings;
    }

    private static List<Actor> without(List<Actor> actors, List<Actor> others) {
        return actors.stream()
                .filter(actor -> others.stream()
                        .noneMatch(other ->
                                other.party().span().overlaps(actor.party().span())))
                .toList();
    }

    private static Span trigger(Words words, Branches branches, EventReading reading) {
        int first = reading.word();
        int last = reading.last() - first < 7 ? reading.last() : first;
        int particle = branches.child(first, "compound:prt");
        if (particle > last && particle - first < 4) {
            last = particle;
        }
        return words.span(first, Math.max(first, last));
    }

    private List<String> contexts(Words words, int s) {
        Set<String> found = new TreeSet<>();
        for (int i = words.first(s); i < words.end(s); i++) {
            String context = contexts.get(words.lemma(i));
            if (context != null && !words.is(i, Tag.PUNCT)) {
                found.add(context);
            }
        }
        return List.copyOf(found);
    }

    /** Ids of the origins whose statements hold the trigger, the tightest statement first. */
    private static List<String> origins(Span trigger, List<Attribution> attributions) {
        Map<String, Integer> tightest = new LinkedHashMap<>();
        for (Attribution attribution : attributions) {
            if (attribution.statement().contains(trigger)) {
                tightest.merge(attribution.origin(), attribution.statement().length(), Math::min);
            }
        }
        List<String> origins = new ArrayList<>(new LinkedHashSet<>(tightest.keySet()));
        origins.sort((a, b) -> Integer.compare(tightest.getOrDefault(a, 0), tightest.getOrDefault(b, 0)));
        return origins;
    }
}
