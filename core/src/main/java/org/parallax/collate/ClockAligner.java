// SPDX-License-Identifier: Apache-2.0
package org.parallax.collate;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
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
    private static final long HOUR = 60;
    private static final long NEAR = 20;
    private static final long DAY = 24 * HOUR;
    /** Score from which two versions of a moment are compared at all, and from which they may exclude each other. */
    private static final double ON_ONE_THING = 0.03;

    private static final double SURELY = 0.5;

    private final Aligner aligner;

    ClockAligner(Aligner aligner) {
        this.aligner = aligner;
    }

    private record Told(Unit unit, TimeExpression time) {}

    private record Match(Told a, Told b, long minutes, double score) {}

    /** A claim for each time of day that two reports give, and for each that they give otherwise. */
    List<ClaimDraft> claims(List<Unit> units) {
        List<String> reports = units.stream().map(Unit::report).distinct().toList();
        List<ClaimDraft> drafts = new ArrayList<>();
        for (int i = 0; i < reports.size(); i++) {
            for (int j = i + 1; j < reports.size(); j++) {
                compare(told(units, reports.get(i)), told(units, reports.get(j)), drafts);
            }
        }
        return drafts;
    }

    private static List<Told> told(List<Unit> units, String report) {
        List<Told> told = new ArrayList<>();
        for (Unit unit : units) {
            for (TimeExpression time : unit.times()) {
                if (unit.report().equals(report) && time.clock() != null) {
                    told.add(new Told(unit, time));
                }
            }
        }
        return told;
    }

    private void compare(List<Told> left, List<Told> right, List<ClaimDraft> drafts) {
        List<Match> matches = new ArrayList<>();
        for (Told a : left) {
            for (Told b : right) {
                boolean sameZone = TimeRule.zone(a.unit(), a.time()).equals(TimeRule.zone(b.unit(), b.time()));
                if (sameZone && !TimeRule.daysApart(a.time(), b.time())) {
                    matches.add(new Match(a, b, minutes(a, b), aligner.score(a.unit(), b.unit())));
                }
            }
        }
        matches.sort((x, y) -> x.minutes() != y.minutes()
                ? Long.compare(x.minutes(), y.minutes())
                : Double.compare(y.score(), x.score()));
        Set<Told> used = new HashSet<>();
        for (Match match : matches) {
            boolean free = !used.contains(match.a()) && !used.contains(match.b());
            if (free && match.minutes() == 0) {
                drafts.add(draft(match, Verdict.AGREE, "same-clock"));
                used.addAll(List.of(match.a(), match.b()));
            } else if (free && match.minutes() <= HOUR && match.score() >= ON_ONE_THING) {
                boolean hedged =
                        match.a().time().approximate() && match.b().time().approximate();
                boolean apart = match.minutes() > NEAR && !hedged && match.score() >= SURELY;
                drafts.add(draft(match, apart ? Verdict.CONFLICT : Verdict.DIFFER, apart ? "clock" : "clock-near"));
                used.addAll(List.of(match.a(), match.b()));
            }
        }
    }

    private static long minutes(Told a, Told b) {
        if (a.time().clock() == null || b.time().clock() == null) {
            return DAY;
        }
        long minutes =
                Math.abs(Duration.between(a.time().clock(), b.time().clock()).toMinutes());
        return Math.min(minutes, DAY - minutes);
    }

    private static ClaimDraft draft(Match match, Verdict verdict, String rule) {
        ClaimDraft draft = new ClaimDraft(ClaimKind.DATE, rule);
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
        return draft;
    }
}
