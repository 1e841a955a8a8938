// SPDX-License-Identifier: Apache-2.0
package org.parallax.interpret;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.parallax.interpret.EventLexicon.Composition;
import org.parallax.interpret.EventPattern.Kind;
import org.parallax.interpret.EventPattern.Need;
import org.parallax.model.EventType;
import org.parallax.model.Name;
import org.parallax.model.NameType;
import org.parallax.model.Tag;

/**
 * Reads words as events by the lexicon. A word's event can hold another's: "refused to send troops" is read from
 * "refused", and what "send troops" would be says which refusal it is. Not safe for use by several threads.
 */
final class EventReader {
    private static final int NONE = -1;
    /** Events inside events, at most. */
    private static final int DEPTH = 8;
    /** Compositions that take the clause before the object: "asked the court to release him". */
    private static final Set<String> CLAUSAL = Set.of("request", "promise", "vow", "threat", "refuse", "future");

    private final Words words;
    private final EventLexicon lexicon;
    private final Branches branches;
    private final ClauseReader clauses;
    private final Nouns nouns;
    private final EventParts parts;
    private final Map<Integer, EventReading> known = new TreeMap<>();
    private final Set<Integer> tried = new LinkedHashSet<>();

    EventReader(Words words, EventLexicon lexicon, Branches branches, Nouns nouns, EventParts parts) {
        this.words = words;
        this.lexicon = lexicon;
        this.branches = branches;
        this.nouns = nouns;
        this.parts = parts;
        this.clauses = new ClauseReader(words, branches, lexicon.words("objectcontrol"), nouns::isTime);
    }

    /** The event that the word tells of; null for none. */
    @Nullable
    EventReading read(int word) {
        return read(word, 0);
    }

    private @Nullable EventReading read(int word, int depth) {
        if (word < 0 || depth > DEPTH || !tried.add(word)) {
            return word < 0 ? null : known.get(word);
        }
        boolean verbal = words.is(word, Tag.VERB, Tag.ADJ, Tag.AUX);
        boolean noun = words.is(word, Tag.NOUN, Tag.PROPN) && words.name(word) == null;
        if (!verbal && !noun) {
            return null;
        }
        String lemma = words.lemma(word);
        List<EventPattern> patterns =
                verbal ? lexicon.verbs(lemma, words.lower(word)) : lexicon.nouns(lemma, words.lower(word));
        if (patterns.isEmpty()) {
            return null;
        }
        Clause clause = verbal ? clauses.read(word) : new Clause(word, false, NONE, NONE, NONE);
        for (EventPattern pattern : patterns) {
            if (!fits(pattern, clause, depth)) {
                continue;
            }
            if (EventPattern.NOTHING.equals(pattern.composition())) {
                return null;
            }
            EventReading reading = reading(pattern, clause, depth);
            if (reading != null) {
                EventReading turned = verbal ? turned(reading) : reading;
                if (turned != null) {
                    known.put(word, turned);
                }
                return turned;
            }
        }
        return null;
    }

    /** The event behind negation and future: "will not send troops" is a refusal, "will visit" an agreement. */
    private @Nullable EventReading turned(EventReading reading) {
        if (isNegated(reading)) {
            Composition composition = lexicon.compose("negated", reading.type(), reading.mode());
            return composition == null ? reading : changed(reading, composition, "negated");
        }
        if (isFuture(reading.word())) {
            Composition composition = lexicon.compose("future", reading.type(), reading.mode());
            return composition == null ? reading : changed(reading, composition, "future");
        }
        return reading;
    }

    /** True for "did not issue a warning" and "issued no warning". */
    boolean isNegated(EventReading reading) {
        int object = reading.clause().object();
        int determiner = object == NONE || reading.nominal() ? NONE : branches.child(object, "det");
        return words.isNegated(reading.word()) || (determiner != NONE && words.is(determiner, "no"));
    }

