// SPDX-License-Identifier: Apache-2.0
package org.parallax.collate;

import java.util.ArrayList;
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
 * ("may", "hoped to", "reportedly") stands right before it.
 */
final class ModalityRule implements SlotRule {
    private static final double SURE = 0.3;
    private static final int REACH = 4;
    private static final Set<String> HEARSAY = Set.of("allegedly", "reportedly");
    private static final Set<String> OPEN = Set.of("will", "would", "shall", "should", "can", "to");

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
                boolean flat = hedgeA >= 0 ? isFlat(b, right) : isFlat(a, left);
                boolean credited = hedgeA >= 0
                        ? isOnSomebodysWord(x.get(hedgeA), b)
                        : hedgeB >= 0 && isOnSomebodysWord(y.get(hedgeB), a);
                if (same && (hedgeA >= 0) != (hedgeB >= 0) && flat && !credited) {
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

    /** "Will plead", "agreed to plead": no hedge, but not yet a fact either. */
    private static boolean isFlat(Unit unit, int verb) {
        Tree tree = unit.tree();
        return tree.children(verb).stream().noneMatch(child -> OPEN.contains(tree.lemma(child)));
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
            if (hedges.contains(token.lemma().toLowerCase(Locale.ROOT))) {
                return i;
            }
        }
        return -1;
    }
}
