// SPDX-License-Identifier: Apache-2.0
package org.parallax.interpret;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parallax.interpret.Victims.Group;
import org.parallax.lexicon.Tsv;
import org.parallax.model.CasualtyRole;
import org.parallax.model.Tag;

/** Finds every place where a text tells what befell people, and who they are. Immutable. */
final class FateFinder {
    /** How the people stand to the word that tells of their fate. */
    private enum Frame {
        OBJECT,
        STRUCK,
        DRIVEN,
        SUBJECT,
        LEAVING,
        HARM,
        STATE,
        COUNT,
        PERSON
    }

    /**
     * What befell some people, told at one place.
     *
     * @param token the word that tells it
     * @param done true when the text tells who did it, as of an active verb
     */
    record Fate(CasualtyRole role, List<Group> groups, int token, boolean done) {}

    private record Entry(Frame frame, CasualtyRole role) {}

    private final Map<String, List<Entry>> entries = new HashMap<>();
    private final Map<String, Set<String>> lists = new LinkedHashMap<>();

    FateFinder() {
        for (List<String> row :
                Tsv.load("/parallax/interpret/casualty-words.tsv", 3).rows()) {
            entries.computeIfAbsent(row.get(0), word -> new ArrayList<>())
                    .add(new Entry(
                            Frame.valueOf(row.get(1).toUpperCase(Locale.ROOT)),
                            CasualtyRole.valueOf(row.get(2).toUpperCase(Locale.ROOT))));
        }
        for (List<String> row :
                Tsv.load("/parallax/interpret/casualty-phrases.tsv", 2).rows()) {
            lists.computeIfAbsent(row.get(0), kind -> new LinkedHashSet<>()).add(row.get(1));
        }
    }

    Set<String> list(String kind) {
        return lists.getOrDefault(kind, Set.of());
    }

    /** All fates in text order. */
    List<Fate> find(Words words, Branches branches, Victims victims) {
        List<Fate> fates = new ArrayList<>();
        Place place = new Place(words, branches, victims);
        for (int i = 0; i < words.size(); i++) {
            Fate fate = place.at(i);
            if (fate != null) {
                fates.add(fate);
            }
        }
        return fates;
    }

    /** One article's places. */
    private final class Place {
        private final Words words;
        private final Branches branches;
        private final Victims victims;

        Place(Words words, Branches branches, Victims victims) {
            this.words = words;
            this.branches = branches;
            this.victims = victims;
        }

        @Nullable
        Fate at(int i) {
            List<Entry> found = entries.getOrDefault(words.lemma(i), entries.get(words.lower(i)));
            for (Entry entry : found == null ? List.<Entry>of() : found) {
                Fate fate = read(i, entry);
                if (fate != null) {
                    return fate;
                }
            }
            if (found == null && list("fatal").contains(words.lower(i)) && words.is(i, Tag.ADV)) {
                return fatally(i);
            }
            return found == null ? care(i) : null;
        }

        private @Nullable Fate read(int i, Entry entry) {
            boolean verb = words.is(i, Tag.VERB) || (words.is(i, Tag.AUX, Tag.ADJ) && isParticiple(i));
            int victim = switch (entry.frame()) {
                case OBJECT -> verb ? sufferer(i) : -1;
                case STRUCK -> verb && mentions(i, "bullet") ? sufferer(i) : -1;
                case DRIVEN -> verb && isFromHome(i) ? sufferer(i) : -1;
                case SUBJECT -> verb ? subject(i) : -1;
                case LEAVING -> verb && isFromHome(i) ? subject(i) : -1;
                case HARM -> verb && mentions(i, "wound") ? subject(i) : -1;
                case STATE -> words.is(i, Tag.ADJ, Tag.VERB, Tag.NOUN, Tag.ADV, Tag.PROPN) ? holder(i) : -1;
                case COUNT, PERSON -> words.is(i, Tag.NOUN, Tag.ADJ) ? i : -1;
            };
            if (entry.frame() == Frame.COUNT || entry.frame() == Frame.PERSON) {
                return victim < 0 ? null : counted(i, entry);
            }
            if (victim < 0 || isUnreal(i)) {
                return null;
            }
            boolean violent = entry.frame() == Frame.OBJECT || entry.frame() == Frame.STRUCK;
            List<Group> groups = victims.read(victim, violent).stream()
                    .filter(group -> group.head() == victim || !hasOwnFate(group.head(), i))
                    .toList();
            CasualtyRole role =
                    violent && entry.role() != CasualtyRole.KILLED && isFatal(i) ? CasualtyRole.KILLED : entry.role();
            return groups.isEmpty()
                    ? null
                    : new Fate(role, groups, i, entry.frame() == Frame.OBJECT && isDone(i, victim));
        }