    private static EventReading changed(EventReading reading, Composition composition, String name) {
        EventType type = composition.type() == null ? reading.type() : composition.type();
        String mode = composition.keepsMode() ? reading.mode() : composition.mode();
        return new EventReading(
                reading.word(),
                reading.clause(),
                type,
                modeOf(type, mode),
                reading.actors(),
                reading.recipients(),
                reading.inside(),
                reading.last(),
                reading.nominal(),
                name + ": " + reading.rule());
    }

    private static @Nullable String modeOf(EventType type, @Nullable String mode) {
        return mode != null && type.modes().contains(mode) ? mode : null;
    }

    boolean isFuture(int verb) {
        for (int i : branches.children(verb, "aux")) {
            String lemma = words.lemma(i);
            boolean would = lemma.equals("would") && words.relates(verb, "ccomp");
            if (lemma.equals("will") || lemma.equals("shall") || words.is(i, "'ll") || words.is(i, "wo") || would) {
                return true;
            }
        }
        return false;
    }

    private @Nullable EventReading reading(EventPattern pattern, Clause clause, int depth) {
        String composition = pattern.composition();
        if (composition == null) {
            return coded(pattern, clause, depth);
        }
        int inside = inside(pattern, clause);
        EventReading base = inside == NONE ? null : read(inside, depth + 1);
        Composition rule =
                lexicon.compose(composition, base == null ? null : base.type(), base == null ? null : base.mode());
        if (rule == null) {
            return null;
        }
        EventType type = rule.type() != null ? rule.type() : base == null ? null : base.type();
        if (type == null || (composition.equals("future") && isQuestion(inside))) {
            return null;
        }
        if (composition.equals("raise") && base != null) {
            // The verb inside tells it with its own subject; nothing to add.
            return null;
        }
        String mode = rule.keepsMode() && base != null ? base.mode() : rule.mode();
        List<Integer> actors = roles(pattern.actors(), clause, base, inside);
        List<Integer> recipients = roles(pattern.recipients(), clause, base, inside);
        if (composition.equals("do") && base != null) {
            recipients = light(clause, base, recipients, actors);
            if (actors.isEmpty()) {
                actors = base.actors();
            }
        }
        if (type == EventType.THREATEN && recipients.isEmpty()) {
            recipients = condition(clause.verb());
        }
        Set<Integer> held = new LinkedHashSet<>();
        if (inside != NONE) {
            held.add(inside);
        }
        if (base != null) {
            held.addAll(base.inside());
        }
        if (clause.object() != NONE) {
            held.add(clause.object());
        }
        return new EventReading(
                clause.verb(),
                clause,
                type,
                modeOf(type, mode),
                actors,
                recipients,
                held,
                base == null ? clause.verb() : Math.max(clause.verb(), inside),
                words.is(clause.verb(), Tag.NOUN, Tag.PROPN),
                composition + " " + pattern.name() + (base == null ? "" : " < " + base.rule()));
    }

    /** "to determine who shot the men": what is asked is not what is meant to be done. */
    private boolean isQuestion(int clause) {
        return clause != NONE
                && branches.of(clause).stream()
                        .anyMatch(child ->
                                child < clause && lexicon.words("asking").contains(words.lower(child)));
    }

    /** Of "launched an attack on the town" the town, whether it hangs on the noun or on the verb. */
    private List<Integer> light(Clause clause, EventReading base, List<Integer> found, List<Integer> actors) {
        List<Integer> recipients = new ArrayList<>(base.recipients());
        if (recipients.isEmpty()) {
            for (EventPattern pattern : lexicon.nouns(words.lemma(base.word()), words.lower(base.word()))) {
                if (base.rule().endsWith(pattern.name())) {
                    recipients.addAll(roles(pattern.recipients(), clause, null, NONE));
                    break;
                }
            }
        }
        if (recipients.isEmpty()) {
            recipients.addAll(found);
        }
        if (recipients.isEmpty() && !actors.isEmpty()) {
            base.actors().stream().filter(actor -> !actors.contains(actor)).forEach(recipients::add);
        }
        recipients.removeAll(actors);
        return recipients;
    }

