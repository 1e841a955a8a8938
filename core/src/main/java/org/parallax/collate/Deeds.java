// SPDX-License-Identifier: Apache-2.0
package org.parallax.collate;

import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.parallax.lexicon.PersonNames;
import org.parallax.lexicon.Tsv;
import org.parallax.model.Entity;
import org.parallax.model.Name;
import org.parallax.model.NameType;
import org.parallax.model.Sentence;
import org.parallax.model.Span;
import org.parallax.model.Tag;

/**
 * What was done when, and by whom: the deed that a time or a number hangs on, read from the sentence's tree. "Jailed on
 * Wednesday" and "the shooting on Monday night" are of two deeds, whatever else the sentences share.
 */
final class Deeds {
    /** What guns do. */
    static final String SHOOT = "shoot";

    private static final Map<String, String> DEEDS = new HashMap<>();
    private static final Set<String> KNOWN = new HashSet<>();
    private static final Set<String> ONCE = new HashSet<>();
    private static final Set<String> LIGHT =
            Tsv.load("/parallax/collate/light-verbs.tsv").words();
    private static final int STEPS = 6;
    private static final String[] SUBJECTS = {"nsubj", "nsubj:pass"};
    private static final Set<String> RELATIVES = Set.of("which", "that");
    private static final String GUILTY = "guilty";
    private static final String CONVICT = "convict";

    static {
        for (List<String> row : Tsv.load("/parallax/collate/deeds.tsv").rows()) {
            DEEDS.put(row.get(0), row.get(1));
            KNOWN.add(row.get(1));
            if (row.get(2).equals("once")) {
                ONCE.add(row.get(1));
            }
        }
    }

    private Deeds() {}

    /** True for what is done to somebody or something once: two days of it cannot both be right. */
    static boolean isOnce(String deed) {
        return ONCE.contains(deed);
    }

    /** True for a deed of the word list, not merely the lemma of a verb. */
    static boolean isKnown(String deed) {
        return KNOWN.contains(deed);
    }

    /** The deed that a word tells of; null for a word that is not in the list. */
    static @Nullable String named(String lemma) {
        return DEEDS.get(lemma);
    }

    /** The deeds that the words hang on: one, or several for "was shot and killed on Sunday"; none when no verb or noun tells. */
    static Set<String> of(Unit unit, Span words) {
        return of(unit.tree(), words);
    }

    /** As {@link #of(Unit, Span)}, for any sentence of a report. */
    static Set<String> of(Sentence sentence, Span words) {
        return of(Tree.of(sentence), words);
    }

    private static Set<String> of(Tree tree, Span words) {
        Set<String> deeds = new TreeSet<>();
        int at = tree.top(words);
        at = at == Tree.NONE ? Tree.NONE : tree.head(at);
        for (int steps = 0; steps < STEPS && at != Tree.NONE; steps++) {
            String deed = DEEDS.get(tree.lemma(at));
            boolean verb = tree.is(at, Tag.VERB);
            if (verb && tree.lemma(at).equals("find") && isGuilty(tree, at)) {
                deeds.add(CONVICT);
                return deeds;
            }
            if (verb && LIGHT.contains(tree.lemma(at))) {
                int told = done(tree, at);
                deed = told == Tree.NONE ? null : DEEDS.get(tree.lemma(told));
                if (deed != null) {
                    deeds.add(deed);
                }
                return deeds;
            }
            if (deed != null || verb) {
                deeds.add(deed(tree, at));
                // "was shot and killed on Sunday": the day is of both
                tree.children(at).stream()
                        .filter(child -> tree.relation(child).equals("conj")
                                && tree.is(child, Tag.VERB)
                                && tree.child(child, SUBJECTS) == Tree.NONE)
                        .forEach(child -> deeds.add(deed(tree, child)));
                if (!tree.relation(at).equals("conj") || tree.child(at, SUBJECTS) != Tree.NONE) {
                    return deeds;
                }
            }
            at = tree.head(at);
        }
        return deeds;
    }

    /** "Found guilty", "found her guilty". */
    private static boolean isGuilty(Tree tree, int verb) {
        return tree.children(verb).stream().anyMatch(child -> tree.lemma(child).equals(GUILTY));
    }

