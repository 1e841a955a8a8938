// SPDX-License-Identifier: Apache-2.0
package org.parallax.collate;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.parallax.lexicon.Tsv;
import org.parallax.model.Slot;
import org.parallax.model.Span;
import org.parallax.model.Tag;
import org.parallax.model.Verdict;

/**
 * What one report says will be done, and the other that it was: "is expected to plead guilty" and "pleaded guilty". The verb
 * must be the same, with the same subject or object, and nothing may take back that it was done.
 */
final class PlanRule implements SlotRule {
    static final String NAME = "plan";
    private static final double SURE = 0.3;
    private static final String[] SUBJECTS = {"nsubj", "nsubj:pass"};
    private static final String[] OBJECTS = {"obj", "nsubj:pass"};
    private static final Set<String> WILL = Set.of("will", "shall", "'ll");
    private static final Set<String> UNDONE =
            Set.of("will", "shall", "'ll", "would", "should", "could", "can", "may", "might", "must", "to");

    private final Set<String> plans =
            Tsv.load("/parallax/collate/plan-words.tsv").words();

    @Override
    public List<Finding> compare(Unit a, Unit b, double score) {
        if (score < SURE) {
            return List.of();
        }
        for (int i : verbs(a)) {
            for (int j : verbs(b)) {
                boolean same = a.tree().lemma(i).equals(b.tree().lemma(j));
                boolean planned = same && isPlanned(a.tree(), i);
                boolean other = same && isPlanned(b.tree(), j);
                boolean done = planned ? isDone(b.tree(), j) : other && isDone(a.tree(), i);
                if (planned != other && done && meet(a, i, b, j)) {
                    return List.of(new Finding(Verdict.DIFFER, Slot.UPDATE, words(a, i), words(b, j), NAME));
                }
            }
        }
        return List.of();
    }

    private static List<Integer> verbs(Unit unit) {
        return unit.words().stream()
                .filter(word -> unit.tree().is(word, Tag.VERB))
                .toList();
    }

    /** "Will release", "is expected to release", "was to release". */
    private boolean isPlanned(Tree tree, int verb) {
        boolean will = tree.children(verb).stream().anyMatch(child -> WILL.contains(tree.lemma(child)));
        int head = tree.head(verb);
        boolean hangs = head != Tree.NONE && tree.relation(verb).equals("xcomp") && plans.contains(tree.lemma(head));
        return (will || hangs) && tree.denial(verb) == Tree.NONE;
    }

    /** In the past, and neither denied nor behind another verb. */
    private static boolean isDone(Tree tree, int verb) {
        boolean open = tree.children(verb).stream().anyMatch(child -> UNDONE.contains(tree.lemma(child)));
        String relation = tree.relation(verb);
        boolean told = !relation.equals("xcomp") && !relation.startsWith("advcl") && !relation.startsWith("acl");
        return isPast(tree, verb) && !open && told && tree.denial(verb) == Tree.NONE;
    }

    /** Not "plead", "pleads" nor "pleading"; a verb whose past looks like its lemma is passed over. */
    private static boolean isPast(Tree tree, int verb) {
        String form = tree.token(verb).form().toLowerCase(Locale.ROOT);
        String lemma = tree.lemma(verb);
        return !form.equals(lemma) && !form.endsWith("ing") && form.endsWith("s") == lemma.endsWith("s");
    }

    /** True when subjects or objects have a word in common. */
    private static boolean meet(Unit a, int i, Unit b, int j) {
        return meet(words(a, i, SUBJECTS), words(b, j, SUBJECTS)) || meet(words(a, i, OBJECTS), words(b, j, OBJECTS));
    }

    private static boolean meet(Set<String> a, Set<String> b) {
        return a.stream().anyMatch(b::contains);
    }

    /** The lemmas of the argument: its last name or noun and what is one name with it. */
    private static Set<String> words(Unit unit, int verb, String... relations) {
        Tree tree = unit.tree();
        Set<String> words = new HashSet<>();
        int head = tree.relation(verb).equals("xcomp") && relations == SUBJECTS ? tree.head(verb) : verb;
        int argument = tree.child(head, relations);
        if (argument != Tree.NONE && unit.words().contains(argument)) {
            words.add(tree.lemma(argument));
            tree.children(argument).stream()
                    .filter(child -> tree.relation(child).startsWith("flat"))
                    .forEach(child -> words.add(tree.lemma(child)));
        }
        return words;
    }

    /** The verb with what tells when: "is expected to release". */
    private static Span words(Unit unit, int verb) {
        Tree tree = unit.tree();
        Span span = tree.token(verb).span();
        int head = tree.head(verb);
        if (tree.relation(verb).equals("xcomp") && head != Tree.NONE && head < verb) {
            span = span.cover(tree.token(head).span());
        }
        for (int child : tree.children(verb)) {
            if (tree.relation(child).startsWith("aux") && child < verb) {
                span = span.cover(tree.token(child).span());
            }
        }
        return span;
    }
}
