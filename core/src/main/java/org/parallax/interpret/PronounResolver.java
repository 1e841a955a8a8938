// SPDX-License-Identifier: Apache-2.0
package org.parallax.interpret;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.parallax.lexicon.Gender;
import org.parallax.model.NameType;
import org.parallax.model.ReportedSpeech;
import org.parallax.model.Span;
import org.parallax.model.Tag;

/**
 * Finds whom "he" or "she" means: the first person mentioned before it in its sentence outside marks, else the first of
 * the nearest sentence before that mentions one; for who speaks, the last who spoke in that sentence. Subjects come first
 * in English news prose, so first beats nearest. Nobody whose gender is known to be the other; and who does something does
 * it to somebody else ("Lund thanked him").
 */
final class PronounResolver {
    private static final int SENTENCES_BACK = 4;
    private static final Set<String> OBJECTS = Set.of("him", "her");

    private final Words words;
    private final Entities entities;
    private final QuoteMarks marks;
    /** Who speaks, in text order, by the sentence that names them. */
    private final Map<Integer, List<Span>> speakers = new TreeMap<>();

    PronounResolver(Words words, Entities entities, QuoteMarks marks) {
        this.words = words;
        this.entities = entities;
        this.marks = marks;
        for (ReportedSpeech speech : words.annotation().speech()) {
            Span source = speech.source();
            if (source != null && !marks.covers(source.begin())) {
                speakers.computeIfAbsent(words.sentenceAt(source.begin()), s -> new ArrayList<>())
                        .add(source);
            }
        }
    }

    /** Id of the person; null when none is near. */
    @Nullable
    String resolve(int pronoun) {
        Gender gender = Gender.of(words.lower(pronoun));
        int sentence = words.sentence(pronoun);
        Set<String> doers = doers(pronoun);
        boolean speaks = speakers.getOrDefault(sentence, List.of()).contains(words.span(pronoun, pronoun));
        for (int s = sentence; s >= Math.max(0, sentence - SENTENCES_BACK); s--) {
            int end = s == sentence ? pronoun : words.end(s);
            String speaker = speaks && s < sentence ? speaker(s) : null;
            if (speaker != null && !gender.excludes(entities.gender(speaker))) {
                return speaker;
            }
            if (isUnnamed(gender, words.first(s), end)) {
                return null;
            }
            for (String id : outsideMarks(words.first(s), end)) {
                if (!doers.contains(id) && !gender.excludes(entities.gender(id))) {
                    return id;
                }
            }
        }
        return null;
    }

    /** Whoever spoke last in a sentence, if that is a person: "..., said Lund. She added ...". */
    private @Nullable String speaker(int sentence) {
        String last = null;
        for (Span source : speakers.getOrDefault(sentence, List.of())) {
            String named = entities.mentionsIn(source).entrySet().stream()
                    .filter(mention -> !isPossessor(mention.getKey()))
                    .map(Map.Entry::getValue)
                    .filter(id -> entities.get(id).type() == NameType.PERSON)
                    .findFirst()
                    .orElse(null);
            last = named == null ? last : named;
        }
        return last;
    }

    /** "Alba's mayor Ann Holm": who has somebody is not who speaks. */
    private boolean isPossessor(Span mention) {
        int behind = words.at(mention.end() - 1) + 1;
        return words.is(behind, "'s") || words.is(behind, "'");
    }

    /** "A woman was found": somebody without a name who does or suffers something is rather meant than who is named before. */
    private boolean isUnnamed(Gender gender, int from, int to) {
        for (int i = from; i < to; i++) {
            boolean subject = words.is(i, Tag.NOUN)
                    && words.relates(i, "nsubj")
                    && words.lower(i).equals(words.lemma(i));
            if (subject && gender != Gender.UNKNOWN && Gender.of(words.lemma(i)) == gender) {
                Span span = words.get(i).span();
                boolean known = entities.mentionsIn(words.span(from, to - 1)).keySet().stream()
                        .anyMatch(mention -> mention.contains(span));
                boolean named = words.name(i + 1) != null || words.child(i, "appos") >= 0;
                return !known && !named && !marks.covers(span.begin());
            }
        }
        return false;
    }

    /** Whom the subject of the verb means that the pronoun is an object of. */
    private Set<String> doers(int pronoun) {
        boolean object = OBJECTS.contains(words.lower(pronoun))
                && (words.relates(pronoun, "obj") || words.relates(pronoun, "iobj") || words.relates(pronoun, "obl"));
        int verb = object ? words.headOf(pronoun) : -1;
        int subject = verb < 0 ? -1 : words.child(verb, "nsubj");
        Set<String> doers = new TreeSet<>();
        if (subject >= 0) {
            int begin = words.get(words.first(words.sentence(pronoun))).span().begin();
            Span before = new Span(begin, words.get(pronoun).span().begin());
            entities.mentionsIn(before).forEach((span, id) -> {
                if (span.contains(words.get(subject).span())) {
                    doers.add(id);
                }
            });
        }
        return doers;
    }

    /**
     * People mentioned between two tokens by words that no quotation marks enclose; those of whom something is only owned
     * ("Lund's house") come last.
     */
    private List<String> outsideMarks(int from, int to) {
        Set<String> people = new LinkedHashSet<>();
        List<String> owners = new ArrayList<>();
        if (from >= to) {
            return owners;
        }
        for (Map.Entry<Span, String> mention :
                entities.mentionsIn(words.span(from, to - 1)).entrySet()) {
            Span span = mention.getKey();
            if (entities.get(mention.getValue()).type() == NameType.PERSON && !marks.covers(span.begin())) {
                boolean owner = words.is(words.at(span.end()), "'s");
                if (owner) {
                    owners.add(mention.getValue());
                } else {
                    people.add(mention.getValue());
                }
            }
        }
        List<String> all = new ArrayList<>(people);
        all.addAll(owners);
        return all;
    }
}
