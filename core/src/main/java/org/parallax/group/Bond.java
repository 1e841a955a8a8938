// SPDX-License-Identifier: Apache-2.0
package org.parallax.group;

import java.util.List;

/**
 * Why two reports were put together, or were not.
 *
 * @param compared true when their odds count: one is among the very nearest of the other, or both have many fellows; pairs
 *     that should have been among the nearest and are not count as unlikely
 * @param odds logarithm of the odds that they tell of one happening, taken alone
 * @param bar mean odds from which groups of reports are one story
 * @param reasons what the odds are the sum of, the weightiest first
 * @param first share of the first report's runs of five words that the second has, in [0,1]
 * @param second the same the other way round
 * @param together true when they are one story, before people had a say
 * @param mean mean odds between the two stories; when they are one, the two reports' own odds
 * @param through when they are together: ids of the reports over which the surest ties lead from the first to the second
 */
public record Bond(
        boolean compared,
        double odds,
        double bar,
        List<Reason> reasons,
        double first,
        double second,
        boolean together,
        double mean,
        List<String> through) {
    /**
     * One term of the odds.
     *
     * @param feature its name in kinship.tsv
     * @param value what was measured
     * @param weight what it is multiplied by
     */
    public record Reason(String feature, double value, double weight) {
        /** What it adds to the odds. */
        public double adds() {
            return value * weight;
        }
    }

    public Bond {
        reasons = List.copyOf(reasons);
        through = List.copyOf(through);
    }
}
