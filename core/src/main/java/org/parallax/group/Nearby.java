// SPDX-License-Identifier: Apache-2.0
package org.parallax.group;

import java.io.Serializable;
import java.util.Arrays;

/**
 * The nearest of each report in a range: what the first step of a {@link Gathering} gives to the second. Some 200 bytes a
 * report. Immutable.
 */
public final class Nearby implements Serializable {
    private static final long serialVersionUID = 1L;

    /** Place of the first report of the range. */
    final int from;
    /** The nearest of all reports of the range, one report after the other, nearest first. */
    final int[] others;
    /** Behind which of them each report's own end. */
    final int[] ends;
    /** How many of its nearest a report is compared with; the others are only its surroundings. */
    final int[] compared;
    /** Mean likeness of each report to its very nearest. */
    final double[] crowding;

    private Nearby(int from, int[] others, int[] ends, int[] compared, double[] crowding) {
        this.from = from;
        this.others = others;
        this.ends = ends;
        this.compared = compared;
        this.crowding = crowding;
    }

    int to() {
        return from + ends.length;
    }

    /**
     * Looks for the nearest of some reports.
     *
     * @param most how many are kept of each
     * @param least from which likeness on a report is compared with another
     */
    static Nearby of(Neighbours neighbours, int from, int to, int most, double least) {
        int[] others = new int[Math.max(most, (to - from) * most / 2)];
        int[] ends = new int[to - from];
        int[] compared = new int[to - from];
        double[] crowding = new double[to - from];
        Neighbours.Search search = neighbours.search();
        int size = 0;
        for (int i = 0; i < ends.length; i++) {
            Neighbours.Nearest nearest = search.of(from + i, most);
            double[] likeness = nearest.likeness();
            if (size + likeness.length > others.length) {
                others = Arrays.copyOf(others, 2 * others.length);
            }
            System.arraycopy(nearest.others(), 0, others, size, likeness.length);
            size += likeness.length;
            ends[i] = size;
            while (compared[i] < likeness.length && likeness[compared[i]] >= least) {
                compared[i]++;
            }
            crowding[i] = Arrays.stream(likeness)
                    .limit(Surroundings.NEAREST)
                    .average()
                    .orElse(0);
        }
        return new Nearby(from, Arrays.copyOf(others, size), ends, compared, crowding);
    }
}