        /** "Three dead and nine injured": the nine are not dead. */
        private boolean hasOwnFate(int head, int i) {
            int next = head + 1;
            return next != i
                    && next < words.size()
                    && (entries.containsKey(words.lemma(next)) || entries.containsKey(words.lower(next)));
        }

        /** "12 deaths", "the death of a man", "three fatalities". */
        private @Nullable Fate counted(int i, Entry entry) {
            if (isUnreal(i)) {
                return null;
            }
            if (branches.child(i, "nummod") >= 0) {
                Group group = victims.counted(i);
                return group == null ? null : new Fate(entry.role(), List.of(group), i, false);
            }
            if (entry.frame() == Frame.PERSON) {
                return null;
            }
            for (int child : branches.children(i, "nmod")) {
                boolean of = "of".equals(branches.preposition(child)) || words.relates(child, "nmod:poss");
                List<Group> groups = of && words.lower(i).equals("death") ? victims.read(child) : List.of();
                if (!groups.isEmpty()) {
                    return new Fate(entry.role(), groups, i, false);
                }
            }
            return null;
        }

        private boolean isParticiple(int i) {
            String form = words.lower(i);
            return form.endsWith("ed") || form.equals("shot") || form.equals("hurt") || form.equals("slain");
        }

        /** Object of the active, subject of the passive; shared with what the verb is joined to. */
        private int sufferer(int i) {
            if (words.lower(i).endsWith("ing") && branches.child(i, "obj") < 0) {
                return -1;
            }
            int at = i;
            for (int steps = 0; steps < 4; steps++) {
                int passive = branches.child(at, "nsubj:pass");
                if (passive < 0) {
                    passive = passiveSubject(at);
                }
                if (passive >= 0) {
                    return passive;
                }
                int object = branches.child(at, "obj");
                if (object >= 0) {
                    return object;
                }
                if (words.relates(at, "acl") && !isExactlyRelative(at)) {
                    return participial(at) ? words.headOf(at) : -1;
                }
                if (words.relates(at, "conj") && words.headOf(at) >= 0) {
                    int before = number(at);
                    if (before >= 0) {
                        return before;
                    }
                    at = words.headOf(at);
                } else if (words.relates(at, "amod") || words.relates(at, "compound")) {
                    return participial(at) ? words.headOf(at) : -1;
                } else if (words.relates(at, "xcomp") || words.relates(at, "advcl") || words.relates(at, "ccomp")) {
                    return at == i ? complement(at) : -1;
                } else {
                    break;
                }
            }
            // "4 Shot In Club": headlines leave the auxiliary out
            int plain = branches.child(at, "nsubj");
            boolean bare = plain >= 0
                    && branches.child(i, "aux") < 0
                    && participial(i)
                    && (isHeadline(i) || words.relates(i, "conj"))
                    && !sharesObject(i);
            return bare ? plain : number(i);
        }

        /** "The man shot and killed three": what follows has the object. */
        private boolean sharesObject(int i) {
            return branches.of(i).stream()
                    .anyMatch(child -> words.relates(child, "conj") && branches.child(child, "obj") >= 0);
        }

        private boolean isDone(int i, int victim) {
            return words.relates(victim, "obj") && words.headOf(victim) == i;
        }

        private boolean isHeadline(int i) {
            return words.annotation().sentences().get(words.sentence(i)).headline() || words.sentence(i) == 0;
        }

