// SPDX-License-Identifier: Apache-2.0
package org.parallax.collate;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.parallax.collate.Amounts.Relation;
import org.parallax.lexicon.Tsv;
import org.parallax.model.ClaimKind;
import org.parallax.model.Comparator;
import org.parallax.model.Quantity;
import org.parallax.model.Slot;
import org.parallax.model.Span;
import org.parallax.model.Tag;
import org.parallax.model.Verdict;

/**
 * How many attackers each report tells of: "a lone gunman" and "eight to 10 people opened fire" conflict. Only a report that
 * gives one number of them, in so many words, is compared.
 */
final class AttackerAligner {
    /** Sentences that share less than this are about two happenings. */
    private static final double ALIKE = 0.2;

    private static final Set<String> LONE = Set.of("lone", "single", "sole");

    private final Set<String> attackers =
            Tsv.load("/parallax/collate/attacker-nouns.tsv").words();
    private final Set<String> attacks =
            Tsv.load("/parallax/collate/attack-verbs.tsv").words();
    private final Amounts amounts = new Amounts();

    /** A number of attackers with its place. */
    private record Told(Unit unit, Quantity quantity) {}

    /** One claim over all reports that give the number, if two do. */
    List<ClaimDraft> claims(List<Unit> units) {
        Map<String, List<Told>> byReport = new TreeMap<>();
        for (Unit unit : units) {
            byReport.computeIfAbsent(unit.report(), r -> new ArrayList<>()).addAll(told(unit));
        }
        List<List<Told>> reports = byReport.values().stream()
                .filter(told -> !told.isEmpty() && isOneNumber(told))
                .toList();
        ClaimDraft draft = new ClaimDraft(ClaimKind.QUANTITY, "attackers");
        for (int i = 0; i < reports.size(); i++) {
            for (int j = i + 1; j < reports.size(); j++) {
                compare(draft, reports.get(i).get(0), reports.get(j).get(0));
            }
        }
        return draft.readings().isEmpty() ? List.of() : List.of(draft);
    }

    private boolean isOneNumber(List<Told> told) {
        return told.stream()
                .allMatch(one -> amounts.compare(one.quantity(), told.get(0).quantity()) != Relation.APART);
    }

    private void compare(ClaimDraft draft, Told a, Told b) {
        if (Vectors.dot(a.unit().vector(), b.unit().vector()) < ALIKE) {
            return;
        }
        Verdict verdict = switch (amounts.compare(a.quantity(), b.quantity())) {
            case SAME, INCOMPARABLE -> Verdict.AGREE;
            case LESS_EXACT -> Verdict.DIFFER;
            case APART -> Verdict.CONFLICT;
        };
        draft.add(a.unit(), a.unit().clauseAt(a.quantity().span()).span());
        draft.add(b.unit(), b.unit().clauseAt(b.quantity().span()).span());
        draft.find(
                new Finding(
                        verdict,
                        verdict == Verdict.DIFFER ? Slot.PRECISION : Slot.AMOUNT,
                        a.quantity().span(),
                        b.quantity().span(),
                        "attackers"),
                a.unit().report(),
                b.unit().report());
    }

    private List<Told> told(Unit unit) {
        Tree tree = unit.tree();
        List<Told> told = new ArrayList<>();
        for (int i = 0; i < tree.size(); i++) {
            boolean noun =
                    tree.is(i, Tag.NOUN) && unit.span().contains(tree.token(i).span());
            if (!noun || isPart(tree, i)) {
                continue;
            }
            Quantity number = number(unit, tree, i);
            boolean attacker = attackers.contains(tree.lemma(i));
            if (number != null && (attacker || (PeopleNouns.isHuman(tree.lemma(i)) && attacks(tree, i)))) {
                told.add(new Told(unit, number));
            } else if (attacker && isLone(tree, i)) {
                told.add(new Told(unit, one(tree, i)));
            }
        }
        return told;
    }

    private static boolean isLone(Tree tree, int noun) {
        return tree.children(noun).stream().anyMatch(child -> LONE.contains(tree.lemma(child)));
    }

    private static Quantity one(Tree tree, int noun) {
        int from = noun;
        for (int child : tree.children(noun)) {
            from = LONE.contains(tree.lemma(child)) ? Math.min(from, child) : from;
        }
        Span span = tree.token(from).span().cover(tree.token(noun).span());
        return new Quantity(
                span,
                BigDecimal.ONE,
                BigDecimal.ONE,
                Comparator.EXACTLY,
                Quantity.COUNT,
                tree.token(noun).span(),
                tree.lemma(noun).toLowerCase(Locale.ROOT));
    }

    /** "One of the gunmen", "the two gunmen": some of those told of. */
    private static boolean isPart(Tree tree, int noun) {
        boolean definite = tree.children(noun).stream()
                .anyMatch(child ->
                        tree.relation(child).equals("det") && !tree.lemma(child).startsWith("a"));
        boolean of =
                tree.relation(noun).equals("nmod") && tree.head(noun) != Tree.NONE && tree.is(tree.head(noun), Tag.NUM);
        boolean other = tree.children(noun).stream()
                .anyMatch(child -> Set.of("other", "more", "second", "third").contains(tree.lemma(child)));
        return definite || of || other;
    }

    private static @Nullable Quantity number(Unit unit, Tree tree, int noun) {
        for (Quantity quantity : unit.quantities()) {
            int top = tree.top(quantity.span());
            boolean hangs = top != Tree.NONE && (top == noun || tree.head(top) == noun);
            if (hangs && quantity.unit().equals(Quantity.COUNT)) {
                return quantity;
            }
        }
        return null;
    }

    /** True for who does the shooting: subject of an active verb of attack, or of one that stands beside such a verb. */
    private boolean attacks(Tree tree, int noun) {
        int verb = tree.relation(noun).equals("nsubj") ? tree.head(noun) : Tree.NONE;
        if (verb == Tree.NONE) {
            return false;
        }
        if (isAttack(tree, verb)) {
            return true;
        }
        return tree.children(verb).stream()
                .anyMatch(child -> tree.relation(child).equals("conj")
                        && isAttack(tree, child)
                        && tree.children(child).stream()
                                .noneMatch(own -> tree.relation(own).startsWith("nsubj")));
    }

    private boolean isAttack(Tree tree, int verb) {
        boolean opens = tree.lemma(verb).equals("open")
                && tree.children(verb).stream()
                        .anyMatch(child -> tree.relation(child).equals("obj")
                                && tree.lemma(child).equals("fire"));
        return opens || (tree.is(verb, Tag.VERB) && attacks.contains(tree.lemma(verb)));
    }
}
