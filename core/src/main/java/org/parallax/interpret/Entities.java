// SPDX-License-Identifier: Apache-2.0
package org.parallax.interpret;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.parallax.lexicon.Gender;
import org.parallax.model.Entity;
import org.parallax.model.Mention;
import org.parallax.model.MentionKind;
import org.parallax.model.NameType;
import org.parallax.model.Span;

/** The entities of an article, and which of them stands at a place in the text. References are added as they
 * resolve. */
final class Entities {
    private final Words words;
    private final Map<String, Entity> byId = new LinkedHashMap<>();
    private final Map<String, Set<String>> descriptions = new TreeMap<>();
    private final Map<String, Gender> genders = new TreeMap<>();
    private final TreeMap<Span, String> atSpan;

    Entities(Words words, List<EntityDraft> drafts, Map<Span, String> byMention) {
        this.words = words;
        for (EntityDraft draft : drafts) {
            Entity entity = draft.entity("e" + (byId.size() + 1));
            byId.put(entity.id(), entity);
            descriptions.put(entity.id(), new TreeSet<>(draft.descriptions));
            genders.put(entity.id(), draft.gender);
        }
        this.atSpan = new TreeMap<>(byMention);
    }

    List<Entity> all() {
        return List.copyOf(byId.values());
    }

    Entity get(String id) {
        Entity entity = byId.get(id);
        if (entity == null) {
            throw new IllegalArgumentException("no entity " + id);
        }
        return entity;
    }

    /** Id of the entity that a mention inside {@code span} names; the last one when there are several. */
    @Nullable
    String within(Span span) {
        String found = null;
        for (Map.Entry<Span, String> entry :
                atSpan.tailMap(new Span(span.begin(), span.begin())).entrySet()) {
            if (entry.getKey().begin() >= span.end()) {
                break;
            }
            if (span.contains(entry.getKey())) {
                found = entry.getValue();
            }
        }
        return found;
    }

    /** Id of the entity that exactly {@code span} refers to; null when none does. */
    @Nullable
    String at(Span span) {
        return atSpan.get(span);
    }

    /** Ids of all entities mentioned in {@code span}, in text order, each once. */
    List<String> allWithin(Span span) {
        List<String> found = new ArrayList<>();
        for (Map.Entry<Span, String> entry :
                atSpan.tailMap(new Span(span.begin(), span.begin())).entrySet()) {
            if (entry.getKey().begin() >= span.end()) {
                break;
            }
            if (entry.getKey().end() <= span.end() && !found.contains(entry.getValue())) {
                found.add(entry.getValue());
            }
        }
        return found;
    }

    /** Ids of the entities mentioned in {@code span} but for groups and people without a name, whose words say little about who they are. */
    List<String> namedWithin(Span span) {
        return allWithin(span).stream()
                .filter(id -> get(id).type() != NameType.GROUP && !get(id).isUnnamedPerson())
                .toList();
    }

    /** Ids of the people named from token {@code from} to before token {@code to}, in text order. */
    List<String> people(int from, int to) {
        List<String> found = new ArrayList<>();
        if (from >= to) {
            return found;
        }
        for (String id : allWithin(words.span(from, to - 1))) {
            if (get(id).type() == NameType.PERSON) {
                found.add(id);
            }
        }
        return found;
    }

    /** Mentions that begin before {@code offset}, in text order. */
    SortedMap<Span, String> before(int offset) {
        return Collections.unmodifiableSortedMap(atSpan.headMap(new Span(offset, offset)));
    }

    /** Mentions that lie in {@code span}, in text order. */
    SortedMap<Span, String> mentionsIn(Span span) {
        TreeMap<Span, String> inside = new TreeMap<>();
        for (Map.Entry<Span, String> entry :
                atSpan.tailMap(new Span(span.begin(), span.begin())).entrySet()) {
            if (entry.getKey().begin() >= span.end()) {
                break;
            }
            if (entry.getKey().end() <= span.end()) {
                inside.put(entry.getKey(), entry.getValue());
            }
        }
        return inside;
    }

    /** How the article has described the entity: noun phrases in lower case, without articles. */
    Set<String> descriptions(String id) {
        return descriptions.getOrDefault(id, Set.of());
    }

    Gender gender(String id) {
        return genders.getOrDefault(id, Gender.UNKNOWN);
    }

    /** Forgets people without a name to whom nothing but a relative pronoun refers: who is told of once is nobody to follow. */
    void dropUnfollowed() {
        List<String> dropped = byId.values().stream()
                .filter(Entity::isUnnamedPerson)
                .filter(entity ->
                        entity.mentions().stream().filter(Entities::follows).count() < 2)
                .map(Entity::id)
                .toList();
        byId.keySet().removeAll(dropped);
        atSpan.values().removeAll(dropped);
    }

    private static boolean follows(Mention mention) {
        return mention.kind() != MentionKind.PRONOUN
                || !mention.text().toLowerCase(Locale.ROOT).startsWith("wh");
    }

    /** Notes that the words at {@code span} refer to {@code id}; what is noted already stays. */
    void add(Span span, String id, MentionKind kind) {
        if (atSpan.putIfAbsent(span, id) != null) {
            return;
        }
        Entity entity = get(id);
        List<Mention> mentions = new ArrayList<>(entity.mentions());
        mentions.add(new Mention(words.annotation().article().id(), span, span.in(words.text()), kind));
        mentions.sort((a, b) -> a.span().compareTo(b.span()));
        byId.put(
                id,
                new Entity(
                        id, entity.name(), entity.type(), entity.role(), entity.country(), entity.sector(), mentions));
        if (kind == MentionKind.PRONOUN) {
            Gender told = Gender.of(span.in(words.text()).toLowerCase(Locale.ROOT));
            genders.merge(id, told, (known, now) -> known == Gender.UNKNOWN ? now : known);
        }
    }
}
