// SPDX-License-Identifier: Apache-2.0
package org.parallax.collate;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parallax.lexicon.Tsv;
import org.parallax.model.Name;
import org.parallax.model.Slot;
import org.parallax.model.Span;
import org.parallax.model.Verdict;

/**
 * A name that one report gives and the other denies; one place of a kind in each: "taken to Mercy Hospital" and "taken to St
 * Mary's Hospital" conflict. Two renderings of one name are compared over whole reports ({@link RenderingAligner}).
 */
final class NameRule implements SlotRule {
    private static final double SURE = 0.3;
    private static final double VERY_SURE = 0.7;

    private final Set<String> kinds =
            Tsv.load("/parallax/collate/place-kinds.tsv").words();

    @Override
    public List<Finding> compare(Unit a, Unit b, double score) {
        if (score < SURE) {
            return List.of();
        }
        List<Finding> findings = new ArrayList<>(denied(a, b));
        if (score >= VERY_SURE) {
            Name left = only(a);
            Name right = only(b);
            if (left != null && right != null && areTwo(a, left, b, right)) {
                findings.add(new Finding(Verdict.CONFLICT, Slot.PLACE, left.span(), right.span(), "place-name"));
            }
        }
        return findings;
    }

    /** True for places of one kind without a word in common, of which neither report names the other's. */
    private static boolean areTwo(Unit a, Name left, Unit b, Name right) {
        List<String> x = QuotedWords.of(a.words(left.span()));
        List<String> y = QuotedWords.of(b.words(right.span()));
        return kind(x).equals(kind(y))
                && Collections.disjoint(x.subList(0, x.size() - 1), y.subList(0, y.size() - 1))
                && !tells(a, right, b)
                && !tells(b, left, a);
    }

    /** "Taken to Mercy Hospital" and "taken to St Mary's, not Mercy Hospital": the one says what the other denies. */
    private static List<Finding> denied(Unit a, Unit b) {
        for (Name left : a.names()) {
            Span noLeft = Denials.denial(a, left.span());
            for (Name right : b.names()) {
                Span noRight = Denials.denial(b, right.span());
                boolean one = left.type() == right.type() && (noLeft == null) != (noRight == null);
                List<String> x = QuotedWords.of(a.words(left.span()));
                List<String> y = QuotedWords.of(b.words(right.span()));
                int shorter = Math.min(x.size(), y.size());
                if (one && shorter > 0 && x.subList(0, shorter).equals(y.subList(0, shorter))) {
                    return List.of(Denials.finding(
                            left.type(),
                            noLeft == null ? left.span() : noLeft,
                            noRight == null ? right.span() : noRight));
                }
            }
        }
        return List.of();
    }

    /** True when the unit's report names the other's place too: then it is a second place, not another. */
    private static boolean tells(Unit unit, Name name, Unit other) {
        return unit.account().text().contains(other.words(name.span()));
    }

    private static String kind(List<String> words) {
        return words.get(words.size() - 1).toLowerCase(Locale.ROOT);
    }

    /** The one name whose last word tells what it is; null when none does, or several. */
    private @Nullable Name only(Unit unit) {
        List<Name> places = unit.names().stream()
                .filter(name -> {
                    List<String> words = QuotedWords.of(unit.words(name.span()));
                    return words.size() > 1 && kinds.contains(kind(words));
                })
                .toList();
        return places.size() == 1 ? places.get(0) : null;
    }
}
