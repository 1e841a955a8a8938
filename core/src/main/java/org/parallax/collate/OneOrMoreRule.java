// SPDX-License-Identifier: Apache-2.0
package org.parallax.collate;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parallax.model.Account;
import org.parallax.model.Quantity;
import org.parallax.model.Slot;
import org.parallax.model.Span;
import org.parallax.model.Tag;
import org.parallax.model.Verdict;

/**
 * "Two women called the police" and "a woman called the police": a number of somebody or something in one report, one alone
 * in the other, in the same place beside the same verb. A report that has the number elsewhere means one of them.
 */
final class OneOrMoreRule implements SlotRule {
    static final String NAME = "one-or-more";
    private static final double SURE = 0.3;
    private static final int SEVERAL = 2;
    private static final Set<String> ONE = Set.of("a", "an", "one");

    @Override
    public List<Finding> compare(Unit a, Unit b, double score) {
        List<Finding> findings = new ArrayList<>();
        if (score >= SURE) {
            for (Quantity several : a.quantities()) {
                Span one = one(a, several, b);
                if (one != null) {
                    findings.add(new Finding(Verdict.DIFFER, Slot.AMOUNT, words(several), one, NAME));
                }
            }
            for (Quantity several : b.quantities()) {
                Span one = one(b, several, a);
                if (one != null) {
                    findings.add(new Finding(Verdict.DIFFER, Slot.AMOUNT, one, words(several), NAME));
                }
            }
        }
        return findings;
    }

    /** The number with what it counts. */
    private static Span words(Quantity several) {
        return several.of() == null ? several.span() : several.span().cover(several.of());
    }

    /** Where the other unit has one of what is counted here; null when it has not. */
    private static @Nullable Span one(Unit unit, Quantity several, Unit other) {
        Span of = several.of();
        boolean counts = several.unit().equals(Quantity.COUNT)
                && !several.head().isEmpty()
                && several.low().intValue() >= SEVERAL;
        if (of == null || !counts || knows(other.account(), several)) {
            return null;
        }
        int noun = unit.tree().top(of);
        if (noun == Tree.NONE) {
            return null;
        }
        Tree tree = other.tree();
        for (int i = 0; i < tree.size(); i++) {
            boolean inside = other.span().contains(tree.token(i).span());
            boolean singular = tree.is(i, Tag.NOUN)
                    && tree.lemma(i).equals(several.head())
                    && tree.token(i).form().equalsIgnoreCase(several.head());
            if (inside && singular && isInOnePlace(unit.tree(), noun, tree, i)) {
                for (int child : tree.children(i)) {
                    if (ONE.contains(tree.lemma(child)) && child < i) {
                        return tree.token(child).span().cover(tree.token(i).span());
                    }
                }
            }
        }
        return null;
    }

    /** The same relation to the same verb; a passive has its object in front. */
    private static boolean isInOnePlace(Tree a, int left, Tree b, int right) {
        int x = a.head(left);
        int y = b.head(right);
        return x != Tree.NONE
                && y != Tree.NONE
                && a.is(x, Tag.VERB)
                && a.lemma(x).equals(b.lemma(y))
                && place(a.relation(left)).equals(place(b.relation(right)));
    }

    private static String place(String relation) {
        return relation.equals("nsubj:pass") ? "obj" : relation;
    }

    /** True when the report has the number of them somewhere. */
    private static boolean knows(Account account, Quantity several) {
        return account.annotation().quantities().stream()
                .anyMatch(quantity ->
                        quantity.head().equals(several.head()) && quantity.low().intValue() >= SEVERAL);
    }
}
