// SPDX-License-Identifier: Apache-2.0
package org.parallax.collate;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.parallax.collate.Amounts.Relation;
import org.parallax.model.CasualtyRole;
import org.parallax.model.Claim;
import org.parallax.model.ClaimKind;
import org.parallax.model.Name;
import org.parallax.model.NameType;
import org.parallax.model.Quantity;
import org.parallax.model.Slot;
import org.parallax.model.Span;
import org.parallax.model.Toll;
import org.parallax.model.Verdict;

/**
 * Compares the tolls of each two reports, role by role: how many were killed, injured, missing. Two figures conflict only
 * where both accounts call theirs certain or both give a large number outright; who was shot is whoever was killed or injured by it, so "four shot" and "one
 * killed, four injured" conflict. Tolls whose places exclude each other are not compared.
 */
final class TollAligner {
    /** Sentences that share less than this are about two happenings. */
    private static final double ALIKE = 0.3;

    /** How many times as large the one of two such smaller numbers is at most. */
    private static final BigDecimal FAR = BigDecimal.valueOf(3);

    /** From here on a number is no count of the happening that another ... */
    private static final BigDecimal MANY = BigDecimal.valueOf(100);
    /** ... more than so many times smaller is of. */
    private static final BigDecimal FURTHEST = BigDecimal.valueOf(20);

    /** So many people are counted by somebody; smaller numbers that are not certain may be of some of them. */
    private static final int LARGE = 10;

    private static final Set<String> OTHERS = Set.of("other", "others", "more", "additional");
    /** How far behind a number such a word stands, in code units: "four other people". */
    private static final int BEHIND = 14;

    private static final int SHORT_CLAUSE = 40;
    private static final int LONG_SENTENCE = 200;

    private final Amounts amounts = new Amounts();

    /**
     * A figure with the clauses that it rests on, at most three.
     *
     * @param stated true when the report gives the number in so many words, rather than telling of each
     */
    private record Figure(Toll toll, Quantity quantity, boolean stated, List<Unit> units, List<Span> readings) {
        Unit unit() {
            return units.get(0);
        }

        void addTo(ClaimDraft draft) {
            for (int i = 0; i < units.size(); i++) {
                draft.add(units.get(i), readings.get(i));
            }
        }
    }

    /** A claim for each role of which two reports give a toll. */
    List<ClaimDraft> claims(List<Unit> units) {
        Map<CasualtyRole, List<Figure>> byRole = new EnumMap<>(CasualtyRole.class);
        for (String report : units.stream().map(Unit::report).distinct().toList()) {
            List<Unit> own =
                    units.stream().filter(unit -> unit.report().equals(report)).toList();
            for (Toll toll : own.get(0).account().tolls()) {
                Figure figure = figure(toll, own);
                if (figure != null && isWhole(toll, own.get(0).account().tolls())) {
                    byRole.computeIfAbsent(toll.role(), role -> new ArrayList<>())
                            .add(figure);
                }
            }
        }
        List<ClaimDraft> drafts = new ArrayList<>();
        byRole.forEach((role, figures) -> {
            ClaimDraft draft = claim(figures);
            if (draft != null) {
                drafts.add(draft);
            }
        });
        return drafts;
    }

    /** Fewer shot than killed and injured: they are some of them. */
    private static boolean isWhole(Toll toll, List<Toll> all) {
        long known = all.stream()
                .filter(other -> other.role() == CasualtyRole.KILLED || other.role() == CasualtyRole.INJURED)
                .mapToLong(Toll::low)
                .sum();
        return toll.role() != CasualtyRole.SHOT || toll.low() >= known;
    }

    private static @Nullable Figure figure(Toll toll, List<Unit> units) {
        List<Unit> tellers = new ArrayList<>();
        List<Span> readings = new ArrayList<>();
        Quantity stated = null;
        for (Span span : toll.spans()) {
            for (Unit unit : units) {
                if (unit.span().contains(span) && !tellers.contains(unit) && tellers.size() < Claim.MAX_READINGS) {
                    tellers.add(unit);
                    readings.add(reading(unit, span));
                }
            }
            stated = stated == null ? stated(toll, span, units) : stated;
        }
        if (tellers.isEmpty()) {
            return null;
        }
        Quantity quantity = stated != null
                ? stated
                : new Quantity(
                        toll.spans().get(0),
                        BigDecimal.valueOf(toll.low()),
                        BigDecimal.valueOf(toll.high()),
                        toll.comparator(),
                        Quantity.COUNT,
                        null,
                        "");
        return new Figure(toll, quantity, stated != null, tellers, readings);
    }

