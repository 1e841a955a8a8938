// SPDX-License-Identifier: Apache-2.0
package org.parallax.annotate;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.parallax.model.Span;
import org.parallax.model.Tag;
import org.parallax.model.Token;

/**
 * A word as names are made of: one token, or several that hyphens join ("al-Assad", "Jean-Pierre").
 *
 * @param form with straight apostrophes and hyphens
 * @param weak true when its capital says nothing because every word here has one, or none has one
 */
record NameWord(Span span, String form, Tag tag, boolean weak) {
    /** Arabic articles and their like, with which a name may begin small ("al-Assad"). */
    private static final Set<String> ARTICLES =
            Set.of("al", "el", "ul", "ur", "as", "ash", "at", "an", "ad", "ar", "az", "bin", "ibn", "abu");
    /** After these a word may have its capital because it opens a sentence or quotation. */
    private static final Set<String> OPENERS = Set.of(":", "\"", "``", "…", "...", "'", "?", "!", "•");

    boolean isCapitalised() {
        if (Character.isUpperCase(form.codePointAt(0))) {
            return true;
        }
        int hyphen = form.indexOf('-');
        return hyphen > 0
                && hyphen + 1 < form.length()
                && Character.isUpperCase(form.charAt(hyphen + 1))
                && ARTICLES.contains(form.substring(0, hyphen));
    }

    /** Pronouns, articles and their like: never a name on their own. */
    boolean isClosedClass() {
        return switch (tag) {
            case PRON, DET, AUX, CCONJ, SCONJ, ADP, PART, INTJ, NUM -> true;
            default -> false;
        };
    }

    String lower() {
        return Lexicon.lower(form);
    }

    /** Two to six capitals, perhaps with stops or digits between. */
    boolean isAcronym() {
        int capitals = 0;
        for (int i = 0; i < form.length(); i++) {
            char c = form.charAt(i);
            if (Character.isUpperCase(c)) {
                capitals++;
            } else if (c != '.' && c != '&' && c != '-' && !Characters.isDigit(c)) {
                return false;
            }
        }
        return capitals >= 2 && capitals <= 6 && Character.isUpperCase(form.charAt(0));
    }

    /** The words of a sentence; {@code known} says which joined forms are names as they stand. */
    static List<NameWord> of(List<Token> tokens, Gazetteer known) {
        boolean titled = isTitled(tokens);
        List<NameWord> words = new ArrayList<>();
        boolean first = true;
        int i = 0;
        while (i < tokens.size()) {
            int end = joinedEnd(tokens, i, known);
            Token head = tokens.get(end - 1);
            StringBuilder form = new StringBuilder();
            for (int k = i; k < end; k++) {
                form.append(Characters.straight(tokens.get(k).form()));
            }
            boolean letters = form.chars().anyMatch(Character::isLetterOrDigit);
            words.add(new NameWord(
                    tokens.get(i).span().cover(head.span()),
                    form.toString(),
                    head.tag(),
                    titled || (first && letters)));
            first = (first && !letters) || OPENERS.contains(form.toString());
            i = end;
        }
        return words;
    }

    private static int joinedEnd(List<Token> tokens, int from, Gazetteer known) {
        int end = from + 1;
        while (end + 1 < tokens.size()
                && isHyphen(tokens, end)
                && touches(tokens, end - 1)
                && touches(tokens, end)
                && joins(tokens, from, end, known)) {
            end += 2;
        }
        return end;
    }

    private static boolean joins(List<Token> tokens, int from, int hyphen, Gazetteer known) {
        String left = tokens.get(hyphen - 1).form();
        String right = tokens.get(hyphen + 1).form();
        boolean particle = known.is("particle", Lexicon.lower(left));
        boolean capitals =
                Character.isUpperCase(right.charAt(0)) && (Character.isUpperCase(left.charAt(0)) || particle);
        boolean inner = known.is("particle", right) && Character.isUpperCase(left.charAt(0)) && from < hyphen;
        if (!capitals && !inner) {
            return known.find(left + "-" + right) != null;
        }
        boolean both = known.find(left) != null && known.find(right) != null;
        return !both || known.find(left + "-" + right) != null;
    }

    private static boolean isHyphen(List<Token> tokens, int at) {
        String form = tokens.get(at).form();
        return form.length() == 1 && Characters.isHyphen(form.charAt(0));
    }

    private static boolean touches(List<Token> tokens, int at) {
        return tokens.get(at).span().end() == tokens.get(at + 1).span().begin();
    }

    /** True for headlines in which most words are capitalised, and for sentences all in capitals. */
    private static boolean isTitled(List<Token> tokens) {
        int capitals = 0;
        int words = 0;
        boolean full = tokens.get(tokens.size() - 1).form().equals(".");
        for (Token token : tokens) {
            if (token.form().length() > 3 && Character.isLetter(token.form().charAt(0))) {
                words++;
                boolean capital = full
                        ? token.form().chars().noneMatch(Character::isLowerCase)
                        : Character.isUpperCase(token.form().charAt(0));
                capitals += capital ? 1 : 0;
            }
        }
        return words >= 4 && capitals >= 0.7 * words;
    }
}
