// SPDX-License-Identifier: Apache-2.0
package org.parallax.annotate;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parallax.model.NameType;
import org.parallax.model.Span;
import org.parallax.model.Tag;
import org.parallax.model.TimeExpression;

/** Goes through one sentence once and finds its names. Belongs to one thread. */
final class NameParser {
    private static final Set<String> STRONG_HEADS = Set.of(
            "Inc",
            "Inc.",
            "Corp",
            "Corp.",
            "Co",
            "Co.",
            "Ltd",
            "Ltd.",
            "University",
            "College",
            "School",
            "Hospital",
            "Airport",
            "Street",
            "Avenue",
            "Road",
            "Drive",
            "Lane",
            "Boulevard",
            "Stadium",
            "Foundation",
            "Institute",
            "Award",
            "Prize",
            "Ministry",
            "Department",
            "Police",
            "Association",
            "Company",
            "Island",
            "Highway",
            "Parkway",
            "Center",
            "Centre",
            "Museum",
            "Act",
            "Prison",
            "Jail",
            "County",
            "Times",
            "Airlines",
            "Elementary",
            "Academy",
            "Motors",
            "Group",
            "Cup",
            "Trophy",
            "Open",
            "Library");
    private static final Set<String> PLACE_CUES = Set.of(
            "in",
            "near",
            "at",
            "outside",
            "across",
            "throughout",
            "inside",
            "into",
            "toward",
            "towards",
            "from",
            "to",
            "around",
            "via",
            "downtown",
            "nearby",
            "neighboring",
            "neighbouring",
            "southern",
            "northern",
            "eastern",
            "western",
            "central",
            "northeastern",
            "northwestern",
            "southeastern",
            "southwestern",
            "northeast",
            "northwest",
            "southeast",
            "southwest",
            "north",
            "south",
            "east",
            "west",
            "visit",
            "visiting",
            "leave",
            "left",
            "reached",
            "invaded");
    /** Before "Center", "Hall" and their like: these are more than buildings. */
    private static final Set<String> INSTITUTES = Set.of(
            "Medical",
            "Health",
            "Research",
            "Detention",
            "Community",
            "Cancer",
            "Science",
            "Studies",
            "Space",
            "Law",
            "Policy",
            "Information",
            "Data",
            "Crime",
            "Hurricane",
            "Poverty",
            "Rights",
            "Justice",
            "Care",
            "Heart");

    private static final Set<String> SHIPS =
            Set.of("MV", "M/V", "USS", "HMS", "INS", "USNS", "RMS", "SS", "HMCS", "HMAS");
    private static final Set<String> SPEECH = Set.of(
            "said",
            "says",
            "told",
            "added",
            "wrote",
            "tweeted",
            "explained",
            "insisted",
            "argued",
            "replied",
            "recalled",
            "testified",
            "joked",
            "who",
            "whose",
            "himself",
            "herself",
            "smiled",
            "pleaded",
            "shouted");

    private final Gazetteer gazetteer;
    private final NameEvidence evidence;
    private final List<NameWord> words;
    private final boolean[] blocked;
    private final boolean titled;
    private final List<FoundName> names = new ArrayList<>();

    NameParser(Gazetteer gazetteer, NameEvidence evidence, List<NameWord> words, List<TimeExpression> times) {
        this.gazetteer = gazetteer;
        this.evidence = evidence;
        this.words = words;
        this.blocked = new boolean[words.size()];
        this.titled = words.size() > 3 && words.stream().allMatch(NameWord::weak);
        for (int i = 0; i < blocked.length; i++) {
            Span span = words.get(i).span();
            blocked[i] = times.stream().anyMatch(time -> time.span().overlaps(span));
        }
    }

    List<FoundName> names() {
        int i = 0;
        while (i < words.size()) {
            if (!canBegin(i)) {
                i++;
                continue;
            }
            int end = runEnd(i);
            run(i, end);
            i = end;
        }
        return names;
    }

    // ---- runs of capitalised words

    private boolean canBegin(int at) {
        NameWord word = words.get(at);
        if (blocked[at] || word.form().indexOf('$') >= 0) {
            return false;
        }
        if (!word.isCapitalised()) {
            return word.form().length() > 3 && gazetteer.find(word.form()) != null;
        }
        return word.weak() ? isNameDespiteWeakness(at) : isOpenClass(at);
    }

