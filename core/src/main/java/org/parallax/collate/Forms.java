// SPDX-License-Identifier: Apache-2.0
package org.parallax.collate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The units of a story by their words: however many reports have a sentence letter for letter, it is looked at once.
 * Immutable.
 */
final class Forms {
    private final int[] formOf;
    private final List<List<Unit>> members = new ArrayList<>();

    /** @param units of the whole story, in order of their numbers */
    Forms(List<Unit> units) {
        formOf = new int[units.size()];
        Map<String, Integer> byText = new HashMap<>();
        for (Unit unit : units) {
            int form = byText.computeIfAbsent(unit.text(), text -> members.size());
            if (form == members.size()) {
                members.add(new ArrayList<>());
            }
            members.get(form).add(unit);
            formOf[unit.number()] = form;
        }
    }

    int size() {
        return members.size();
    }

    int of(Unit unit) {
        return formOf[unit.number()];
    }

    /** The unit of the lowest number that has these words. */
    Unit first(int form) {
        return members.get(form).get(0);
    }

    /** The first unit with these words in each report, in order. */
    List<Unit> reports(int form) {
        Set<String> seen = new HashSet<>();
        return members.get(form).stream()
                .filter(unit -> seen.add(unit.report()))
                .toList();
    }

    /** The first with these words in a report that is not {@code report}; the first of all when there is none. */
    Unit outside(int form, String report) {
        for (Unit unit : members.get(form)) {
            if (!unit.report().equals(report)) {
                return unit;
            }
        }
        return first(form);
    }

    /** What stands in for the form when it is set beside another: of two reports wherever that can be. */
    Unit beside(int own, int theirs) {
        boolean leads = own < theirs;
        int lead = leads ? own : theirs;
        Unit first = first(lead);
        Unit second = outside(leads ? theirs : own, first.report());
        if (first.report().equals(second.report())) {
            first = outside(lead, second.report());
        }
        return leads ? first : second;
    }
}
