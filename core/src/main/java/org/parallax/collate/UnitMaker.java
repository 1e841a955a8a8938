// SPDX-License-Identifier: Apache-2.0
package org.parallax.collate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.parallax.lexicon.Tsv;
import org.parallax.model.Account;
import org.parallax.model.Attribution;
import org.parallax.model.Entity;
import org.parallax.model.Mention;
import org.parallax.model.MentionKind;
import org.parallax.model.NameType;
import org.parallax.model.Party;
import org.parallax.model.Proposition;
import org.parallax.model.Quotation;
import org.parallax.model.QuotationKind;
import org.parallax.model.ResolvedStory;
import org.parallax.model.ResolvedStory.Local;
import org.parallax.model.Sentence;
import org.parallax.model.SentenceEncoder;
import org.parallax.model.Span;
import org.parallax.model.Tag;
import org.parallax.model.TimeExpression;
import org.parallax.model.TimeKind;
import org.parallax.model.Token;

/** Gathers a story's sentences with what they are compared by. Immutable. */
final class UnitMaker {
    /** How many times as long a sentence's own clauses are than those credited to others when it rests on the report. */
    private static final int MOSTLY = 3;

    /** A reading may have 400 code units; a longer sentence is cut between its clauses. */
    private static final int LONGEST = 380;

    private final SentenceEncoder encoder;
    private final Set<String> light =
            Tsv.load("/parallax/collate/light-words.tsv").words();

    UnitMaker(SentenceEncoder encoder) {
        this.encoder = encoder;
    }

    /** The units of all reports, by report id, then in text order. */
    List<Unit> make(ResolvedStory story) {
        List<Account> accounts = new ArrayList<>(story.story().accounts());
        accounts.sort(Comparator.comparing(Account::id));
        List<Unit> units = new ArrayList<>();
        Map<List<String>, float[][]> readings = new HashMap<>();
        Map<String, List<Place>> places = new TreeMap<>();
        for (Entity entity : story.entities()) {
            // Who has no name is nobody whom two sentences could be found to share.
            for (Mention mention : entity.isUnnamedPerson() ? List.<Mention>of() : entity.mentions()) {
                places.computeIfAbsent(mention.report(), r -> new ArrayList<>()).add(new Place(entity, mention));
            }
        }
        for (Account account : accounts) {
            List<Sentence> sentences = account.annotation().sentences();
            Map<Integer, List<Proposition>> clausesOf = new TreeMap<>();
            for (Proposition clause : account.propositions()) {
                clausesOf
                        .computeIfAbsent(clause.sentence(), s -> new ArrayList<>())
                        .add(clause);
            }
            List<List<String>> forms = clausesOf.keySet().stream()
                    .map(s ->
                            sentences.get(s).tokens().stream().map(Token::form).toList())
                    .toList();
            Gatherer gatherer = new Gatherer(story, account, places.getOrDefault(account.id(), List.of()));
            List<float[][]> vectors = accounts.size() > 1 ? read(forms, readings) : unread(forms);
            int s = 0;
            for (List<Proposition> clauses : clausesOf.values()) {
                for (List<Proposition> part : parts(clauses)) {
                    units.add(gatherer.unit(units.size(), part, vectors.get(s)));
                }
                s++;
            }
        }
        return units;
    }

    /** The sentences' words as vectors; {@code readings} has what was read before, for copies say the same over and over. */
    private List<float[][]> read(List<List<String>> forms, Map<List<String>, float[][]> readings) {
        List<List<String>> fresh = forms.stream()
                .distinct()
                .filter(form -> !readings.containsKey(form))
                .toList();
        List<float[][]> vectors = encoder.encodeWords(fresh);
        for (int i = 0; i < fresh.size(); i++) {
            readings.put(fresh.get(i), vectors.get(i));
        }
        return forms.stream().map(readings::get).toList();
    }

    /** Vectors of no dimensions, for a report that is beside no other: nothing is compared, and encoding would cost most. */
    private static List<float[][]> unread(List<List<String>> forms) {
        return forms.stream().map(form -> new float[form.size()][0]).toList();
    }

    /** All clauses of a sentence together, or as many as one reading may hold. */
    private static List<List<Proposition>> parts(List<Proposition> clauses) {
        List<List<Proposition>> parts = new ArrayList<>();
        List<Proposition> part = new ArrayList<>();
        for (Proposition clause : clauses) {
            if (!part.isEmpty() && clause.span().end() - part.get(0).span().begin() > LONGEST) {
                parts.add(part);
                part = new ArrayList<>();
            }
            part.add(clause);
        }
        parts.add(part);
        return parts;
    }

    /** An entity where it is mentioned. */
    private record Place(Entity entity, Mention mention) {}

    /** Gathers what is known of one report's sentences. */
    private final class Gatherer {
        private final ResolvedStory story;
        private final Account account;
        /** The report's mentions, by entity. */
        private final List<Place> places;

        Gatherer(ResolvedStory story, Account account, List<Place> places) {
            this.story = story;
            this.account = account;
            this.places = places;
        }

