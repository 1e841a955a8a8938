// SPDX-License-Identifier: Apache-2.0
package org.parallax.group;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Parts joined one after the other, with a queue, against all at once by the definition. */
class ComponentsTest {
    private static final double BAR = -0.5;

    private record Tie(int a, int b, double odds) {}

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    void partsAloneAreJoinedAsAllAtOnceWouldBe(long seed) {
        Random random = new Random(seed);
        int size = 5 + random.nextInt(40);
        List<Tie> ties = new ArrayList<>();
        for (int a = 0; a < size; a++) {
            for (int b = 0; b < a; b++) {
                if (random.nextInt(size) < 4) {
                    // halves, so that equal odds are common; some below those of a pair that was not compared
                    ties.add(new Tie(a, b, (random.nextInt(20) - 12) / 2.0));
                }
            }
        }
        int[] bound = new int[size];
        Arrays.setAll(bound, i -> i > 0 && random.nextInt(10) == 0 ? random.nextInt(i) : i);
        Collections.shuffle(ties, random);
        int[] fellows = IntStream.generate(() -> random.nextInt(40)).limit(size).toArray();
        Ties first = new Ties(0, Arrays.copyOf(fellows, size / 3));
        Ties second = new Ties(size / 3, Arrays.copyOfRange(fellows, size / 3, size));
        for (Tie tie : ties) {
            Ties either = random.nextBoolean() ? first : second;
            (random.nextBoolean() ? either.near : either.far).add(tie.a, tie.b, tie.odds);
        }
        Web web = new Web(size, List.of(second, first));
        List<Tie> counting = new ArrayList<>();
        web.each((a, b, odds) -> counting.add(new Tie(a, b, odds)));
        assertThat(new Components(web, BAR, bound).groups())
                .as("seed %s", seed)
                .isEqualTo(byDefinition(fellows, counting, bound));
    }

    /** Looks at all pairs of groups again after each join. */
    private static int[] byDefinition(int[] fellows, List<Tie> ties, int[] bound) {
        int size = fellows.length;
        int[] group = new int[size];
        Arrays.setAll(group, i -> i);
        for (int i = 0; i < size; i++) {
            join(group, group[i], group[bound[i]]);
        }
        for (boolean joined = true; joined; ) {
            double best = BAR;
            int[] pair = {};
            for (int a = 0; a < size; a++) {
                for (int b = 0; b < a; b++) {
                    if (group[a] == a && group[b] == b && mean(group, fellows, ties, a, b) > best) {
                        best = mean(group, fellows, ties, a, b);
                        pair = new int[] {a, b};
                    }
                }
            }
            joined = pair.length > 0;
            if (joined) {
                join(group, pair[0], pair[1]);
            }
        }
        return group;
    }

    private static void join(int[] group, int one, int other) {
        for (int i = 0; i < group.length; i++) {
            if (group[i] == Math.max(one, other)) {
                group[i] = Math.min(one, other);
            }
        }
    }

    private static double mean(int[] group, int[] fellows, List<Tie> ties, int a, int b) {
        double sum = 0;
        int pairs = 0;
        for (Tie tie : ties) {
            int one = group[tie.a];
            int other = group[tie.b];
            if ((one == a && other == b) || (one == b && other == a)) {
                sum += tie.odds;
                pairs++;
            }
        }
        int ones = 0;
        int others = 0;
        long share = 0;
        long otherShare = 0;
        for (int i = 0; i < group.length; i++) {
            ones += group[i] == a ? 1 : 0;
            share += group[i] == a ? Due.share(fellows[i]) : 0;
            others += group[i] == b ? 1 : 0;
            otherShare += group[i] == b ? Due.share(fellows[i]) : 0;
        }
        return pairs == 0 ? Linkage.UNSEEN : Linkage.mean(sum, pairs, Due.pairs(ones, share, others, otherShare));
    }
}
