// SPDX-License-Identifier: Apache-2.0
package org.parallax.collate;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parallax.lexicon.PersonNames;
import org.parallax.lexicon.Tsv;
import org.parallax.model.Name;
import org.parallax.model.NameType;
import org.parallax.model.Slot;
import org.parallax.model.Span;
import org.parallax.model.Tag;
import org.parallax.model.Verdict;

/**
 * A deed that one report says was done and the other that it was not: "the rafts failed to open" and "all rafts opened".
 * The verb, its subject and its object must be the same words or the same people, the subject one that leaves no room for
 * both, and nothing may be planned or supposed. What has not been done by one day may be done on the next: then it is an update.
 */
final class DeniedRule implements SlotRule {
    static final String NAME = "denied";
    private static final double SURE = 0.2;
    private static final Set<String> ALL = Set.of("all", "every", "each", "both", "none", "no");
    /** Auxiliaries of what is or was done. */
    private static final Set<String> DONE = Set.of("have", "do", "be");

    private static final String[] SUBJECTS = {"nsubj", "nsubj:pass"};
    private static final Set<String> DEFINITE = Set.of("the", "this", "his", "her", "its", "their");

    private final Set<String> refusals =
            Tsv.load("/parallax/collate/refusal-verbs.tsv").words();
    private final Set<String> reporting =
            Tsv.load("/parallax/collate/reporting-verbs.tsv").words();

    /**
     * Something that was done or was not.
     *
     * @param verb place of the verb
     * @param refused that it was tried or asked for, and failed
     * @param words the verb with what denies it
     */
    private record Deed(int verb, int subject, int object, boolean denied, boolean refused, Span words) {}

    @Override
    public List<Finding> compare(Unit a, Unit b, double score) {
        List<Finding> findings = new ArrayList<>();
        if (score < SURE || !Guards.specific(a, b)) {
            return findings;
        }
        List<Deed> right = deeds(b);
        for (Deed left : deeds(a)) {
            for (Deed other : right) {
                if (findings.isEmpty() && left.denied() != other.denied() && isOne(a, left, b, other)) {
                    boolean later = isLater(a, left, b, other);
                    findings.add(new Finding(
                            later ? Verdict.DIFFER : Verdict.CONFLICT,
                            later ? Slot.UPDATE : Slot.POLARITY,
                            left.words(),
                            other.words(),
                            NAME));
                }
            }
        }
        return findings;
    }

    /** True when the report that denies it came days before: but what failed or was refused stays so. */
    private static boolean isLater(Unit a, Deed left, Unit b, Deed right) {
        long days = Updates.daysBetween(a, b);
        return left.denied() ? days > 0 && !left.refused() : days < 0 && !right.refused();
    }

    private static boolean isOne(Unit a, Deed left, Unit b, Deed right) {
        return a.tree().lemma(left.verb()).equals(b.tree().lemma(right.verb()))
                && (left.object() == Tree.NONE) == (right.object() == Tree.NONE)
                && (left.object() == Tree.NONE || same(a, left.object(), b, right.object()))
                && same(a, left.subject(), b, right.subject())
                && leavesNoRoom(a, left.subject(), b, right.subject());
    }

    /** The same noun of the same kind, forms of one person's name, or the same name. */
    private static boolean same(Unit a, int left, Unit b, int right) {
        Name one = a.name(left);
        Name other = b.name(right);
        if (one == null || other == null) {
            return one == null
                    && other == null
                    && a.tree().lemma(left).equals(b.tree().lemma(right))
                    && !areTwoKinds(a.tree(), left, b.tree(), right);
        }
        List<String> x = PersonNames.parts(a.words(one.span()));
        List<String> y = PersonNames.parts(b.words(other.span()));
        boolean people = one.type() == NameType.PERSON && other.type() == NameType.PERSON;
        return x.equals(y) || (people && (PersonNames.compatible(x, y) || PersonNames.compatible(y, x)));
    }