    /** Where the deed of a verb stands that tells none: "began firing", "the shooting happened", "the shooting, which happened". */
    private static int done(Tree tree, int verb) {
        int open = tree.child(verb, "xcomp");
        if (open != Tree.NONE) {
            return open;
        }
        int subject = tree.child(verb, SUBJECTS);
        boolean which = subject != Tree.NONE && RELATIVES.contains(tree.lemma(subject));
        return which && tree.relation(verb).equals("acl:relcl") ? tree.head(verb) : subject;
    }

    private static String deed(Tree tree, int word) {
        return DEEDS.getOrDefault(tree.lemma(word), tree.lemma(word));
    }

    /** True when both hang on deeds that are known, and on no one. */
    static boolean areTwo(Unit a, Span left, Unit b, Span right) {
        Set<String> x = of(a, left);
        Set<String> y = of(b, right);
        return !x.isEmpty()
                && !y.isEmpty()
                && Collections.disjoint(x, y)
                && x.stream().allMatch(Deeds::isKnown)
                && y.stream().allMatch(Deeds::isKnown);
    }

    /** True when both hang on one deed, or neither on any that is told. */
    static boolean mayBeOne(Unit a, Span left, Unit b, Span right) {
        Set<String> x = of(a, left);
        Set<String> y = of(b, right);
        return x.isEmpty() == y.isEmpty() && (x.isEmpty() || !Collections.disjoint(x, y));
    }

    /** True when the words hang on verbs whose subjects are two people with names. */
    static boolean areOfTwoPeople(Unit a, Span left, Unit b, Span right) {
        String one = doer(a, left);
        String other = doer(b, right);
        return one != null && other != null && !mayBeOne(one, other);
    }

    /** True when the words hang on verbs whose subject is one person with a name. */
    static boolean areOfOnePerson(Unit a, Span left, Unit b, Span right) {
        String one = doer(a, left);
        String other = doer(b, right);
        return one != null && other != null && mayBeOne(one, other);
    }

    private static boolean mayBeOne(String one, String other) {
        return PersonNames.mayBeOne(PersonNames.parts(one), PersonNames.parts(other));
    }

    /** The name of whoever is the subject of the verb that the words hang on, if it is one person: "Berg", "Berg, who", "she". */
    private static @Nullable String doer(Unit unit, Span words) {
        Tree tree = unit.tree();
        int at = tree.top(words);
        for (int steps = 0; steps < STEPS && at != Tree.NONE; steps++) {
            int subject = tree.child(at, "nsubj");
            if (subject != Tree.NONE) {
                boolean who =
                        tree.lemma(subject).equals("who") && tree.relation(at).equals("acl:relcl");
                return name(unit, who ? tree.head(at) : subject);
            }
            at = tree.head(at);
        }
        return null;
    }

    private static @Nullable String name(Unit unit, int word) {
        Name name = person(unit, word);
        if (name == null && unit.tree().is(word, Tag.NOUN)) {
            name = namedBeside(unit, word);
        }
        return name != null ? unit.words(name.span()) : unit.tree().is(word, Tag.PRON) ? meant(unit, word) : null;
    }

    /** The name of the one person whom a pronoun means. */
    private static @Nullable String meant(Unit unit, int pronoun) {
        Span span = unit.tree().token(pronoun).span();
        return unit.account().entities().stream()
                .filter(entity -> entity.type() == NameType.PERSON && !entity.isUnnamedPerson())
                .filter(entity -> entity.mentions().stream()
                        .anyMatch(mention -> mention.span().equals(span)))
                .map(Entity::name)
                .findFirst()
                .orElse(null);
    }

    private static @Nullable Name person(Unit unit, int word) {
        Name name = unit.name(word);
        return name != null && name.type() == NameType.PERSON ? name : null;
    }

    /** "Goalkeeper Anna Berg". */
    private static @Nullable Name namedBeside(Unit unit, int subject) {
        for (int child : unit.tree().children(subject)) {
            Name name = person(unit, child);
            if (name != null) {
                return name;
            }
        }
        return null;
    }
}
