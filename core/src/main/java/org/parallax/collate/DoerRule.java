// SPDX-License-Identifier: Apache-2.0
package org.parallax.collate;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parallax.lexicon.PersonNames;
import org.parallax.model.Comparator;
import org.parallax.model.Name;
import org.parallax.model.NameType;
import org.parallax.model.Quantity;
import org.parallax.model.Slot;
import org.parallax.model.Verdict;

/**
 * One exact thing in two people's hands: "Anna Holm owns 22 per cent of the shares" and "Per Holm, who holds 22 per cent".
 * Both must have full names that are no forms of one, neither clause may know the other's, and no sentence of either
 * report may give the other the same.
 */
final class DoerRule implements SlotRule {
    private static final double SURE = 0.3;
    /** Smaller counts are of too many things. */
    private static final BigDecimal MANY = BigDecimal.TEN;

    private static final Set<String> RELATIVES = Set.of("who", "that", "which");

    /** Somebody who does something with so much of something. */
    private record Deed(Name doer, Quantity quantity) {}

    @Override
    public List<Finding> compare(Unit a, Unit b, double score) {
        List<Finding> findings = new ArrayList<>();
        if (score < SURE || !Collections.disjoint(a.people(), b.people())) {
            return findings;
        }
        for (Deed left : deeds(a)) {
            for (Deed right : deeds(b)) {
                boolean one = left.quantity().unit().equals(right.quantity().unit())
                        && isOneThing(left.quantity(), right.quantity())
                        && left.quantity().low().compareTo(right.quantity().low()) == 0;
                if (one && areTwo(a, left, b, right)) {
                    findings.add(new Finding(
                            Verdict.CONFLICT,
                            Slot.ACTOR,
                            left.doer().span(),
                            right.doer().span(),
                            "doer"));
                }
            }
        }
        return findings;
    }

    /** What a share is of is called "the shares" here and "the company" there. */
    private static boolean isOneThing(Quantity left, Quantity right) {
        return !left.unit().equals(Quantity.COUNT) || left.head().equals(right.head());
    }

    private static boolean areTwo(Unit a, Deed left, Unit b, Deed right) {
        List<String> one = PersonNames.parts(a.words(left.doer().span()));
        List<String> other = PersonNames.parts(b.words(right.doer().span()));
        return one.size() > 1
                && other.size() > 1
                && !PersonNames.compatible(one, other)
                && !PersonNames.compatible(other, one)
                && !gives(a, left.quantity(), other)
                && !gives(b, right.quantity(), one);
    }

    /** True when a sentence of the unit's report has the quantity and the given name. */
    private static boolean gives(Unit unit, Quantity quantity, List<String> name) {
        String text = unit.account().text();
        return unit.account().annotation().sentences().stream().anyMatch(sentence -> {
            boolean has = unit.account().annotation().quantities().stream()
                    .anyMatch(other -> sentence.span().contains(other.span())
                            && other.unit().equals(quantity.unit())
                            && other.low().compareTo(quantity.low()) == 0);
            return has && QuotedWords.of(sentence.span().in(text)).contains(name.get(0));
        });
    }

    private static List<Deed> deeds(Unit unit) {
        List<Deed> deeds = new ArrayList<>();
        Tree tree = unit.tree();
        for (Quantity quantity : unit.quantities()) {
            boolean exact = quantity.comparator() == Comparator.EXACTLY
                    && quantity.low().compareTo(quantity.high()) == 0
                    && !quantity.unit().equals(Quantity.AGE)
                    // many make as many points in matches of one day
                    && !AmountRule.isRunning(quantity.head())
                    && (!quantity.unit().equals(Quantity.COUNT)
                            || quantity.low().compareTo(MANY) >= 0);
            int object = exact ? tree.top(quantity.span()) : Tree.NONE;
            while (object != Tree.NONE && !tree.relation(object).equals("obj")) {
                object = tree.relation(object).equals("nummod")
                                || tree.relation(object).equals("compound")
                                || tree.relation(object).equals("nmod")
                        ? tree.head(object)
                        : Tree.NONE;
            }
            Name doer = object == Tree.NONE ? null : subject(unit, tree, tree.head(object));
            if (doer != null) {
                deeds.add(new Deed(doer, quantity));
            }
        }
        return deeds;
    }

    /** The person who is the verb's subject, by name; null when none is. */
    private static @Nullable Name subject(Unit unit, Tree tree, int verb) {
        int subject = tree.child(verb, "nsubj");
        boolean relative = subject != Tree.NONE && RELATIVES.contains(tree.lemma(subject));
        int who = relative ? tree.head(verb) : subject;
        Name name = who == Tree.NONE ? null : unit.name(who);
        return name != null && name.type() == NameType.PERSON ? name : null;
    }
}
