// SPDX-License-Identifier: Apache-2.0
package org.parallax.interpret;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.parallax.lexicon.Tsv;
import org.parallax.model.Entity;
import org.parallax.model.Mention;
import org.parallax.model.Name;
import org.parallax.model.NameType;
import org.parallax.model.Origin;
import org.parallax.model.OriginKind;
import org.parallax.model.Span;
import org.parallax.model.Tag;

/** Turns the sources of one article into its origins, each with its kind. Not safe for use by several threads. */
final class OriginFinder {
    private static final Map<String, OriginKind> OUTLETS = outlets("/parallax/interpret/outlets.tsv");
    private static final Map<String, OriginKind> OUTLET_WORDS = outlets("/parallax/interpret/outlet-words.tsv");

    private static final Map<String, String> SOURCE_NOUNS =
            Tsv.load("/parallax/interpret/source-nouns.tsv").map();

    /** Pronouns for people whom nobody names. */
    private static final Set<String> CROWD =
            Set.of("others", "some", "many", "one", "several", "most", "few", "everyone");

    /** American stations: KDKA-TV, WBZ. */
    private static final Pattern CALL_SIGN = Pattern.compile("[KW][A-Z]{2,3}(?:-(?:TV|FM|AM))?");

    /** Where everybody writes: a place, nobody who hands on. */
    private static final Set<String> PLATFORMS = Set.of("twitter", "facebook");

    /** Words that name a paper by themselves: "The Post". */
    private static final Set<String> ALONE =
            Set.of("post", "times", "journal", "tribune", "herald", "globe", "gazette", "chronicle", "inquirer");

    /** Offices of companies, and lawyers whom nobody has appointed: persons for a report. */
    private static final Set<String> PRIVATE = Set.of(
            "executive",
            "operating",
            "financial",
            "technology",
            "marketing",
            "security",
            "information",
            "legal",
            "investment",
            "product",
            "compliance");

    private static final Set<String> CARRIED = Set.of("carried", "broadcast", "aired", "quoted", "shown");
    private static final int PHRASE = 5;
    private static final int LONGEST_NAME = 5;

    private static final Set<String> PEOPLE = people();

    /** Last words of the names of what somebody has written. */
    private static final Set<String> WRITINGS = Set.of("poll", "report", "study", "index", "act", "review", "bill");

    /** "the Utah Republican" is one of them. */
    private static final Set<String> MEMBERS = Set.of(
            "republican", "democrat", "socialist", "communist", "liberal", "libertarian", "tory", "conservative");

    /** Ends of the names of outlets on the web. */
    private static final List<String> SITES = List.of(".com", ".org", ".net", ".co.uk");

    private static final Set<String> SEEN = Set.of(
            "seen",
            "obtained",
            "reviewed",
            "viewed",
            "published",
            "reported",
            "read",
            "released",
            "provided",
            "posted",
            "aired");

    private final Words words;
    private final Entities entities;
    private final Map<String, String> speakingNouns;
    private final Map<String, Origin> byKey = new LinkedHashMap<>();

    OriginFinder(Words words, Entities entities, Map<String, String> speakingNouns) {
        this.words = words;
        this.entities = entities;
        this.speakingNouns = speakingNouns;
    }

    private static Set<String> people() {
        Set<String> people =
                new TreeSet<>(Tsv.load("/parallax/interpret/people.tsv").words());
        people.addAll(Tsv.load("/parallax/interpret/people-nouns.tsv").words());
        return Set.copyOf(people);
    }

    private static Map<String, OriginKind> outlets(String list) {
        Map<String, OriginKind> kinds = new LinkedHashMap<>();
        for (List<String> row : Tsv.load(list).rows()) {
            kinds.put(
                    row.get(0).toLowerCase(Locale.ROOT),
                    OriginKind.valueOf(row.get(1).toUpperCase(Locale.ROOT)));
        }
        return kinds;
    }

    List<Origin> all() {
        return List.copyOf(byKey.values());
    }

    /** The origin that {@code given} is, made when it is new. Null for a pronoun that means nobody known. */
    @Nullable
    Origin of(Source given) {
        Source source = given;
        Entity entity = source.entity() == null ? null : entities.get(source.entity());
        boolean pronoun = words.is(source.first(), Tag.PRON) && source.first() == source.last();
        if (entity == null
                && pronoun
                && !CROWD.contains(source.head())
                && source.head().equals(normal(source.text()))) {
            return null;
        }
        if (entity != null && entity.type() == NameType.GROUP) {
            source = pronoun ? called(entity, source.span()) : source;
            entity = null;
        } else if (entity != null && entity.isUnnamedPerson()) {
            source = called(entity, source.span());
            entity = null;
        }
        boolean whole = entity != null
                && !isPeople(source)
                && !isDocument(source)
                && !isKind(entity)
                && (entity.type() == NameType.PERSON || !isCrowd(source));
        String name = whole && entity != null ? entity.name() : source.text();
        OriginKind kind = whole && entity != null ? kindOf(entity) : kindOf(source);
        String key = whole && entity != null ? entity.id() : normal(name);
        return byKey.computeIfAbsent(
                key,
                k -> new Origin(
                        "o" + (byKey.size() + 1),
                        name,
                        kind,
                        List.of(words.annotation().article().id())));
    }

