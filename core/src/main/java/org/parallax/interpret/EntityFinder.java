// SPDX-License-Identifier: Apache-2.0
package org.parallax.interpret;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.parallax.interpret.Descriptions.Description;
import org.parallax.lexicon.Gender;
import org.parallax.lexicon.OrganizationNames;
import org.parallax.lexicon.People;
import org.parallax.lexicon.People.Person;
import org.parallax.lexicon.PersonNames;
import org.parallax.lexicon.Tsv;
import org.parallax.model.Mention;
import org.parallax.model.MentionKind;
import org.parallax.model.Name;
import org.parallax.model.NameType;
import org.parallax.model.PublicationTime;
import org.parallax.model.Span;
import org.parallax.model.Tag;

/**
 * Joins an article's names into entities, by sieves from certain to bold: same form; full name then surname; acronym;
 * short form; one misspelt letter. Described organisations ("Iran's national oil company") are entities of their own.
 * Stateless but for its word lists.
 */
final class EntityFinder {
    private final Descriptions descriptions;
    private final ActorCoder coder;
    private final People people;
    private final Groups groups;
    private final UnnamedPeople unnamed = new UnnamedPeople();
    private final Set<String> organizationNouns;

    EntityFinder(Map<String, String> speakingNouns, ActorCoder coder, People people) {
        this.descriptions = new Descriptions(speakingNouns.keySet(), coder.nouns());
        this.groups = new Groups(coder.nouns());
        this.coder = coder;
        this.people = people;
        this.organizationNouns =
                Tsv.load("/parallax/interpret/organization-nouns.tsv").words();
    }

    /** Finds the entities of the article. */
    Entities find(Words words) {
        String report = words.annotation().article().id();
        List<EntityDraft> drafts = new ArrayList<>();
        Map<Span, EntityDraft> byMention = new TreeMap<>();
        Map<Integer, EntityDraft> heads = new TreeMap<>();
        for (Name name : words.annotation().names()) {
            String form = name.span().in(words.text());
            EntityDraft draft = father(drafts, home(drafts, words, name, form), form);
            if (draft == null) {
                draft = new EntityDraft(typeOf(name), clean(form));
                drafts.add(draft);
            }
            join(draft, name, form, report);
            byMention.put(name.span(), draft);
            describe(words, name, draft, heads);
        }
        for (int s = 0; s < words.annotation().sentences().size(); s++) {
            for (NounPhrase phrase : NounPhrase.in(words, s)) {
                EntityDraft apposed = heads.get(phrase.last());
                if (apposed != null && apposed.type != NameType.PERSON) {
                    mention(words, apposed, phrase, report, byMention);
                } else if (apposed == null) {
                    described(words, phrase, drafts, report, byMention);
                }
                if (groups.isGroup(words, phrase) && !byMention.containsKey(bare(words, phrase))) {
                    group(words, phrase, drafts, report, byMention);
                }
                if (apposed == null && unnamed.bringsIn(words, phrase) && !byMention.containsKey(bare(words, phrase))) {
                    somebody(words, phrase, drafts, report, byMention);
                }
            }
        }
        for (EntityDraft draft : drafts) {
            code(words, draft);
            lookUp(words, draft);
        }
        return new Entities(words, sorted(drafts), byMentionIds(drafts, byMention));
    }

    /** What a name names: "Norwegian" Norway, but "Republicans" or "Islamist" people of one mind, and no country. */
    private static NameType typeOf(Name name) {
        boolean people = name.type() == NameType.NATIONALITY;
        return !people ? name.type() : name.country() == null ? NameType.GROUP : NameType.COUNTRY;
    }

    private static @Nullable EntityDraft home(List<EntityDraft> drafts, Words words, Name name, String form) {
        Gender told = gender(words, name);
        List<String> parts = PersonNames.parts(form);
        String generation = PersonNames.generation(form);
        for (int sieve = 0; sieve < 3; sieve++) {
            EntityDraft relative = null;
            for (int i = drafts.size() - 1; i >= 0; i--) {
                EntityDraft draft = drafts.get(i);
                if (!draft.gender.excludes(told)
                        && sameKind(draft.type, typeOf(name))
                        && !isSon(words, draft, parts, generation)
                        && fits(draft, name, form, parts, sieve)) {
                    // "Lund and his wife, Anna Lund": the surname alone goes on meaning him
                    if (sieve == 0 || parts.size() != 1 || !draft.someones) {
                        return draft;
                    }
                    relative = relative == null ? draft : relative;
                }
            }
            if (relative != null) {
                return relative;
            }
        }
        return null;
    }

