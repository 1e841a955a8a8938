// SPDX-License-Identifier: Apache-2.0
package org.parallax.collate;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.parallax.lexicon.Tsv;
import org.parallax.model.Name;
import org.parallax.model.NameType;
import org.parallax.model.Slot;
import org.parallax.model.Span;
import org.parallax.model.Verdict;

/**
 * A name that one report gives and the other denies. Named places of one kind in one role: "taken to Mercy Hospital" and "taken to St Mary's Hospital" conflict. Two
 * renderings of one name are compared over whole reports ({@link RenderingAligner}).
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
        for (Name left : names(a)) {
            for (Name right : names(b)) {
                List<String> x = QuotedWords.of(a.words(left.span()));
                List<String> y = QuotedWords.of(b.words(right.span()));
                if (!kind(x).equals(kind(y)) || x.equals(y) || names(a).size() > 1 || names(b).size() > 1) {
                    continue;
                }
                Set<String> shared = new TreeSet<>(x.subList(0, x.size() - 1));
                shared.retainAll(y.subList(0, y.size() - 1));
                boolean known = tells(a, right, b) || tells(b, left, a);
                if (shared.isEmpty() && score >= VERY_SURE && !known) {
                    findings.add(new Finding(Verdict.CONFLICT, Slot.PLACE, left.span(), right.span(), "place-name"));
                }
            }
        }
        return findings;
    }

    /** "Taken to Mercy Hospital" and "taken to St Mary's, not Mercy Hospital": the one says what the other denies. */
    private static List<Finding> denied(Unit a, Unit b) {
        for (Name left : all(a)) {
            for (Name right : all(b)) {
                Span noLeft = Denials.denial(a, left.span());
                Span noRight = Denials.denial(b, right.span());
                boolean one = left.type() == right.type() && (noLeft == null) != (noRight == null);
                List<String> x = QuotedWords.of(a.words(left.span()));
                List<String> y = QuotedWords.of(b.words(right.span()));
                int shorter = Math.min(x.size(), y.size());
                if (one && shorter > 0 && x.subList(0, shorter).equals(y.subList(0, shorter))) {
                    Slot slot = left.type() == NameType.PERSON || left.type() == NameType.ORGANIZATION
                            ? Slot.NAME
                            : Slot.PLACE;
                    // without its "not" the denied name would look like another form of the same
                    return List.of(new Finding(
                            Verdict.CONFLICT,
                            slot,
                            noLeft == null ? left.span() : noLeft,
                            noRight == null ? right.span() : noRight,
                            DenialAligner.RULE));
                }
            }
        }
        return List.of();
    }

    private static List<Name> all(Unit unit) {
        return unit.account().annotation().names().stream()
                .filter(name -> unit.span().contains(name.span()))
                .toList();
    }

    /** True when the unit's report names the other's place too: then it is a second place, not another. */
    private static boolean tells(Unit unit, Name name, Unit other) {
        return unit.account().text().contains(other.words(name.span()));
    }

    private static String kind(List<String> words) {
        return words.get(words.size() - 1).toLowerCase(Locale.ROOT);
    }

    /** Names in the clause whose last word tells what they are. */
    private List<Name> names(Unit unit) {
        return unit.account().annotation().names().stream()
                .filter(name -> unit.span().contains(name.span()))
                .filter(name -> {
                    List<String> words = QuotedWords.of(unit.words(name.span()));
                    return words.size() > 1 && kinds.contains(kind(words));
                })
                .toList();
    }
}
