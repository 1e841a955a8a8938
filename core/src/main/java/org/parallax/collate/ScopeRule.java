// SPDX-License-Identifier: Apache-2.0
package org.parallax.collate;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parallax.model.Comparator;
import org.parallax.model.Quantity;
import org.parallax.model.Slot;
import org.parallax.model.Span;
import org.parallax.model.Tag;
import org.parallax.model.Verdict;

/**
 * All of them against a number of them: "all the victims were taken to the clinic" and "five people were taken to the
 * clinic". The same verb must say it of both.
 */
final class ScopeRule implements SlotRule {
    private static final double SURE = 0.25;
    private static final Set<String> ALL = Set.of("all", "every", "each", "everyone", "everybody");
    private static final Set<String> SUBJECTS = Set.of("nsubj", "nsubj:pass", "obj");

    /** What a verb is said of. */
    private record Said(
            String verb, String role, boolean all, @Nullable Quantity number, Span span) {}

    @Override
    public List<Finding> compare(Unit a, Unit b, double score) {
        if (score < SURE || !Guards.specific(a, b)) {
            return List.of();
        }
        List<Said> right = said(b);
        for (Said x : said(a)) {
            for (Said y : right) {
                boolean scoped = x.all() ? !y.all() && y.number() != null : y.all() && x.number() != null;
                if (scoped && x.verb().equals(y.verb()) && x.role().equals(y.role())) {
                    return List.of(new Finding(Verdict.DIFFER, Slot.SCOPE, x.span(), y.span(), "scope"));
                }
            }
        }
        return List.of();
    }

    private static List<Said> said(Unit unit) {
        Tree tree = unit.tree();
        List<Said> said = new ArrayList<>();
        for (int i = 0; i < tree.size(); i++) {
            int verb = tree.head(i);
            boolean subject = verb != Tree.NONE
                    && SUBJECTS.contains(tree.relation(i))
                    && tree.is(verb, Tag.VERB)
                    && unit.span().contains(tree.token(i).span());
            if (subject) {
                int universal = universal(tree, i, verb);
                Quantity number = number(unit, tree, i);
                Span span = tree.token(i).span();
                span = universal == Tree.NONE
                        ? span
                        : span.cover(tree.token(universal).span());
                span = number == null ? span : span.cover(number.span());
                said.add(new Said(tree.lemma(verb), tree.relation(i), universal != Tree.NONE, number, span));
            }
        }
        return said;
    }

    /** The word that says "all" of a noun, or stands for it; {@link Tree#NONE} without one. */
    private static int universal(Tree tree, int noun, int verb) {
        if (ALL.contains(tree.lemma(noun))) {
            return noun;
        }
        for (int child : tree.children(noun)) {
            if (ALL.contains(tree.lemma(child)) && tree.relation(child).startsWith("det")) {
                return child;
            }
        }
        for (int child : tree.children(verb)) {
            // "they all were expected to live"
            if (tree.lemma(child).equals("all") && child == noun + 1) {
                return child;
            }
        }
        return Tree.NONE;
    }

    /** How many, when it is a plain number above one. */
    private static @Nullable Quantity number(Unit unit, Tree tree, int noun) {
        for (Quantity quantity : unit.quantities()) {
            int top = tree.top(quantity.span());
            boolean hangs = top != Tree.NONE && (top == noun || tree.head(top) == noun);
            boolean plain = quantity.unit().equals(Quantity.COUNT)
                    && quantity.comparator() == Comparator.EXACTLY
                    && quantity.low().intValue() > 1;
            if (hangs && plain) {
                return quantity;
            }
        }
        return null;
    }
}