    /** The words that a group or somebody without a name is first told of by, for others that mean them. */
    private Source called(Entity group, Span span) {
        Span first = group.mentions().get(0).span();
        int last = words.at(first.end() - 1);
        return new Source(words.at(first.begin()), last, span, first.in(words.text()), words.lemma(last), group.id());
    }

    /** "The poll", whoever made it: a piece of writing that no name ends. */
    private boolean isDocument(Source source) {
        String kind = SOURCE_NOUNS.getOrDefault(source.head(), speakingNouns.get(source.head()));
        int head = source.last();
        while (head > source.first() && !words.lemma(head).equals(source.head())) {
            head--;
        }
        boolean bare = words.name(head) == null || WRITINGS.contains(source.head());
        return "document".equals(kind) && bare && words.lemma(head).equals(source.head());
    }

    /** "TV", of "state-run TV": what it is, not how it is called. */
    private static boolean isKind(Entity entity) {
        return OUTLET_WORDS.containsKey(normal(entity.name())) && !ALONE.contains(normal(entity.name()));
    }

    /** "the front-runner", "the Utah Republican": somebody known whom these words do not name. */
    private boolean isSomebody(Source source) {
        boolean one = words.is(source.last(), Tag.NOUN, Tag.PROPN)
                && words.lower(source.last()).equals(words.lemma(source.last()))
                && words.lower(source.last()).equals(source.head());
        Name name = words.name(source.last());
        boolean person = PEOPLE.contains(source.head()) || (name != null && name.type() == NameType.NATIONALITY);
        return one && person && (words.is(source.first(), "the") || words.is(source.first() - 1, "the"));
    }

    /** Somebody whom no list knows: a person or body by its name, else somebody unnamed ("Republicans", "voters"). */
    private OriginKind ofName(Source source) {
        Name name = words.name(source.last());
        if (isSomebody(source)) {
            return OriginKind.PERSON;
        }
        if (name == null || isPeople(source)) {
            return OriginKind.UNNAMED;
        }
        return name.type() == NameType.PERSON ? OriginKind.PERSON : OriginKind.BODY;
    }

    /** "Americans", "40 per cent of Iranians": everybody of a nation or party, and nobody by name. */
    private boolean isPeople(Source source) {
        Name name = words.name(source.last());
        return name != null
                && name.type() == NameType.NATIONALITY
                && words.lower(source.last()).endsWith("s");
    }

    /** "White House officials" are not the White House. */
    private boolean isCrowd(Source source) {
        int head = source.last();
        while (head > source.first() && !words.lemma(head).equals(source.head())) {
            head--;
        }
        return speakingNouns.containsKey(source.head())
                && words.name(head) == null
                && !words.lower(head).equals(source.head())
                && !"police".equals(source.head());
    }

    /** The outlet or agency that {@code span} names; null when it names none. */
    @Nullable
    Source relayIn(Span span) {
        for (int i = words.at(span.begin());
                i < words.size() && words.get(i).span().end() <= span.end();
                i++) {
            Name name = words.name(i);
            Source listed = listed(i, span);
            if (listed != null) {
                return listed;
            }
            if (name == null
                    || !span.contains(name.span())
                    || words.get(i).span().begin() != name.span().begin()) {
                continue;
            }
            OriginKind kind = named(name.span().in(words.text()));
            if (kind != null && !PLATFORMS.contains(words.lower(i))) {
                int last = words.at(name.span().end() - 1);
                return new Source(
                        i,
                        last,
                        name.span(),
                        name.span().in(words.text()),
                        words.lemma(last),
                        entities.within(name.span()));
            }
        }
        return null;
    }

    /** An outlet of several words that begins at the token, also where no name was seen: "on Face the Nation". */
    private @Nullable Source listed(int first, Span span) {
        for (int last = Math.min(first + LONGEST_NAME, words.size()) - 1; last > first; last--) {
            Span name = words.span(first, last);
            if (span.contains(name)
                    && Character.isUpperCase(words.text().charAt(name.begin()))
                    && OUTLETS.containsKey(normal(name.in(words.text())))) {
                return new Source(first, last, name, name.in(words.text()), words.lemma(last), entities.within(name));
            }
        }
        return null;
    }