    private EventReading coded(EventPattern pattern, Clause clause, int depth) {
        int complement = parts.complement(clause.verb(), clause.object());
        EventReading base = complement == NONE ? null : read(complement, depth + 1);
        List<Integer> actors = roles(pattern.actors(), clause, base, complement).stream()
                .filter(head -> pattern.type() != EventType.ASSAULT || !isScene(head, clause))
                .toList();
        List<Integer> recipients = new ArrayList<>(roles(pattern.recipients(), clause, base, complement));
        recipients.removeAll(actors);
        Set<Integer> held = new LinkedHashSet<>();
        if (complement != NONE) {
            held.add(complement);
        }
        boolean noun = words.is(clause.verb(), Tag.NOUN, Tag.PROPN);
        if (!noun && clause.object() != NONE) {
            held.add(clause.object());
        }
        for (Need need : pattern.needs()) {
            if (!noun && need.place() == EventPattern.Place.PREP && !need.negated()) {
                held.addAll(parts.obliques(clause.verb(), NONE, need.prepositions()));
            }
        }
        return new EventReading(
                clause.verb(),
                clause,
                requireNonNull(pattern.type()),
                pattern.mode(),
                actors,
                recipients,
                held,
                clause.verb(),
                noun,
                pattern.name());
    }

    /** "the Englewood shooting", "killed in a raid near the river": a street or suburb is where it happened. */
    private boolean isScene(int head, Clause clause) {
        Name name = words.name(head);
        boolean place = name != null
                && name.country() == null
                && (name.type() == NameType.PLACE || name.type() == NameType.CITY);
        boolean doer = head == clause.subject()
                || words.relates(head, "nmod:poss")
                || words.relates(head, "nsubj")
                || "by".equals(branches.preposition(head));
        return place && !doer;
    }

    /** The word whose event is held: what the line asks for first. */
    private int inside(EventPattern pattern, Clause clause) {
        String composition = pattern.composition();
        if (composition != null && CLAUSAL.contains(composition)) {
            int complement = parts.complement(clause.verb(), clause.object());
            if (complement != NONE) {
                return complement;
            }
        }
        for (Need need : pattern.needs()) {
            if (need.negated()) {
                continue;
            }
            int found = switch (need.place()) {
                case COMP -> parts.complement(clause.verb(), NONE);
                case OBJ -> clause.object() == NONE ? NONE : nouns.counted(clause.object());
                case PREP -> first(parts.obliques(clause.verb(), NONE, need.prepositions()));
                default -> NONE;
            };
            if (found != NONE) {
                return found;
            }
        }
        return NONE;
    }

    private static int first(List<Integer> list) {
        return list.isEmpty() ? NONE : list.get(0);
    }

    // Roles

    private List<Integer> roles(List<String> names, Clause clause, @Nullable EventReading base, int inside) {
        for (String name : names) {
            List<Integer> found = role(name, clause, base, inside);
            if (!found.isEmpty()) {
                return found;
            }
        }
        return List.of();
    }

    private List<Integer> role(String name, Clause clause, @Nullable EventReading base, int inside) {
        int word = clause.verb();
        return switch (name) {
            case "none", "recip" -> List.of();
            case "subj" -> one(clause.subject());
            case "obj" -> one(clause.object());
            case "iobj" -> one(clause.indirect());
            case "about" -> about(clause.object());
            case "inner" -> clause.object() == NONE ? List.of() : one(parts.inner(clause.object()));
            case "poss" -> one(branches.child(word, "nmod:poss"));
            case "mod" -> one(parts.modifier(word));
            case "place" -> one(parts.place(word, clause.object()));
            case "base" -> base == null ? List.of() : base.recipients();
            case "comp.subj" -> inside == NONE ? List.of() : ownSubject(inside, clause);
            case "comp" -> inside == NONE ? List.of() : inside(inside, base, clause);
            case "deep" -> deep(word);
            case "of:actor" ->
                parts.obliques(word, NONE, Set.of("of")).stream()
                        .filter(nouns::isActor)
                        .limit(1)
                        .toList();
            default -> prepositional(name, clause);
        };
    }

