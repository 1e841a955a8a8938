// SPDX-License-Identifier: Apache-2.0
package org.parallax.collate;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parallax.lexicon.Tsv;

/**
 * Scores pairs of units in two steps: what speaks for the pair by itself ({@link Features}), weighed by a regression, then
 * how it stands among its rivals ({@link Rivalry}), weighed with all that by trees. Weights and trees are data. Immutable.
 */
final class AlignmentScorer {
    private final Logistic first;
    private final BoostedTrees second;

    /** With the weights and trees that come with the program. */
    AlignmentScorer() {
        this(Tsv.load("/parallax/collate/alignment-weights.tsv"), Tsv.load("/parallax/collate/alignment-trees.tsv"));
    }

    AlignmentScorer(Tsv weights, Tsv trees) {
        this.first = Logistic.of(weights, "first", Features.NAMES);
        this.second = BoostedTrees.of(trees, names());
    }

    /** Names of what the second step looks at, in order. */
    static List<String> names() {
        List<String> names = new ArrayList<>(Features.NAMES);
        names.addAll(Rivalry.NAMES);
        return names;
    }

    /** What speaks for a pair that was not looked at: as little as for most. */
    static final double NOTHING = -9;

    /**
     * Scores in (0,1) that two units are of the same thing; 0 where there are no features.
     *
     * @param features of each pair, a row for each unit of the one report; null for a pair not worth a look
     */
    double[][] scores(double[] @Nullable [][] features) {
        double[][] sums = new double[features.length][];
        for (int i = 0; i < features.length; i++) {
            sums[i] = new double[features[i].length];
            for (int j = 0; j < features[i].length; j++) {
                sums[i][j] = features[i][j] == null ? NOTHING : first.sum(features[i][j]);
            }
        }
        Rivalry rivalry = new Rivalry(sums);
        double[][] scores = new double[features.length][];
        for (int i = 0; i < features.length; i++) {
            scores[i] = new double[features[i].length];
            for (int j = 0; j < features[i].length; j++) {
                scores[i][j] = features[i][j] == null ? 0 : second.score(joined(features[i][j], rivalry.of(i, j)));
            }
        }
        return scores;
    }

    static double[] joined(double[] a, double[] b) {
        double[] joined = new double[a.length + b.length];
        System.arraycopy(a, 0, joined, 0, a.length);
        System.arraycopy(b, 0, joined, a.length, b.length);
        return joined;
    }
}
