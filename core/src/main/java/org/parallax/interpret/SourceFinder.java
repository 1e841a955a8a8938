// SPDX-License-Identifier: Apache-2.0
package org.parallax.interpret;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parallax.model.Name;
import org.parallax.model.NameType;
import org.parallax.model.Span;
import org.parallax.model.Tag;

/** Finds the noun phrase that is the subject of a reporting verb, or that stands behind "by" or "according to". */
final class SourceFinder {
    private static final Set<String> SPEAKING_PRONOUNS = Set.of("he", "she", "they", "i", "we", "it");
    private static final Set<String> BINDERS = Set.of("of", "for", "in", "at", "from", "with", "to", "on");
    private static final int FAR = 40;

    private final Words words;
    private final Entities entities;
    private final Map<String, String> speakingNouns;
    private final QuoteMarks marks;

    SourceFinder(Words words, Entities entities, Map<String, String> speakingNouns, QuoteMarks marks) {
        this.words = words;
        this.entities = entities;
        this.speakingNouns = speakingNouns;
        this.marks = marks;
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

    /** The source whose words are known. */
    Source of(Span span) {
        int first = words.at(span.begin());
        int last = words.at(span.end() - 1);
        List<NounPhrase> phrases = NounPhrase.in(words, words.sentence(first));
        NounPhrase whole = new NounPhrase(first, last);
        NounPhrase base = endingAt(phrases, words.head(first, last));
        base = base == null
                ? whole
                : new NounPhrase(Math.max(first, base.first()), Math.max(first, Math.min(last, base.last())));
        Source source = source(whole, base, false);
        return source != null
                ? source
                : new Source(first, last, span, bare(whole), base.head(words), described(base));
    }

    /** The first phrase of the sentence that can speak and stands before {@code verb}; null when there is none. */
    @Nullable
    Source first(int sentence, int verb) {
        for (NounPhrase phrase : NounPhrase.in(words, sentence)) {
            boolean object = words.is(phrase.first() - 1, Tag.ADP)
                    && words.sentence(Math.max(0, phrase.first() - 1)) == sentence;
            if (phrase.last() < verb
                    && !object
                    && !marks.covers(phrase.span(words).begin())) {
                Source source = source(phrase, phrase, false);
                if (source != null) {
                    return source;
                }
            }
        }
        return null;
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

    /** The subject left of the verb at {@code verb}; null when none can be a speaker. */
    @Nullable
    Source before(int verb) {
        int sentence = words.sentence(verb);
        int floor = words.first(sentence);
        List<NounPhrase> phrases = NounPhrase.in(words, sentence);
        int i = verb - 1;
        int commas = 0;
        Name apposed = null;
        while (i >= floor && verb - i < FAR) {
            if (marks.covers(words.get(i).span().begin())) {
                return null;
            }
            if (words.is(i, Tag.ADV, Tag.AUX, Tag.PART) && !words.is(i, "'s")) {
                i--;
            } else if (words.is(i, ",") || words.is(i, "-") || words.is(i, "—") || words.is(i, ")")) {
                int opening = openingComma(i, floor);
                if (opening >= 0) {
                    apposed = personBetween(phrases, opening, i);
                    i = opening - 1;
                    commas++;
                } else if (commas == 0) {
                    i--;
                    commas++;
                } else {
                    return null;
                }
            } else if (words.name(i) == null && (words.is(i, "who") || words.is(i, "which") || words.is(i, "that"))) {
                i--;
            } else {
                NounPhrase phrase = endingAt(phrases, i);
                if (phrase == null) {
                    return null;
                }
                Source source = named(upwards(phrases, phrase), apposed);
                int governor = source == null ? reducedRelative(phrase, floor) : -1;
                if (governor < 0) {
                    return source;
                }
                i = governor;
            }
        }
        return null;
    }

    /** "A study published on Monday | found": the noun before the participle; -1 when there is none. */
    private int reducedRelative(NounPhrase phrase, int floor) {
        for (int k = phrase.first() - 1; k > floor && phrase.first() - k < 8; k--) {
            if (words.is(k, Tag.VERB)) {
                return words.lower(k).endsWith("ed") && words.is(k - 1, Tag.NOUN) ? k - 1 : -1;
            }
            if (words.is(k, Tag.PUNCT, Tag.AUX, Tag.PRON)) {
                return -1;
            }
        }
        return -1;
    }

    /** "the minister, Karl Brandt, said": the person whose name, with a title or without, is the whole insertion. */
    private @Nullable Name personBetween(List<NounPhrase> phrases, int opening, int closing) {
        NounPhrase phrase = endingAt(phrases, closing - 1);
        Name name = phrase != null && phrase.first() == opening + 1 ? phrase.name(words) : null;
        if (name == null || name.type() != NameType.PERSON) {
            return null;
        }
        return words.at(name.span().end() - 1) == closing - 1 ? name : null;
    }

    /** The source with the person whom an insertion names, where its own words name nobody. */
    private @Nullable Source named(@Nullable Source source, @Nullable Name apposed) {
        if (source == null || apposed == null) {
            return source;
        }
        String own = source.entity();
        if (own != null && entities.get(own).type() == NameType.PERSON) {
            return source;
        }
        int last = words.at(apposed.span().end() - 1);
        return new Source(
                source.first(),
                last,
                words.span(source.first(), last),
                apposed.span().in(words.text()),
                source.head(),
                entities.within(apposed.span()));
    }

    /** Where the insertion that ends at the comma {@code i} began (", who arrived Tuesday,"); -1 when there is none. */
    private int openingComma(int i, int floor) {
        for (int k = i - 1; k > floor && i - k < 30; k--) {
            if (words.is(k, ",") || (words.is(k, "(") && words.is(i, ")"))) {
                boolean nounBefore = words.name(k - 1) != null || words.is(k - 1, Tag.NOUN, Tag.PROPN);
                boolean insertion = words.is(k + 1, Tag.DET, Tag.NUM, Tag.NOUN, Tag.PROPN, Tag.ADJ, Tag.VERB, Tag.ADV)
                        || words.is(k + 1, "who")
                        || words.is(k + 1, "which")
                        || words.is(k + 1, "whose")
                        || words.is(k + 1, Tag.PRON, Tag.ADP);
                return nounBefore && insertion ? k : -1;
            }
        }
        return -1;
    }

    private static @Nullable NounPhrase endingAt(List<NounPhrase> phrases, int i) {
        for (NounPhrase phrase : phrases) {
            if (phrase.first() <= i && i <= phrase.last()) {
                return phrase;
            }
        }
        return null;
    }

    /** From the phrase next to the verb up to the one that it hangs on: "the president | of Iran". */
    private @Nullable Source upwards(List<NounPhrase> phrases, NounPhrase start) {
        NounPhrase phrase = start;
        int last = start.last();
        while (true) {
            int before = phrase.first() - 1;
            Name name = phrase.name(words);
            boolean namedPerson = name != null
                    && name.type() == NameType.PERSON
                    && phrase.first() != words.at(name.span().begin());
            if (before < 0 || !words.is(before, Tag.ADP) || !BINDERS.contains(words.lower(before)) || namedPerson) {
                break;
            }
            NounPhrase governor = endingAt(phrases, before - 1);
            if (governor == null || governor.isPronoun(words)) {
                break;
            }
            phrase = governor;
        }
        return source(new NounPhrase(phrase.first(), last), phrase, false);
    }

    /** Makes the source of a noun phrase, if it can speak: a person, an organisation, a country or a speaking noun. */
    private @Nullable Source source(NounPhrase whole, NounPhrase base, boolean behind) {
        Name name = base.name(words);
        Name inWhole = name != null ? name : whole.name(words);
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
            case PERSON, ORGANIZATION, COUNTRY, NATIONALITY, CITY, PLACE -> true;
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