        Unit unit(int number, List<Proposition> clauses, float[][] vectors) {
            Span span =
                    clauses.get(0).span().cover(clauses.get(clauses.size() - 1).span());
            Sentence sentence =
                    account.annotation().sentences().get(clauses.get(0).sentence());
            List<Integer> words = words(sentence, span);
            List<Token> tokens = sentence.tokens();
            Set<String> entities = new LinkedHashSet<>();
            Set<String> pronouns = new LinkedHashSet<>();
            Set<String> people = new LinkedHashSet<>();
            for (Place place : places) {
                if (span.contains(place.mention().span())) {
                    Entity entity = place.entity();
                    entities.add(entity.id());
                    if (entity.type() == NameType.PERSON) {
                        people.add(entity.id());
                    }
                    if (place.mention().kind() == MentionKind.PRONOUN) {
                        pronouns.add(entity.id());
                    }
                }
            }
            Set<String> speakers = speakers(span);
            List<String> subjects = new ArrayList<>(entities);
            subjects.removeAll(speakers);
            return new Unit(
                    number,
                    account,
                    clauses,
                    words,
                    words.stream().map(i -> lemma(tokens.get(i))).toList(),
                    List.copyOf(entities),
                    subjects,
                    List.copyOf(speakers),
                    anchors(subjects),
                    List.copyOf(people),
                    List.copyOf(pronouns),
                    account.annotation().names().stream()
                            .filter(name -> span.contains(name.span()))
                            .toList(),
                    account.annotation().quantities().stream()
                            .filter(q -> span.contains(q.span()))
                            .toList(),
                    account.annotation().times().stream()
                            .filter(t -> span.contains(t.span()) && isMoment(t))
                            .toList(),
                    quotation(clauses),
                    marked(span),
                    origins(story, account, clauses),
                    words.stream().map(i -> Vectors.unit(vectors[i])).toArray(float[][]::new),
                    Vectors.mean(sentence, span, vectors),
                    Tree.of(sentence));
        }

        /** Ids of those to whom the unit is credited: whoever says it is not what it is about. */
        private Set<String> speakers(Span span) {
            Set<String> speakers = new LinkedHashSet<>();
            for (Attribution attribution : account.attributions()) {
                Party speaker = attribution.speaker();
                if (speaker != null
                        && speaker.entity() != null
                        && attribution.statement().overlaps(span)) {
                    String id = story.entityOf().get(new Local(account.id(), speaker.entity()));
                    if (id != null && span.contains(speaker.span())) {
                        speakers.add(id);
                    }
                }
            }
            return speakers;
        }

        private List<String> anchors(List<String> subjects) {
            Set<String> among = new HashSet<>(subjects);
            return places.stream()
                    .map(Place::entity)
                    .filter(entity -> among.contains(entity.id()))
                    .filter(entity -> entity.type() == NameType.PERSON
                            || entity.type() == NameType.CITY
                            || entity.type() == NameType.PLACE)
                    .map(Entity::id)
                    .distinct()
                    .toList();
        }

        private @Nullable Quotation quotation(List<Proposition> clauses) {
            Set<String> ids = new HashSet<>();
            clauses.forEach(clause -> {
                if (clause.quotation() != null) {
                    ids.add(clause.quotation());
                }
            });
            return account.quotations().stream()
                    .filter(q -> ids.contains(q.id()))
                    .findFirst()
                    .orElse(null);
        }

        private boolean marked(Span span) {
            return account.quotations().stream()
                    .anyMatch(q ->
                            q.kind() != QuotationKind.INDIRECT && q.content().overlaps(span));
        }

        private List<Integer> words(Sentence sentence, Span span) {
            List<Integer> words = new ArrayList<>();
            for (int i = 0; i < sentence.tokens().size(); i++) {
                Token token = sentence.tokens().get(i);
                if (span.contains(token.span()) && isContent(token.tag()) && !light.contains(lemma(token))) {
                    words.add(i);
                }
            }
            return words;
        }
    }

    /** "For three weeks" and "every Friday" are no moments that could be compared. */
    private static boolean isMoment(TimeExpression time) {
        return time.kind() == TimeKind.DATE || time.kind() == TimeKind.TIME;
    }

    private static String lemma(Token token) {
        return token.lemma().toLowerCase(Locale.ROOT);
    }

    private static boolean isContent(Tag tag) {
        return switch (tag) {
            case NOUN, PROPN, VERB, ADJ, NUM, ADV -> true;
            case ADP, AUX, CCONJ, DET, INTJ, PART, PRON, PUNCT, SCONJ, SYM, X -> false;
        };
    }

    /**
     * What the clauses rest on, nearest first; clauses credited to nobody rest on the report itself, which comes first where
     * they are nearly all of it and is not named where they are less.
     */
    private static List<String> origins(ResolvedStory story, Account account, List<Proposition> clauses) {
        Set<String> origins = new LinkedHashSet<>();
        int credited = 0;
        int own = 0;
        for (Proposition clause : clauses) {
            int before = origins.size();
            for (String local : clause.origins()) {
                String id = story.originOf().get(new Local(account.id(), local));
                if (id != null) {
                    origins.add(id);
                }
            }
            boolean cited = origins.size() > before || !clause.origins().isEmpty();
            credited += cited ? clause.span().length() : 0;
            own += cited ? 0 : clause.span().length();
        }
        List<String> all = new ArrayList<>(origins);
        if (origins.isEmpty() || own > MOSTLY * credited) {
            all.add(0, story.own(account.id()));
        }
        return List.copyOf(all);
    }
}