        /** The subject of "was shot", also when its relation has no subtype. */
        private int passiveSubject(int at) {
            boolean passive = false;
            for (int child : branches.of(at)) {
                passive |= branches.isExactly(child, "aux:pass")
                        || words.lower(child).equals("got");
            }
            return passive ? branches.child(at, "nsubj") : -1;
        }

        private boolean participial(int at) {
            String form = words.lower(at);
            return form.endsWith("ed")
                    || form.endsWith("n")
                    || form.equals("shot")
                    || form.equals("hurt")
                    || form.equals("hit")
                    || form.equals("struck");
        }

        private boolean isExactlyRelative(int at) {
            return branches.isExactly(at, "acl:relcl");
        }

        /** "3 Wounded", "50 were wounded": a number right before the word and its auxiliaries. */
        private int number(int i) {
            int at = i - 1;
            while (at >= 0 && words.is(at, Tag.AUX) && words.headOf(at) == i) {
                at--;
            }
            return at >= 0 && words.is(at, Tag.NUM) && words.sentence(i) == words.sentence(at) ? at : -1;
        }

        /** Subject of the verb or of what it is joined to. */
        private int subject(int i) {
            int at = i;
            for (int steps = 0; steps < 5; steps++) {
                int subject = branches.child(at, "nsubj");
                if (subject >= 0) {
                    return subject;
                }
                if (words.relates(at, "conj") && words.headOf(at) >= 0) {
                    int before = number(at);
                    if (before >= 0) {
                        return before;
                    }
                    at = words.headOf(at);
                } else if (words.relates(at, "acl") && !isExactlyRelative(at)) {
                    return words.headOf(at);
                } else if ((words.relates(at, "xcomp") || words.relates(at, "advcl")) && words.headOf(at) >= 0) {
                    at = words.headOf(at);
                } else {
                    break;
                }
            }
            return number(i);
        }

        /** Whom an adjective is said of. */
        private int holder(int i) {
            int object = branches.child(i, "obj");
            if (object >= 0) {
                return object;
            }
            if (words.relates(i, "amod")) {
                return words.headOf(i);
            }
            if (words.relates(i, "xcomp") || words.relates(i, "advcl") || words.relates(i, "obl")) {
                int of = complement(i);
                return of >= 0 ? of : number(i);
            }
            int num = branches.child(i, "nummod");
            if (num >= 0) {
                return num;
            }
            int subject = subject(i);
            if (subject >= 0) {
                return subject;
            }
            return number(i);
        }

        /** "left two dead", "was found dead", "were pronounced dead": whom the complement speaks of. */
        private int complement(int i) {
            int verb = words.headOf(i);
            if (verb < 0) {
                return -1;
            }
            int object = branches.child(verb, "obj");
            if (object >= 0) {
                return object;
            }
            int passive = branches.child(verb, "nsubj:pass");
            return passive >= 0 ? passive : subject(verb);
        }

        /** "Four people were shot, one fatally". */
        private @Nullable Fate fatally(int i) {
            int one = i > 0 && words.is(i - 1, Tag.NUM, Tag.PRON) ? i - 1 : -1;
            if (one < 0) {
                return null;
            }
            List<Group> groups = victims.read(one);
            return groups.isEmpty() ? null : new Fate(CasualtyRole.KILLED, groups, i, false);
        }

        /** "taken to a hospital", "in critical condition", "treated for injuries". */
        private @Nullable Fate care(int i) {
            int victim = -1;
            if (words.is(i, Tag.VERB) && list("bring").contains(words.lemma(i)) && mentionsCare(i)) {
                boolean active = branches.child(i, "obj") < 0
                        && branches.child(i, "nsubj:pass") < 0
                        && (words.lemma(i).equals("arrive")
                                || words.lemma(i).equals("walk")
                                || words.lemma(i).equals("show")
                                || words.lemma(i).equals("remain")
                                || words.lemma(i).equals("stay"));
                victim = active ? subject(i) : sufferer(i);
            } else if (words.lemma(i).equals("condition") && conditionIn(i)) {
                victim = conditionHolder(i);
            }
            if (victim < 0 || isUnreal(i)) {
                return null;
            }
            List<Group> groups = victims.read(victim);
            return groups.isEmpty() ? null : new Fate(CasualtyRole.INJURED, groups, i, false);
        }

