// SPDX-License-Identifier: Apache-2.0
package org.parallax.model;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One thing that the reports of a story can be compared on.
 *
 * @param slots on what the readings differ; empty for {@link Verdict#AGREE} and {@link Verdict#ONLY}
 * @param readings by report in the story's order, then in text order; at most three a report
 * @param origins ids of all origins that the readings rest on
 * @param independentOrigins how many of them are independent of each other
 * @param rule name of the rule that gave the verdict
 * @param knownFrom the last day that it tells of: a report that was published before could not say it; null when it tells
 *     of none
 * @param undecided words that may say the same after all, by report without a reading; what the silence of the others
 *     means {@link SilenceRule} tells
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
        @Nullable LocalDate knownFrom,
        SortedMap<String, Span> undecided) {
    /** Most readings that one report may have in one claim. */
    public static final int MAX_READINGS = 3;

    /** A claim that tells of no day, and that nothing comes near. */
    public Claim(
            String id,
            ClaimKind kind,
            Verdict verdict,
            List<SlotValues> slots,
            List<Reading> readings,
            List<String> origins,
            int independentOrigins,
            String rule) {
        this(id, kind, verdict, slots, readings, origins, independentOrigins, rule, null, new TreeMap<>());
    }

    public Claim {
        requireNonNull(id, "id is null");
        requireNonNull(kind, "kind is null");
        requireNonNull(verdict, "verdict is null");
        slots = List.copyOf(slots);
        readings = List.copyOf(readings);
        origins = List.copyOf(origins);
        requireNonNull(rule, "rule is null");
        undecided = Collections.unmodifiableSortedMap(new TreeMap<>(undecided));
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