    /** The number in the text that gives the figure. */
    private static @Nullable Quantity stated(Toll toll, Span span, List<Unit> units) {
        for (Unit unit : units) {
            for (Quantity quantity : unit.quantities()) {
                boolean same = quantity.low().compareTo(BigDecimal.valueOf(toll.low())) == 0;
                if (same && quantity.span().overlaps(span)) {
                    return quantity;
                }
            }
        }
        return null;
    }

    private @Nullable ClaimDraft claim(List<Figure> figures) {
        ClaimDraft draft = new ClaimDraft(ClaimKind.QUANTITY, "toll");
        boolean any = false;
        for (int i = 0; i < figures.size(); i++) {
            for (int j = i + 1; j < figures.size(); j++) {
                Figure a = figures.get(i);
                Figure b = figures.get(j);
                boolean two = !a.unit().report().equals(b.unit().report());
                boolean alike = Vectors.dot(a.unit().vector(), b.unit().vector()) >= ALIKE;
                Finding finding =
                        two && alike && Guards.specific(a.unit(), b.unit()) && sameSpot(a, b) ? finding(a, b) : null;
                if (finding != null) {
                    any = true;
                    a.addTo(draft);
                    b.addTo(draft);
                    draft.find(finding, a.unit().report(), b.unit().report());
                }
            }
        }
        return any ? draft : null;
    }

    /** False when each toll names places of its dead right behind it, and not one is the same. */
    private static boolean sameSpot(Figure a, Figure b) {
        Set<String> left = spots(a);
        Set<String> right = spots(b);
        return left.isEmpty() || right.isEmpty() || left.stream().anyMatch(right::contains);
    }

    private static Set<String> spots(Figure figure) {
        Unit unit = figure.unit();
        Set<String> spots = new TreeSet<>();
        for (Name name : unit.names()) {
            boolean place = name.type() == NameType.CITY || name.type() == NameType.PLACE;
            if (place && name.span().begin() >= figure.quantity().span().end()) {
                spots.add(unit.words(name.span()).toLowerCase(Locale.ROOT));
            }
        }
        return spots;
    }

    /** "and injuring 80" is too little to read: a short clause is shown with its sentence, if that is short too. */
    private static Span reading(Unit unit, Span words) {
        Span clause = unit.clauseAt(words).span();
        return clause.length() < SHORT_CLAUSE && unit.span().length() < LONG_SENTENCE ? unit.span() : clause;
    }

    /** Nothing where a figure that excludes the other is not certain, or where none is given in so many words. */
    private @Nullable Finding finding(Figure a, Figure b) {
        Span left = a.quantity().span();
        Span right = b.quantity().span();
        Relation relation = amounts.compare(a.quantity(), b.quantity());
        if (relation == Relation.SAME) {
            return a.stated() && b.stated() ? new Finding(Verdict.AGREE, Slot.AMOUNT, left, right, "toll") : null;
        }
        boolean update = Updates.explain(a.unit(), b.unit(), a.quantity(), b.quantity());
        if (relation == Relation.LESS_EXACT) {
            return update
                    ? new Finding(Verdict.DIFFER, Slot.UPDATE, left, right, "toll-update")
                    : new Finding(Verdict.DIFFER, Slot.PRECISION, left, right, "toll");
        }
        if (isOfOthers(a) != isOfOthers(b) || takesIn(a, b) || takesIn(b, a) || isOfAnother(a, b)) {
            return null;
        }
        boolean certain = a.toll().certain() && b.toll().certain() && (a.stated() || b.stated());
        boolean large = isLarge(a) && isLarge(b);
        if (!certain && !large && !isOnly(a, b)) {
            return null;
        }
        if (update) {
            return new Finding(Verdict.DIFFER, Slot.UPDATE, left, right, "toll-update");
        }
        // a figure that is worked out from others can't be pointed at
        boolean outright = a.stated() && b.stated();
        // the injured are worked out from numbers, the dead from names, of which the next makes one more
        if (!outright && (a.toll().role() == CasualtyRole.KILLED || isOfOnePerson(a) || isOfOnePerson(b))) {
            return null;
        }
        return outright
                ? new Finding(Verdict.CONFLICT, Slot.AMOUNT, left, right, "toll")
                : new Finding(
                        Verdict.CONFLICT,
                        Slot.AMOUNT,
                        a.readings().get(0),
                        b.readings().get(0),
                        "toll");
    }

