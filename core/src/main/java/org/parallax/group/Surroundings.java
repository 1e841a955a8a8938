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
    static final int NEAREST = 10;
    /** Keeps a word that all neighbours have from weighing nothing when there are few of them. */
    private static final double SMOOTHING = 1.5;

    /**
     * Weighs a report among its neighbours.
     *
     * @param neighbours without the report
     * @param crowding mean likeness to the nearest of them
     * @param table used for the work
     */
    static Surroundings of(ReportKey report, List<ReportKey> neighbours, double crowding, TermTable table) {
        return new Surroundings(
                neighbours.size() + 1,
                crowding,
                weigh(report, neighbours, key -> key.words, table),
                weigh(report, neighbours, key -> key.lede, table),
                weigh(report, neighbours, key -> key.names, table),
                weigh(report, neighbours, key -> key.gist, table));
    }

    private static Weighted weigh(
            ReportKey report, List<ReportKey> neighbours, Function<ReportKey, Terms> part, TermTable table) {
        Terms own = part.apply(report);
        table.fill(own);
        int[] having = new int[own.size()];
        for (ReportKey neighbour : neighbours) {
            Terms other = part.apply(neighbour);
            for (int j = 0; j < other.size(); j++) {
                int i = table.place(other.hash(j));
                if (i >= 0) {
                    having[i]++;
                }
            }
        }
        double reports = neighbours.size() + SMOOTHING + 1;
        return Weighted.of(own, i -> Math.log(reports / (1 + having[i])));
    }
}
