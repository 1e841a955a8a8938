// SPDX-License-Identifier: Apache-2.0
package org.parallax.interpret;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.parallax.lexicon.Gender;
import org.parallax.lexicon.Tsv;
import org.parallax.model.Entity;
import org.parallax.model.MentionKind;
import org.parallax.model.Name;
import org.parallax.model.NameType;
import org.parallax.model.Span;
import org.parallax.model.Tag;

/**
 * Joins to an article's entities what refers back to them without their name: descriptions ("the minister", "the company",
 * "the 34-year-old") and pronouns. What could be several is left alone. Not safe for use by several threads.
 */
final class References {
    private static final int SENTENCES_BACK = 3;
    /** Words between a relative pronoun and the head of its clause. */
    private static final int CLIMB = 8;

    private static final Set<String> PLURAL = Set.of("they", "them", "their", "theirs", "themselves");
    private static final Set<String> DEFINITE = Set.of("the", "this", "that");
    private static final Set<String> PASSING =
            Set.of("former", "late", "new", "current", "then", "incumbent", "outgoing", "veteran", "longtime");

    private final Words words;
    private final Entities entities;
    private final QuoteMarks marks;
    private final PronounResolver pronouns;
    private final Map<String, Set<String>> kindsOf = new TreeMap<>();

    References(Words words, Entities entities, QuoteMarks marks) {
        this.words = words;
        this.entities = entities;
        this.marks = marks;
        this.pronouns = new PronounResolver(words, entities, marks);
        for (List<String> row :
                Tsv.load("/parallax/interpret/reference-nouns.tsv", 2).rows()) {
            kindsOf.computeIfAbsent(row.get(1), noun -> new TreeSet<>()).add(row.get(0));
        }
    }

    /** Adds the mentions, in text order, so that a later one may rest on an earlier one. */
    void join() {
        for (int s = 0; s < words.annotation().sentences().size(); s++) {
            List<NounPhrase> phrases = NounPhrase.in(words, s);
            int next = 0;
            for (int i = words.first(s); i < words.end(s); i++) {
                if (words.is(i, Tag.PRON)) {
                    pronoun(i);
                }
                if (next < phrases.size() && phrases.get(next).first() == i) {
                    describe(phrases.get(next));
                    next++;
                }
            }
        }
    }

    private void pronoun(int token) {
        Span span = words.span(token, token);
        if (words.is(token, "who") || words.is(token, "whom") || words.is(token, "whose")) {
            String id = relative(token);
            if (id != null) {
                entities.add(span, id, MentionKind.PRONOUN);
            }
            return;
        }
        boolean plural = PLURAL.contains(words.lower(token));
        if (!marks.covers(span.begin()) && (plural || words.is(token, "its"))) {
            String id = plural ? several(token) : owner(token);
            if (id != null) {
                entities.add(span, id, MentionKind.PRONOUN);
            }
            return;
        }
        if (Gender.of(words.lower(token)) == Gender.UNKNOWN || marks.covers(span.begin())) {
            return;
        }
        String id = pronouns.resolve(token);
        if (id != null) {
            entities.add(span, id, MentionKind.PRONOUN);
        }
    }

    /** Whom a relative clause is about: the mention that ends in the word which the clause hangs on. */
    private @Nullable String relative(int token) {
        int at = token;
        for (int steps = 0; steps < CLIMB && at >= 0; steps++) {
            if (words.relates(at, "acl:relcl")) {
                int noun = words.headOf(at);
                Span about = noun < 0 ? null : words.get(noun).span();
                for (Map.Entry<Span, String> mention :
                        entities.before(words.get(token).span().begin()).entrySet()) {
                    if (about != null && mention.getKey().contains(about)) {
                        return mention.getValue();
                    }
                }
                return null;
            }
            at = words.headOf(at);
        }
        return null;
    }

    /** Whom "they" means: the first group of this sentence or of the one before, else a body that the latter begins with. */
    private @Nullable String several(int token) {
        int sentence = words.sentence(token);
        for (int s = sentence; s >= Math.max(0, sentence - 1); s--) {
            int end = s == sentence ? token : words.end(s);
            String body = null;
            boolean first = true;
            for (String id : mentioned(words.first(s), end)) {
                NameType type = entities.get(id).type();
                if (type == NameType.GROUP) {
                    return id;
                }
                body = first && type == NameType.ORGANIZATION ? id : body;
                first = false;
            }
            if (body != null) {
                return body;
            }
        }
        return null;
    }

    /** Whose "its" is: the first body or country of the sentence. */
    private @Nullable String owner(int token) {
        for (String id : mentioned(words.first(words.sentence(token)), token)) {
            NameType type = entities.get(id).type();
            if (type == NameType.ORGANIZATION || type == NameType.COUNTRY) {
                return id;
            }
        }
        return null;
    }

    private List<String> mentioned(int from, int to) {
        return from >= to
                ? List.of()
                : List.copyOf(entities.mentionsIn(words.span(from, to - 1)).values());
    }

    private void describe(NounPhrase phrase) {
        int head = phrase.last();
        boolean definite = DEFINITE.contains(words.lower(phrase.first())) && words.is(phrase.first(), Tag.DET);
        Span span = phrase.span(words);
        if (!definite || head == phrase.first() || entities.at(span) != null) {
            return;
        }
        String id = isAge(phrase) ? aged(phrase) : described(phrase);
        if (id != null) {
            entities.add(span, id, MentionKind.NOMINAL);
        }
    }

    /** "the 34-year-old": the phrase ends there. */
    private boolean isAge(NounPhrase phrase) {
        String head = words.lower(phrase.last());
        boolean parts = head.equals("old") && words.is(phrase.last() - 1, "-") && words.is(phrase.last() - 2, "year");
        return head.endsWith("-year-old") || parts;
    }

