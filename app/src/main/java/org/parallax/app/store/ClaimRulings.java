// SPDX-License-Identifier: Apache-2.0
package org.parallax.app.store;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.parallax.model.Claim;
import org.parallax.model.Collation;
import org.parallax.model.Reading;
import org.parallax.model.SlotValues;
import org.parallax.model.Verdict;

/** What people said of claims, applied to a story's collation when it is shown. Immutable. */
record ClaimRulings(List<Correction> corrections) {
    private static final String REJECTED = "alignment-rejected";

    ClaimRulings {
        corrections = corrections.stream().filter(Correction::holds).toList();
    }

    /** The places of a claim's readings, as corrections name them. */
    static List<String> places(Claim claim) {
        return claim.readings().stream()
                .map(reading -> Words.of(reading).toString())
                .sorted()
                .toList();
    }

    /** The collation with what people said, one word after the other: a part of a claim can be ruled on like any other. */
    Ruled apply(Collation collation) {
        List<Claim> kept = new ArrayList<>(collation.claims());
        List<Claim> rejected = new ArrayList<>();
        Set<String> confirmed = new TreeSet<>();
        int number = kept.size();
        for (Correction correction : corrections) {
            List<String> values = correction.values();
            switch (correction.kind()) {
                case REJECT_CLAIM -> {
                    List<Claim> out = at(values, kept);
                    kept.removeAll(out);
                    rejected.addAll(out);
                    out.forEach(claim -> confirmed.remove(claim.id()));
                }
                case CONFIRM_CLAIM -> at(values, kept).forEach(claim -> confirmed.add(claim.id()));
                case REJECT_ALIGNMENT -> {
                    for (Claim claim : at(values.subList(1, values.size()), kept)) {
                        int place = kept.indexOf(claim);
                        kept.remove(place);
                        kept.addAll(place, apart(claim, values.get(0), "c" + ++number));
                    }
                }
                case MERGE_NAMES, SPLIT_NAMES, MERGE_STORIES, SPLIT_STORY, MOVE_REPORT -> {}
            }
        }
        kept.sort(Comparator.comparing(claim -> place(claim.verdict())));
        return new Ruled(collation.with(kept), rejected, confirmed);
    }

    /** The claims whose readings stand at just these places. */
    private static List<Claim> at(List<String> places, List<Claim> claims) {
        Set<String> wanted = Set.copyOf(places);
        return claims.stream()
                .filter(claim -> wanted.equals(Set.copyOf(places(claim))))
                .toList();
    }

    /** Conflicts first, as in every collation. */
    private static int place(Verdict verdict) {
        return switch (verdict) {
            case CONFLICT -> 0;
            case DIFFER -> 1;
            case ONLY -> 2;
            case AGREE -> 3;
        };
    }

    /** The claim without one report's readings, and these as a claim of their own. */
    private static List<Claim> apart(Claim claim, String report, String id) {
        List<Reading> own = claim.readings().stream()
                .filter(reading -> reading.report().equals(report))
                .toList();
        List<Reading> others = claim.readings().stream()
                .filter(reading -> !reading.report().equals(report))
                .toList();
        if (own.isEmpty() || others.isEmpty()) {
            return List.of(claim);
        }
        List<SlotValues> slots = new ArrayList<>();
        for (SlotValues slot : claim.slots()) {
            SortedMap<String, String> values = new TreeMap<>(slot.values());
            values.remove(report);
            if (Set.copyOf(values.values()).size() > 1) {
                slots.add(new SlotValues(slot.slot(), values));
            }
        }
        boolean alone = others.stream().map(Reading::report).distinct().count() == 1;
        Verdict verdict = alone ? Verdict.ONLY : slots.isEmpty() ? Verdict.AGREE : claim.verdict();
        String rule = verdict == claim.verdict() ? claim.rule() : REJECTED;
        return List.of(
                new Claim(
                        claim.id(),
                        claim.kind(),
                        verdict,
                        alone ? List.of() : slots,
                        others,
                        claim.origins(),
                        alone ? 1 : claim.independentOrigins(),
                        rule,
                        claim.knownFrom(),
                        claim.undecided()),
                new Claim(id, claim.kind(), Verdict.ONLY, List.of(), own, claim.origins(), 1, REJECTED));
    }
}
