// SPDX-License-Identifier: Apache-2.0
package org.parallax.interpret;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.parallax.interpret.ActorNouns.Kind;
import org.parallax.interpret.ActorNouns.Noun;
import org.parallax.lexicon.Tsv;
import org.parallax.model.Entity;
import org.parallax.model.NameType;
import org.parallax.model.Span;
import org.parallax.model.Tag;

/**
 * Codes an actor's phrase by country and sector as PLOVER has it, from what the phrase says and the gazetteers know; no
 * office-holder is known beforehand. Immutable, safe for use by several threads.
 */
final class ActorCoder {
    /** Sectors of armed groups, whose fighters, troops and officials are theirs and nobody else's. */
    private static final Set<String> ARMED = Set.of("REB", "PRM", "UAF", "CRM", "MIL");
    /** Sectors that whoever armed a group with no name would get. */
    private static final Set<String> FIGHTING = Set.of("UAF", "MIL", "REB", "PRM", "UNK");
    /** Sectors of offices whose former holders are of the elite. */
    private static final Set<String> OFFICES = Set.of("GOV", "LEG", "JUD", "MIL", "SPY", "COP", "PTY");

    private static final int DEPTH = 4;

    private final ActorNouns nouns = new ActorNouns();
    private final ActorGazetteer gazetteer = new ActorGazetteer(nouns);
    private final Map<String, String> links = new TreeMap<>();

    ActorCoder() {
        for (List<String> row :
                Tsv.load("/parallax/interpret/actor-links.tsv", 2).rows()) {
            for (String word : row.get(1).split("\\|", -1)) {
                links.put(word, row.get(0));
            }
        }
    }

    /** The nouns that it knows. */
    ActorNouns nouns() {
        return nouns;
    }

    /** A phrase between two links, with how it hangs on the one before: of, in, for, apart. */
    private record Part(String link, int from, int to) {}

    /** One phrase being coded. */
    private record Phrase(Words words, List<ActorUnit> units, List<ActorMark> marks, List<Part> parts) {
        List<ActorMark> marks(Part part) {
            return marks.stream()
                    .filter(mark -> mark.from() >= part.from && mark.to() <= part.to)
                    .toList();
        }
    }

    /**
     * Codes the phrase from token {@code first} to token {@code last}, both included; what the phrase leaves open is taken
     * from the entity that it refers to.
     */
    ActorCode code(Words words, int first, int last, Entities entities) {
        return completed(code(words, first, last), words, first, last, entities);
    }

    /** Codes the phrase from token {@code first} to token {@code last}, both included, by its own words. */
    ActorCode code(Words words, int first, int last) {
        List<ActorUnit> units = ActorUnit.of(words, first, last);
        List<ActorMark> marks = gazetteer.marks(words, units, near(words));
        Phrase phrase = new Phrase(words, units, marks, parts(words, units, marks));
        return code(phrase, 0, 0);
    }

    /** How much the article speaks of each state. */
    private Map<String, Integer> near(Words words) {
        Map<String, Integer> near = new TreeMap<>();
        words.countries().forEach((country, weight) -> near.merge(gazetteer.stateOf(country), weight, Integer::sum));
        return near;
    }

    /** What the phrase leaves open and the entity that it means does not. */
    private static ActorCode completed(ActorCode code, Words words, int first, int last, Entities entities) {
        if (code.country() != null && code.sector() != null) {
            return code;
        }
        Span span = words.span(first, last);
        String whole = entities.at(span);
        String id = whole != null ? whole : named(entities, span);
        Entity entity = id == null ? null : entities.get(id);
        if (entity == null || (entity.country() == null && entity.sector() == null)) {
            return code;
        }
        return new ActorCode(
                code.country() == null ? entity.country() : code.country(),
                code.sector() == null ? entity.sector() : code.sector(),
                code.isNone() ? "entity" : code.rule());
    }

    /** "President Maria Lund": the person whose name ends the phrase. */
    private static @Nullable String named(Entities entities, Span span) {
        for (Map.Entry<Span, String> mention : entities.mentionsIn(span).entrySet()) {
            boolean ends = mention.getKey().end() == span.end();
            if (ends && entities.get(mention.getValue()).type() == NameType.PERSON) {
                return mention.getValue();
            }
        }
        return null;
    }

    private List<Part> parts(Words words, List<ActorUnit> units, List<ActorMark> marks) {
        List<Part> parts = new ArrayList<>();
        boolean[] marked = new boolean[units.size()];
        for (ActorMark mark : marks) {
            for (int i = mark.from(); i <= mark.to(); i++) {
                marked[i] = true;
            }
        }
        String link = "head";
        int from = 0;
        for (int i = 0; i < units.size(); i++) {
            ActorUnit unit = units.get(i);
            String next = marked[i] ? null : links.get(unit.form().toLowerCase(Locale.ROOT));
            if ((unit.is("and") || unit.is("or")) && isJoined(marks, i)) {
                next = null;
            }
            boolean clause = !marked[i] && i > from && words.relates(unit.token(), "acl");
            boolean comma = !marked[i] && words.is(unit.token(), Tag.PUNCT);
            if (next == null && !clause && !comma) {
                continue;
            }
            if (i > from) {
                parts.add(new Part(link, from, i - 1));
            }
            if (next != null) {
                link = next;
            } else {
                link = clause ? clauseLink(unit) : "apart";
            }
            from = i + 1;
        }
        if (from < units.size()) {
            parts.add(new Part(link, from, units.size() - 1));
        }
        return parts;
    }

