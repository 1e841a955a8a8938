// SPDX-License-Identifier: Apache-2.0
package org.parallax.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parallax.model.Silence.Reason;

/**
 * What it means that a report has no reading of a claim. A story of hundreds of reports has a million silences, of which a
 * collation keeps what they follow from: reports that are cut short, the day from which a claim could be known, and words
 * that come near. All others have simply not said it. Immutable.
 */
public final class SilenceRule {
    private final Set<String> cut;
    /** In the story's order; null for a report whose day of publication is not known. */
    private final Map<String, @Nullable LocalDate> published = new LinkedHashMap<>();

    public SilenceRule(Collation collation) {
        this.cut = collation.cut();
        for (Account account : collation.story().story().accounts()) {
            PublicationTime time = account.annotation().article().metadata().published();
            published.put(account.id(), time == null ? null : time.date());
        }
    }

    /** Why the report, which has no reading of the claim, may be silent on it. */
    public Silence of(Claim claim, String report) {
        Reason reason = reason(claim, report);
        return new Silence(
                report, reason, reason == Reason.UNDECIDED ? claim.undecided().get(report) : null);
    }

    private Reason reason(Claim claim, String report) {
        if (cut.contains(report)) {
            return Reason.UNREADABLE;
        }
        LocalDate out = published.get(report);
        if (out != null && claim.knownFrom() != null && out.isBefore(claim.knownFrom())) {
            return Reason.TOO_EARLY;
        }
        return claim.undecided().containsKey(report) ? Reason.UNDECIDED : Reason.NOT_SAID;
    }

    /** Those without a reading of the claim that have a reason other than that they don't say it, in the story's order. */
    public List<Silence> excused(Claim claim) {
        if (cut.isEmpty() && claim.knownFrom() == null && claim.undecided().isEmpty()) {
            return List.of();
        }
        Set<String> heard = new HashSet<>();
        claim.readings().forEach(reading -> heard.add(reading.report()));
        List<Silence> excused = new ArrayList<>();
        for (String report : published.keySet()) {
            Silence silence = heard.contains(report) ? null : of(claim, report);
            if (silence != null && silence.reason() != Reason.NOT_SAID) {
                excused.add(silence);
            }
        }
        return excused;
    }
}
