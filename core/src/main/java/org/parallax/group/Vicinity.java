// SPDX-License-Identifier: Apache-2.0
package org.parallax.group;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicIntegerArray;
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
    /** How many of a report's nearest are its very nearest and the copies between them, and one more; 0 before it is known. */
    private final AtomicIntegerArray reach;
    /** Made when first asked for; two threads that make one make the same. */
    private final AtomicReferenceArray<Surroundings> surroundings;

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
        this.reach = new AtomicIntegerArray(reports);
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
     * Step two for some of the reports: their ties to their nearest. A report is compared with its very nearest, and looks
     * further as long as half of those that it has met are likely to tell of its happening. Its copies are not counted among
     * the very nearest: they are in its story anyhow, and a report that a dozen reprint would have no others. Of two reports
     * that both look at each other the later one tells.
     *
     * @param from place of the first, in [0, size]
     * @param to behind the last, in [from, size]
     */
    public Ties ties(int from, int to) {
        Crew.check(from, to, gathering.size());
        Ties ties = new Ties(from, new int[to - from]);
        Tables tables = new Tables();
        double[] odds = new double[Due.MOST];
        for (int a = from; a < to; a++) {
            int begin = begin(a);
            int very = reach(a);
            int met = 0;
            int fellows = 0;
            while (met < compared[a] && (met < very || 2 * fellows >= met)) {
                odds[met] = gathering.kinship().odds(features(a, others[begin + met], tables));
                fellows += odds[met++] > Gathering.SAME_STORY ? 1 : 0;
            }
            ties.fellows[a - from] = fellows;
            tell(a, 0, very, odds, ties.near);
            if (Due.isCrowded(fellows)) {
                tell(a, very, met, odds, ties.far);
            }
        }
        ties.near.trim();
        ties.far.trim();
        return ties;
    }

    /** Tells of some of a report's nearest, but not of what another report tells. */
    private void tell(int report, int first, int behind, double[] odds, Pairs into) {
        for (int i = first; i < behind; i++) {
            int other = others[begin(report) + i];
            int back = rank(other, report);
            boolean farther = i >= reach(report);
            boolean backFarther = back >= reach(other);
            boolean told = back >= 0 && (farther == backFarther ? other > report : farther);
            if (!told) {
                into.add(Math.max(report, other), Math.min(report, other), odds[i]);
            }
        }
    }

    /** How many of a report's nearest are its very nearest, with its copies that stand before the last of them. */
    int reach(int report) {
        int known = reach.get(report);
        if (known == 0) {
            ReportKey own = gathering.key(report);
            int very = 0;
            int end = 0;
            while (end < compared[report] && very < Due.NEAREST) {
                ReportKey other = gathering.key(others[begin(report) + end++]);
                very += Copies.oneStory(own, other) ? 0 : 1;
            }
            known = end + 1;
            reach.set(report, known);
        }
        return known - 1;
    }

    /** The reports that one may be compared with, nearest first. */
    int[] nearest(int report) {
        return Arrays.copyOfRange(others, begin(report), begin(report) + compared[report]);
    }

    /** How many of a report's nearest are nearer than the one that is sought; negative when that is not among them. */
    int rank(int whose, int sought) {
        int begin = begin(whose);
        for (int i = 0; i < compared[whose]; i++) {
            if (others[begin + i] == sought) {
                return i;
            }
        }
        return -1;
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
