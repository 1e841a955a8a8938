// SPDX-License-Identifier: Apache-2.0
package org.parallax.collate;

import java.util.Arrays;
import java.util.List;

/**
 * How a pair of units of two reports stands among all pairs of these reports: two sentences belong together when neither
 * finds a better partner. Immutable.
 */
final class Rivalry {
    /** Names of the features, in the order of {@link #of}. */
    static final List<String> NAMES = List.of(
            "sum",
            "margin_least",
            "margin_most",
            "ratio_least",
            "ratio_most",
            "best_for_both",
            "best_for_one",
            "rank",
            "neighbours",
            "mean",
            "sum_margin_least",
            "sum_margin_most");

    private static final int BEST = 0;
    private static final int SECOND = 1;

    private final double[][] sums;
    private final double[][] scores;
    private final double[][] rows;
    private final double[][] columns;
    private final double mean;

    /** @param sums how much speaks for each pair by itself: a row for each unit of the one report, in text order */
    Rivalry(double[][] sums) {
        this.sums = sums;
        this.scores = new double[sums.length][];
        double all = 0;
        for (int i = 0; i < sums.length; i++) {
            scores[i] = Arrays.stream(sums[i]).map(Logistic::squash).toArray();
            all += Arrays.stream(scores[i]).sum();
        }
        int width = sums.length == 0 ? 0 : sums[0].length;
        this.mean = width == 0 ? 0 : all / ((double) sums.length * width);
        this.rows = new double[sums.length][];
        this.columns = new double[width][];
        for (int i = 0; i < sums.length; i++) {
            rows[i] = bestTwo(sums[i]);
        }
        for (int j = 0; j < width; j++) {
            double[] column = new double[sums.length];
            for (int i = 0; i < sums.length; i++) {
                column[i] = sums[i][j];
            }
            columns[j] = bestTwo(column);
        }
    }

    private static double[] bestTwo(double[] values) {
        double best = Double.NEGATIVE_INFINITY;
        double second = Double.NEGATIVE_INFINITY;
        for (double value : values) {
            if (value > best) {
                second = best;
                best = value;
            } else {
                second = Math.max(second, value);
            }
        }
        return new double[] {best, second == Double.NEGATIVE_INFINITY ? best : second};
    }

    /** The features of row {@code i}, column {@code j}; the same when rows and columns are swapped. */
    double[] of(int i, int j) {
        double sum = sums[i][j];
        double score = scores[i][j];
        double rowRival = sum >= rows[i][BEST] ? rows[i][SECOND] : rows[i][BEST];
        double columnRival = sum >= columns[j][BEST] ? columns[j][SECOND] : columns[j][BEST];
        double rowMargin = score - Logistic.squash(rowRival);
        double columnMargin = score - Logistic.squash(columnRival);
        double rowRatio = score / Logistic.squash(rows[i][BEST]);
        double columnRatio = score / Logistic.squash(columns[j][BEST]);
        boolean bestOfRow = sum >= rows[i][BEST];
        boolean bestOfColumn = sum >= columns[j][BEST];
        return new double[] {
            sum,
            Math.min(rowMargin, columnMargin),
            Math.max(rowMargin, columnMargin),
            Math.min(rowRatio, columnRatio),
            Math.max(rowRatio, columnRatio),
            bestOfRow && bestOfColumn ? 1 : 0,
            bestOfRow || bestOfColumn ? 1 : 0,
            1.0 / (1 + betterInRow(i, sum)) + 1.0 / (1 + betterInColumn(j, sum)),
            neighbours(i, j),
            mean,
            Math.min(sum - rowRival, sum - columnRival),
            Math.max(sum - rowRival, sum - columnRival)
        };
    }

    private int betterInRow(int i, double sum) {
        int better = 0;
        for (double other : sums[i]) {
            better += other > sum ? 1 : 0;
        }
        return better;
    }

    private int betterInColumn(int j, double sum) {
        int better = 0;
        for (double[] row : sums) {
            better += row[j] > sum ? 1 : 0;
        }
        return better;
    }

    /** The best score of what stands right before or behind both. */
    private double neighbours(int i, int j) {
        double best = 0;
        for (int x = i - 1; x <= i + 1; x += 2) {
            for (int y = j - 1; y <= j + 1; y += 2) {
                if (x >= 0 && x < scores.length && y >= 0 && y < scores[x].length) {
                    best = Math.max(best, scores[x][y]);
                }
            }
        }
        return best;
    }
}