    /** "Turkish and Russian troops": two states before one noun. */
    private static boolean isJoined(List<ActorMark> marks, int and) {
        return marks.stream().anyMatch(mark -> mark.isLand() && mark.to() == and - 1)
                && marks.stream().anyMatch(mark -> mark.isLand() && mark.from() == and + 1)
                && marks.stream().anyMatch(mark -> mark.kind() == ActorMark.Kind.NOUN && mark.from() > and)
                && marks.stream().noneMatch(mark -> mark.kind() == ActorMark.Kind.NOUN && mark.to() < and);
    }

    /** "a group based in Libya" says whose it is, "a group accused by Libya" does not. */
    private static String clauseLink(ActorUnit verb) {
        return verb.is("based") ? "in" : "away";
    }

    private ActorCode code(Phrase phrase, int at, int depth) {
        if (at >= phrase.parts.size() || depth > DEPTH) {
            return ActorCode.NONE;
        }
        Part part = phrase.parts.get(at);
        List<ActorMark> marks = phrase.marks(part);
        ActorMark noun = head(marks);
        ActorCode complement = complement(phrase, at, depth);
        String country = country(phrase, marks);
        ActorCode own;
        if (noun == null) {
            own = named(phrase, part, marks);
        } else {
            own = described(phrase, part, marks, noun, complement);
        }
        boolean person = marks.stream().anyMatch(mark -> mark.kind() == ActorMark.Kind.PERSON);
        if (own.isNone() && (marks.isEmpty() || person)) {
            ActorCode apart = apart(phrase, at, depth);
            if (!apart.isNone()) {
                return apart;
            }
        }
        if (country == null) {
            country = own.country();
        }
        if (country == null && (noun != null || (marks.isEmpty() && depth == 0))) {
            country = complement.country();
        }
        if (country == null && noun != null) {
            country = apart(phrase, at, depth).country();
        }
        return country == null && own.sector() == null
                ? ActorCode.NONE
                : new ActorCode(country, own.sector(), own.isNone() ? "country" : own.rule());
    }

    /** The noun that the part is about: the last before a person's name, else the last. */
    private static @Nullable ActorMark head(List<ActorMark> marks) {
        ActorMark found = null;
        for (ActorMark mark : marks) {
            if (mark.kind() == ActorMark.Kind.PERSON && found != null) {
                return found;
            }
            boolean modifier = mark.isNoun(Kind.MODIFIER);
            if (mark.kind() == ActorMark.Kind.NOUN && !(modifier && found != null)) {
                found = mark;
            }
        }
        return found != null && found.isNoun(Kind.MODIFIER) && marks.size() > 1 && found.equals(marks.get(0))
                ? behind(marks, found)
                : found;
    }

    private static ActorMark behind(List<ActorMark> marks, ActorMark modifier) {
        return marks.stream()
                .filter(mark -> mark.kind() == ActorMark.Kind.NOUN && !mark.isNoun(Kind.MODIFIER))
                .findFirst()
                .orElse(modifier);
    }

    /** The part that says whom the part at {@code at} belongs to: "of" first, then "for" and "in". */
    private ActorCode complement(Phrase phrase, int at, int depth) {
        ActorCode found = ActorCode.NONE;
        for (int next = at + 1; next < phrase.parts.size(); next++) {
            String link = phrase.parts.get(next).link;
            if (link.equals("apart") || link.equals("away")) {
                break;
            }
            ActorCode code = code(phrase, next, depth + 1);
            boolean place = link.equals("in");
            if (!code.isNone()) {
                String sector = place ? null : code.sector();
                return new ActorCode(
                        found.country() == null ? code.country() : found.country(),
                        found.sector() == null ? sector : found.sector(),
                        code.rule());
            }
        }
        return found;
    }

    private ActorCode apart(Phrase phrase, int at, int depth) {
        for (int next = at + 1; next < phrase.parts.size(); next++) {
            if (phrase.parts.get(next).link.equals("apart")) {
                return code(phrase, next, depth + 1);
            }
        }
        return ActorCode.NONE;
    }

    /** No noun says what it is: a body, a state, a capital that stands for its government. */
    private static ActorCode named(Phrase phrase, Part part, List<ActorMark> marks) {
        ActorMark body = last(marks, ActorMark.Kind.BODY, marks.size());
        if (body != null) {
            return new ActorCode(body.country(), body.sector(), "body");
        }
        ActorMark capital = last(marks, ActorMark.Kind.CAPITAL, marks.size());
        boolean whole = marks.size() == 1 && words(phrase, part) == 1;
        if (capital != null && whole) {
            return new ActorCode(capital.country(), "GOV", "capital");
        }
        return ActorCode.NONE;
    }

