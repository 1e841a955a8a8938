// SPDX-License-Identifier: Apache-2.0
package org.parallax.group;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * Who is whose neighbour among all reports of a {@link Gathering}: where its second step is done. Safe for use by several
 * threads; what it works out of a report it keeps.
 */
public final class Vicinity {
    private final Gathering gathering;
    private final int[] others;
    private final int[] ends;
    private final int[] compared;
    private final double[] crowding;
    /** Made when first asked for; two threads that make one make the same. */
    private final AtomicReferenceArray<Surroundings> surroundings;

    /** What is made of two neighbours; the later one is first. */
    interface Taker {
        void pair(int a, int b, double[] features);
    }

    Vicinity(Gathering gathering, List<Nearby> all) {
        int reports = gathering.size();
        int size = 0;
        for (Nearby nearby : all) {
            size = Math.addExact(size, nearby.others.length);
        }
        this.gathering = gathering;
        this.others = new int[size];
        this.ends = new int[reports];
        this.compared = new int[reports];
        this.crowding = new double[reports];
        this.surroundings = new AtomicReferenceArray<>(reports);
        int next = 0;
        int begin = 0;
        for (Nearby nearby : all) {
            if (nearby.from != next || nearby.to() > reports) {
                throw new IllegalArgumentException(
                        "ranges must follow each other: " + nearby.from + " to " + nearby.to() + " after " + next);
            }
            System.arraycopy(nearby.others, 0, others, begin, nearby.others.length);
            System.arraycopy(nearby.compared, 0, compared, next, nearby.compared.length);
            System.arraycopy(nearby.crowding, 0, crowding, next, nearby.crowding.length);
            for (int end : nearby.ends) {
                ends[next++] = begin + end;
            }
            begin += nearby.others.length;
        }
        if (next != reports) {
            throw new IllegalArgumentException("ranges must cover all " + reports + " reports, they end at " + next);
        }
    }

    /**
     * Step two for some of the reports: their ties to their neighbours. Of two reports that are each other's neighbours the
     * later one tells.
     *
     * @param from place of the first, in [0, size]
     * @param to behind the last, in [from, size]
     */
    public Ties ties(int from, int to) {
        Ties ties = new Ties();
        each(from, to, (a, b, features) -> ties.add(a, b, gathering.kinship().odds(features)));
        ties.trim();
        return ties;
    }

    /** Tells of every two neighbours once, of those that {@link #ties} of the range is about. */
    void each(int from, int to, Taker taker) {
        Crew.check(from, to, gathering.size());
        Tables tables = new Tables();
        for (int a = from; a < to; a++) {
            int begin = begin(a);
            for (int i = begin; i < begin + compared[a]; i++) {
                int b = others[i];
                if (b < a || !isCompared(b, a)) {
                    taker.pair(Math.max(a, b), Math.min(a, b), features(a, b, tables));
                }
            }
        }
    }

    /** What two reports have in common. */
    double[] features(int a, int b) {
        return features(a, b, new Tables());
    }

    private double[] features(int a, int b, Tables tables) {
        Profile one = gathering.profile(a);
        Surroundings nearOne = around(a, tables.other);
        if (tables.of != a) {
            tables.words.fill(one.words().terms());
            tables.gist.fill(one.key().gist);
            tables.of = a;
        }
        return gathering
                .kinship()
                .features(one, nearOne, tables.words, tables.gist, gathering.profile(b), around(b, tables.other));
    }

    /** What one thread works with, made for one report after the other. */
    private static final class Tables {
        /** The report whose words these are. */
        private int of = -1;

        private final TermTable words = new TermTable();
        private final TermTable gist = new TermTable();
        private final TermTable other = new TermTable();
    }

    private int begin(int report) {
        return report == 0 ? 0 : ends[report - 1];
    }

    private boolean isCompared(int report, int other) {
        int begin = begin(report);
        for (int i = begin; i < begin + compared[report]; i++) {
            if (others[i] == other) {
                return true;
            }
        }
        return false;
    }

    private Surroundings around(int report, TermTable table) {
        Surroundings known = surroundings.get(report);
        if (known == null) {
            int begin = begin(report);
            int end = Math.min(ends[report], begin + Gathering.NEAR);
            List<ReportKey> near = new ArrayList<>(end - begin);
            for (int i = begin; i < end; i++) {
                near.add(gathering.key(others[i]));
            }
            known = Surroundings.of(gathering.key(report), near, crowding[report], table);
            surroundings.set(report, known);
        }
        return known;
    }
}