    private boolean isOpenClass(int at) {
        return !words.get(at).isClosedClass()
                || knownEnd(at, words.size()) > at
                || gazetteer.isGivenName(words.get(at).form())
                || (at + 1 < words.size()
                        && words.get(at + 1).isCapitalised()
                        && words.get(at).tag() != Tag.PRON);
    }

    /** A word at the head of a sentence or in a headline: its capital says nothing, so something else must. */
    private boolean isNameDespiteWeakness(int at) {
        NameWord word = words.get(at);
        if (gazetteer.is("never", word.form())) {
            return false;
        }
        for (int length = Math.min(Gazetteer.LONGEST, words.size() - at); length > 0; length--) {
            Gazetteer.Entry entry = entry(at, at + length);
            if (entry != null
                    && (length > 1 || !evidence.isSmall(word.form()) || entry.type() != NameType.ORGANIZATION)) {
                return true;
            }
        }
        if (titleEnd(at, words.size()) > at && titleEnd(at, words.size()) < words.size()) {
            return words.get(titleEnd(at, words.size())).isCapitalised();
        }
        boolean speaks =
                at + 1 < words.size() && SPEECH.contains(words.get(at + 1).form());
        if (speaks && !word.isClosedClass() && !isCommonOpener(word) && !evidence.isSmall(word.form())) {
            return true;
        }
        if (evidence.isCapitalised(word.form()) || (word.isAcronym() && !isShouted())) {
            return true;
        }
        if (gazetteer.isGivenName(word.form()) && at + 1 < words.size()) {
            NameWord next = words.get(at + 1);
            return next.isCapitalised()
                    || SPEECH.contains(next.form())
                    || next.tag() == Tag.VERB
                    || next.form().equals("'s");
        }
        return !titled && word.tag() == Tag.PROPN && !evidence.isSmall(word.form()) && !isCommonOpener(word);
    }

    private boolean isCommonOpener(NameWord word) {
        return gazetteer.is("role", word.lower())
                || Set.of(
                                "the",
                                "a",
                                "an",
                                "but",
                                "and",
                                "if",
                                "for",
                                "in",
                                "on",
                                "at",
                                "by",
                                "no",
                                "yes",
                                "former",
                                "new",
                                "so",
                                "as",
                                "it",
                                "he",
                                "she",
                                "we",
                                "they",
                                "you",
                                "one",
                                "two",
                                "three",
                                "this",
                                "that",
                                "police",
                                "officials",
                                "authorities",
                                "meanwhile",
                                "however",
                                "both",
                                "all",
                                "some",
                                "many")
                        .contains(word.lower());
    }

    /** True when the sentence is written in capitals. */
    private boolean isShouted() {
        return words.stream()
                                .filter(word -> word.form().length() > 3)
                                .limit(12)
                                .filter(NameWord::isAcronym)
                                .count()
                        > 2
                || words.stream()
                                .filter(word -> word.form().length() > 3
                                        && word.form().chars().allMatch(Character::isUpperCase))
                                .count()
                        > 2;
    }

    private int runEnd(int from) {
        int end = from + 1;
        while (end < words.size()) {
            if (isMember(end)) {
                end++;
                continue;
            }
            int next = connectorEnd(from, end);
            if (next == end) {
                break;
            }
            end = next + 1;
        }
        return end;
    }

    private boolean isMember(int at) {
        NameWord word = words.get(at);
        if (blocked[at] || !word.isCapitalised() || word.form().indexOf('$') >= 0) {
            return false;
        }
        if (word.form().equals("I") || word.form().startsWith("I'")) {
            return false;
        }
        return !word.weak() || isNameDespiteWeakness(at) || follows(at);
    }

    /** In a headline: a word after a given name or title belongs to it. */
    private boolean follows(int at) {
        NameWord before = words.get(at - 1);
        return (gazetteer.isGivenName(before.form()) || gazetteer.is("title", before.form()))
                && words.get(at).tag() == Tag.PROPN;
    }

