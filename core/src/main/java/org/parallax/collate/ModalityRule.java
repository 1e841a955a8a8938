// SPDX-License-Identifier: Apache-2.0
package org.parallax.collate;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.parallax.lexicon.Tsv;
import org.parallax.model.Slot;
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

    private final Set<String> hedges =
            Tsv.load("/parallax/collate/verb-hedges.tsv").words();

    @Override
    public List<Finding> compare(Unit a, Unit b, double score) {
        if (score < SURE) {
            return List.of();
        }
        List<Token> others = verbs(b);
        for (Token left : verbs(a)) {
            for (Token right : others) {
                boolean same = left.lemma().equalsIgnoreCase(right.lemma());
                if (same && hedged(a, left) != hedged(b, right)) {
                    return List.of(new Finding(Verdict.DIFFER, Slot.MODALITY, a.span(), b.span(), "modality"));
                }
            }
        }
        return List.of();
    }

    private static List<Token> verbs(Unit unit) {
        List<Token> verbs = new ArrayList<>();
        for (Token token : unit.sentence().tokens()) {
            boolean light = !unit.lemmas().contains(token.lemma().toLowerCase(Locale.ROOT));
            if (unit.span().contains(token.span()) && token.tag() == Tag.VERB && !light) {
                verbs.add(token);
            }
        }
        return verbs;
    }

    private boolean hedged(Unit unit, Token verb) {
        List<Token> tokens = unit.sentence().tokens();
        int at = tokens.indexOf(verb);
        for (int i = at - 1; i >= Math.max(0, at - REACH); i--) {
            Token token = tokens.get(i);
            if (token.tag() == Tag.PUNCT || token.tag() == Tag.CCONJ) {
                return false;
            }
            if (hedges.contains(token.lemma().toLowerCase(Locale.ROOT))) {
                return true;
            }
        }
        return false;
    }
}