    /** "Karl Berg Jr." behind "Karl Berg Sr."; or behind "Karl Berg", when more than a headline has called him so. */
    private static boolean isSon(Words words, EntityDraft draft, List<String> parts, @Nullable String generation) {
        if (draft.type != NameType.PERSON || generation == null || generation.equals(draft.generation)) {
            return false;
        }
        boolean called = parts.size() > 1
                && PersonNames.tellsFatherFromSon(generation)
                && draft.mentions.stream()
                        .anyMatch(mention ->
                                PersonNames.parts(mention.text()).equals(parts) && !inHeadline(words, mention.span()));
        return draft.generation != null || called;
    }

    private static boolean inHeadline(Words words, Span span) {
        int sentence = words.sentenceAt(span.begin());
        return sentence >= 0 && words.annotation().sentences().get(sentence).headline();
    }

    /** Where a son was told of as well, words that leave it open mean the one who has no "Jr.". */
    private static @Nullable EntityDraft father(List<EntityDraft> drafts, @Nullable EntityDraft found, String form) {
        if (found == null || found.generation == null || PersonNames.generation(form) != null) {
            return found;
        }
        List<String> parts = found.parts();
        return drafts.stream()
                .filter(draft -> draft.type == NameType.PERSON
                        && draft.generation == null
                        && draft.parts().equals(parts))
                .findFirst()
                .orElse(found);
    }

    /** "Mrs." before a name. */
    private static Gender gender(Words words, Name name) {
        int before = words.at(name.span().begin()) - 1;
        return name.type() == NameType.PERSON && before >= 0 ? Gender.of(words.lower(before)) : Gender.UNKNOWN;
    }

    private static boolean fits(EntityDraft draft, Name name, String form, List<String> parts, int sieve) {
        if (sieve == 0) {
            return (draft.type == NameType.GROUP && one(draft.name()).equals(one(form)))
                    || draft.forms.contains(parts)
                    || (isLand(name.type())
                            && name.country() != null
                            && isLand(draft.type)
                            && name.country().equals(draft.country));
        }
        if (name.type() == NameType.PERSON && !parts.isEmpty() && !draft.parts().isEmpty()) {
            List<String> full = draft.parts();
            return sieve == 1
                    ? full.get(full.size() - 1).equals(parts.get(parts.size() - 1))
                            && PersonNames.compatible(full, parts)
                    : PersonNames.compatible(full, parts)
                            || (parts.size() == 1 && full.get(0).equals(parts.get(0)));
        }
        if (name.type() == NameType.ORGANIZATION) {
            return sieve == 1
                    ? OrganizationNames.acronym(draft.name(), form)
                    : OrganizationNames.shortened(draft.name(), form);
        }
        return false;
    }

    /** "Republicans" as "republican". */
    private static String one(String form) {
        String lower = form.toLowerCase(Locale.ROOT);
        return lower.endsWith("s") ? lower.substring(0, lower.length() - 1) : lower;
    }

    private static boolean isLand(NameType type) {
        return type == NameType.COUNTRY || type == NameType.NATIONALITY;
    }

    private static boolean sameKind(NameType a, NameType b) {
        return a == b || (isLand(a) && isLand(b)) || (isPlace(a) && isPlace(b) && !(isLand(a) ^ isLand(b)));
    }

    private static boolean isPlace(NameType type) {
        return type == NameType.CITY || type == NameType.PLACE || isLand(type);
    }

    private static void join(EntityDraft draft, Name name, String form, String report) {
        MentionKind kind = name.type() == NameType.NATIONALITY ? MentionKind.NOMINAL : MentionKind.NAME;
        draft.mentions.add(new Mention(report, name.span(), form, kind));
        List<String> parts = PersonNames.parts(form);
        if (!draft.forms.contains(parts)) {
            draft.forms.add(parts);
        }
        String generation = draft.type == NameType.PERSON ? PersonNames.generation(form) : null;
        draft.generation = generation == null ? draft.generation : generation;
        String cleaned = clean(form);
        boolean better = isLand(draft.type)
                ? name.type() == NameType.COUNTRY
                        && draft.mentions.stream()
                                .noneMatch(m -> m.kind() == MentionKind.NAME
                                        && !m.span().equals(name.span()))
                : parts.size() > draft.parts().size() || (generation != null && parts.equals(draft.parts()));
        if (better) {
            draft.rename(cleaned);
        }
        if (draft.country == null && !OrganizationNames.acronym(draft.name(), form)) {
            draft.country = name.country();
        }
    }