    /** Past the small words at {@code at} that may stand inside a name; {@code at} when there are none. */
    private int connectorEnd(int from, int at) {
        String word = words.get(at).form();
        int next = at + 1;
        if (next >= words.size()) {
            return at;
        }
        String before = words.get(at - 1).form();
        if (gazetteer.is("particle", word) && isMember(next)) {
            return next;
        }
        if (gazetteer.is("particle", word)
                && next + 1 < words.size()
                && Set.of("la", "los", "las", "der", "den", "al")
                        .contains(words.get(next).form())
                && isMember(next + 1)) {
            return next + 1;
        }
        if (word.equals("&") && isMember(next)) {
            return next;
        }
        boolean of = word.equals("of") && headBefore(from, at, "orgof");
        boolean forWord = word.equals("for")
                && Set.of(
                                "Center",
                                "Centre",
                                "Centers",
                                "Institute",
                                "Agency",
                                "Council",
                                "Society",
                                "Campaign",
                                "Committee",
                                "Foundation",
                                "Organization",
                                "Organisation",
                                "Party",
                                "Movement",
                                "Office",
                                "Commission",
                                "Association",
                                "Conference",
                                "Initiative",
                                "Observatory")
                        .contains(before);
        boolean on = word.equals("on")
                && Set.of("Committee", "Commission", "Council", "Conference", "Subcommittee")
                        .contains(before);
        if (of || forWord || on) {
            if (words.get(next).form().equals("the") && next + 1 < words.size() && isMember(next + 1)) {
                return next + 1;
            }
            return isMember(next) ? next : at;
        }
        if (word.equals("and") && isMember(next) && insideOf(from, at)) {
            return next;
        }
        for (int begin = from; begin < at; begin++) {
            for (int length = Math.min(Gazetteer.LONGEST, words.size() - begin); begin + length > next; length--) {
                if (entry(begin, begin + length) != null) {
                    return begin + length - 1;
                }
            }
        }
        return at;
    }

    private boolean headBefore(int from, int at, String kind) {
        return gazetteer.is(kind, words.get(at - 1).form())
                || (at - 2 >= from
                        && gazetteer.is(
                                kind,
                                words.get(at - 2).form() + " "
                                        + words.get(at - 1).form()));
    }

    /** "Department of Health and Human Services": an "and" may follow what "of" began. */
    private boolean insideOf(int from, int at) {
        for (int i = from; i < at; i++) {
            boolean of = words.get(i).form().equals("of") || words.get(i).form().equals("for");
            if (of
                    && Set.of(
                                    "Ministry",
                                    "Department",
                                    "Office",
                                    "Commission",
                                    "Committee",
                                    "Bureau",
                                    "Centers",
                                    "Institute",
                                    "Secretariat",
                                    "School",
                                    "Agency")
                            .contains(words.get(i - 1).form())) {
                return gazetteer.find(words.get(i + 1).form()) == null;
            }
        }
        return false;
    }

    // ---- a run cut into names

    private void run(int from, int end) {
        int i = from;
        boolean person = i > 0 && gazetteer.is("role", words.get(i - 1).form());
        while (i < end) {
            int next = step(i, end, person);
            person = next < 0;
            i = Math.abs(next);
        }
    }

    /** Reads one name or title at {@code from}; the index after it, negative when a title ended there. */
    private int step(int from, int end, boolean person) {
        if (isArticle(from) && entry(from, Math.min(from + 2, end)) == null && knownEnd(from, end) == from) {
            return from + 1;
        }
        int head = headEnd(from, end);
        int title = titleEnd(from, end);
        if (title > from && head <= title) {
            return title < end ? -title : end;
        }
        int known = knownEnd(from, end);
        if (head > known && !isPersonDespiteHead(from, head, person)) {
            addHeaded(from, head);
            return head;
        }
        if (known > from && !(known - from == 1 && isGivenBeforeSurname(from, end, person))) {
            return addKnown(from, known, end, person);
        }
        return rest(from, end, person);
    }

    private boolean isArticle(int at) {
        String form = words.get(at).form();
        return form.equals("The") || form.equals("A") || form.equals("An");
    }

    private int titleEnd(int from, int end) {
        for (int length = Math.min(4, end - from); length > 0; length--) {
            String phrase = NameEvidence.join(words.subList(from, from + length));
            if (gazetteer.is("title", phrase)) {
                return from + length;
            }
        }
        return from;
    }