    /** "The prime minister" is not "the foreign minister", "the energy minister" not "the defence minister". */
    private static boolean areTwoKinds(Tree a, int left, Tree b, int right) {
        return Stream.of("amod", "compound").anyMatch(relation -> {
            Set<String> one = lemmas(a, left, relation);
            Set<String> other = lemmas(b, right, relation);
            return !one.isEmpty() && !other.isEmpty() && Collections.disjoint(one, other);
        });
    }

    private static Set<String> lemmas(Tree tree, int noun, String relation) {
        return tree.children(noun).stream()
                .filter(child -> tree.relation(child).equals(relation))
                .map(tree::lemma)
                .collect(Collectors.toSet());
    }

    /** "Several rafts" opened and "several rafts" did not: both may be so, unless one report speaks of all or of the one. */
    private static boolean leavesNoRoom(Unit a, int left, Unit b, int right) {
        boolean one = isOneOf(a.tree(), left) && isOneOf(b.tree(), right);
        return one || isAll(a.tree(), left) || isAll(b.tree(), right);
    }

    private static boolean isAll(Tree tree, int noun) {
        return tree.children(noun).stream().anyMatch(child -> ALL.contains(tree.lemma(child)));
    }

    private static boolean isOneOf(Tree tree, int noun) {
        boolean singular = tree.token(noun).form().equalsIgnoreCase(tree.lemma(noun));
        boolean definite = tree.children(noun).stream().anyMatch(child -> DEFINITE.contains(tree.lemma(child)));
        return tree.is(noun, Tag.PROPN) || (singular && definite);
    }

    private List<Deed> deeds(Unit unit) {
        Tree tree = unit.tree();
        List<Deed> deeds = new ArrayList<>();
        for (int i = 0; i < tree.size(); i++) {
            if (tree.is(i, Tag.VERB) && unit.span().contains(tree.token(i).span())) {
                Deed deed = deed(tree, i);
                if (deed != null) {
                    deeds.add(deed);
                }
            }
        }
        return deeds;
    }

    private @Nullable Deed deed(Tree tree, int verb) {
        int over = tree.head(verb);
        boolean refused = tree.relation(verb).equals("xcomp")
                && over != Tree.NONE
                && refusals.contains(tree.lemma(over))
                && tree.child(over, SUBJECTS) != Tree.NONE;
        if (reporting.contains(tree.lemma(verb))) {
            return null;
        }
        if (!refused && (isOpen(tree, verb) || refusals.contains(tree.lemma(verb)))) {
            return null;
        }
        int subject = tree.child(refused ? over : verb, SUBJECTS);
        boolean noun = subject != Tree.NONE && (tree.is(subject, Tag.NOUN) || tree.is(subject, Tag.PROPN));
        int not = tree.denial(verb);
        if (!noun || (refused && (not != Tree.NONE || tree.denial(over) != Tree.NONE || isOpen(tree, over)))) {
            return null;
        }
        boolean none = tree.children(subject).stream()
                .anyMatch(child -> tree.lemma(child).equals("no"));
        Span words = tree.token(verb).span();
        words = refused ? words.cover(tree.token(over).span()) : words;
        words = not == Tree.NONE ? words : words.cover(tree.token(not).span());
        return new Deed(verb, subject, tree.child(verb, "obj"), refused || not != Tree.NONE || none, refused, words);
    }

    /** "Will open", "may open", "to open", "if it opened": nothing that was done or was not. */
    private static boolean isOpen(Tree tree, int verb) {
        return tree.children(verb).stream().anyMatch(child -> {
            String relation = tree.relation(child);
            return relation.equals("aux")
                    ? !DONE.contains(tree.lemma(child))
                    : relation.equals("mark") && !isThat(tree, child);
        });
    }

    private static boolean isThat(Tree tree, int mark) {
        return tree.lemma(mark).equals("that");
    }
}