    private static String clean(String form) {
        return form.strip();
    }

    /** Takes role, country, sector and gender from what the text says of the name where it stands. */
    private void describe(Words words, Name name, EntityDraft draft, Map<Integer, EntityDraft> heads) {
        for (Description description : descriptions.of(words, name)) {
            heads.putIfAbsent(description.head(), draft);
            Gender told = Gender.of(words.lemma(description.head()));
            draft.gender = draft.gender == Gender.UNKNOWN ? told : draft.gender;
            if (name.type() == NameType.PERSON && description.isOffice()) {
                setRole(words, draft, description.first(), description.head());
            }
            draft.learn(coder.code(words, description.first(), description.last()));
            draft.descriptions.add(plain(words, description));
            draft.someones |= draft.mentions.size() == 1 && isSomeones(words, description);
        }
    }

    /** "His wife", "Lund's lawyer", but not "Norway's president". */
    private static boolean isSomeones(Words words, Description description) {
        int owner = words.child(description.head(), "nmod:poss");
        Name name = owner < 0 ? null : words.name(owner);
        return name == null
                ? owner >= 0 && Gender.of(words.lower(owner)) != Gender.UNKNOWN
                : name.type() == NameType.PERSON;
    }

    /** What the names themselves say: "Justice Ministry", "Bank of Norway". */
    private void code(Words words, EntityDraft draft) {
        if (draft.type != NameType.ORGANIZATION && draft.type != NameType.PERSON) {
            return;
        }
        for (Mention mention : draft.mentions) {
            // "CHP" of the California Highway Patrol is no party of another country.
            boolean abbreviated = OrganizationNames.acronym(draft.name(), mention.text());
            if (mention.kind() == MentionKind.NAME && !abbreviated && (draft.sector == null || draft.country == null)) {
                Span span = mention.span();
                draft.learn(coder.code(words, words.at(span.begin()), words.at(span.end() - 1)));
            }
        }
    }

    /** What the user's list says of a person and the text does not. */
    private void lookUp(Words words, EntityDraft draft) {
        PublicationTime published = words.annotation().article().metadata().published();
        Person person = draft.type != NameType.PERSON
                ? null
                : people.find(draft.name(), published == null ? null : published.date());
        if (person != null) {
            draft.role = draft.role == null ? person.role() : draft.role;
            draft.learn(new ActorCode(person.country(), person.sector(), "people"));
        }
    }

    /** "Norway's largest oil company" as "largest oil company". */
    private static String plain(Words words, Description description) {
        StringBuilder plain = new StringBuilder();
        for (int i = description.first(); i <= description.head(); i++) {
            boolean owner = words.name(i) != null && i < description.head();
            if (!owner && words.is(i, Tag.NOUN, Tag.PROPN, Tag.ADJ)) {
                plain.append(plain.length() == 0 ? "" : " ")
                        .append(i == description.head() ? words.lemma(i) : words.lower(i));
            }
        }
        return plain.toString();
    }

    /** "Shana, Iran's official news agency": what describes a body right beside its name is a mention of it. */
    private static void mention(
            Words words, EntityDraft draft, NounPhrase phrase, String report, Map<Span, EntityDraft> byMention) {
        int first = words.is(phrase.first(), Tag.DET) ? phrase.first() + 1 : phrase.first();
        Span span = words.span(first, phrase.last());
        if (first <= phrase.last() && words.name(phrase.last()) == null && byMention.putIfAbsent(span, draft) == null) {
            draft.mentions.add(new Mention(report, span, span.in(words.text()), MentionKind.NOMINAL));
        }
    }

    private static void setRole(Words words, EntityDraft draft, int begin, int last) {
        int from = begin;
        while (from <= last && (words.name(from) != null || words.is(from, Tag.DET, Tag.PART, Tag.ADP))) {
            from++;
        }
        from = behindNumber(words, from, last);
        if (draft.role == null && from <= last) {
            draft.role = words.span(from, last).in(words.text()).toLowerCase(Locale.ROOT);
        }
    }

    /** Of "32-year-old son" and "11-year veteran" the place of the noun. */
    private static int behindNumber(Words words, int from, int last) {
        int number = from;
        while (words.is(number - 1, "-")) {
            number -= 2;
        }
        boolean measured = number < from && words.is(number, Tag.NUM);
        return measured && from < last ? from + 1 : from;
    }

