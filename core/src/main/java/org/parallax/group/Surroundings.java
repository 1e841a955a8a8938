// SPDX-License-Identifier: Apache-2.0
package org.parallax.group;

import java.util.List;
import java.util.function.Function;

/**
 * A report's bags, weighed by how rare their words are among its neighbours: what all reports on a subject say counts
 * nothing there, and what only some of them say tells two happenings of one kind apart. Immutable.
 *
 * @param size how many reports the neighbourhood has, with the report itself
 * @param crowding mean likeness to the nearest of them, in [0,1.3]: high for a report that is near to everything
 */
record Surroundings(int size, double crowding, Weighted words, Weighted lede, Weighted names, Weighted gist) {
    /** How many of the nearest neighbours the crowding is measured on. */
    private static final int NEAREST = 10;
    /** Keeps a word that all neighbours have from weighing nothing when there are few of them. */
    private static final double SMOOTHING = 1.5;

    /**
     * Weighs a report among its neighbours.
     *
     * @param neighbours without the report, nearest first
     */
    static Surroundings of(Profile report, List<Profile> neighbours) {
        double crowding = neighbours.stream()
                .limit(NEAREST)
                .mapToDouble(report::likeness)
                .average()
                .orElse(0);
        return new Surroundings(
                neighbours.size() + 1,
                crowding,
                weigh(report, neighbours, key -> key.words),
                weigh(report, neighbours, key -> key.lede),
                weigh(report, neighbours, key -> key.names),
                weigh(report, neighbours, key -> key.gist));
    }

    private static Weighted weigh(Profile report, List<Profile> neighbours, Function<ReportKey, Terms> part) {
        Terms own = part.apply(report.key());
        int[] having = new int[own.size()];
        for (Profile neighbour : neighbours) {
            own.shared(part.apply(neighbour.key()), (i, j) -> ++having[i]);
        }
        double reports = neighbours.size() + SMOOTHING + 1;
        return Weighted.of(own, i -> Math.log(reports / (1 + having[i])));
    }
}
