// SPDX-License-Identifier: Apache-2.0
package org.parallax.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.parallax.model.Verdict;

/**
 * Which groups of reports get a column where there are too many reports for one each: those that tell most of what several
 * tell, and one column for all others. A group that is opened has a column for each of its reports.
 *
 * @param groups in the order of the sheet
 * @param rest reports without a column, in the order of the sheet
 */
record Columns(List<List<Witness>> groups, List<Witness> rest) {
    static final int MOST = 10;
    private static final int MOST_OPENED = 60;

    Columns {
        groups = List.copyOf(groups);
        rest = List.copyOf(rest);
    }

    /** @param open siglum of the first report of the group that is opened; empty when none is */
    static Columns of(Sheet sheet, String open) {
        List<List<Witness>> groups = new ArrayList<>();
        for (Family family : sheet.families()) {
            if (family.members().get(0).siglum().equals(open)) {
                family.members().stream().limit(MOST_OPENED).forEach(witness -> groups.add(List.of(witness)));
            }
        }
        if (groups.isEmpty()) {
            groups.addAll(foremost(sheet));
        }
        Set<String> shown = new HashSet<>();
        groups.forEach(group -> group.forEach(witness -> shown.add(witness.id())));
        return new Columns(
                groups,
                sheet.witnesses().stream()
                        .filter(witness -> !shown.contains(witness.id()))
                        .toList());
    }

    private static List<List<Witness>> foremost(Sheet sheet) {
        Map<String, Integer> told = new HashMap<>();
        for (Family family : sheet.families()) {
            Set<String> claims = new HashSet<>();
            for (Witness witness : family.members()) {
                for (Sheet.Place place : sheet.places(witness)) {
                    if (place.entry().claim().verdict() != Verdict.ONLY) {
                        claims.add(place.entry().claim().id());
                    }
                }
            }
            told.put(family.members().get(0).id(), claims.size());
        }
        Comparator<Family> most = Comparator.comparing(
                family -> -told.getOrDefault(family.members().get(0).id(), 0));
        Set<Family> foremost =
                new HashSet<>(sheet.families().stream().sorted(most).limit(MOST).toList());
        return sheet.families().stream()
                .filter(foremost::contains)
                .map(Family::members)
                .toList();
    }
}
