// SPDX-License-Identifier: Apache-2.0
package org.parallax.collate;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.parallax.collate.Amounts.Relation;
import org.parallax.lexicon.Tsv;
import org.parallax.model.Claim;
import org.parallax.model.ClaimKind;
import org.parallax.model.Comparator;
import org.parallax.model.Granularity;
import org.parallax.model.Modality;
import org.parallax.model.Name;
import org.parallax.model.NameType;
import org.parallax.model.PublicationTime;
import org.parallax.model.Quantity;
import org.parallax.model.Sentence;
import org.parallax.model.Slot;
import org.parallax.model.Span;
import org.parallax.model.TimeExpression;
import org.parallax.model.Verdict;

/**
 * Compares the main toll of each report, role by role: how many were killed, injured, missing. The main toll is the first
 * that a report states of the happening itself: not of a part of it ("two of them"), nor of another day, nor of a place
 * that the other report's toll excludes.
 */
final class TollAligner {
    /** Sentences that share less than this are about two happenings. */
    private static final double ALIKE = 0.3;
    /** A past happening is recalled with a time that lies this many days before the publication. */
    private static final long RECENT_DAYS = 31;

    /** "The four who were wounded" are some that the report told of before. */
    private static final Set<String> DEFINITE = Set.of("the", "these", "those", "other");

    private static final int SHORT_CLAUSE = 40;
    private static final int LONG_SENTENCE = 200;

    private final Set<String> elsewhere =
            Tsv.load("/parallax/collate/elsewhere-words.tsv").words();
    private final Amounts amounts = new Amounts();

    /** What a report gives as the toll, and every clause that gives the same figure, at most three. */
    private record Toll(Quantity quantity, List<Unit> units, List<Span> readings) {
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
        SortedMap<String, List<Toll>> byRole = new TreeMap<>();
        for (String report : units.stream().map(Unit::report).distinct().toList()) {
            SortedMap<String, Toll> tolls = tolls(
                    units.stream().filter(unit -> unit.report().equals(report)).toList());
            tolls.forEach((role, toll) ->
                    byRole.computeIfAbsent(role, r -> new ArrayList<>()).add(toll));
        }
        List<ClaimDraft> drafts = new ArrayList<>();
        byRole.forEach((role, tolls) -> {
            ClaimDraft draft = claim(tolls);
            if (draft != null) {
                drafts.add(draft);
            }
        });
        return drafts;
    }

    /** The first toll of each role that one report states, from its text rather than its headline. */
    private SortedMap<String, Toll> tolls(List<Unit> units) {
        SortedMap<String, Toll> tolls = new TreeMap<>();
        List<Unit> ordered =
                new ArrayList<>(units.stream().filter(unit -> !isHeadline(unit)).toList());
        ordered.addAll(units.stream().filter(TollAligner::isHeadline).toList());
        for (Unit unit : ordered) {
            for (Quantity quantity : unit.quantities()) {
                String role = isWhole(unit, quantity) && !isPast(unit) ? Casualties.role(unit, quantity) : null;
                if (role == null) {
                    continue;
                }
                Toll known = tolls.get(role);
                if (known == null) {
                    tolls.put(
                            role,
                            new Toll(
                                    quantity,
                                    new ArrayList<>(List.of(unit)),
                                    new ArrayList<>(List.of(reading(unit, quantity)))));
                } else if (sameFigure(known.quantity(), quantity)
                        && known.units().size() < Claim.MAX_READINGS) {
                    known.units().add(unit);
                    known.readings().add(reading(unit, quantity));
                }
            }
        }
        // "five were shot ... police found four injured outside": the whole is told by another word
        if (tolls.containsKey("shot")) {
            tolls.remove("injured");
        }
        return tolls;
    }

    private static boolean isHeadline(Unit unit) {
        return unit.sentence().headline();
    }

    private @Nullable ClaimDraft claim(List<Toll> tolls) {
        ClaimDraft draft = new ClaimDraft(ClaimKind.QUANTITY, "toll");
        boolean any = false;
        for (int i = 0; i < tolls.size(); i++) {
            for (int j = i + 1; j < tolls.size(); j++) {
                Toll a = tolls.get(i);
                Toll b = tolls.get(j);
                boolean alike = Vectors.dot(a.unit().vector(), b.unit().vector()) >= ALIKE;
                if (!alike || !Guards.specific(a.unit(), b.unit()) || !sameSpot(a, b)) {
                    continue;
                }
                any = true;
                a.addTo(draft);
                b.addTo(draft);
                draft.find(finding(a, b), a.unit().report(), b.unit().report());
            }
        }
        return any ? draft : null;
    }