    /** Words of the part that are no articles, marks counted as one. */
    private static int words(Phrase phrase, Part part) {
        int count = 0;
        for (int i = part.from; i <= part.to; i++) {
            ActorUnit unit = phrase.units.get(i);
            boolean inside = false;
            for (ActorMark mark : phrase.marks) {
                inside |= mark.from() < i && i <= mark.to();
            }
            if (!inside && !unit.is("the") && !unit.is("'s") && !unit.is("'")) {
                count++;
            }
        }
        return count;
    }

    private ActorCode described(Phrase phrase, Part part, List<ActorMark> marks, ActorMark head, ActorCode complement) {
        Noun noun = requireNonNull(head.noun());
        int index = marks.indexOf(head);
        ActorMark body = last(marks, ActorMark.Kind.BODY, index);
        String sector = noun.sector();
        String rule = "noun";
        String country = body == null ? null : body.country();
        boolean civil = noun.kind() == Kind.PERSON && "GOV".equals(sector);
        if (noun.yields() || civil) {
            ActorMark before = last(marks, ActorMark.Kind.NOUN, index);
            if (body != null) {
                sector = body.sector();
                rule = "of-body";
            } else if (before != null && before.sector() != null && !isFormer(phrase, part, before)) {
                sector = before.sector();
                rule = "of-noun";
            } else if (complement.sector() != null && !"GOV".equals(complement.sector())) {
                sector = complement.sector();
                rule = "of-complement";
            } else if (sector == null) {
                sector = complement.sector();
                rule = "of-complement";
            }
        } else if (body != null && ARMED.contains(orEmpty(body.sector())) && FIGHTING.contains(orEmpty(sector))) {
            sector = body.sector();
            rule = "of-body";
        }
        boolean held = noun.kind() == Kind.OFFICE || noun.yields() || civil || "SPY".equals(noun.sector());
        if (held && sector != null && OFFICES.contains(sector) && isFormer(phrase, part, head)) {
            sector = "ELI";
            rule = "former";
        }
        return new ActorCode(country, sector, rule);
    }

    private static String orEmpty(@Nullable String sector) {
        return sector == null ? "" : sector;
    }

    private boolean isFormer(Phrase phrase, Part part, ActorMark head) {
        for (int i = part.from; i < head.from(); i++) {
            if ("former".equals(links.get("#" + phrase.units.get(i).form().toLowerCase(Locale.ROOT)))) {
                return true;
            }
        }
        return false;
    }

    /** The last mark of a kind before the mark at {@code index}. */
    private static @Nullable ActorMark last(List<ActorMark> marks, ActorMark.Kind kind, int index) {
        for (int i = index - 1; i >= 0; i--) {
            if (marks.get(i).kind() == kind) {
                return marks.get(i);
            }
        }
        return null;
    }

    /** The country that the part itself names: whose body over the states stands in it, a state, a body's, a place's. */
    private @Nullable String country(Phrase phrase, List<ActorMark> marks) {
        String land = null;
        String body = null;
        String place = null;
        String led = null;
        for (ActorMark mark : marks) {
            String country = mark.country();
            if (country == null || isAgainst(phrase, mark)) {
                continue;
            }
            if (isMadeBy(phrase, mark)) {
                led = led == null && leads(phrase, mark) ? country : led;
                continue;
            }
            boolean above = country.equals("UNO") || country.equals("EUR") || country.equals("IGO");
            if (mark.kind() == ActorMark.Kind.BODY) {
                body = body == null || above ? country : body;
            } else if (mark.kind() == ActorMark.Kind.LAND) {
                land = land == null ? country : land;
            } else {
                place = place == null ? country : place;
            }
        }
        boolean above = body != null && (body.equals("UNO") || body.equals("EUR") || body.equals("IGO"));
        if (above) {
            return body;
        }
        return land != null ? land : body != null ? body : place != null ? place : led;
    }

    /** "anti-Syrian", "pro-Iran". */
    private static boolean isAgainst(Phrase phrase, ActorMark mark) {
        if (mark.from() == 0) {
            return false;
        }
        ActorUnit before = phrase.units.get(mark.from() - 1);
        return before.hyphened() && (before.is("anti") || before.is("pro") || before.is("non"));
    }

    /** "US-backed", "Iran-led". */
    private static boolean isMadeBy(Phrase phrase, ActorMark mark) {
        return phrase.units.get(mark.to()).hyphened()
                && mark.to() + 1 < phrase.units.size()
                && phrase.units.get(mark.to() + 1).form().endsWith("d");
    }

    /** "US-led", "Somalia-based": whose it is, if nothing else says so; "Iran-backed" says it of nobody. */
    private static boolean leads(Phrase phrase, ActorMark mark) {
        ActorUnit next = phrase.units.get(mark.to() + 1);
        return next.is("led") || next.is("based") || next.is("controlled") || next.is("owned") || next.is("flagged");
    }
}
