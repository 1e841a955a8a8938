// SPDX-License-Identifier: Apache-2.0
package org.parallax.interpret;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.parallax.model.Entity;
import org.parallax.model.Mention;
import org.parallax.model.MentionKind;
import org.parallax.model.NameType;
import org.parallax.model.Span;

/** The entities of an article, and which of them stands at a place in the text. Pronouns are added as they resolve. */
final class Entities {
    private final Words words;
    private final Map<String, Entity> byId = new LinkedHashMap<>();
    private final TreeMap<Span, String> atSpan;

    Entities(Words words, List<Entity> entities, Map<Span, String> byMention) {
        this.words = words;
        entities.forEach(entity -> byId.put(entity.id(), entity));
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

    /** Notes that the pronoun at {@code span} means {@code id}. */
    void addPronoun(Span span, String id) {
        if (atSpan.putIfAbsent(span, id) != null) {
            return;
        }
        Entity entity = get(id);
        List<Mention> mentions = new ArrayList<>(entity.mentions());
        mentions.add(new Mention(words.annotation().article().id(), span, span.in(words.text()), MentionKind.PRONOUN));
        mentions.sort((a, b) -> a.span().compareTo(b.span()));
        byId.put(
                id,
                new Entity(
                        id, entity.name(), entity.type(), entity.role(), entity.country(), entity.sector(), mentions));
    }
}
