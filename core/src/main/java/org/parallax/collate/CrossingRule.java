// SPDX-License-Identifier: Apache-2.0
package org.parallax.collate;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parallax.model.Slot;
import org.parallax.model.Span;
import org.parallax.model.Tag;
import org.parallax.model.Token;
import org.parallax.model.Verdict;

/**
 * One place in a town told by the block of a street in the one report ("the 1500 block of Elm Street") and by a crossing of
 * that street in the other ("the corner of Elm and Oak streets"): both can be true, and neither follows from the other. Two
 * crossings ("Elm and Oak", "Elm and Pine") are two places near each other.
 */
final class CrossingRule implements SlotRule {
    private static final double SURE = 0.25;

    /** A way to tell a place, with the words of the streets that it names. */
    private record Address(Set<String> streets, Span span) {}

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
        if (crossA != null && crossB != null && areTwo(a, crossA, b, crossB)) {
            return List.of(new Finding(Verdict.DIFFER, Slot.PLACE, crossA.span(), crossB.span(), "crossings"));
        }
        return List.of();
    }

    private static Finding finding(Address left, Address right) {
        return new Finding(Verdict.DIFFER, Slot.PRECISION, left.span(), right.span(), "crossing");
    }

    /** "Elm and Oak streets", "Elm and Pine": where one thing was done, and neither report has the other's streets anywhere. */
    private static boolean areTwo(Unit a, Address left, Unit b, Address right) {
        return !Deeds.areTwo(a, left.span(), b, right.span()) && !names(a, right) && !names(b, left);
    }

    private static boolean names(Unit unit, Address address) {
        String text = unit.account().text().toLowerCase(Locale.ROOT);
        return address.streets().stream().allMatch(text::contains);
    }

    private static boolean meet(Address left, Address right) {
        return left.streets().stream().anyMatch(right.streets()::contains);
    }

    /** "The 1500 block of Elm Street". */
    private static @Nullable Address block(Unit unit) {
        List<Token> tokens = Streets.tokens(unit);
        for (int i = 1; i + 2 < tokens.size(); i++) {
            boolean block = Streets.is(tokens.get(i), "block")
                    && tokens.get(i - 1).tag() == Tag.NUM
                    && Streets.is(tokens.get(i + 1), "of");
            int end = block ? Streets.end(tokens, i + 2) : i;
            if (end > i + 2) {
                return address(tokens, i - 1, end);
            }
        }
        return null;
    }

    /** "Elm and Oak streets", "Elm Street and South Oak", where at least one word says that these are streets. */
    private static @Nullable Address crossing(Unit unit) {
        List<Token> tokens = Streets.tokens(unit);
        for (int i = 1; i + 1 < tokens.size(); i++) {
            if (!Streets.is(tokens.get(i), "and") && !Streets.is(tokens.get(i), "at")) {
                continue;
            }
            int begin = i;
            while (begin > 0 && i - begin < Streets.LONGEST && isNamed(tokens.get(begin - 1))) {
                begin--;
            }
            int end = i + 1;
            while (end < tokens.size() && end - i <= Streets.LONGEST && isNamed(tokens.get(end))) {
                end++;
            }
            boolean streets = tokens.subList(begin, end).stream().anyMatch(Streets::isKind);
            if (begin < i && end > i + 1 && streets) {
                return address(tokens, begin, end);
            }
        }
        return null;
    }

    /** "Southern" of "Southern and 53rd avenues" may be read as an adjective. */
    private static boolean isNamed(Token token) {
        return Streets.isOfStreet(token)
                || (token.tag() == Tag.ADJ && Character.isUpperCase(token.form().charAt(0)));
    }

    /** Words that name: not "South", not "Street". */
    private static Address address(List<Token> tokens, int begin, int end) {
        Set<String> names = new HashSet<>();
        for (Token token : tokens.subList(begin, end)) {
            boolean named = isNamed(token) && !Streets.isKind(token);
            if (named && Streets.direction(Streets.lower(token).replace(".", "")) == null) {
                names.add(Streets.lower(token));
            }
        }
        return new Address(
                names, tokens.get(begin).span().cover(tokens.get(end - 1).span()));
    }
}
