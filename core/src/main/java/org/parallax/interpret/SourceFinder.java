// SPDX-License-Identifier: Apache-2.0
package org.parallax.interpret;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parallax.lexicon.Tsv;
import org.parallax.model.Name;
import org.parallax.model.NameType;
import org.parallax.model.Span;
import org.parallax.model.Tag;

/** Tells who the words are that stand as a source: the noun phrase, its head, and the entity behind it. */
final class SourceFinder {
    /** What stands for itself, whoever made it. */
    private static final Set<String> WORKS =
            Set.of("study", "survey", "poll", "analysis", "paper", "research", "book", "data", "article");

    private static final Set<String> BODIES =
            Tsv.load("/parallax/interpret/bodies.tsv").words();

    private static final Set<String> SPEAKING_PRONOUNS = Set.of("he", "she", "they", "i", "we", "it");

    /** Verbs that a participle may hang on before the one that has the subject. */
    private static final int CLIMB = 3;

    private final Words words;
    private final Entities entities;
    private final Map<String, String> speakingNouns;

    SourceFinder(Words words, Entities entities, Map<String, String> speakingNouns) {
        this.words = words;
        this.entities = entities;
        this.speakingNouns = speakingNouns;
    }

    /** The source whose phrase begins right behind {@code token}; null when none does. */
    @Nullable
    Source after(int token) {
        int sentence = words.sentence(token);
        int from = token + 1;
        while (from < words.end(sentence) && words.is(from, Tag.ADV)) {
            from++;
        }
        for (NounPhrase phrase : NounPhrase.in(words, sentence)) {
            if (phrase.first() == from) {
                return source(extended(phrase), phrase, true);
            }
        }
        return null;
    }

    /** The source whose words are known: the person that an apposition names, the maker of a statement, or the phrase. */
    Source of(Span span) {
        Source core = core(span);
        return new Source(core.first(), core.last(), span.cover(core.span()), core.text(), core.head(), core.entity());
    }

    /** A pronoun as a source, for others to say who is meant. */
    Source word(int token) {
        Span span = words.span(token, token);
        return new Source(token, token, span, span.in(words.text()), words.lower(token), null);
    }

    private Source core(Span span) {
        int first = words.at(span.begin());
        int last = words.at(span.end() - 1);
        while (last > first && words.is(last, Tag.PUNCT)) {
            last--;
        }
        if (last > first && (words.is(last, "'s") || words.is(last, "'"))) {
            last--;
        }
        int head = words.head(first, last);
        Name person = apposed(first, last, head);
        if (person != null) {
            int from = words.at(person.span().begin());
            int to = words.at(person.span().end() - 1);
            return new Source(
                    from,
                    to,
                    person.span(),
                    person.span().in(words.text()),
                    words.lemma(head),
                    entities.within(person.span()));
        }
        NounPhrase base = phraseAt(first, last, head);
        Source maker = maker(base, last);
        if (maker != null) {
            return maker;
        }
        NounPhrase whole = extended(base);
        whole = new NounPhrase(first <= whole.first() ? whole.first() : first, Math.min(last, whole.last()));
        Source source = source(whole, base, false);
        return source != null
                ? source
                : new Source(
                        whole.first(), whole.last(), whole.span(words), bare(whole), base.head(words), described(base));
    }

    /**
     * The subject of the verb at {@code verb}, or of the verb that it goes with ("..., saying"); null when it has none.
     *
     * @param felt true for what the subject of the passive holds itself: "was convinced that"
     */
    @Nullable
    Source subject(int verb, boolean felt) {
        int at = verb;
        for (int steps = 0; steps < CLIMB && at >= 0; steps++) {
            int subject = words.child(at, "nsubj");
            if (at == verb && subject >= 0 && words.relates(subject, "nsubj:pass") && !felt) {
                // "Lund is accused of ...": whoever says it stands behind "by".
                return agent(at);
            }
            if (subject >= 0) {
                NounPhrase base = phraseAt(words.first(words.sentence(at)), words.end(words.sentence(at)) - 1, subject);
                NounPhrase whole = extended(base);
                Source source = source(whole, base, false);
                boolean noun = words.is(subject, Tag.NOUN, Tag.PROPN) && !words.relates(subject, "nsubj:pass");
                return source != null || !noun
                        ? source
                        : new Source(
                                whole.first(),
                                whole.last(),
                                whole.span(words),
                                bare(whole),
                                base.head(words),
                                described(base));
            }
            // "Asked about it, Lund ...": a passive participle's subject is not who speaks.
            if (at == verb
                    && words.is(at, Tag.VERB)
                    && words.relates(at, "advcl")
                    && !words.lower(at).endsWith("ing")) {
                return null;
            }
            boolean along = words.relates(at, "advcl") || words.relates(at, "conj") || words.relates(at, "xcomp");
            at = along ? words.headOf(at) : -1;
        }
        return null;
    }

