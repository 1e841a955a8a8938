// SPDX-License-Identifier: Apache-2.0
package org.parallax.collate;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parallax.model.Proposition;
import org.parallax.model.Quotation;
import org.parallax.model.Span;

/**
 * Finds what one report says alone: clauses that no other report has anything near to, and such phrases in the others. A whole unit that is a reading
 * already stands in no other claim, and one that is a reading of nothing else is never left out, but where its report says
 * the same word for word in another place.
 */
final class LoneFinder {
    /** A reading may be no longer, in code units. */
    private static final int LONGEST = 400;
    /** Clauses that are this share of a unit are the unit. */
    private static final double WHOLE = 0.8;

    private final Judge judge;
    private final LonePhrases phrases;
    private final Told shared;
    private final Map<Unit, List<Span>> known;

    /** @param known places in units that other reports have too, whatever the words around them */
    LoneFinder(Judge judge, Told shared, Map<Unit, List<Span>> known) {
        this.judge = judge;
        this.known = known;
        this.phrases = new LonePhrases(judge);
        this.shared = shared;
    }

    /** A clause that stands alone, with those of the same utterance that follow it. */
    private static final class Run {
        private final List<Unit> units = new ArrayList<>();
        private Span span;

        Run(Unit unit, Span span) {
            this.units.add(unit);
            this.span = span;
        }

        boolean takes(Unit unit, Span clause) {
            Unit last = units.get(units.size() - 1);
            Quotation.Passage passage = passage(last, span);
            boolean goesOn = last.report().equals(unit.report())
                    && isOpen(last.words(span))
                    && passage != null
                    && passage.whole().overlaps(clause);
            if (!goesOn || span.cover(clause).length() > LONGEST) {
                return false;
            }
            units.add(unit);
            span = span.cover(clause);
            return true;
        }

        ClaimDraft draft() {
            ClaimDraft draft = new ClaimDraft(ClaimKinds.of(units.get(0)), "no-counterpart");
            Span closed = closed(units.get(0), span);
            units.forEach(unit -> draft.add(unit, closed));
            return draft;
        }
    }

    /** What a report says: a caption that stands in the text again is said once. */
    private record Saying(String report, String words) {
        static Saying of(Unit unit) {
            return new Saying(unit.report(), unit.text());
        }
    }

    List<ClaimDraft> claims(List<Unit> units) {
        List<Run> runs = new ArrayList<>();
        Run last = null;
        Set<Saying> told = new HashSet<>();
        boolean[] covered = new boolean[units.size()];
        for (int i = 0; i < covered.length; i++) {
            covered[i] = shared.covers(units.get(i));
            if (covered[i]) {
                told.add(Saying.of(units.get(i)));
            }
        }
        for (int i = 0; i < covered.length; i++) {
            Unit unit = units.get(i);
            boolean used = covered[i];
            if (!used && !told.add(Saying.of(unit))) {
                last = null;
                continue;
            }
            List<Proposition> alone = used ? alone(unit) : unit.clauses();
            for (Proposition clause : unit.clauses()) {
                if (!alone.contains(clause)) {
                    last = null;
                    phrases.of(unit, clause.span()).stream()
                            .filter(span -> !isKnown(unit, span))
                            .forEach(span -> runs.add(new Run(unit, span)));
                } else if (last == null || !last.takes(unit, clause.span())) {
                    last = new Run(unit, clause.span());
                    runs.add(last);
                }
            }
        }
        return runs.stream().map(Run::draft).toList();
    }

    /** Clauses of a shared unit that nobody else has, but for the least sure ones where they would be all of it. */
    private List<Proposition> alone(Unit unit) {
        List<Proposition> alone = new ArrayList<>(unit.clauses());
        alone.removeIf(clause ->
                unit.clauses().size() == 1 || isKnown(unit, clause.span()) || !judge.alone(unit, clause.span()));
        while (length(alone) >= WHOLE * unit.span().length()) {
            alone.remove(Collections.min(
                    alone, Comparator.comparingDouble(clause -> judge.aloneScore(unit, clause.span()))));
        }
        return alone;
    }

    private boolean isKnown(Unit unit, Span words) {
        return known.getOrDefault(unit, List.of()).stream().anyMatch(words::overlaps);
    }

    private static int length(List<Proposition> clauses) {
        return clauses.stream().mapToInt(clause -> clause.span().length()).sum();
    }

    private static Quotation.@Nullable Passage passage(Unit unit, Span span) {
        for (Quotation quotation : unit.account().quotations()) {
            for (Quotation.Passage passage : quotation.passages()) {
                if (passage.whole().overlaps(span)) {
                    return passage;
                }
            }
        }
        return null;
    }

    /** True when a quotation begins or ends in the words, but not both. */
    private static boolean isOpen(String words) {
        int straight = 0;
        int curly = 0;
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            straight += c == '"' ? 1 : 0;
            curly += c == '\u201c' ? 1 : c == '\u201d' ? -1 : 0;
        }
        return straight % 2 != 0 || curly != 0;
    }

    /** Without a mark at its edge whose other half stands elsewhere. */
    private static Span closed(Unit unit, Span span) {
        String words = unit.words(span);
        if (words.length() < 2 || !isOpen(words)) {
            return span;
        }
        boolean first = isMark(words.charAt(0));
        boolean last = isMark(words.charAt(words.length() - 1));
        if (first == last) {
            return span;
        }
        return new Span(span.begin() + (first ? 1 : 0), span.end() - (last ? 1 : 0));
    }

    private static boolean isMark(char c) {
        return c == '"' || c == '\u201c' || c == '\u201d';
    }
}
