// SPDX-License-Identifier: Apache-2.0
package org.parallax.collate;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parallax.lexicon.Tsv;
import org.parallax.model.Tag;
import org.parallax.model.Token;

/** Finds the words of streets: "East 75th Street", "Elm". */
final class Streets {
    /** A street has so many words at most. */
    static final int LONGEST = 4;

    private static final Set<String> KINDS =
            Tsv.load("/parallax/collate/street-words.tsv").words();

    private static final Map<String, String> COMPASS =
            Tsv.load("/parallax/collate/compass-words.tsv").map();

    private Streets() {}

    /** "northeast" for "ne" and for itself, in lower case; null for what is no direction. */
    static @Nullable String direction(String word) {
        return COMPASS.containsValue(word) ? word : COMPASS.get(word);
    }

    /** True for words as {@link #isKind(Token)} has them, in lower case. */
    static boolean isKind(String word) {
        return KINDS.contains(word);
    }

    /** End of the words of a street that begin at {@code from}; {@code from} when none do. */
    static int end(List<Token> tokens, int from) {
        int end = from;
        while (end < tokens.size() && end - from < LONGEST && isOfStreet(tokens.get(end))) {
            end++;
        }
        return end;
    }

    static boolean isOfStreet(Token token) {
        return token.tag() == Tag.PROPN || isKind(token) || isOrdinal(token.form());
    }

    /** "75th". */
    private static boolean isOrdinal(String form) {
        return form.length() > 2
                && Character.isDigit(form.charAt(0))
                && Character.isLetter(form.charAt(form.length() - 1));
    }

    /** "Street", "South": words that name no street by themselves. */
    static boolean isKind(Token token) {
        return isKind(lower(token));
    }

    /** The words of the unit, in text order. */
    static List<Token> tokens(Unit unit) {
        List<Token> tokens = new ArrayList<>(unit.sentence().tokens());
        tokens.removeIf(token -> !unit.span().contains(token.span()));
        return tokens;
    }

    static boolean is(Token token, String word) {
        return token.form().equalsIgnoreCase(word);
    }

    static String lower(Token token) {
        return token.form().toLowerCase(Locale.ROOT);
    }
}