    /** "Iran's official oil company", "the Ukrainian government": an organisation that is described, not named. */
    private void described(
            Words words, NounPhrase phrase, List<EntityDraft> drafts, String report, Map<Span, EntityDraft> byMention) {
        String head = phrase.head(words);
        if (!organizationNouns.contains(head) || words.name(phrase.last()) != null) {
            return;
        }
        Name owner = null;
        for (int i = phrase.first(); i < phrase.last(); i++) {
            Name name = words.name(i);
            if (name != null && isLand(name.type())) {
                owner = name;
            } else if (name != null) {
                return;
            }
        }
        if (owner == null) {
            return;
        }
        int first = words.is(phrase.first(), Tag.DET) ? phrase.first() + 1 : phrase.first();
        Span span = words.span(first, phrase.last());
        String form = span.in(words.text());
        EntityDraft draft = null;
        for (EntityDraft known : drafts) {
            if (known.type == NameType.ORGANIZATION && known.forms.contains(PersonNames.parts(form))) {
                draft = known;
            }
        }
        if (draft == null) {
            draft = new EntityDraft(NameType.ORGANIZATION, form);
            draft.country = owner.country();
            draft.learn(coder.code(words, first, phrase.last()));
            draft.forms.add(PersonNames.parts(form));
            drafts.add(draft);
        }
        draft.mentions.add(new Mention(report, span, form, MentionKind.NOMINAL));
        byMention.put(span, draft);
    }

    /** "White House officials": the same words again, or "the officials" after them, are the same group. */
    private void group(
            Words words, NounPhrase phrase, List<EntityDraft> drafts, String report, Map<Span, EntityDraft> byMention) {
        Span span = bare(words, phrase);
        String form = span.in(words.text());
        boolean again = words.is(phrase.first(), "the") && phrase.last() == phrase.first() + 1;
        EntityDraft draft = null;
        for (EntityDraft known : drafts) {
            boolean same = known.name().equalsIgnoreCase(form)
                    || (again && known.descriptions.contains(words.lemma(phrase.last())));
            draft = known.type == NameType.GROUP && same ? known : draft;
        }
        if (draft == null) {
            draft = new EntityDraft(NameType.GROUP, form);
            draft.descriptions.add(words.lemma(phrase.last()));
            draft.learn(coder.code(words, phrase.first(), phrase.last()));
            drafts.add(draft);
        }
        draft.mentions.add(new Mention(report, span, form, MentionKind.NOMINAL));
        byMention.put(span, draft);
    }

    /** "A woman": a new one each time, since "a" brings in somebody new. */
    private static void somebody(
            Words words, NounPhrase phrase, List<EntityDraft> drafts, String report, Map<Span, EntityDraft> byMention) {
        Span span = bare(words, phrase);
        String form = span.in(words.text());
        EntityDraft draft = new EntityDraft(NameType.PERSON, form);
        StringBuilder description = new StringBuilder();
        for (int i = phrase.first() + 1; i < phrase.last(); i++) {
            if (words.is(i, Tag.NOUN, Tag.PROPN, Tag.ADJ)) {
                description.append(words.lower(i)).append(' ');
            }
        }
        draft.descriptions.add(description + words.lemma(phrase.last()));
        draft.gender = Gender.of(words.lemma(phrase.last()));
        draft.mentions.add(new Mention(report, span, form, MentionKind.NOMINAL));
        drafts.add(draft);
        byMention.put(span, draft);
    }

    private static Span bare(Words words, NounPhrase phrase) {
        boolean article = words.is(phrase.first(), Tag.DET) && phrase.last() > phrase.first();
        return words.span(article ? phrase.first() + 1 : phrase.first(), phrase.last());
    }

    /** The drafts by their first mention. */
    private static List<EntityDraft> sorted(List<EntityDraft> drafts) {
        drafts.sort((a, b) -> first(a).compareTo(first(b)));
        drafts.forEach(draft -> draft.mentions.sort((a, b) -> a.span().compareTo(b.span())));
        return drafts;
    }

    private static Span first(EntityDraft draft) {
        return draft.mentions.stream().map(Mention::span).min(Span::compareTo).orElseThrow();
    }

    private static Map<Span, String> byMentionIds(List<EntityDraft> sorted, Map<Span, EntityDraft> byMention) {
        Map<EntityDraft, String> idOf = new HashMap<>();
        sorted.forEach(draft -> idOf.put(draft, "e" + (idOf.size() + 1)));
        Map<Span, String> ids = new TreeMap<>();
        byMention.forEach((span, draft) -> ids.put(span, requireNonNull(idOf.get(draft), "no such entity")));
        return ids;
    }
}
