// SPDX-License-Identifier: Apache-2.0
package org.parallax.collate;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.parallax.lexicon.Tsv;
import org.parallax.model.Slot;
import org.parallax.model.Span;
import org.parallax.model.Tag;
import org.parallax.model.Token;
import org.parallax.model.Verdict;

/**
 * One report states flatly what the other hedges: the same verb stands in both clauses, and in one of them a hedge
 * ("may", "hoped to", "reportedly") stands right before it. What is done must not be done to two things: "has directed the
 * first film" and "is expected to direct the second" are both so.
 */
final class ModalityRule implements SlotRule {
    private static final double SURE = 0.3;
    private static final int REACH = 4;
    private static final int STEPS = 6;
    private static final Set<String> HEARSAY = Set.of("allegedly", "reportedly");
    private static final Set<String> OPEN =
            Set.of("will", "would", "shall", "should", "can", "to", "if", "when", "whether", "until", "unless", "once");
    private static final Set<String> CHANCES = Set.of("chance", "possibility", "risk", "danger");

    private final Set<String> hedges =
            Tsv.load("/parallax/collate/verb-hedges.tsv").words();

    @Override
    public List<Finding> compare(Unit a, Unit b, double score) {
        if (score < SURE) {
            return List.of();
        }
        for (int left : verbs(a)) {
            for (int right : verbs(b)) {
                List<Token> x = a.sentence().tokens();
                List<Token> y = b.sentence().tokens();
                int hedgeA = hedge(x, left);
                int hedgeB = hedge(y, right);
                boolean same = x.get(left).lemma().equalsIgnoreCase(y.get(right).lemma());
                boolean flat = hedgeA >= 0 ? isFlat(b.tree(), right) : isFlat(a.tree(), left);
                boolean credited = hedgeA >= 0
                        ? isOnSomebodysWord(x.get(hedgeA), b)
                        : hedgeB >= 0 && isOnSomebodysWord(y.get(hedgeB), a);
                if (same && (hedgeA >= 0) != (hedgeB >= 0) && flat && !credited && mayBeOne(a, left, b, right)) {
                    return List.of(new Finding(
                            Verdict.DIFFER,
                            Slot.MODALITY,
                            words(x, hedgeA, left),
                            words(y, hedgeB, right),
                            "modality"));
                }
            }
        }
        return List.of();
    }

    /** From the hedge to the verb; the verb alone without one. */
    private static Span words(List<Token> tokens, int hedge, int verb) {
        Span span = tokens.get(verb).span();
        return hedge < 0 ? span : tokens.get(hedge).span().cover(span);
    }

    /** "Will plead", "agreed to plead", "when he pleads", "a chance of losing": no hedge, but not yet a fact either. */
    private static boolean isFlat(Tree tree, int verb) {
        int head = tree.head(verb);
        boolean chance = head != Tree.NONE && CHANCES.contains(tree.lemma(head));
        return !chance && tree.children(verb).stream().noneMatch(child -> OPEN.contains(tree.lemma(child)));
    }

    /** True when both are denied or neither, and what is done is not done to two things. */
    private static boolean mayBeOne(Unit a, int left, Unit b, int right) {
        boolean denied = (a.tree().denial(left) == Tree.NONE) != (b.tree().denial(right) == Tree.NONE);
        Set<String> x = patient(a, left);
        Set<String> y = patient(b, right);
        return !denied && (x.isEmpty() || y.isEmpty() || !Collections.disjoint(x, y));
    }

    /** The content words of the verb's object, or of its subject in the passive; none for a pronoun. */
    private static Set<String> patient(Unit unit, int verb) {
        Tree tree = unit.tree();
        int patient = tree.child(verb, "obj", "nsubj:pass");
        Set<String> words = new HashSet<>();
        for (int word : unit.words()) {
            if (hangsOn(tree, word, patient)) {
                words.add(tree.lemma(word));
            }
        }
        return words;
    }

    /** True for the patient itself, if it is no pronoun, and for what is said of it in its phrase. */
    private static boolean hangsOn(Tree tree, int word, int patient) {
        int at = word;
        for (int steps = 0; steps < STEPS && at != Tree.NONE && patient != Tree.NONE; steps++) {
            if (at == patient) {
                return !tree.is(patient, Tag.PRON);
            }
            String relation = tree.relation(at);
            if (relation.startsWith("acl") || relation.equals("conj") || relation.equals("parataxis")) {
                return false;
            }
            at = tree.head(at);
        }
        return false;
    }

    /** "Allegedly" says no less than "police say" does. */
    private static boolean isOnSomebodysWord(Token hedge, Unit other) {
        return HEARSAY.contains(hedge.lemma().toLowerCase(Locale.ROOT))
                && other.account().attributions().stream()
                        .anyMatch(attribution -> attribution.statement().overlaps(other.span()));
    }

    private static List<Integer> verbs(Unit unit) {
        List<Integer> verbs = new ArrayList<>();
        List<Token> tokens = unit.sentence().tokens();
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            boolean light = !unit.lemmas().contains(token.lemma().toLowerCase(Locale.ROOT));
            if (unit.span().contains(token.span()) && token.tag() == Tag.VERB && !light) {
                verbs.add(i);
            }
        }
        return verbs;
    }

    /** Place of the hedge right before the verb; -1 without one. */
    private int hedge(List<Token> tokens, int verb) {
        for (int i = verb - 1; i >= Math.max(0, verb - REACH); i--) {
            Token token = tokens.get(i);
            if (token.tag() == Tag.PUNCT || token.tag() == Tag.CCONJ) {
                return -1;
            }
            // "on May 29 as she lay"
            boolean name = token.tag() == Tag.PROPN;
            if (!name && hedges.contains(token.lemma().toLowerCase(Locale.ROOT))) {
                return i;
            }
        }
        return -1;
    }
}
