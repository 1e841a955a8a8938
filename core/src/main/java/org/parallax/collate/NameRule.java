// SPDX-License-Identifier: Apache-2.0
package org.parallax.collate;

import java.util.ArrayList;
import java.util.List;
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

    @Override
    public List<Finding> compare(Unit a, Unit b, double score) {
        if (score < SURE) {
            return List.of();
        }
        List<Finding> findings = new ArrayList<>(denied(a, b));
        if (score >= VERY_SURE) {
            KindPlace left = KindPlace.only(a);
            KindPlace right = KindPlace.only(b);
            if (left != null
                    && right != null
                    && left.isOther(right)
                    && (left.isStreet() || isOfSomebodyKnown(a, b))
                    && !tells(a, right.name(), b)
                    && !tells(b, left.name(), a)) {
                findings.add(new Finding(
                        Verdict.CONFLICT,
                        Slot.PLACE,
                        left.name().span(),
                        right.name().span(),
                        "place-name"));
            }
        }
        return findings;
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

    /** "The teen was taken to Mercy" and "he was taken to St Mary's": two people, as long as nobody is named. */
    private static boolean isOfSomebodyKnown(Unit a, Unit b) {
        return a.people().stream().anyMatch(b.people()::contains);
    }

    /** True when the unit's report names the other's place too: then it is a second place, not another. */
    private static boolean tells(Unit unit, Name name, Unit other) {
        // "John H. Berg, Jr. Hospital" is read as a name from "Jr." on
        return unit.account().text().contains(other.words(name.span()))
                || QuotedWords.of(other.words(name.span())).contains("jr");
    }
}
