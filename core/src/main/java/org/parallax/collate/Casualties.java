// SPDX-License-Identifier: Apache-2.0
package org.parallax.collate;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parallax.lexicon.Tsv;
import org.parallax.model.Quantity;
import org.parallax.model.Span;
import org.parallax.model.Tag;
import org.parallax.model.Token;

/** Reads what befell the people that a number counts: killed, injured, missing, arrested, shot, evacuated. */
final class Casualties {
    private static final Set<String> HUMAN =
            Tsv.load("/parallax/collate/people-nouns.tsv").words();
    private static final Map<String, String> ROLES = roles();
    private static final Set<String> ANYBODY = Set.of(
            "people",
            "person",
            "man",
            "woman",
            "individual",
            "victim",
            "male",
            "female",
            "other",
            "teen",
            "child",
            "adult");
    private static final int REACH = 5;
    private static final int INSERTION = 16;

    private Casualties() {}

    private static Map<String, String> roles() {
        Map<String, String> roles = new HashMap<>();
        for (List<String> row : Tsv.load("/parallax/collate/casualty-words.tsv").rows()) {
            roles.put(row.get(0), row.get(1));
        }
        return Map.copyOf(roles);
    }

    static boolean isHuman(String head) {
        return HUMAN.contains(head);
    }

    /** True for nouns that count people without telling what they are: "people", "men", "victims". */
    static boolean isAnybody(String head) {
        return ANYBODY.contains(head);
    }

    /** Role of the people whom {@code quantity} counts, from the nearest role word; null when there is none near. */
    static @Nullable String role(Unit unit, Quantity quantity) {
        if (!quantity.unit().equals(Quantity.COUNT)
                || !(quantity.head().isEmpty() || isHuman(quantity.head()) || ROLES.containsKey(quantity.head()))) {
            return null;
        }
        if (quantity.head().equals("shot")) {
            return null;
        }
        if (ROLES.containsKey(quantity.head())) {
            return ROLES.get(quantity.head());
        }
        List<Token> tokens = unit.sentence().tokens();
        Span clause = unit.clauseAt(quantity.span()).span();
        int first = 0;
        int last = 0;
        for (int i = 0; i < tokens.size(); i++) {
            if (tokens.get(i).span().end() <= quantity.span().begin()) {
                first = i;
            }
            boolean inside = quantity.span().overlaps(tokens.get(i).span())
                    || (quantity.of() != null
                            && quantity.of().overlaps(tokens.get(i).span()));
            last = inside ? i : last;
        }
        last = behindInsertion(tokens, last);
        for (int distance = 1; distance <= REACH; distance++) {
            String behind = roleAt(clause, tokens, last + distance);
            String before = roleAt(clause, tokens, first + 1 - distance);
            if (before != null && !passiveBefore(tokens, first + 1 - distance)) {
                return before;
            }
            if (behind != null) {
                return behind;
            }
        }
        return null;
    }

    /** "Six people, including a woman and her granddaughter, were wounded": the last token of the insertion. */
    private static int behindInsertion(List<Token> tokens, int last) {
        if (last + 1 >= tokens.size() || !tokens.get(last + 1).form().equals(",")) {
            return last;
        }
        for (int i = last + 2; i < Math.min(tokens.size(), last + INSERTION); i++) {
            if (tokens.get(i).form().equals(",")) {
                return i;
            }
        }
        return last;
    }

    private static @Nullable String roleAt(Span clause, List<Token> tokens, int i) {
        if (i < 0 || i >= tokens.size() || !clause.contains(tokens.get(i).span())) {
            return null;
        }
        return ROLES.get(tokens.get(i).lemma());
    }

    /** "were killed and 50 ...": a passive verb speaks of those before it. */
    private static boolean passiveBefore(List<Token> tokens, int i) {
        return i > 0 && tokens.get(i - 1).tag() == Tag.AUX;
    }
}
