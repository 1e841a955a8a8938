// SPDX-License-Identifier: Apache-2.0
package org.parallax.collate;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.parallax.model.Claim;
import org.parallax.model.ClaimKind;
import org.parallax.model.Reading;
import org.parallax.model.Slot;
import org.parallax.model.SlotValues;
import org.parallax.model.Span;
import org.parallax.model.Verdict;

/** A claim being put together: readings first, then what the rules find. */
final class ClaimDraft {
    private final ClaimKind kind;
    private final List<Reading> readings = new ArrayList<>();
    private final Set<Unit> units = new LinkedHashSet<>();
    private final Map<Slot, SortedMap<String, String>> slots = new EnumMap<>(Slot.class);
    private String rule;
    private Verdict found = Verdict.AGREE;

    ClaimDraft(ClaimKind kind, String rule) {
        this.kind = kind;
        this.rule = rule;
    }

    ClaimKind kind() {
        return kind;
    }

    /** Adds a reading; {@code unit} tells its report and origins. The same words are added once. */
    void add(Unit unit, Span span) {
        units.add(unit);
        Reading reading = Collator.reading(unit.account(), span);
        if (!readings.contains(reading)) {
            readings.add(reading);
        }
    }

    /** Takes in a finding over the reports {@code a} and {@code b}; the strongest verdict and its rule stay. */
    void find(Finding finding, String a, String b) {
        if (finding.verdict() == Verdict.AGREE) {
            if (found == Verdict.AGREE && rule.equals("aligned")) {
                rule = finding.rule();
            }
            return;
        }
        if (Collator.rank(finding.verdict()) < Collator.rank(found)) {
            found = finding.verdict();
            rule = finding.rule();
        }
        SortedMap<String, String> values = slots.computeIfAbsent(finding.slot(), slot -> new TreeMap<>());
        values.putIfAbsent(a, text(a, finding.a()));
        values.putIfAbsent(b, text(b, finding.b()));
    }

    private String text(String report, Span span) {
        for (Unit unit : units) {
            if (unit.report().equals(report)) {
                return unit.words(span);
            }
        }
        throw new IllegalArgumentException("no reading of report " + report);
    }

    /** True when this claim compares the pair by the finding's rule already, whatever came out. */
    boolean tells(Finding finding, Alignment pair) {
        return rule.contains(finding.rule().replaceAll("-.*", ""))
                && units.contains(pair.a())
                && units.contains(pair.b());
    }

    boolean covers(Unit unit) {
        return units.contains(unit)
                || readings.stream()
                        .anyMatch(r -> r.report().equals(unit.report())
                                && shared(r.span(), unit.span()) * 2
                                        >= unit.span().length());
    }

    private static int shared(Span a, Span b) {
        return Math.min(a.end(), b.end()) - Math.max(a.begin(), b.begin());
    }

    /** The units that lie in a reading of this claim for the most part; "he said" may hang over. */
    List<Unit> mostly(List<Unit> all) {
        return all.stream()
                .filter(unit -> readings.stream()
                        .anyMatch(r -> r.report().equals(unit.report())
                                && shared(r.span(), unit.span()) * 10
                                        >= unit.span().length() * 6))
                .toList();
    }

    /** True when readings of both overlap in two reports: they are of the same words. */
    boolean meets(ClaimDraft other) {
        return readings.stream()
                        .filter(own -> other.readings.stream()
                                .anyMatch(its -> its.report().equals(own.report())
                                        && its.span().overlaps(own.span())))
                        .map(Reading::report)
                        .distinct()
                        .count()
                > 1;
    }

    List<Reading> readings() {
        return List.copyOf(readings);
    }

    /** Takes in the other's readings, where that leaves no report with more than {@link Claim#MAX_READINGS}. */
    boolean take(ClaimDraft other) {
        Set<Reading> all = new LinkedHashSet<>(readings);
        all.addAll(other.readings);
        boolean fits = all.stream()
                .map(Reading::report)
                .distinct()
                .allMatch(report -> all.stream()
                                .filter(reading -> reading.report().equals(report))
                                .count()
                        <= Claim.MAX_READINGS);
        if (fits) {
            readings.clear();
            readings.addAll(all);
            units.addAll(other.units);
        }
        return fits;
    }

    /** True when the report has a reading. */
    boolean reads(String report) {
        return readings.stream().anyMatch(reading -> reading.report().equals(report));
    }

    Set<Unit> units() {
        return units;
    }

    Verdict verdict() {
        return readings.stream().map(Reading::report).distinct().count() == 1 ? Verdict.ONLY : found;
    }

    List<SlotValues> slots() {
        List<SlotValues> values = new ArrayList<>();
        slots.forEach((slot, byReport) -> values.add(new SlotValues(slot, byReport)));
        return values;
    }

    String rule() {
        return rule;
    }
}
