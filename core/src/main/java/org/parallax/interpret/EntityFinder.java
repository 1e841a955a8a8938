// SPDX-License-Identifier: Apache-2.0
package org.parallax.interpret;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.parallax.lexicon.OrganizationNames;
import org.parallax.lexicon.PersonNames;
import org.parallax.lexicon.Tsv;
import org.parallax.model.Entity;
import org.parallax.model.Mention;
import org.parallax.model.MentionKind;
import org.parallax.model.Name;
import org.parallax.model.NameType;
import org.parallax.model.Span;
import org.parallax.model.Tag;

/**
 * Joins an article's names into entities, by sieves from certain to bold: same form; full name then surname; acronym;
 * short form; one misspelt letter. Described organisations ("Iran's national oil company") are entities of their own.
 * Stateless but for its word lists.
 */
final class EntityFinder {
    private final Map<String, String> speakingNouns;
    private final Set<String> organizationNouns;

    EntityFinder(Map<String, String> speakingNouns) {
        this.speakingNouns = speakingNouns;
        this.organizationNouns =
                Tsv.load("/parallax/interpret/organization-nouns.tsv").words();
    }

    /** An entity being gathered. */
    private static final class Draft {
        private final NameType type;
        private final List<Mention> mentions = new ArrayList<>();
        private final List<List<String>> forms = new ArrayList<>();
        private String name;
        private @Nullable String role;
        private @Nullable String country;

        Draft(NameType type, String name) {
            this.type = type;
            this.name = name;
        }
    }

    /** Finds the entities of the article. */
    Entities find(Words words) {
        String report = words.annotation().article().id();
        List<Draft> drafts = new ArrayList<>();
        Map<Span, Draft> byMention = new TreeMap<>();
        for (Name name : words.annotation().names()) {
            String form = name.span().in(words.text());
            Draft draft = home(drafts, name, form);
            if (draft == null) {
                draft = new Draft(name.type() == NameType.NATIONALITY ? NameType.COUNTRY : name.type(), clean(form));
                drafts.add(draft);
            }
            join(draft, name, form, report);
            byMention.put(name.span(), draft);
            describe(words, name, draft);
        }
        for (int s = 0; s < words.annotation().sentences().size(); s++) {
            for (NounPhrase phrase : NounPhrase.in(words, s)) {
                described(words, phrase, drafts, report, byMention);
            }
        }
        return new Entities(words, finish(drafts), byMentionIds(drafts, byMention));
    }

    private static @Nullable Draft home(List<Draft> drafts, Name name, String form) {
        for (int sieve = 0; sieve < 3; sieve++) {
            for (int i = drafts.size() - 1; i >= 0; i--) {
                Draft draft = drafts.get(i);
                if (sameKind(draft.type, name.type()) && fits(draft, name, form, sieve)) {
                    return draft;
                }
            }
        }
        return null;
    }

    private static boolean fits(Draft draft, Name name, String form, int sieve) {
        List<String> parts = PersonNames.parts(form);
        if (sieve == 0) {
            return draft.forms.contains(parts)
                    || (isLand(name.type())
                            && name.country() != null
                            && isLand(draft.type)
                            && name.country().equals(draft.country));
        }
        if (name.type() == NameType.PERSON
                && !parts.isEmpty()
                && !PersonNames.parts(draft.name).isEmpty()) {
            List<String> full = PersonNames.parts(draft.name);
            return sieve == 1
                    ? full.get(full.size() - 1).equals(parts.get(parts.size() - 1))
                            && PersonNames.compatible(full, parts)
                    : PersonNames.compatible(full, parts)
                            || (parts.size() == 1 && full.get(0).equals(parts.get(0)));
        }
        if (name.type() == NameType.ORGANIZATION) {
            return sieve == 1
                    ? OrganizationNames.acronym(draft.name, form)
                    : OrganizationNames.shortened(draft.name, form);
        }
        return false;
    }

    private static boolean isLand(NameType type) {
        return type == NameType.COUNTRY || type == NameType.NATIONALITY;
    }

    private static boolean isLandOrPlain(@Nullable Name name) {
        return name == null || isLand(name.type());
    }

    private static @Nullable String countryOf(@Nullable Name name) {
        return name == null ? null : name.country();
    }

    private static boolean sameKind(NameType a, NameType b) {
        return a == b || (isLand(a) && isLand(b)) || (isPlace(a) && isPlace(b) && !(isLand(a) ^ isLand(b)));
    }