    /** "was told by police that": who does it; null when nobody is said to. */
    private @Nullable Source agent(int verb) {
        for (int i = verb + 1; i < words.end(words.sentence(verb)); i++) {
            int by = words.headOf(i) == verb && words.relates(i, "obl") ? words.child(i, "case") : -1;
            if (words.is(by, "by")) {
                return after(by);
            }
        }
        return null;
    }

    /** True when {@code source} is what is told of in the passive and holds nothing itself. */
    boolean isToldOf(Source source, int verb) {
        for (int i = source.first(); i <= source.last(); i++) {
            if (words.headOf(i) == verb && words.relates(i, "nsubj:pass")) {
                return true;
            }
        }
        return false;
    }

    /** "the newspaper and two officials": whom the words of the source name beside the first; in text order. */
    List<Source> others(Source source) {
        List<Source> others = new ArrayList<>();
        int from = words.at(source.span().begin());
        int to = Math.min(words.size(), words.at(source.span().end() - 1) + 1);
        int head = words.head(source.first(), source.last());
        for (int i = source.last() + 1; i < to; i++) {
            if (words.relates(i, "conj") && words.headOf(i) == head && i > from) {
                NounPhrase phrase = phraseAt(source.last() + 1, to - 1, i);
                Source other = source(extended(phrase), phrase, true);
                if (other != null) {
                    others.add(other);
                }
            }
        }
        return others;
    }

    /** Whom "who", "that" or "which" stands for: the phrase that its clause hangs on; null when it hangs on none. */
    @Nullable
    Source antecedent(int relative) {
        int verb = words.headOf(relative);
        for (int steps = 0; steps < CLIMB && verb >= 0; steps++) {
            if (words.relates(verb, "acl")) {
                int noun = words.headOf(verb);
                return noun < 0 ? null : of(words.span(noun, noun));
            }
            verb = words.headOf(verb);
        }
        return null;
    }

    /**
     * Whom "it" or "they" goes on with: a subject before it in its sentence, or else the first of the nearest sentence
     * before that has one, which can speak and is no person, and is one or several as the pronoun is; null for none.
     *
     * @param sentences how many sentences before are looked at
     */
    @Nullable
    Source subjectBefore(int pronoun, int sentences) {
        int sentence = words.sentence(pronoun);
        for (int s = sentence; s >= Math.max(0, sentence - sentences); s--) {
            int end = s == sentence ? pronoun : words.end(s);
            for (int i = words.first(s); i < end; i++) {
                if (words.relates(i, "nsubj") && words.is(i, Tag.NOUN, Tag.PROPN)) {
                    NounPhrase base = phraseAt(words.first(s), end - 1, i);
                    Source source = source(extended(base), base, false);
                    if (source != null && isSuch(i, source, words.is(pronoun, "it"))) {
                        return source;
                    }
                    if (s < sentence) {
                        return null;
                    }
                }
            }
        }
        return null;
    }

    /** True for one body (or several people or bodies, for "they"). */
    private boolean isSuch(int head, Source source, boolean one) {
        NameType type =
                source.entity() == null ? null : entities.get(source.entity()).type();
        if (type == NameType.PERSON) {
            return false;
        }
        boolean named = type != null && type != NameType.GROUP;
        boolean body = named || BODIES.contains(words.lemma(head));
        boolean several = !words.lower(head).equals(words.lemma(head)) && words.name(head) == null;
        return one ? (body && !several) : (several || body);
    }

    /** "the minister, Karl Brandt": the person whom an apposition to the head names; null when none does. */
    private @Nullable Name apposed(int first, int last, int head) {
        for (int i = first; i <= last; i++) {
            Name name = words.name(i);
            if (name == null || name.type() != NameType.PERSON) {
                continue;
            }
            int of = words.headOf(i);
            boolean apposition = words.relates(i, "appos") && of >= first && of <= last;
            boolean closing =
                    i > first && words.is(i - 1, ",") && words.at(name.span().end() - 1) == last;
            if (apposition || closing) {
                Name own = words.name(head);
                return own != null && own.type() == NameType.PERSON ? null : name;
            }
        }
        return null;
    }

    /** "a statement from Oxfam", "a report published by Oxfam": who made it; null when the phrase is of another kind. */
    private @Nullable Source maker(NounPhrase base, int last) {
        int at = base.last() + 1;
        boolean made = words.is(at, "released") || words.is(at, "issued") || words.is(at, "published");
        int by = made && words.is(at + 1, "by") ? at + 1 : at;
        boolean from = words.is(by, "from") || words.is(by, "by");
        boolean work = WORKS.contains(base.head(words));
        Source maker = from && by < last && !work && words.name(base.last()) == null ? after(by) : null;
        return maker == null || maker.entity() == null ? null : maker;
    }

