// SPDX-License-Identifier: Apache-2.0
package org.parallax.app.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;

/** Which corrections of names and claims concern which reports. For one thread, for as long as the project stays as it is. */
final class Relevance {
    private final Store store;
    private final List<Correction> corrections;
    private final Map<String, Set<String>> named = new HashMap<>();

    Relevance(Store store, List<Correction> corrections) {
        this.store = store;
        this.corrections = corrections;
    }

    /** Corrections that change the collation of a story of these reports. */
    List<Correction> of(NavigableSet<String> reports) throws StoreFailure {
        List<Correction> relevant = new ArrayList<>();
        for (Correction correction : corrections) {
            if (concerns(correction, reports)) {
                relevant.add(correction);
            }
        }
        return relevant;
    }

    private boolean concerns(Correction correction, NavigableSet<String> reports) throws StoreFailure {
        return switch (correction.kind()) {
            case MERGE_NAMES, SPLIT_NAMES -> {
                int present = 0;
                for (String name : correction.values()) {
                    present += stands(name, reports) ? 1 : 0;
                }
                yield present > 1;
            }
            case REJECT_CLAIM, CONFIRM_CLAIM, REJECT_ALIGNMENT -> reports.containsAll(reports(store, correction));
            case MERGE_STORIES, SPLIT_STORY, MOVE_REPORT -> false;
        };
    }

    private boolean stands(String name, NavigableSet<String> reports) throws StoreFailure {
        String folded = Folded.of(name);
        Set<String> with = named.get(folded);
        if (with == null) {
            with = new TreeSet<>(store.reportsNamed(folded));
            named.put(folded, with);
        }
        return with.stream().anyMatch(reports::contains);
    }

    /** The reports that a correction speaks of. */
    static Set<String> reports(Store store, Correction correction) throws StoreFailure {
        Set<String> reports = new TreeSet<>();
        switch (correction.kind()) {
            case MERGE_NAMES, SPLIT_NAMES -> {
                for (String name : correction.values()) {
                    reports.addAll(store.reportsNamed(Folded.of(name)));
                }
            }
            case MERGE_STORIES, SPLIT_STORY, MOVE_REPORT -> reports.addAll(correction.values());
            case REJECT_CLAIM, CONFIRM_CLAIM, REJECT_ALIGNMENT -> {
                boolean first = correction.kind() == Correction.Kind.REJECT_ALIGNMENT;
                for (String value : correction.values()) {
                    reports.add(first ? value : Words.parse(value).report());
                    first = false;
                }
            }
        }
        return reports;
    }
}