    private static boolean isPlace(NameType type) {
        return type == NameType.CITY || type == NameType.PLACE || isLand(type);
    }

    private static void join(Draft draft, Name name, String form, String report) {
        MentionKind kind = name.type() == NameType.NATIONALITY ? MentionKind.NOMINAL : MentionKind.NAME;
        draft.mentions.add(new Mention(report, name.span(), form, kind));
        List<String> parts = PersonNames.parts(form);
        if (!draft.forms.contains(parts)) {
            draft.forms.add(parts);
        }
        String cleaned = clean(form);
        boolean better = isLand(draft.type)
                ? name.type() == NameType.COUNTRY
                        && draft.mentions.stream()
                                .noneMatch(m -> m.kind() == MentionKind.NAME
                                        && !m.span().equals(name.span()))
                : parts.size() > PersonNames.parts(draft.name).size();
        if (better) {
            draft.name = cleaned;
        }
        if (draft.country == null) {
            draft.country = name.country();
        }
    }

    private static String clean(String form) {
        return form.strip();
    }

    /** Takes role and country from the title before a person's name or the apposition around it. */
    private void describe(Words words, Name name, Draft draft) {
        if (name.type() != NameType.PERSON) {
            return;
        }
        int first = words.at(name.span().begin());
        int last = words.at(name.span().end() - 1);
        int title = first - 1;
        if (words.is(title, ",")) {
            title--;
        }
        int begin = title;
        while (begin >= words.first(words.sentence(first))
                && words.is(begin, Tag.NOUN, Tag.PROPN, Tag.ADJ)
                && isLandOrPlain(words.name(begin))) {
            begin--;
        }
        begin++;
        if (begin <= title && speakingNouns.containsKey(words.lemma(title))) {
            setRole(words, draft, begin, title);
        } else if (words.is(last + 1, ",")) {
            int i = last + 2;
            if (words.is(i, Tag.DET)) {
                i++;
            }
            int roleBegin = i;
            while (i < words.size() && words.is(i, Tag.NOUN, Tag.PROPN, Tag.ADJ) && i - roleBegin < 6) {
                i++;
            }
            if (i > roleBegin && speakingNouns.containsKey(words.lemma(i - 1))) {
                setRole(words, draft, roleBegin, i - 1);
                if (words.is(i, "of") && words.name(i + 1) != null && draft.country == null) {
                    draft.country = countryOf(words.name(i + 1));
                }
            }
        }
    }

    private static void setRole(Words words, Draft draft, int begin, int last) {
        int from = begin;
        while (from <= last && words.name(from) != null) {
            if (draft.country == null) {
                draft.country = countryOf(words.name(from));
            }
            from++;
        }
        if (draft.role == null && from <= last) {
            draft.role = words.span(from, last).in(words.text()).toLowerCase(Locale.ROOT);
        }
    }

    /** "Iran's official oil company", "the Ukrainian government": an organisation that is described, not named. */
    private void described(
            Words words, NounPhrase phrase, List<Draft> drafts, String report, Map<Span, Draft> byMention) {
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
        Draft draft = null;
        for (Draft known : drafts) {
            if (known.type == NameType.ORGANIZATION && known.forms.contains(PersonNames.parts(form))) {
                draft = known;
            }
        }
        if (draft == null) {
            draft = new Draft(NameType.ORGANIZATION, form);
            draft.country = owner.country();
            draft.forms.add(PersonNames.parts(form));
            drafts.add(draft);
        }
        draft.mentions.add(new Mention(report, span, form, MentionKind.NOMINAL));
        byMention.put(span, draft);
    }

    private static List<Entity> finish(List<Draft> drafts) {
        drafts.sort((a, b) -> first(a).compareTo(first(b)));
        List<Entity> entities = new ArrayList<>();
        for (Draft draft : drafts) {
            draft.mentions.sort((a, b) -> a.span().compareTo(b.span()));
            entities.add(new Entity(
                    "e" + (entities.size() + 1),
                    draft.name,
                    draft.type,
                    draft.role,
                    draft.country,
                    null,
                    draft.mentions));
        }
        return entities;
    }

    private static Span first(Draft draft) {
        return draft.mentions.stream().map(Mention::span).min(Span::compareTo).orElseThrow();
    }

    private static Map<Span, String> byMentionIds(List<Draft> sorted, Map<Span, Draft> byMention) {
        Map<Span, String> ids = new TreeMap<>();
        byMention.forEach((span, draft) -> ids.put(span, "e" + (sorted.indexOf(draft) + 1)));
        return ids;
    }
}