    /** The base phrase between two tokens that holds {@code token}. */
    private NounPhrase phraseAt(int first, int last, int token) {
        NounPhrase base = endingAt(NounPhrase.in(words, words.sentence(token)), token);
        return base == null
                ? new NounPhrase(token, token)
                : new NounPhrase(Math.max(first, base.first()), Math.max(token, Math.min(last, base.last())));
    }

    /** The noun phrase with the "of" phrases that hang on it. */
    private NounPhrase extended(NounPhrase phrase) {
        int last = phrase.last();
        int sentence = words.sentence(last);
        List<NounPhrase> phrases = NounPhrase.in(words, sentence);
        boolean grown = true;
        while (grown) {
            grown = false;
            for (NounPhrase next : phrases) {
                if (next.first() == last + 2
                        && (words.is(last + 1, "of") || words.is(last + 1, "for"))
                        && words.name(phrase.last()) == null) {
                    last = next.last();
                    grown = true;
                }
            }
        }
        return new NounPhrase(phrase.first(), last);
    }

    private static @Nullable NounPhrase endingAt(List<NounPhrase> phrases, int i) {
        for (NounPhrase phrase : phrases) {
            if (phrase.first() <= i && i <= phrase.last()) {
                return phrase;
            }
        }
        return null;
    }

    /** Makes the source of a noun phrase, if it can speak: a person, an organisation, a country or a speaking noun. */
    private @Nullable Source source(NounPhrase whole, NounPhrase base, boolean behind) {
        Name name = modifies(base.name(words), base) ? null : base.name(words);
        Name inWhole = name != null || modifies(whole.name(words), base) ? name : whole.name(words);
        Span span = whole.span(words);
        if (base.isPronoun(words)) {
            String pronoun = words.lower(base.first());
            return SPEAKING_PRONOUNS.contains(pronoun)
                    ? new Source(
                            base.first(),
                            base.last(),
                            base.span(words),
                            base.span(words).in(words.text()),
                            pronoun,
                            null)
                    : null;
        }
        String head = base.head(words);
        if (inWhole != null
                && inWhole.type() == NameType.PERSON
                && (name != null || !speakingNouns.containsKey(head))) {
            return new Source(
                    whole.first(),
                    whole.last(),
                    span,
                    inWhole.span().in(words.text()),
                    head,
                    entities.within(inWhole.span()));
        }
        if (speakingNouns.containsKey(head) || (name != null && canSpeak(name))) {
            String entity = name != null && words.at(name.span().end() - 1) == base.last()
                    ? entities.within(name.span())
                    : words.is(base.last(), "agency") && words.is(base.last() - 1, "news")
                            ? entities.within(base.span(words))
                            : described(base);
            String apposed = behind || entity != null ? null : apposedPerson(whole);
            return new Source(whole.first(), whole.last(), span, bare(whole), head, entity != null ? entity : apposed);
        }
        return null;
    }

    /** "Brandt supporters": the person's name only says which. */
    private boolean modifies(@Nullable Name name, NounPhrase base) {
        return name != null
                && name.type() == NameType.PERSON
                && words.at(name.span().end() - 1) < base.last()
                && words.at(name.span().begin()) >= base.first()
                && words.is(base.last(), Tag.NOUN)
                && words.name(base.last()) == null;
    }

    private @Nullable String described(NounPhrase base) {
        String id = entities.within(base.span(words));
        if (id == null) {
            return null;
        }
        boolean endsTogether = entities.get(id).mentions().stream()
                .anyMatch(mention -> mention.span().end() == base.span(words).end());
        return endsTogether ? id : null;
    }

    /** "Maria Lund, the mayor of Torvik, said": the person before the comma. */
    private @Nullable String apposedPerson(NounPhrase whole) {
        int comma = whole.first() - 1;
        if (!words.is(comma, ",")) {
            return null;
        }
        Name name = words.name(comma - 1);
        return name != null && name.type() == NameType.PERSON ? entities.within(name.span()) : null;
    }

    private static boolean canSpeak(Name name) {
        return switch (name.type()) {
            case PERSON, ORGANIZATION, COUNTRY, NATIONALITY, CITY, PLACE, GROUP -> true;
            case EVENT, PRODUCT -> false;
        };
    }

    private String bare(NounPhrase phrase) {
        int first = phrase.first();
        if (words.is(first, Tag.DET) && phrase.last() > first && !words.is(first, "no") && words.name(first) == null) {
            first++;
        }
        return words.span(first, phrase.last()).in(words.text());
    }
}
