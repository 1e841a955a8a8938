// SPDX-License-Identifier: Apache-2.0
package org.parallax.collate;

import java.time.Duration;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.parallax.model.ClaimKind;
import org.parallax.model.Slot;
import org.parallax.model.TimeExpression;
import org.parallax.model.Verdict;

/**
 * Compares the times of day that two reports give. The same time in both is one claim; times of day that stand in only one
 * report each and lie within the hour are two versions of one moment where the sentences are on one thing.
 */
final class ClockAligner {
    /** Longer than "before" with blanks around, in code units. */
    private static final int WORD = 9;

    private static final long HOUR = 60;
    private static final long NEAR = 20;
    private static final long SIDED_SLACK = 10;
    private static final long HEDGED_SLACK = 4;
    private static final int ROUND = 5;
    private static final long DAY = 24 * HOUR;
    /** Score from which two versions of a moment are compared at all, and from which they may exclude each other. */
    private static final double ON_ONE_THING = 0.03;

    private static final double SURELY = 0.3;

    private final Aligner aligner;

    ClockAligner(Aligner aligner) {
        this.aligner = aligner;
    }

    private record Told(Unit unit, TimeExpression time) {}

    private record Match(Told a, Told b, long minutes, double score) {
        /** The two times of day, whichever report gives which. */
        String clocks() {
            String left = String.valueOf(a.time().clock());
            String right = String.valueOf(b.time().clock());
            return left.compareTo(right) < 0 ? left + " " + right : right + " " + left;
        }

        int begins() {
            return a.time().span().begin() + b.time().span().begin();
        }
    }

    /** A claim for each time of day that two reports give, and for each that they give otherwise. */
    List<ClaimDraft> claims(List<Unit> units) {
        List<List<Told>> told = List.copyOf(told(units).values());
        Moments moments = new Moments();
        for (int i = 0; i < told.size(); i++) {
            for (int j = i + 1; j < told.size(); j++) {
                compare(told.get(i), told.get(j), moments);
            }
        }
        return moments.drafts();
    }

    /** The claims found so far: two versions of a moment are one claim, however many copies of a report give them. */
    private static final class Moments {
        private final List<ClaimDraft> drafts = new ArrayList<>();
        private final Map<String, List<ClaimDraft>> byClocks = new LinkedHashMap<>();

        void add(Match match, Verdict verdict, String rule) {
            String a = match.a().unit().report();
            String b = match.b().unit().report();
            List<ClaimDraft> known = byClocks.computeIfAbsent(rule + " " + match.clocks(), key -> new ArrayList<>());
            for (ClaimDraft draft : known) {
                if (draft.reads(a) != draft.reads(b)) {
                    fill(draft, match, verdict, rule);
                    return;
                }
            }
            ClaimDraft draft = new ClaimDraft(ClaimKind.DATE, rule);
            fill(draft, match, verdict, rule);
            drafts.add(draft);
            known.add(draft);
        }

        List<ClaimDraft> drafts() {
            return drafts;
        }
    }

    /** The clocks of each report that tells any, in the units' order. */
    private static Map<String, List<Told>> told(List<Unit> units) {
        Map<String, List<Told>> told = new LinkedHashMap<>();
        for (Unit unit : units) {
            for (TimeExpression time : unit.times()) {
                if (time.clock() != null) {
                    told.computeIfAbsent(unit.report(), r -> new ArrayList<>()).add(new Told(unit, time));
                }
            }
        }
        return told;
    }

