// SPDX-License-Identifier: Apache-2.0
package org.parallax.app.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Stories as reports were put together, changed by what people said, correction by correction. For one thread. */
final class StoryRulings {
    /** Reports of a story, and whether people had a say in it. */
    record Gathered(NavigableSet<String> reports, boolean ruled) {}

    private final List<NavigableSet<String>> groups = new ArrayList<>();
    private final Map<String, Integer> groupOf = new TreeMap<>();
    private final NavigableSet<Integer> ruled = new TreeSet<>();

    StoryRulings(List<List<String>> suggested) {
        suggested.forEach(this::add);
    }

    private int add(List<String> reports) {
        int group = groups.size();
        groups.add(new TreeSet<>(reports));
        reports.forEach(report -> groupOf.put(report, group));
        return group;
    }

    /** Applies a correction of stories; of reports that are not here nothing is said, other kinds change nothing. */
    void apply(Correction correction) {
        List<String> here =
                correction.values().stream().filter(groupOf::containsKey).toList();
        switch (correction.kind()) {
            case MERGE_STORIES -> {
                for (String report : here) {
                    merge(group(here.get(0)), group(report));
                }
            }
            case SPLIT_STORY -> {
                if (!here.isEmpty()) {
                    here.forEach(this::leave);
                    ruled.add(add(here));
                }
            }
            case MOVE_REPORT -> {
                if (here.size() == 2) {
                    leave(here.get(0));
                    enter(here.get(0), group(here.get(1)));
                }
            }
            case MERGE_NAMES, SPLIT_NAMES, REJECT_CLAIM, CONFIRM_CLAIM, REJECT_ALIGNMENT -> {}
        }
    }

    private int group(String report) {
        return groupOf.getOrDefault(report, -1);
    }

    private void leave(String report) {
        int group = group(report);
        groups.get(group).remove(report);
        ruled.add(group);
    }

    private void enter(String report, int group) {
        groups.get(group).add(report);
        groupOf.put(report, group);
        ruled.add(group);
    }

    private void merge(int stays, int goes) {
        if (stays != goes) {
            List<String> reports = List.copyOf(groups.get(goes));
            groups.get(goes).clear();
            reports.forEach(report -> enter(report, stays));
        }
    }

    /** The stories; none is empty. */
    List<Gathered> stories() {
        List<Gathered> stories = new ArrayList<>();
        for (int i = 0; i < groups.size(); i++) {
            if (!groups.get(i).isEmpty()) {
                stories.add(new Gathered(groups.get(i), ruled.contains(i)));
            }
        }
        return stories;
    }
}
