// SPDX-License-Identifier: Apache-2.0
package org.parallax.interpret;

import java.util.Set;
import java.util.function.IntPredicate;
import org.parallax.model.Tag;

/** Reads a predicate's {@link Clause} off the tree. Immutable. */
final class ClauseReader {
    private static final Set<String> RELATIVES = Set.of("who", "which", "that", "whom", "what");
    private static final int NONE = -1;
    /** Clauses share subjects over a few steps at most. */
    private static final int DEPTH = 6;

    private final Words words;
    private final Branches branches;
    private final Set<String> objectControl;
    private final IntPredicate isTime;

    /**
     * @param objectControl lemmas of verbs whose object does what their complement says ("order", "urge")
     * @param isTime whether a word belongs to a date or time of day
     */
    ClauseReader(Words words, Branches branches, Set<String> objectControl, IntPredicate isTime) {
        this.words = words;
        this.branches = branches;
        this.objectControl = objectControl;
        this.isTime = isTime;
    }

    Clause read(int verb) {
        boolean passive = isPassive(verb, 0);
        int surface = surfaceSubject(verb, 0);
        int object = object(verb);
        int indirect = branches.child(verb, "iobj");
        if (!passive) {
            // "teaching troops how to": the one object
            return object == NONE
                    ? new Clause(verb, false, surface, indirect, NONE)
                    : new Clause(verb, false, surface, object, indirect);
        }
        int agent = agent(verb);
        return object == NONE
                ? new Clause(verb, true, agent, surface, indirect)
                : new Clause(verb, true, agent, object, surface);
    }

    private boolean isPassive(int verb, int depth) {
        if (!words.is(verb, Tag.VERB)) {
            return false;
        }
        for (int child : branches.of(verb)) {
            if (branches.isExactly(child, "aux:pass")
                    || branches.isExactly(child, "nsubj:pass")
                    || branches.isExactly(child, "obl:agent")) {
                return true;
            }
        }
        boolean participle =
                !words.lower(verb).endsWith("ing") && !words.lower(verb).equals(words.lemma(verb));
        if (!participle || branches.child(verb, "nsubj") != NONE || branches.child(verb, "aux") != NONE) {
            return false;
        }
        if (words.relates(verb, "acl") && !words.relates(verb, "acl:relcl")) {
            return branches.child(verb, "mark") == NONE;
        }
        if (words.relates(verb, "conj") && depth < DEPTH && branches.child(verb, "obj") == NONE) {
            return isPassive(words.headOf(verb), depth + 1);
        }
        return words.relates(verb, "advcl") && branches.child(verb, "obj") == NONE;
    }

    private int agent(int verb) {
        for (int i : branches.children(verb, "obl")) {
            if ("by".equals(branches.preposition(i))) {
                return i;
            }
        }
        return NONE;
    }

    private int object(int verb) {
        int object = branches.child(verb, "obj");
        if (object != NONE && !isRelative(object)) {
            return object;
        }
        boolean relative = branches.isExactly(verb, "acl:relcl");
        int subject = branches.child(verb, "nsubj");
        for (int second : branches.children(verb, "nsubj")) {
            // "has ordered Maria Lund to appear" with two subjects: the one behind is the object
            if (subject < verb && second > verb && branches.isExactly(second, "nsubj")) {
                return second;
            }
        }
        if (relative && subject != NONE && !isRelative(subject)) {
            return words.headOf(verb);
        }
        return NONE;
    }

    private boolean isRelative(int index) {
        return words.is(index, Tag.PRON, Tag.DET) && RELATIVES.contains(words.lower(index));
    }