    /** The one person who is spoken of in this sentence or the nearest before that speaks of somebody. */
    private @Nullable String aged(NounPhrase phrase) {
        int sentence = words.sentence(phrase.first());
        for (int s = sentence; s >= Math.max(0, sentence - SENTENCES_BACK); s--) {
            int end = s == sentence ? phrase.first() : words.end(s);
            List<String> people = entities.people(words.first(s), end).stream()
                    .distinct()
                    .filter(id -> !isOtherAge(id, phrase))
                    .toList();
            if (!people.isEmpty()) {
                return people.size() == 1 ? people.get(0) : null;
            }
        }
        return null;
    }

    /** "the 34-year-old" is not "a 21-year-old woman". */
    private boolean isOtherAge(String id, NounPhrase phrase) {
        String told = number(phrase.span(words).in(words.text()));
        return entities.get(id).mentions().stream()
                .filter(mention -> mention.text().contains("-year-old"))
                .anyMatch(mention -> !number(mention.text()).equals(told));
    }

    /** What stands before "-year-old": "34". */
    private static String number(String text) {
        int end = Math.max(0, text.indexOf("-year-old"));
        return text.substring(text.lastIndexOf(' ', end) + 1, end);
    }

    /** The entity that was called so before, or is of the kind and alone so; null when it could be several. */
    private @Nullable String described(NounPhrase phrase) {
        String head = words.lemma(phrase.last());
        boolean plural = !words.lower(phrase.last()).equals(head)
                && words.lower(phrase.last()).endsWith("s");
        if (plural || words.name(phrase.last()) != null) {
            return null;
        }
        List<String> modifiers = new ArrayList<>();
        String country = null;
        for (int i = phrase.first() + 1; i < phrase.last(); i++) {
            Name name = words.name(i);
            if (name != null && name.country() != null) {
                country = name.country();
            } else if (name != null || words.is(i, Tag.NUM)) {
                return null;
            } else if (!PASSING.contains(words.lower(i)) && words.is(i, Tag.ADJ, Tag.NOUN, Tag.PROPN)) {
                modifiers.add(words.lower(i));
            }
        }
        return candidate(phrase, head, modifiers, country);
    }

    private @Nullable String candidate(
            NounPhrase phrase, String head, List<String> modifiers, @Nullable String country) {
        int begin = words.get(phrase.first()).span().begin();
        int sentence = words.sentence(phrase.first());
        int far = words.first(Math.max(0, sentence - SENTENCES_BACK));
        int nearFrom = words.get(far).span().begin();
        Set<String> compound = modifiers.size() == 1 ? kindsOf.get(modifiers.get(0) + " " + head) : null;
        boolean plain = modifiers.isEmpty() || compound != null;
        Set<String> kinds = compound != null ? compound : kindsOf.getOrDefault(head, Set.of());
        Set<String> called = new TreeSet<>();
        Set<String> kindred = new TreeSet<>();
        Set<String> otherwise = new HashSet<>();
        for (Map.Entry<Span, String> mention : entities.before(begin).entrySet()) {
            Entity entity = entities.get(mention.getValue());
            boolean elsewhere = country != null && entity.country() != null && !country.equals(entity.country());
            if (elsewhere) {
                continue;
            }
            boolean known = called.contains(entity.id()) || otherwise.contains(entity.id());
            if (!known) {
                (isCalled(entity, head, modifiers) ? called : otherwise).add(entity.id());
            }
            if (otherwise.contains(entity.id())
                    && mention.getKey().begin() >= nearFrom
                    && plain
                    && isOfKind(entity, kinds)) {
                kindred.add(entity.id());
            }
        }
        if (!called.isEmpty()) {
            return called.size() == 1 ? called.iterator().next() : latest(begin, called, nearFrom);
        }
        return kindred.size() == 1 ? kindred.iterator().next() : null;
    }

    /** The one of several that was spoken of last, if that was near and the others were not. */
    private @Nullable String latest(int begin, Set<String> called, int nearFrom) {
        String found = null;
        for (Map.Entry<Span, String> mention : entities.before(begin).entrySet()) {
            if (mention.getKey().begin() >= nearFrom && called.contains(mention.getValue())) {
                if (found != null && !found.equals(mention.getValue())) {
                    return null;
                }
                found = mention.getValue();
            }
        }
        return found;
    }

    /** True when the article has described the entity by this noun, or its name ends in it. */
    private boolean isCalled(Entity entity, String head, List<String> modifiers) {
        for (String description : entities.descriptions(entity.id())) {
            List<String> parts = List.of(description.split(" ", -1));
            if (parts.get(parts.size() - 1).equals(head) && parts.containsAll(modifiers)) {
                return true;
            }
        }
        boolean body = entity.type() == NameType.ORGANIZATION;
        String lower = entity.name().toLowerCase(Locale.ROOT);
        return body && modifiers.isEmpty() && (lower.endsWith(" " + head) || lower.startsWith(head + " of "));
    }

    private static boolean isOfSector(@Nullable String sector, String kind) {
        boolean open = kind.endsWith("?");
        return sector == null ? open : sector.equals(open ? kind.substring(0, kind.length() - 1) : kind);
    }

    private static boolean isOfKind(Entity entity, Set<String> kinds) {
        for (String kind : kinds) {
            boolean same = switch (kind) {
                case "country" -> entity.type() == NameType.COUNTRY;
                case "city" -> entity.type() == NameType.CITY;
                default -> entity.type() == NameType.ORGANIZATION && isOfSector(entity.sector(), kind);
            };
            if (same) {
                return true;
            }
        }
        return false;
    }
}