    /** False when each toll names the place of its dead right behind it, and they are two places. */
    private static boolean sameSpot(Toll a, Toll b) {
        String left = spot(a);
        String right = spot(b);
        return left == null || right == null || left.equalsIgnoreCase(right);
    }

    private static @Nullable String spot(Toll toll) {
        Unit unit = toll.unit();
        for (Name name : unit.account().annotation().names()) {
            boolean place = name.type() == NameType.CITY || name.type() == NameType.PLACE;
            if (place
                    && name.span().begin() >= toll.quantity().span().end()
                    && unit.span().contains(name.span())) {
                return unit.words(name.span());
            }
        }
        return null;
    }

    /** "and injuring 80" is too little to read: a short clause is shown with its sentence, if that is short too. */
    private static Span reading(Unit unit, Quantity quantity) {
        Span clause = unit.clauseAt(quantity.span()).span();
        return clause.length() < SHORT_CLAUSE && unit.span().length() < LONG_SENTENCE ? unit.span() : clause;
    }

    private Finding finding(Toll a, Toll b) {
        Relation relation = amounts.compare(a.quantity(), b.quantity());
        if (relation == Relation.SAME) {
            return new Finding(
                    Verdict.AGREE,
                    Slot.AMOUNT,
                    a.quantity().span(),
                    b.quantity().span(),
                    "toll");
        }
        if (Updates.explain(a.unit(), b.unit(), a.quantity(), b.quantity())) {
            return new Finding(
                    Verdict.DIFFER,
                    Slot.UPDATE,
                    a.quantity().span(),
                    b.quantity().span(),
                    "toll-update");
        }
        boolean apart = relation == Relation.APART;
        return new Finding(
                apart ? Verdict.CONFLICT : Verdict.DIFFER,
                apart ? Slot.AMOUNT : Slot.PRECISION,
                a.quantity().span(),
                b.quantity().span(),
                "toll");
    }

    /** "12" and "at least 12" bear each other out; so do "a dozen" and "about 12". */
    private static boolean sameFigure(Quantity a, Quantity b) {
        return a.low().compareTo(b.low()) == 0 && a.high().compareTo(b.high()) == 0;
    }

    /** "Two of the victims" is a part; a count without a noun needs its role word right there. */
    private static boolean isWhole(Unit unit, Quantity quantity) {
        String text = unit.account().text();
        int end = quantity.of() == null
                ? quantity.span().end()
                : Math.max(quantity.of().end(), quantity.span().end());
        String behind = text.substring(quantity.span().end(), Math.min(text.length(), end + 8))
                .strip();
        List<String> ahead = QuotedWords.of(text.substring(
                Math.max(0, quantity.span().begin() - 10), quantity.span().begin()));
        boolean known = !ahead.isEmpty() && DEFINITE.contains(ahead.get(ahead.size() - 1));
        boolean part = behind.startsWith("of ") || behind.startsWith("more");
        boolean count = quantity.unit().equals(Quantity.COUNT) && quantity.low().compareTo(BigDecimal.ONE) >= 0;
        return count
                && !part
                && !known
                && quantity.comparator() != Comparator.LESS_THAN
                && unit.modalityAt(quantity.span()) != Modality.HYPOTHETICAL;
    }

    /** "In a separate shooting", "last year's crash": told of another happening, by a word or by a time. */
    private boolean isPast(Unit unit) {
        if (unit.sentence().tokens().stream()
                .map(token -> token.lemma().toLowerCase(Locale.ROOT))
                .anyMatch(elsewhere::contains)) {
            return true;
        }
        PublicationTime published =
                unit.account().annotation().article().metadata().published();
        Sentence sentence = unit.sentence();
        for (TimeExpression time : unit.account().annotation().times()) {
            boolean here = sentence.span().contains(time.span());
            boolean old = published != null
                    && time.to() != null
                    && time.to().toEpochDay() < published.date().toEpochDay() - RECENT_DAYS;
            boolean bareYear = time.granularity() == Granularity.YEAR;
            if (here && (old || bareYear)) {
                return true;
            }
        }
        return false;
    }
}
