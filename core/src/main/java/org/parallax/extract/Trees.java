// SPDX-License-Identifier: Apache-2.0
package org.parallax.extract;

import java.util.ArrayList;
import java.util.List;
import org.parallax.lexicon.Tsv;

/**
 * Small trees whose leaves add up to the log-odds that something is of the report; fitted elsewhere, read from a table.
 * Immutable; safe for several threads.
 */
final class Trees {
    /** Inner nodes in parallel arrays; a child below zero is the leaf -1 - child. */
    private static final class Tree {
        private final int[] feature;
        private final float[] threshold;
        private final int[] left;
        private final int[] right;
        private final float[] leaf;

        Tree(String[] splits, String[] leaves) {
            feature = new int[splits.length];
            threshold = new float[splits.length];
            left = new int[splits.length];
            right = new int[splits.length];
            leaf = new float[leaves.length];
            for (int i = 0; i < splits.length; i++) {
                String[] parts = splits[i].split(":", -1);
                feature[i] = Integer.parseInt(parts[0]);
                threshold[i] = Float.parseFloat(parts[1]);
                left[i] = Integer.parseInt(parts[2]);
                right[i] = Integer.parseInt(parts[3]);
            }
            for (int i = 0; i < leaves.length; i++) {
                leaf[i] = Float.parseFloat(leaves[i]);
            }
        }

        float value(float[] row) {
            int node = 0;
            while (node >= 0) {
                node = row[feature[node]] <= threshold[node] ? left[node] : right[node];
            }
            return leaf[-1 - node];
        }
    }

    private final Tree[] trees;

    private Trees(List<Tree> trees) {
        this.trees = trees.toArray(Tree[]::new);
    }

    /** @param table splits (feature:threshold:left:right) and leaves, one tree a row */
    static Trees load(String table) {
        List<Tree> trees = new ArrayList<>();
        for (List<String> row : Tsv.load(table, 2).rows()) {
            trees.add(new Tree(row.get(0).split(" ", -1), row.get(1).split(" ", -1)));
        }
        return new Trees(trees);
    }

    float logOdds(float[] row) {
        float sum = 0;
        for (Tree tree : trees) {
            sum += tree.value(row);
        }
        return sum;
    }
}
