// SPDX-License-Identifier: Apache-2.0
package org.parallax.interpret;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parallax.model.Actor;
import org.parallax.model.Name;
import org.parallax.model.NameType;
import org.parallax.model.Party;
import org.parallax.model.Span;
import org.parallax.model.Tag;

/** Names the parties of an event: one actor for each part of a compound phrase. Immutable. */
final class EventActors {
    private final Words words;
    private final Branches branches;
    private final Nouns nouns;
    private final Entities entities;
    private final ActorCoder coder;

    EventActors(Words words, Branches branches, Nouns nouns, Entities entities, ActorCoder coder) {
        this.words = words;
        this.branches = branches;
        this.nouns = nouns;
        this.entities = entities;
        this.coder = coder;
    }

    /** The actors that the phrases with these heads name, in text order. */
    List<Actor> named(List<Integer> heads) {
        List<Actor> actors = new ArrayList<>();
        for (int head : heads) {
            for (int part : branches.conjuncts(head)) {
                Actor actor = actor(part);
                if (actors.stream()
                        .noneMatch(other ->
                                other.party().span().overlaps(actor.party().span()))) {
                    actors.add(actor);
                }
            }
        }
        actors.sort((a, b) -> a.party().span().compareTo(b.party().span()));
        return actors;
    }

    Party party(int head) {
        return actor(head).party();
    }

    private Actor actor(int head) {
        ActorPhrase phrase = ActorPhrase.of(words, branches, nouns, head);
        Span span = words.span(phrase.first(), phrase.last());
        String entity = entity(phrase, span);
        int from = phrase.first();
        while (from < phrase.head() && isCount(from)) {
            from++;
        }
        ActorCode code = coder.code(words, from, phrase.last(), entities);
        String country = code.country();
        int owner = branches.child(head, "nmod:poss");
        int pronoun = words.is(head, Tag.PRON) ? head : owner;
        if (country == null && pronoun >= 0 && words.is(pronoun, Tag.PRON)) {
            String id = meant(pronoun);
            country = id == null ? null : entities.get(id).country();
        }
        return new Actor(new Party(span.in(words.text()), span, entity), country, code.sector());
    }

    /** The entity that the phrase names as a whole or at its head. */
    private @Nullable String entity(ActorPhrase phrase, Span span) {
        Name name = words.name(phrase.head());
        if (name != null) {
            return entities.within(name.span());
        }
        int noun = nouns.counted(phrase.head());
        for (int apposed : branches.children(phrase.head(), "appos", "flat")) {
            Name person = words.name(apposed);
            if (person != null && person.type() == NameType.PERSON) {
                return entities.within(person.span());
            }
        }
        if (words.is(noun, Tag.PRON)) {
            return meant(noun);
        }
        String id = entities.within(span);
        return id != null
                        && entities.get(id).mentions().stream()
                                .anyMatch(mention ->
                                        mention.span().contains(words.get(noun).span()))
                ? id
                : null;
    }

    /** Whom "he" means: the entity that the pronoun was found to mean, or the last person named as a subject before it. */
    private @Nullable String meant(int pronoun) {
        String known = entities.within(words.get(pronoun).span());
        boolean person = switch (words.lower(pronoun)) {
            case "he", "she", "his", "her", "him" -> true;
            default -> false;
        };
        if (known != null || !person) {
            return known;
        }
        int sentence = words.sentence(pronoun);
        int from = words.first(Math.max(0, sentence - 1));
        String last = null;
        for (int i = from; i < pronoun; i++) {
            Name name = words.name(i);
            if (name != null && name.type() == NameType.PERSON && isSubject(i)) {
                last = entities.within(name.span());
            }
        }
        return last;
    }

    private boolean isSubject(int name) {
        int head = words.headOf(name);
        return words.relates(name, "nsubj")
                || (words.relates(name, "appos") && head >= 0 && words.relates(head, "nsubj"));
    }

    /** "more than 100": says how many, not who. */
    private boolean isCount(int index) {
        return words.name(index) == null
                && (words.is(index, Tag.NUM, Tag.ADV, Tag.ADP, Tag.DET)
                        || words.is(index, "more")
                        || words.is(index, "least"));
    }
}
