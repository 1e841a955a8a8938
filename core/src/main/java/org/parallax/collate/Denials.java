// SPDX-License-Identifier: Apache-2.0
package org.parallax.collate;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parallax.model.NameType;
import org.parallax.model.Slot;
import org.parallax.model.Span;
import org.parallax.model.Tag;
import org.parallax.model.Token;
import org.parallax.model.Verdict;

/** Tells a name that is denied from one in a sentence that denies something else of it. */
final class Denials {
    static final String RULE = "name-denied";

    private static final Set<String> INSTEAD = Set.of("rather than", "instead of");

    private Denials() {}

    /**
     * That one report gives a name which the other denies; the denied one with its "not" ({@link #denial}), for without it
     * the two would look like forms of one name.
     */
    static Finding finding(NameType type, Span a, Span b) {
        Slot slot = type == NameType.PERSON || type == NameType.ORGANIZATION ? Slot.NAME : Slot.PLACE;
        return new Finding(Verdict.CONFLICT, slot, a, b, RULE);
    }

    static boolean isDenied(Unit unit, Span name) {
        return denial(unit, name) != null;
    }

    /**
     * The name with the words that deny it; null when nothing denies the name itself. "St Mary's, not Mercy Hospital", "and
     * not at Mercy Hospital", "not in Mercy Hospital but in St Mary's", "rather than Mercy Hospital".
     */
    static @Nullable Span denial(Unit unit, Span name) {
        List<Token> tokens = unit.sentence().tokens();
        int first = -1;
        int last = -1;
        for (int i = 0; i < tokens.size(); i++) {
            if (name.contains(tokens.get(i).span())) {
                first = first < 0 ? i : first;
                last = i;
            }
        }
        int at = first - 1;
        while (at >= 0 && at > first - 3 && isSmall(tokens.get(at)) && !isInstead(tokens, at)) {
            at--;
        }
        if (at < 0) {
            return null;
        }
        if (isInstead(tokens, at)) {
            return tokens.get(at - 1).span().cover(name);
        }
        Tag before = at == 0 ? Tag.PUNCT : tokens.get(at - 1).tag();
        boolean corrected =
                word(tokens, last + 1).equals("but") || word(tokens, last + 2).equals("but");
        boolean open = word(tokens, at - 1).equals("or") && word(tokens, at - 2).equals("whether");
        boolean denied =
                !open && word(tokens, at).equals("not") && (corrected || before == Tag.PUNCT || before == Tag.CCONJ);
        return denied ? tokens.get(at).span().cover(name) : null;
    }

    private static boolean isSmall(Token token) {
        return token.tag() == Tag.DET || token.tag() == Tag.ADP;
    }

    private static boolean isInstead(List<Token> tokens, int at) {
        return INSTEAD.contains(word(tokens, at - 1) + " " + word(tokens, at));
    }

    private static String word(List<Token> tokens, int at) {
        return at < 0 || at >= tokens.size() ? "" : tokens.get(at).form().toLowerCase(Locale.ROOT);
    }
}