    /** "unless Serbia ...": who has it in hand that a threat is not carried out. */
    private List<Integer> condition(int verb) {
        for (int holder : new int[] {verb, parts.complement(verb, NONE)}) {
            for (int i : holder == NONE ? List.<Integer>of() : branches.children(holder, "advcl")) {
                int mark = branches.child(i, "mark");
                int subject = branches.child(i, "nsubj");
                if (mark != NONE
                        && subject != NONE
                        && (words.is(mark, "if") || words.is(mark, "unless"))
                        && nouns.isActor(subject)
                        && !words.is(subject, Tag.PRON)) {
                    return one(subject);
                }
            }
        }
        return List.of();
    }

    private static List<Integer> one(int head) {
        return head == NONE ? List.of() : List.of(head);
    }

    /** The object if it can act; else who is meant by it; else the object itself. */
    private List<Integer> about(int object) {
        if (object == NONE) {
            return List.of();
        }
        int inner = nouns.isActor(object) ? NONE : parts.inner(object);
        return one(inner == NONE ? object : inner);
    }

    private List<Integer> prepositional(String preposition, Clause clause) {
        List<Integer> found = new ArrayList<>();
        for (int i : parts.obliques(clause.verb(), clause.object(), Set.of(preposition))) {
            if (nouns.isActor(i) || nouns.isPlace(i)) {
                found.add(i);
                break;
            }
            int inner = parts.inner(i);
            if (inner != NONE && found.isEmpty()) {
                found.add(inner);
                break;
            }
        }
        return found;
    }

    /** Whom a protest is against, however deep its cause stands: "in protest against violations by police". */
    private List<Integer> deep(int word) {
        for (String preposition : List.of("against", "over", "at", "about", "for")) {
            for (int i = word + 1; i < words.end(words.sentence(word)); i++) {
                if (preposition.equals(branches.preposition(i)) && branches.isUnder(i, word)) {
                    int party = nouns.isActor(i) ? i : parts.inner(i);
                    if (party != NONE) {
                        return one(party);
                    }
                }
            }
        }
        return List.of();
    }

    private List<Integer> ownSubject(int verb, Clause clause) {
        int subject = branches.child(verb, "nsubj");
        return subject == NONE || subject == clause.subject() || !nouns.isActor(subject) ? List.of() : one(subject);
    }

    private List<Integer> inside(int verb, @Nullable EventReading base, Clause clause) {
        if (base != null && !base.recipients().isEmpty()) {
            return base.recipients().stream()
                    .filter(head -> head != clause.subject())
                    .toList();
        }
        Clause held = clauses.read(verb);
        for (int party : new int[] {held.indirect(), held.object()}) {
            if (party != NONE
                    && party != clause.subject()
                    && nouns.isActor(party)
                    && !lexicon.words("troops").contains(words.lemma(nouns.counted(party)))) {
                return one(party);
            }
        }
        for (int i : branches.children(verb, "obl")) {
            if (nouns.isActor(i) && words.name(i) != null) {
                return one(i);
            }
        }
        int inner = held.object() == NONE ? NONE : parts.inner(held.object());
        if (inner != NONE && inner != clause.subject() && !words.is(inner, Tag.PRON)) {
            return one(inner);
        }
        for (int i : branches.children(verb, "obl")) {
            int within = parts.inner(i);
            if (within != NONE) {
                return one(within);
            }
        }
        return List.of();
    }

    // Needs

    private boolean fits(EventPattern pattern, Clause clause, int depth) {
        for (Need need : pattern.needs()) {
            if (holds(need, clause, depth) == need.negated()) {
                return false;
            }
        }
        return true;
    }