    /** "a memo seen by Reuters": who has it from the source; null when nobody is named. */
    @Nullable
    Source seer(Source source) {
        for (int i = words.at(source.span().begin());
                i < words.size() && words.get(i).span().end() < source.span().end();
                i++) {
            int before = words.is(i, "by") && words.is(i - 1, Tag.ADV) ? i - 2 : i - 1;
            if (words.is(i, "by") && before >= 0 && SEEN.contains(words.lower(before))) {
                return relayIn(new Span(words.get(i).span().end(), source.span().end()));
            }
        }
        return null;
    }

    /** "a statement carried by state media": who carries, among the tokens from {@code first} to before {@code end}. */
    @Nullable
    Source carrier(int first, int end) {
        for (int i = first + 1; i < end; i++) {
            if ((words.is(i, "by") || words.is(i, "on")) && CARRIED.contains(words.lower(i - 1))) {
                Source named = relayIn(words.span(i, Math.min(end - 1, i + PHRASE)));
                if (named != null) {
                    return named;
                }
                for (NounPhrase phrase : NounPhrase.in(words, words.sentence(i))) {
                    String kind = speakingNouns.get(phrase.head(words));
                    if (phrase.first() == i + 1 && ("outlet".equals(kind) || "agency".equals(kind))) {
                        Span span = phrase.span(words);
                        return new Source(
                                phrase.first(),
                                phrase.last(),
                                span,
                                span.in(words.text()),
                                phrase.head(words),
                                entities.within(span));
                    }
                }
            }
        }
        return null;
    }

    /** What a name says of itself: an outlet or an agency; null when it says nothing. */
    private static @Nullable OriginKind named(String name) {
        String lower = normal(name);
        OriginKind kind = OUTLETS.get(lower);
        if (kind == null && lower.startsWith("the ")) {
            kind = OUTLETS.get(lower.substring(4));
        }
        if (kind != null) {
            return kind;
        }
        String bare = lower.startsWith("the ") ? lower.substring(4) : lower;
        boolean several = bare.indexOf(' ') > 0;
        String end = lastWord(bare);
        OriginKind last = several || ALONE.contains(bare) ? OUTLET_WORDS.get(end) : null;
        // "Post-Gazette": two papers that became one.
        for (String part : last == null && end.indexOf('-') > 0 ? end.split("-", -1) : new String[0]) {
            last = last == null ? OUTLET_WORDS.get(part) : last;
        }
        if (last != null) {
            return last;
        }
        boolean station = several && (bare.startsWith("radio ") || bare.startsWith("channel "));
        boolean site = bare.indexOf(' ') < 0 && SITES.stream().anyMatch(bare::endsWith);
        return station || site || CALL_SIGN.matcher(name).matches() ? OriginKind.OUTLET : null;
    }

    /** True when the origin hands on what others say: an agency or an outlet. */
    static boolean relays(Origin origin) {
        return origin.kind() == OriginKind.AGENCY || origin.kind() == OriginKind.OUTLET;
    }

    private OriginKind kindOf(Source source) {
        OriginKind outlet = named(source.text());
        if (outlet != null) {
            return outlet;
        }
        String noun = speakingNouns.get(source.head());
        noun = noun == null ? SOURCE_NOUNS.get(source.head()) : noun;
        if (noun == null) {
            return ofName(source);
        }
        OriginKind kind = OriginKind.valueOf(noun.toUpperCase(Locale.ROOT));
        if (kind == OriginKind.OUTLET && source.text().endsWith("papers")) {
            return OriginKind.DOCUMENT;
        }
        boolean unnamed = isCrowd(source) && kind == OriginKind.OFFICIAL;
        return unnamed
                ? OriginKind.UNNAMED
                : kind == OriginKind.UNNAMED && isSomebody(source) ? OriginKind.PERSON : kind;
    }

