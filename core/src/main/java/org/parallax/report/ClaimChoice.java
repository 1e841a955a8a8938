// SPDX-License-Identifier: Apache-2.0
package org.parallax.report;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.parallax.model.ClaimKind;
import org.parallax.model.Slot;
import org.parallax.model.Verdict;

/**
 * Which claims of a story are shown. What is empty counts as not asked.
 *
 * @param verdict code of a verdict
 * @param slot code of a slot that sets readings apart
 * @param kind code of a kind of claim
 * @param origins fewest independent origins
 * @param report siglum of a report that has a reading
 * @param open siglum of the first of a group of reports, each of which gets a column
 * @param offset how many claims to pass over
 * @param limit how many to show at the most
 */
public record ClaimChoice(
        String verdict, String slot, String kind, int origins, String report, String open, int offset, int limit) {
    /** All claims. */
    public static final ClaimChoice ALL = new ClaimChoice("", "", "", 0, "", "", 0, Integer.MAX_VALUE);

    public ClaimChoice {
        requireNonNull(verdict, "verdict is null");
        requireNonNull(slot, "slot is null");
        requireNonNull(kind, "kind is null");
        requireNonNull(report, "report is null");
        requireNonNull(open, "open is null");
        if (offset < 0 || limit < 1) {
            throw new IllegalArgumentException("offset " + offset + ", limit " + limit);
        }
    }

    /** Codes of the verdicts, the weightiest first. */
    public static List<String> verdicts() {
        return Stream.of(Verdict.CONFLICT, Verdict.DIFFER, Verdict.AGREE, Verdict.ONLY)
                .map(Json::code)
                .toList();
    }

    public static List<String> slots() {
        return Stream.of(Slot.values()).map(Json::code).toList();
    }

    public static List<String> kinds() {
        return Stream.of(ClaimKind.values()).map(Json::code).toList();
    }

    boolean has(Entry entry) {
        return (verdict.isEmpty() || verdict.equals(Json.code(entry.claim().verdict())))
                && (kind.isEmpty() || kind.equals(Json.code(entry.claim().kind())))
                && (slot.isEmpty() || entry.slots().stream().anyMatch(one -> slot.equals(Json.code(one.slot()))))
                && entry.mostOrigins() >= origins
                && (report.isEmpty()
                        || entry.said().stream()
                                .anyMatch(said -> said.witness().siglum().equals(report.toUpperCase(Locale.ROOT))));
    }
}