    /** Who stands as the subject, found through the clause's ties when it has none of its own; -1 for nobody. */
    private int surfaceSubject(int verb, int depth) {
        int own = branches.child(verb, "nsubj");
        int head = words.headOf(verb);
        if (own != NONE && isTime.test(own)) {
            // "Israel Friday reimposed": the day taken for the subject
            int before = branches.child(own, "compound", "nmod", "flat");
            return before != NONE && before < own ? before : NONE;
        }
        if (own != NONE && antecedent(own, verb) != NONE && depth < DEPTH) {
            int said = surfaceSubject(antecedent(own, verb), depth + 1);
            return said == NONE ? own : said;
        }
        if (own != NONE) {
            return isRelative(own) && words.relates(verb, "acl") && head >= 0 ? head : own;
        }
        if (head < 0 || depth > DEPTH) {
            return NONE;
        }
        if (words.relates(verb, "conj")) {
            return words.is(head, Tag.VERB, Tag.ADJ, Tag.AUX) ? surfaceSubject(head, depth + 1) : NONE;
        }
        if (words.relates(verb, "acl")) {
            return ofNoun(verb, head, depth);
        }
        if (words.relates(verb, "xcomp")
                || words.relates(verb, "advcl")
                || (words.relates(verb, "ccomp") && verb > head)
                || (words.relates(verb, "parataxis") && words.lower(verb).endsWith("ing"))) {
            return words.is(head, Tag.VERB, Tag.ADJ, Tag.AUX, Tag.NOUN) ? controller(verb, head, depth) : NONE;
        }
        return NONE;
    }

    /** "Uganda said it had paid": the verb of saying whose subject the pronoun means; -1 for none. */
    private int antecedent(int subject, int verb) {
        boolean pronoun = words.is(subject, Tag.PRON)
                && (words.is(subject, "it")
                        || words.is(subject, "they")
                        || words.is(subject, "he")
                        || words.is(subject, "she"));
        int head = words.headOf(verb);
        boolean told = head >= 0 && words.relates(verb, "ccomp") && words.is(head, Tag.VERB);
        return pronoun && told && branches.child(head, "nsubj") != NONE && branches.child(head, "iobj") == NONE
                ? head
                : NONE;
    }

    /** Who does what hangs on a noun: "soldiers carrying", "those captured", "his decision to leave". */
    private int ofNoun(int verb, int noun, int depth) {
        if (!words.is(noun, Tag.NOUN, Tag.PROPN, Tag.PRON, Tag.NUM)) {
            return NONE;
        }
        int mark = branches.child(verb, "mark");
        if (mark == NONE) {
            return noun;
        }
        int owner = branches.child(noun, "nmod:poss");
        if (owner != NONE) {
            return owner;
        }
        int over = words.headOf(noun);
        boolean held = over >= 0 && (words.relates(noun, "obj") || words.relates(noun, "obl"));
        return held && words.is(over, Tag.VERB) ? surfaceSubject(over, depth + 1) : NONE;
    }

    private int controller(int verb, int head, int depth) {
        boolean controlled = !words.relates(verb, "advcl") || prepositional(verb);
        if (controlled && objectControl.contains(words.lemma(head))) {
            Clause over = read(head, depth + 1);
            int target = over.indirect() != NONE ? over.indirect() : over.object();
            if (target != NONE) {
                return target;
            }
        }
        int agent = words.relates(verb, "advcl") && isPassive(head, depth) ? agent(head) : NONE;
        return agent == NONE ? surfaceSubject(head, depth + 1) : agent;
    }

    /** "of sending", "from entering" */
    private boolean prepositional(int verb) {
        int mark = branches.child(verb, "mark");
        return mark != NONE
                && words.is(mark, Tag.SCONJ, Tag.ADP)
                && (words.is(mark, "of") || words.is(mark, "for") || words.is(mark, "from") || words.is(mark, "with"));
    }

    private Clause read(int verb, int depth) {
        boolean passive = isPassive(verb, depth);
        int surface = depth > DEPTH ? NONE : surfaceSubject(verb, depth);
        int object = object(verb);
        return passive && object == NONE
                ? new Clause(verb, true, agent(verb), surface, NONE)
                : new Clause(verb, passive, surface, object, branches.child(verb, "iobj"));
    }
}