    /** End of the longest known name that begins at {@code from}; {@code from} when there is none. */
    private int knownEnd(int from, int end) {
        for (int length = Math.min(Gazetteer.LONGEST, end - from); length > 0; length--) {
            if (entry(from, from + length) != null) {
                return from + length;
            }
        }
        return from;
    }

    private Gazetteer.@Nullable Entry entry(int from, int end) {
        return gazetteer.find(end - from == 1 ? words.get(from).form() : NameEvidence.join(words.subList(from, end)));
    }

    /** End of a name that closes with a head word, or opens with one that "of" follows; {@code from} when it is none. */
    private int headEnd(int from, int end) {
        int found = from;
        for (int i = from; i < end; i++) {
            String form = words.get(i).form();
            boolean inner = i > from && titleEnd(i, end) > i && !isHead(form);
            if (inner) {
                break;
            }
            if (form.equals("of") || form.equals("for") || form.equals("on")) {
                boolean opens = i > from && (headBefore(from, i, "orgof") || found == i);
                if (!opens) {
                    break;
                }
                found = ofEnd(i, end);
                i = found - 1;
            } else if (isHead(form)
                    && (i > from || (i + 1 < end && isHead(words.get(i + 1).form())))) {
                found = i > from ? i + 1 : found;
            }
        }
        return found;
    }

    private int ofEnd(int of, int end) {
        int i = of + 1;
        while (i < end && titleEnd(i, end) == i) {
            if (words.get(i).form().equals("of") && !headBefore(of + 1, i, "orgof")) {
                break;
            }
            i++;
        }
        return i;
    }

    private boolean isHead(String form) {
        return gazetteer.is("org", form) || gazetteer.is("place", form) || gazetteer.is("event", form);
    }

    private boolean isPersonDespiteHead(int from, int head, boolean person) {
        if (head - from != 2 || STRONG_HEADS.contains(words.get(from + 1).form())) {
            return false;
        }
        return person || (gazetteer.isGivenName(words.get(from).form()) && entry(from, from + 1) == null);
    }

    private boolean isGivenBeforeSurname(int from, int end, boolean person) {
        if (!gazetteer.isGivenName(words.get(from).form()) && !person) {
            return false;
        }
        if (person && from + 1 == end) {
            return entry(from, end) != null && !isNation(from);
        }
        return from + 1 < end && entry(from + 1, from + 2) == null && titleEnd(from + 1, end) == from + 1;
    }

    private boolean isNation(int at) {
        Gazetteer.Entry entry = entry(at, at + 1);
        return entry != null && (entry.type() == NameType.COUNTRY || entry.type() == NameType.NATIONALITY);
    }

    private int addKnown(int from, int known, int end, boolean person) {
        Gazetteer.Entry entry = entry(from, known);
        if (entry == null) {
            return known;
        }
        NameWord last = words.get(known - 1);
        if (gazetteer.is("generic", words.get(from).form())
                && known - from == 1
                && words.get(from).weak()) {
            return known;
        }
        boolean newPerson = person && known < end && entry.type() == NameType.ORGANIZATION;
        if (newPerson || (last.form().equals("US") && isShouted())) {
            return rest(from, end, person);
        }
        boolean team = entry.type() == NameType.NATIONALITY || entry.type() == NameType.COUNTRY || known - from > 1;
        names.add(new FoundName(words, from, known, entry.type(), entry.country(), !team && entry.country() == null));
        return known;
    }

    private void addHeaded(int from, int head) {
        int begin = from;
        while (begin < head - 1 && isArticle(begin)) {
            begin++;
        }
        if (allGeneric(begin, head)) {
            return;
        }
        String last = words.get(head - 1).form();
        NameType type = NameType.ORGANIZATION;
        boolean of = false;
        for (int i = begin; i < head; i++) {
            of |= words.get(i).form().equals("of") || words.get(i).form().equals("for");
        }
        String deciding = of ? headBeforeOf(begin, head) : last;
        boolean institute =
                head - begin > 1 && INSTITUTES.contains(words.get(head - 2).form());
        if (institute) {
            type = NameType.ORGANIZATION;
        } else if (gazetteer.is("event", deciding)) {
            type = NameType.EVENT;
        } else if (gazetteer.is("place", deciding) && !gazetteer.is("org", deciding)) {
            type = NameType.PLACE;
        }
        names.add(new FoundName(words, begin, head, type, countryWithin(begin, head), false));
    }

