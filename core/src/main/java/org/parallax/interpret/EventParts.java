// SPDX-License-Identifier: Apache-2.0
package org.parallax.interpret;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.parallax.model.Tag;

/** Finds what stands where around an event's word: its complement, its obliques, an actor inside a noun phrase. Immutable. */
final class EventParts {
    private static final int NONE = -1;
    private static final List<String> INNER =
            List.of("by", "of", "against", "from", "to", "on", "in", "with", "between", "for", "into", "at");
    private static final Set<String> INSIDE = Set.of(
            "in",
            "at",
            "near",
            "inside",
            "outside",
            "across",
            "throughout",
            "around",
            "over",
            "on",
            "into",
            "to",
            "through");

    private final Words words;
    private final Branches branches;
    private final Nouns nouns;

    EventParts(Words words, Branches branches, Nouns nouns) {
        this.words = words;
        this.branches = branches;
        this.nouns = nouns;
    }

    /** The clause that completes the word ("agreed to send", "accused of sending"); -1 for none. */
    int complement(int word, int object) {
        for (String relation : new String[] {"xcomp", "ccomp"}) {
            int child = branches.child(word, relation);
            if (child != NONE) {
                return child;
            }
        }
        for (int child : branches.children(word, "acl", "advcl")) {
            int mark = branches.child(child, "mark");
            if (branches.isExactly(child, "acl:relcl")) {
                continue;
            }
            boolean of = mark != NONE
                    && (words.is(mark, "of")
                            || words.is(mark, "for")
                            || words.is(mark, "from")
                            || words.is(mark, "with")
                            || words.is(mark, "that")
                            || words.is(mark, "to"));
            if (of) {
                return child;
            }
        }
        if (object != NONE && object != word) {
            for (int child : branches.children(object, "acl")) {
                int mark = branches.child(child, "mark");
                if (mark != NONE && words.is(mark, "to")) {
                    return child;
                }
            }
        }
        return NONE;
    }

    /** What hangs on the word, or else on its object or what is inside it, by one of the prepositions. */
    List<Integer> obliques(int word, int object, Set<String> prepositions) {
        List<Integer> found = new ArrayList<>();
        for (int i : branches.children(word, "obl", "nmod", "advmod")) {
            String preposition = branches.preposition(i);
            boolean bare = words.relates(i, "obl") && branches.isExactly(i, "obl:agent") && prepositions.contains("by");
            if (bare || (preposition != null && prepositions.contains(preposition))) {
                found.add(i);
            }
        }
        if (object != NONE && object != word) {
            for (int part : branches.conjuncts(object)) {
                found.addAll(obliques(part, NONE, prepositions));
            }
        }
        if (words.relates(word, "xcomp") || (found.isEmpty() && object != NONE)) {
            int inside = object == NONE ? NONE : branches.child(object, "nmod");
            if (inside != NONE && found.isEmpty() && !words.relates(inside, "nmod:poss")) {
                found.addAll(obliques(inside, NONE, prepositions));
            }
        }
        return found;
    }

    /** The actor inside a noun phrase that is none itself: of "a Senegalese peace plan" the Senegalese; -1 for none. */
    int inner(int head) {
        return inner(head, 0);
    }

    private int inner(int head, int depth) {
        int owner = branches.child(head, "nmod:poss");
        if (owner != NONE && nouns.isActor(owner) && !words.is(owner, Tag.PRON)) {
            return owner;
        }
        List<Integer> nominal = branches.children(head, "nmod");
        for (String preposition : INNER) {
            for (int i : nominal) {
                if (preposition.equals(branches.preposition(i)) && nouns.isActor(i)) {
                    return i;
                }
            }
        }
        int modifier = modifier(head);
        if (modifier != NONE) {
            return modifier;
        }
        if (depth < 3) {
            for (int i : nominal) {
                int found = inner(i, depth + 1);
                if (found != NONE) {
                    return found;
                }
            }
            for (int i : branches.children(head, "acl")) {
                for (int party : branches.children(i, "obl", "obj")) {
                    if (nouns.isActor(party)) {
                        return party;
                    }
                }
            }
        }
        return owner != NONE && nouns.isActor(owner) ? owner : NONE;
    }

    /** The actor that a noun has as its adjective or first part: "a Turkish air strike"; -1 for none. */
    int modifier(int head) {
        for (int i : branches.children(head, "compound", "amod", "nmod")) {
            boolean plain = branches.preposition(i) == null && i < head;
            if (plain && words.name(i) != null && nouns.isActor(i)) {
                return i;
            }
        }
        for (int i : branches.children(head, "compound")) {
            if (i < head && nouns.isActor(i) && nouns.isPeople(i)) {
                return i;
            }
        }
        return NONE;
    }

    /** Where it happens: the nearest named place behind a preposition; -1 for none. */
    int place(int word, int object) {
        for (int holder : object == NONE ? new int[] {word} : new int[] {word, object}) {
            for (int i : branches.children(holder, "obl", "nmod")) {
                String preposition = branches.preposition(i);
                if (preposition == null || !INSIDE.contains(preposition)) {
                    continue;
                }
                if (nouns.isPlace(i)) {
                    return i;
                }
                for (int below : branches.children(i, "nmod", "compound")) {
                    if (nouns.isPlace(below) || nouns.isState(below)) {
                        // "at the port of Torvik", but "at demonstrators | in Torvik"
                        boolean site = !nouns.isPerson(i);
                        return site
                                        && (preposition.equals("in")
                                                || preposition.equals("at")
                                                || preposition.equals("near"))
                                ? i
                                : below;
                    }
                }
            }
        }
        return NONE;
    }

    /** The lemmas by which a noun phrase can be known: its head's, with its first part, what it counts, what is joined. */
    List<String> keys(int head) {
        List<String> keys = new ArrayList<>();
        int noun = nouns.counted(head);
        for (int i : branches.conjuncts(noun)) {
            keys.add(words.lemma(i));
            for (int part : branches.children(i, "compound", "amod")) {
                keys.add(words.lemma(part) + "_" + words.lemma(i));
            }
        }
        if (noun != head) {
            keys.add(words.lemma(head));
        }
        for (int i : branches.children(noun, "nmod")) {
            if ("of".equals(branches.preposition(i))) {
                keys.add(words.lemma(noun) + "_of_" + words.lemma(i));
            }
        }
        return keys;
    }
}
