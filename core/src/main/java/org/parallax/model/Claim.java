// SPDX-License-Identifier: Apache-2.0
package org.parallax.model;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * One thing that the reports of a story can be compared on.
 *
 * @param slots on what the readings differ; empty for {@link Verdict#AGREE} and {@link Verdict#ONLY}
 * @param readings by report in the story's order, then in text order; at most three a report
 * @param origins ids of all origins that the readings rest on
 * @param independentOrigins how many of them are independent of each other
 * @param rule name of the rule that gave the verdict
 * @param silences what the silence of each report without a reading means, in the story's order
 */
public record Claim(
        String id,
        ClaimKind kind,
        Verdict verdict,
        List<SlotValues> slots,
        List<Reading> readings,
        List<String> origins,
        int independentOrigins,
        String rule,
        List<Silence> silences) {
    /** Most readings that one report may have in one claim. */
    public static final int MAX_READINGS = 3;

    /** A claim of which nobody's silence is judged. */
    public Claim(
            String id,
            ClaimKind kind,
            Verdict verdict,
            List<SlotValues> slots,
            List<Reading> readings,
            List<String> origins,
            int independentOrigins,
            String rule) {
        this(id, kind, verdict, slots, readings, origins, independentOrigins, rule, List.of());
    }

    public Claim {
        requireNonNull(id, "id is null");
        requireNonNull(kind, "kind is null");
        requireNonNull(verdict, "verdict is null");
        slots = List.copyOf(slots);
        readings = List.copyOf(readings);
        origins = List.copyOf(origins);
        requireNonNull(rule, "rule is null");
        silences = List.copyOf(silences);
        Map<String, Long> perReport =
                readings.stream().collect(Collectors.groupingBy(Reading::report, Collectors.counting()));
        if (perReport.isEmpty() || (verdict == Verdict.ONLY) != (perReport.size() == 1)) {
            throw new IllegalArgumentException("verdict " + verdict + " over " + perReport.size() + " reports");
        }
        if (perReport.values().stream().anyMatch(n -> n > MAX_READINGS)) {
            throw new IllegalArgumentException("more than " + MAX_READINGS + " readings of one report");
        }
    }

    /** Of its id alone: hashing all that a claim of hundreds of reports holds takes long. */
    @Override
    public int hashCode() {
        return id.hashCode();
    }
}