    private String headBeforeOf(int from, int end) {
        for (int i = from + 1; i < end; i++) {
            if (words.get(i).form().equals("of") || words.get(i).form().equals("for")) {
                return words.get(i - 1).form();
            }
        }
        return words.get(end - 1).form();
    }

    private boolean allGeneric(int from, int end) {
        for (int i = from; i < end; i++) {
            if (!gazetteer.is("generic", words.get(i).form())) {
                return false;
            }
        }
        return end - from == 1;
    }

    private @Nullable String countryWithin(int from, int end) {
        for (int i = from; i < end; i++) {
            for (int length = Math.min(3, end - i); length > 0; length--) {
                Gazetteer.Entry entry = entry(i, i + length);
                if (entry != null && entry.country() != null && entry.type() != NameType.ORGANIZATION) {
                    return entry.country();
                }
            }
        }
        return null;
    }

    /** What is neither known nor headed: goes on to the next title or known name. */
    private int rest(int from, int end, boolean person) {
        int i = from + 1;
        while (i < end && !endsRest(from, i, end)) {
            i++;
        }
        int last = i;
        while (last > from
                && Set.of("of", "for", "and", "&", "the", "on")
                        .contains(words.get(last - 1).form())) {
            last--;
        }
        if (last > from) {
            classify(from, last, person);
        }
        return i;
    }

    private boolean endsRest(int from, int at, int end) {
        String form = words.get(at).form();
        if (Set.of("of", "for", "and", "on").contains(form)) {
            return true;
        }
        boolean given = gazetteer.isGivenName(words.get(from).form());
        if (titleEnd(at, end) > at) {
            return !(given && at + 1 == end && at == from + 1);
        }
        Gazetteer.Entry entry = entry(at, at + 1);
        if (entry == null) {
            return knownEnd(at, end) > at + 1 && !given;
        }
        // A surname may be the name of a town or firm ("Jack London", "Henry Ford").
        return !(given
                || (words.get(at - 1).form().length() == 2
                        && words.get(at - 1).form().endsWith(".")));
    }

    private void classify(int from, int end, boolean person) {
        int begin = from;
        while (begin < end - 1 && isArticle(begin)) {
            begin++;
        }
        if (end - begin == 1) {
            single(begin, person);
        } else {
            several(begin, end, person);
        }
    }

    private void single(int at, boolean person) {
        NameWord word = words.get(at);
        String form = word.form();
        if (gazetteer.is("never", form)
                || (gazetteer.is("generic", form) && !person)
                || isArticle(at)
                || form.endsWith("-")) {
            return;
        }
        if (gazetteer.is("product", form)) {
            boolean number = at + 1 < words.size()
                    && Characters.isDigit(words.get(at + 1).form().charAt(0));
            names.add(new FoundName(words, at, number ? at + 2 : at + 1, NameType.PRODUCT, null, false));
            return;
        }
        String before = lower(at - 1);
        String after = lower(at + 1);
        String state = stateAfter(at + 1, before);
        if (state != null) {
            names.add(new FoundName(words, at, at + 1, NameType.CITY, state, false));
        } else if (person || isAge(at + 1)) {
            names.add(new FoundName(words, at, at + 1, NameType.PERSON, null, false));
        } else if (word.isAcronym()) {
            if (evidence.isSmall(form) || (word.isClosedClass() && !before.equals("("))) {
                return;
            }
            names.add(new FoundName(words, at, at + 1, NameType.ORGANIZATION, null, true));
        } else if (SPEECH.contains(after) || (SPEECH.contains(before) && !PLACE_CUES.contains(before))) {
            names.add(new FoundName(words, at, at + 1, NameType.PERSON, null, false));
        } else if (PLACE_CUES.contains(before)) {
            boolean sure = before.equals("in") || before.equals("near");
            names.add(new FoundName(words, at, at + 1, NameType.PLACE, null, !sure));
        } else if (gazetteer.isGivenName(form)) {
            names.add(new FoundName(words, at, at + 1, NameType.PERSON, null, true));
        } else if (word.tag() == Tag.PROPN || !word.weak()) {
            names.add(new FoundName(words, at, at + 1, guess(at), null, true));
        }
    }

