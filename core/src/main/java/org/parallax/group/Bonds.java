// SPDX-License-Identifier: Apache-2.0
package org.parallax.group;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.TreeMap;

/** Tells of two among many reports why they are one story or two. For one thread. */
final class Bonds {
    /** A way to a report that is as sure as its least sure tie. */
    private record Way(int report, int before, double least) {}

    private final Gathering gathering;
    private final Vicinity vicinity;
    private final Web web;
    private final int[] groups;
    private final List<Map<Integer, Double>> ties = new ArrayList<>();

    Bonds(Gathering gathering, Vicinity vicinity, List<Ties> all, Map<String, String> copies) {
        this.gathering = gathering;
        this.vicinity = vicinity;
        this.web = new Web(gathering.size(), all);
        this.groups = gathering.groups(web, copies);
        for (int i = 0; i < gathering.size(); i++) {
            ties.add(new TreeMap<>());
        }
        web.each((a, b, odds) -> {
            ties.get(a).put(b, odds);
            ties.get(b).put(a, odds);
        });
    }

    /** @param one place of a report in the gathering */
    Bond of(int one, int other) {
        double[] features = vicinity.features(one, other);
        boolean together = groups[one] == groups[other];
        Kinship kinship = gathering.kinship();
        double odds = kinship.odds(features);
        ReportKey first = gathering.key(one);
        ReportKey second = gathering.key(other);
        return new Bond(
                ties.get(one).containsKey(other),
                odds,
                Gathering.SAME_STORY,
                kinship.reasons(features),
                Copies.share(first.runs, second.runs),
                Copies.share(second.runs, first.runs),
                together,
                together ? odds : mean(groups[one], groups[other]),
                together ? through(one, other) : List.of());
    }

    /** Mean odds between two groups, as the linkage has them. */
    private double mean(int one, int other) {
        double sum = 0;
        int pairs = 0;
        int ones = 0;
        int others = 0;
        long share = 0;
        long otherShare = 0;
        for (int i = 0; i < groups.length; i++) {
            ones += groups[i] == one ? 1 : 0;
            others += groups[i] == other ? 1 : 0;
            share += groups[i] == one ? Due.share(web.fellows(i)) : 0;
            otherShare += groups[i] == other ? Due.share(web.fellows(i)) : 0;
            if (groups[i] == one) {
                for (Map.Entry<Integer, Double> tie : ties.get(i).entrySet()) {
                    if (groups[tie.getKey()] == other) {
                        sum += tie.getValue();
                        pairs++;
                    }
                }
            }
        }
        return pairs == 0 ? Linkage.UNSEEN : Linkage.mean(sum, pairs, Due.pairs(ones, share, others, otherShare));
    }

    private List<String> through(int one, int other) {
        int[] before = new int[groups.length];
        Arrays.fill(before, -1);
        PriorityQueue<Way> ways = new PriorityQueue<>(
                Comparator.comparingDouble((Way way) -> -way.least).thenComparingInt(Way::report));
        ways.add(new Way(one, one, Double.POSITIVE_INFINITY));
        for (Way way = ways.poll(); way != null && before[other] < 0; way = ways.poll()) {
            if (before[way.report] >= 0) {
                continue;
            }
            before[way.report] = way.before;
            for (Map.Entry<Integer, Double> tie : ties.get(way.report).entrySet()) {
                if (groups[tie.getKey()] == groups[one] && before[tie.getKey()] < 0) {
                    ways.add(new Way(tie.getKey(), way.report, Math.min(way.least, tie.getValue())));
                }
            }
        }
        Deque<String> between = new ArrayDeque<>();
        for (int at = other; before[at] >= 0 && at != one; at = before[at]) {
            if (at != other) {
                between.addFirst(gathering.key(at).id());
            }
        }
        return List.copyOf(between);
    }
}