    private void compare(List<Told> left, List<Told> right, Moments moments) {
        List<Match> matches = new ArrayList<>();
        for (Told a : left) {
            for (Told b : right) {
                if (!TimeRule.daysApart(a.time(), b.time()) && comparable(a, b)) {
                    matches.add(new Match(a, b, minutes(a, b), aligner.score(a.unit(), b.unit())));
                }
            }
        }
        matches.sort(Comparator.comparingLong(Match::minutes)
                .thenComparing(match -> -match.score())
                .thenComparing(Match::begins));
        Set<Told> used = new HashSet<>();
        for (Match match : matches) {
            boolean free = !used.contains(match.a()) && !used.contains(match.b());
            if (free && match.minutes() <= slack(match)) {
                moments.add(match, Verdict.AGREE, "same-clock");
                used.addAll(List.of(match.a(), match.b()));
            } else if (free
                    && match.minutes() <= HOUR
                    && match.score() >= ON_ONE_THING
                    && !isBorneOut(match.a(), match.b())
                    && !isBorneOut(match.b(), match.a())) {
                boolean apart = match.minutes() > NEAR
                        && sameZone(match.a(), match.b())
                        && match.score() >= SURELY
                        && !areOfTwoDeeds(match);
                moments.add(match, apart ? Verdict.CONFLICT : Verdict.DIFFER, apart ? "clock" : "clock-near");
                used.addAll(List.of(match.a(), match.b()));
            }
        }
    }

    /**
     * How far two versions of one moment may lie apart and still bear each other out: "just before 2 a.m." tells no minute,
     * "around 2:45" and 2:48 are one, but two hedged times are two readings of the clock.
     */
    private static long slack(Match match) {
        if (match.score() < ON_ONE_THING || !sameZone(match.a(), match.b())) {
            return 0;
        }
        if (sided(match.a()) || sided(match.b())) {
            return SIDED_SLACK;
        }
        boolean oneHedged = match.a().time().approximate() != match.b().time().approximate();
        return oneHedged && isRound(match.a().time().approximate() ? match.a() : match.b()) ? HEDGED_SLACK : 0;
    }

    private static boolean areOfTwoDeeds(Match match) {
        return Deeds.areTwo(
                match.a().unit(),
                match.a().time().span(),
                match.b().unit(),
                match.b().time().span());
    }

    /** "Around 2:46" means that minute, "around 2:45" its neighbours too. */
    private static boolean isRound(Told told) {
        return told.time().clock() != null && told.time().clock().getMinute() % ROUND == 0;
    }

    /** "After 3 a.m." is 3:30 too, "before noon" half past eleven. */
    private static boolean isBorneOut(Told open, Told other) {
        LocalTime from = open.time().clock();
        LocalTime at = other.time().clock();
        String text = open.unit().account().text();
        int begin = open.time().span().begin();
        String before =
                text.substring(Math.max(0, begin - WORD), begin).stripTrailing().toLowerCase(Locale.ROOT);
        return from != null
                && at != null
                && ((before.endsWith(" after") && at.isAfter(from))
                        || (before.endsWith(" before") && at.isBefore(from)));
    }

    /** "Just before", "shortly after". */
    private static boolean sided(Told told) {
        List<String> words = QuotedWords.of(told.unit().words(told.time().span()));
        return words.contains("before") || words.contains("after");
    }

    private static boolean sameZone(Told a, Told b) {
        return TimeRule.zone(a.unit(), a.time()).equals(TimeRule.zone(b.unit(), b.time()));
    }

    /** Two zones are not compared; where one report names none, whole hours apart may be the same moment. */
    private static boolean comparable(Told a, Told b) {
        boolean oneZone = TimeRule.zone(a.unit(), a.time()).isEmpty()
                != TimeRule.zone(b.unit(), b.time()).isEmpty();
        return sameZone(a, b) || (oneZone && minutes(a, b) == HOUR);
    }

    private static long minutes(Told a, Told b) {
        if (a.time().clock() == null || b.time().clock() == null) {
            return DAY;
        }
        long minutes =
                Math.abs(Duration.between(a.time().clock(), b.time().clock()).toMinutes());
        return Math.min(minutes, DAY - minutes);
    }

    private static void fill(ClaimDraft draft, Match match, Verdict verdict, String rule) {
        Unit a = match.a().unit();
        Unit b = match.b().unit();
        draft.add(
                a,
                a.clauseAt(match.a().time().span())
                        .span()
                        .cover(match.a().time().span()));
        draft.add(
                b,
                b.clauseAt(match.b().time().span())
                        .span()
                        .cover(match.b().time().span()));
        draft.find(
                new Finding(
                        verdict,
                        Slot.DATE,
                        match.a().time().span(),
                        match.b().time().span(),
                        rule),
                a.report(),
                b.report());
    }
}