    /** What a lone unknown name is by its neighbours. */
    private NameType guess(int at) {
        String after = lower(at + 1);
        String before = lower(at - 1);
        if (before.equals("the")) {
            return NameType.ORGANIZATION;
        }
        if ((at + 1 < words.size() && words.get(at + 1).tag() == Tag.VERB) || gazetteer.is("after", after)) {
            return NameType.PERSON;
        }
        return after.equals("'s") || before.equals("by") || before.equals("with")
                ? NameType.PERSON
                : NameType.ORGANIZATION;
    }

    private void several(int from, int end, boolean person) {
        String first = words.get(from).form();
        String last = words.get(end - 1).form();
        String state = stateAfter(end, lower(from - 1));
        boolean initial = false;
        boolean acronym = false;
        boolean particle = false;
        boolean generic = true;
        for (int i = from; i < end; i++) {
            String form = words.get(i).form();
            initial |=
                    i < end - 1 && form.length() == 2 && form.charAt(1) == '.' && Character.isUpperCase(form.charAt(0));
            acronym |= words.get(i).isAcronym() && form.length() > 1 && form.indexOf('.') < 0;
            particle |= i > from && gazetteer.is("particle", form);
            generic &= gazetteer.is("generic", form) || gazetteer.is("never", form);
        }
        if (generic) {
            return;
        }
        boolean given = gazetteer.isGivenName(first);
        if (state != null && !given && !person) {
            add(from, end, NameType.CITY, state, false);
        } else if (gazetteer.is("eventstart", first)) {
            add(from, end, NameType.EVENT, null, false);
        } else if (gazetteer.is("product", first) || SHIPS.contains(first)) {
            add(from, end, NameType.PRODUCT, null, false);
        } else if (person || given || initial || gazetteer.is("suffix", last) || isAge(end)) {
            add(from, end, NameType.PERSON, null, false);
        } else if (gazetteer.is("placestart", first)) {
            add(from, end, NameType.PLACE, null, false);
        } else if ((acronym && !isShouted()) || containsAmpersand(from, end)) {
            add(from, end, NameType.ORGANIZATION, null, false);
        } else if (particle || SPEECH.contains(lower(end))) {
            add(from, end, NameType.PERSON, null, false);
        } else if (PLACE_CUES.contains(lower(from - 1))
                && !lower(from - 1).equals("from")
                && !lower(from - 1).equals("to")) {
            add(from, end, NameType.PLACE, null, true);
        } else {
            add(from, end, end - from < 4 ? NameType.PERSON : NameType.ORGANIZATION, null, true);
        }
    }

    private void add(int from, int end, NameType type, @Nullable String country, boolean guess) {
        names.add(new FoundName(words, from, end, type, country, guess));
    }

    private boolean containsAmpersand(int from, int end) {
        for (int i = from; i < end; i++) {
            if (words.get(i).form().equals("&")) {
                return true;
            }
        }
        return false;
    }

    /** ", 43," or ", 43, of": an age after a name. */
    private boolean isAge(int at) {
        if (!lower(at).equals(",") || at + 1 >= words.size()) {
            return false;
        }
        String age = words.get(at + 1).form();
        boolean number = age.length() <= 2 && age.chars().allMatch(c -> c >= '0' && c <= '9');
        return number && (at + 2 >= words.size() || Set.of(",", ".", ")").contains(lower(at + 2)));
    }

    /** The country of the state or country after a comma ("Kalamazoo, Mich."), when the words before are a town's. */
    private @Nullable String stateAfter(int at, String before) {
        if (!lower(at).equals(",") || at + 1 >= words.size()) {
            return null;
        }
        for (int length = Math.min(3, words.size() - at - 1); length > 0; length--) {
            Gazetteer.Entry entry = entry(at + 1, at + 1 + length);
            if (entry != null) {
                boolean state = entry.type() == NameType.PLACE
                        && ("USA".equals(entry.country()) || "CAN".equals(entry.country()));
                boolean country = entry.type() == NameType.COUNTRY
                        && Set.of("in", "from", "at", "near", "of", "outside", "")
                                .contains(before);
                return state || country ? entry.country() : null;
            }
        }
        return null;
    }

    private String lower(int at) {
        return at >= 0 && at < words.size() ? words.get(at).lower() : "";
    }
}