    /** "More than 31,000 died in 2003" beside "ten died": no two counts of one happening part so far. */
    private static boolean isOfAnother(Figure a, Figure b) {
        BigDecimal less = a.quantity().high().min(b.quantity().high());
        BigDecimal more = a.quantity().low().max(b.quantity().low());
        return more.compareTo(MANY) >= 0 && more.compareTo(less.multiply(FURTHEST)) > 0;
    }

    /** "Three victims were taken to hospital" beside "one dead, two hurt": the three are the dead and the hurt. */
    private static boolean takesIn(Figure all, Figure some) {
        long dead = some.unit().account().tolls().stream()
                .filter(toll -> toll.role() == CasualtyRole.KILLED)
                .mapToLong(Toll::low)
                .sum();
        boolean tellsDead = all.unit().account().tolls().stream().anyMatch(toll -> toll.role() == CasualtyRole.KILLED);
        return all.toll().role() == CasualtyRole.INJURED
                && dead > 0
                && !tellsDead
                && all.toll().low() == some.toll().low() + dead;
    }

    /** "Berg was shot in the arm": whoever tells of one person does not say that there was nobody else. */
    private static boolean isOfOnePerson(Figure figure) {
        return !figure.stated() && figure.toll().high() == 1;
    }

    /** True when both give a number of people by no two nouns, and neither has the other's number anywhere. */
    private static boolean isOnly(Figure a, Figure b) {
        Set<String> left = nouns(a);
        Set<String> right = nouns(b);
        BigDecimal less = a.quantity().high().min(b.quantity().high());
        BigDecimal more = a.quantity().low().max(b.quantity().low());
        return a.stated()
                && b.stated()
                && more.compareTo(less.multiply(FAR)) <= 0
                && (left.isEmpty() || right.isEmpty() || left.stream().anyMatch(right::contains))
                && !isOfOthers(a)
                && !isOfOthers(b)
                && !counts(a.unit(), b.quantity())
                && !counts(b.unit(), a.quantity());
    }

    /** What those are called whom the report counts in the figure: "Five hurt" calls them nothing. */
    private static Set<String> nouns(Figure figure) {
        Set<String> nouns = new TreeSet<>();
        for (Quantity quantity : figure.unit().account().annotation().quantities()) {
            boolean counted = figure.toll().spans().stream().anyMatch(span -> span.overlaps(quantity.span()));
            if (counted && !quantity.head().isEmpty()) {
                nouns.add(quantity.head());
            }
        }
        return nouns;
    }

    private static boolean counts(Unit unit, Quantity number) {
        return unit.account().annotation().quantities().stream()
                .anyMatch(other -> other.unit().equals(Quantity.COUNT)
                        && other.low().compareTo(number.high()) <= 0
                        && other.high().compareTo(number.low()) >= 0);
    }

    /** "Killing one and shooting four others": the number leaves some out. */
    private static boolean isOfOthers(Figure figure) {
        String text = figure.unit().account().text();
        int end = figure.quantity().span().end();
        String behind =
                text.substring(end, Math.min(text.length(), end + BEHIND)).toLowerCase(Locale.ROOT);
        return figure.stated() && QuotedWords.of(behind).stream().anyMatch(OTHERS::contains);
    }

    /** True for a number of many people that the text itself gives; headlines are too short to tell what they count. */
    private static boolean isLarge(Figure figure) {
        return figure.stated()
                && figure.toll().low() >= LARGE
                && figure.units().stream().anyMatch(unit -> !unit.sentence().headline());
    }
}