    private boolean holds(Need need, Clause clause, int depth) {
        int word = clause.verb();
        return switch (need.place()) {
            case PASS -> clause.passive();
            case OBJ -> matches(need, clause.object(), depth);
            case SUBJ -> matches(need, clause.subject(), depth);
            case POSS -> matches(need, branches.child(word, "nmod:poss"), depth);
            case PRT -> particle(word, need.lemmas());
            case COMP -> complement(need, parts.complement(word, clause.object()), depth);
            case PREP -> {
                boolean found = false;
                for (int i : parts.obliques(word, clause.object(), need.prepositions())) {
                    found |= matches(need, i, depth);
                }
                yield found;
            }
            case MOD -> modified(need, word);
            case HAS -> {
                boolean found = false;
                int sentence = words.sentence(word);
                for (int i = words.first(sentence); i < words.end(sentence) && !found; i++) {
                    found = need.lemmas().contains(words.lemma(i));
                }
                yield found;
            }
        };
    }

    private boolean particle(int verb, Set<String> particles) {
        for (int i : branches.children(verb, "compound", "advmod")) {
            boolean prt = branches.isExactly(i, "compound:prt") || words.is(i, Tag.ADP) || i == verb + 1;
            if (prt && particles.contains(words.lower(i))) {
                return true;
            }
        }
        return false;
    }

    private boolean modified(Need need, int noun) {
        List<Integer> modifiers = branches.children(noun, "amod", "compound", "nmod");
        for (int i : modifiers) {
            if (i < noun
                    && branches.preposition(i) == null
                    && (need.kinds().contains(Kind.ANY)
                            || need.lemmas().contains(words.lemma(i))
                            || need.lemmas().contains(words.lower(i)))) {
                return true;
            }
        }
        return false;
    }

    private boolean complement(Need need, int complement, int depth) {
        if (complement == NONE) {
            return false;
        }
        if (need.isOpen()) {
            return true;
        }
        if (need.kinds().contains(Kind.FUTURE) && isFuture(complement)) {
            return true;
        }
        if (need.anywhere()) {
            return need.lemmas().contains(words.lemma(complement))
                    || branches.of(complement).stream()
                            .anyMatch(i -> need.lemmas().contains(words.lemma(i)));
        }
        if (need.lemmas().contains(words.lemma(complement))) {
            return true;
        }
        EventReading reading = need.types().isEmpty() ? null : read(complement, depth + 1);
        return reading != null && need.types().contains(reading.type());
    }

    private boolean matches(Need need, int head, int depth) {
        if (head == NONE) {
            return false;
        }
        if (need.isOpen()) {
            return true;
        }
        for (Kind kind : need.kinds()) {
            if (isKind(kind, head)) {
                return true;
            }
        }
        if (!need.lemmas().isEmpty()) {
            if (parts.keys(head).stream().anyMatch(need.lemmas()::contains)) {
                return true;
            }
            if (need.anywhere() && near(head, need.lemmas(), 0)) {
                return true;
            }
        }
        if (!need.types().isEmpty()) {
            EventReading reading = read(nouns.counted(head), depth + 1);
            return reading != null && need.types().contains(reading.type());
        }
        return false;
    }

    private boolean near(int head, Set<String> lemmas, int depth) {
        for (int i : branches.of(head)) {
            if (lemmas.contains(words.lemma(i)) || (depth < 2 && near(i, lemmas, depth + 1))) {
                return true;
            }
        }
        return false;
    }

    private boolean isKind(Kind kind, int head) {
        return switch (kind) {
            case ACTOR -> nouns.isActor(head);
            case PERSON, PEOPLE -> nouns.isPerson(head);
            case OFFICIAL -> nouns.isPerson(head);
            case PLACE -> nouns.isPlace(head);
            case STATE -> nouns.isState(head);
            case THING -> !nouns.isPerson(head);
            case FUTURE -> false;
            case ANY -> true;
        };
    }
}