    private OriginKind kindOf(Entity entity) {
        OriginKind outlet = entity.type() == NameType.PERSON ? null : named(entity.name());
        if (outlet != null) {
            return outlet;
        }
        OriginKind described = apposed(entity);
        if (described != null) {
            return described;
        }
        OriginKind written = ofWriting(entity);
        if (written != null) {
            return written;
        }
        if (entity.type() == NameType.PERSON && isParty(entity)) {
            return OriginKind.UNNAMED;
        }
        if (entity.type() == NameType.ORGANIZATION && MEMBERS.contains(lastWord(entity.name()))) {
            return OriginKind.PERSON;
        }
        if (entity.type() == NameType.PERSON) {
            String role = entity.role();
            boolean private_ = role != null && (isPrivate(role) || isLawyer(role));
            String noun = role == null || private_ ? null : speakingNouns.get(lastWord(role));
            OriginKind office = noun == null ? OriginKind.PERSON : OriginKind.valueOf(noun.toUpperCase(Locale.ROOT));
            return office == OriginKind.OFFICIAL || office == OriginKind.POLICE || office == OriginKind.COURT
                    ? office
                    : OriginKind.PERSON;
        }
        if (entity.type() == NameType.ORGANIZATION) {
            String noun = speakingNouns.get(lastWord(entity.name()));
            return noun == null || noun.equals("document")
                    ? OriginKind.BODY
                    : OriginKind.valueOf(noun.toUpperCase(Locale.ROOT));
        }
        return switch (entity.type()) {
            case EVENT, PRODUCT, GROUP -> isParty(entity) ? OriginKind.UNNAMED : OriginKind.BODY;
            case PERSON, ORGANIZATION, COUNTRY, NATIONALITY, CITY, PLACE -> OriginKind.OFFICIAL;
        };
    }

    /** "The Torvik Poll": what a name says of itself; null when it is no piece of writing. */
    private static @Nullable OriginKind ofWriting(Entity entity) {
        boolean writing = entity.type() == NameType.ORGANIZATION
                || entity.type() == NameType.PRODUCT
                || entity.type() == NameType.EVENT;
        return writing && WRITINGS.contains(lastWord(entity.name())) ? OriginKind.DOCUMENT : null;
    }

    /** "Senate Democrats": a name in the plural, of many. */
    private boolean isParty(Entity entity) {
        int last = words.at(entity.mentions().get(0).span().end() - 1);
        return words.is(last, Tag.PROPN) && words.lower(last).equals(words.lemma(last) + "s");
    }

    private static boolean isPrivate(String role) {
        return PRIVATE.stream()
                .anyMatch(word -> (" " + role.toLowerCase(Locale.ROOT) + " ").contains(" " + word + " "));
    }

    private static boolean isLawyer(String role) {
        String lower = role.toLowerCase(Locale.ROOT);
        return (lower.endsWith("attorney") || lower.endsWith("lawyer"))
                && !lower.contains("district")
                && !lower.contains("u.s.");
    }

    /** The origin of an outlet that only its place in the sentence tells: "in an interview with Torvik Today". */
    Origin outlet(Source source) {
        Origin origin = of(source);
        if (origin == null) {
            throw new IllegalArgumentException("no name: " + source.text());
        }
        if (relays(origin)) {
            return origin;
        }
        Origin outlet = new Origin(origin.id(), origin.name(), OriginKind.OUTLET, origin.reports());
        byKey.replaceAll((key, value) -> value.id().equals(origin.id()) ? outlet : value);
        return outlet;
    }

    /** The last organisation that {@code span} names; null for none. */
    @Nullable
    Source organization(Span span) {
        Source found = null;
        for (int i = words.at(span.begin());
                i < words.size() && words.get(i).span().end() <= span.end();
                i++) {
            Name name = words.name(i);
            if (name != null && name.type() == NameType.ORGANIZATION && span.contains(name.span())) {
                int last = words.at(name.span().end() - 1);
                found = new Source(
                        words.at(name.span().begin()),
                        last,
                        name.span(),
                        name.span().in(words.text()),
                        words.lemma(last),
                        entities.within(name.span()));
            }
        }
        return found;
    }

    /** "Interfax, the news agency for ...", "the official IRNA news agency": what the text says that the name is. */
    private @Nullable OriginKind apposed(Entity entity) {
        for (Mention mention : entity.mentions()) {
            int last = words.at(mention.span().end() - 1);
            int from = words.is(last + 1, ",") ? last + 2 : last + 1;
            for (int i = from; i < Math.min(words.size(), from + 6); i++) {
                if (words.is(i, "agency") && words.is(i - 1, "news")) {
                    return OriginKind.AGENCY;
                }
                if (words.is(i, "newspaper") || words.is(i, "magazine") || words.is(i, "broadcaster")) {
                    return OriginKind.OUTLET;
                }
                if (!words.is(i, Tag.DET, Tag.ADJ, Tag.NOUN, Tag.PROPN)) {
                    break;
                }
            }
        }
        return null;
    }

    private static String lastWord(String phrase) {
        return phrase.substring(phrase.lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT);
    }

    private static String normal(String name) {
        return name.toLowerCase(Locale.ROOT).replace('\u2019', '\'');
    }
}