        private boolean conditionIn(int i) {
            return branches.of(i).stream().anyMatch(child -> list("condition").contains(words.lower(child)));
        }

        private int conditionHolder(int i) {
            int passive = branches.child(i, "nsubj");
            if (passive >= 0) {
                return passive;
            }
            int verb = words.headOf(i);
            if (verb < 0 || !words.is(verb, Tag.VERB) || list("bring").contains(words.lemma(verb))) {
                return -1;
            }
            int subject = branches.child(verb, "nsubj:pass", "nsubj");
            return subject;
        }

        private boolean mentionsCare(int i) {
            return below(i, "care") || (words.lemma(i).equals("treat") && below(i, "wound"));
        }

        /** "Fled their homes", "driven from their homes", "forced to leave their homes". */
        private boolean isFromHome(int i) {
            if (leavesHome(i)) {
                return true;
            }
            int leaving = branches.child(i, "xcomp");
            return leaving >= 0 && leavesHome(leaving);
        }

        private boolean leavesHome(int verb) {
            return branches.of(verb).stream()
                    .anyMatch(child -> list("home").contains(words.lower(child))
                            && (words.relates(child, "obj")
                                    || "from".equals(branches.preposition(child))
                                    || "out".equals(branches.preposition(child))));
        }

        private boolean mentions(int i, String kind) {
            return below(i, kind);
        }

        /** True when a word of the list hangs on the verb, directly or by one or two words. */
        private boolean below(int i, String kind) {
            for (int child : branches.of(i)) {
                if (words.is(child, Tag.NOUN, Tag.PROPN, Tag.ADJ, Tag.VERB)) {
                    if (list(kind).contains(words.lemma(child)) || list(kind).contains(words.lower(child))) {
                        return true;
                    }
                    for (int grandchild : branches.of(child)) {
                        if (list(kind).contains(words.lemma(grandchild)) && !words.relates(grandchild, "conj")) {
                            return true;
                        }
                    }
                }
            }
            return false;
        }

        private boolean isFatal(int i) {
            if (i > 0 && list("fatal").contains(words.lower(i - 1)) && words.is(i - 1, Tag.ADV)) {
                return true;
            }
            for (int child : branches.of(i)) {
                // "Fifty were injured and three dead" are two things.
                if (list("fatal").contains(words.lower(child)) && !words.relates(child, "conj")) {
                    return true;
                }
            }
            return false;
        }

        /** "are known to have died": what an infinitive tells has happened. */
        private boolean isPast(int infinitive) {
            return branches.of(infinitive).stream()
                    .anyMatch(child ->
                            words.relates(child, "aux") && words.lower(child).equals("have"));
        }

        /** True for what did not happen, or only might have. */
        private boolean isUnreal(int i) {
            for (int at : new int[] {i, words.relates(i, "xcomp") ? words.headOf(i) : i}) {
                for (int child : branches.of(at)) {
                    String form = words.lower(child);
                    boolean auxiliary = words.relates(child, "aux") && MODAL.contains(form);
                    boolean mark = words.relates(child, "mark")
                            && (form.equals("if") || form.equals("whether") || (form.equals("to") && !isPast(at)));
                    boolean not = form.equals("not")
                            || form.equals("n't")
                            || form.equals("never")
                            || form.equals("no")
                            || form.equals("nobody");
                    boolean survives =
                            words.lemma(i).equals("survive") || words.lemma(i).equals("recover");
                    if (not || ((auxiliary || mark) && !survives)) {
                        return true;
                    }
                }
            }
            return false;
        }
    }

    private static final Set<String> MODAL =
            Set.of("could", "would", "might", "may", "can", "should", "must", "will", "ca", "wo");
}
