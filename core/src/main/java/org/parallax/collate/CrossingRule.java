// SPDX-License-Identifier: Apache-2.0
package org.parallax.collate;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parallax.lexicon.Tsv;
import org.parallax.model.Slot;
import org.parallax.model.Span;
import org.parallax.model.Tag;
import org.parallax.model.Token;
import org.parallax.model.Verdict;

/**
 * One place in a town told by the block of a street in the one report ("the 1500 block of Elm Street") and by a crossing of
 * that street in the other ("the corner of Elm and Oak streets"): both can be true, and neither follows from the other.
 */
final class CrossingRule implements SlotRule {
    private static final double SURE = 0.25;
    private static final int LONGEST_STREET = 4;

    /** A way to tell a place, with the words of the streets that it names. */
    private record Address(Set<String> streets, Span span) {}

    private final Set<String> kinds =
            Tsv.load("/parallax/collate/street-words.tsv").words();

    @Override
    public List<Finding> compare(Unit a, Unit b, double score) {
        if (score < SURE) {
            return List.of();
        }
        Address blockA = block(a);
        Address blockB = block(b);
        Address crossA = crossing(a);
        Address crossB = crossing(b);
        if (blockA != null && crossA == null && crossB != null && meet(blockA, crossB)) {
            return List.of(finding(blockA, crossB));
        }
        if (blockB != null && crossB == null && crossA != null && meet(crossA, blockB)) {
            return List.of(finding(crossA, blockB));
        }
        return List.of();
    }

    private static Finding finding(Address left, Address right) {
        return new Finding(Verdict.DIFFER, Slot.PRECISION, left.span(), right.span(), "crossing");
    }

    private static boolean meet(Address left, Address right) {
        return left.streets().stream().anyMatch(right.streets()::contains);
    }

    /** "The 1500 block of Elm Street". */
    private @Nullable Address block(Unit unit) {
        List<Token> tokens = tokens(unit);
        for (int i = 1; i + 2 < tokens.size(); i++) {
            boolean block =
                    is(tokens.get(i), "block") && tokens.get(i - 1).tag() == Tag.NUM && is(tokens.get(i + 1), "of");
            int end = block ? street(tokens, i + 2) : i;
            if (end > i + 2) {
                return address(tokens, i - 1, end);
            }
        }
        return null;
    }

    /** "Elm and Oak streets", "Elm Street and South Oak", where at least one word says that these are streets. */
    private @Nullable Address crossing(Unit unit) {
        List<Token> tokens = tokens(unit);
        for (int i = 1; i + 1 < tokens.size(); i++) {
            if (!is(tokens.get(i), "and") && !is(tokens.get(i), "at")) {
                continue;
            }
            int begin = i;
            while (begin > 0 && i - begin < LONGEST_STREET && isOfStreet(tokens.get(begin - 1))) {
                begin--;
            }
            int end = street(tokens, i + 1);
            boolean streets = tokens.subList(begin, end).stream().anyMatch(this::isKind);
            if (begin < i && end > i + 1 && streets) {
                return address(tokens, begin, end);
            }
        }
        return null;
    }

    /** End of the words of a street that begin at {@code from}. */
    private int street(List<Token> tokens, int from) {
        int end = from;
        while (end < tokens.size() && end - from < LONGEST_STREET && isOfStreet(tokens.get(end))) {
            end++;
        }
        return end;
    }

    private boolean isOfStreet(Token token) {
        return token.tag() == Tag.PROPN || isKind(token) || isOrdinal(token.form());
    }

    /** "75th". */
    private static boolean isOrdinal(String form) {
        return form.length() > 2
                && Character.isDigit(form.charAt(0))
                && Character.isLetter(form.charAt(form.length() - 1));
    }

    private boolean isKind(Token token) {
        return kinds.contains(lower(token));
    }

    /** Words that name: not "South", not "Street". */
    private Address address(List<Token> tokens, int begin, int end) {
        Set<String> names = new HashSet<>();
        for (Token token : tokens.subList(begin, end)) {
            if (isOfStreet(token) && !isKind(token)) {
                names.add(lower(token));
            }
        }
        return new Address(
                names, tokens.get(begin).span().cover(tokens.get(end - 1).span()));
    }

    private static List<Token> tokens(Unit unit) {
        List<Token> tokens = new ArrayList<>(unit.sentence().tokens());
        tokens.removeIf(token -> !unit.span().contains(token.span()));
        return tokens;
    }

    private static boolean is(Token token, String word) {
        return token.form().equalsIgnoreCase(word);
    }

    private static String lower(Token token) {
        return token.form().toLowerCase(Locale.ROOT);
    }
}
