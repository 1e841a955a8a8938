// SPDX-License-Identifier: Apache-2.0
package org.parallax.collate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.parallax.model.Reading;
import org.parallax.model.Verdict;

/** The claims that stand already, by what they are of. Immutable. */
final class Told {
    private final Map<Unit, List<ClaimDraft>> byUnit = new HashMap<>();
    private final Map<String, List<ClaimDraft>> byReport = new HashMap<>();

    Told(List<ClaimDraft> drafts) {
        for (ClaimDraft draft : drafts) {
            for (Unit unit : draft.units()) {
                byUnit.computeIfAbsent(unit, u -> new ArrayList<>()).add(draft);
            }
            draft.readings().stream()
                    .map(Reading::report)
                    .distinct()
                    .forEach(report -> byReport.computeIfAbsent(report, r -> new ArrayList<>())
                            .add(draft));
        }
    }

    /** True when a claim compares the pair in the finding's slot already. */
    boolean tells(Finding finding, Alignment pair) {
        return byUnit.getOrDefault(pair.a(), List.of()).stream().anyMatch(draft -> draft.tells(finding, pair));
    }

    /** True when a claim is of both and says in what they differ. */
    boolean setsApart(Alignment pair) {
        return byUnit.getOrDefault(pair.a(), List.of()).stream()
                .anyMatch(draft ->
                        draft.verdict() != Verdict.AGREE && draft.units().contains(pair.b()));
    }

    /** True when a claim says that one of the two denies what the other gives. */
    boolean denies(Alignment pair) {
        return byUnit.getOrDefault(pair.a(), List.of()).stream()
                .anyMatch(draft ->
                        draft.rule().equals(Denials.RULE) && draft.units().contains(pair.b()));
    }

    /** True when half of the unit or more stands in a reading, or a claim is of it. */
    boolean covers(Unit unit) {
        return byUnit.containsKey(unit)
                || byReport.getOrDefault(unit.report(), List.of()).stream().anyMatch(draft -> draft.covers(unit));
    }

    /** True when one claim is of all units that {@code draft} is of. */
    boolean holds(ClaimDraft draft) {
        Unit first = draft.units().iterator().next();
        return byUnit.getOrDefault(first, List.of()).stream()
                .anyMatch(other -> other.units().containsAll(draft.units()));
    }
}
