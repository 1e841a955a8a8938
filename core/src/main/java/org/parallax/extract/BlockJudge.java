// SPDX-License-Identifier: Apache-2.0
package org.parallax.extract;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parallax.lexicon.Tsv;

/**
 * Judges each block of a page by trees that were fitted to pages whose true body is known ({@code block-trees.tsv},
 * training/blocks.py). It hears the rules of {@link BodyChooser} and overrules them only where form and place speak
 * plainly against them: on sites that it was not fitted to, the rules are better where it hesitates. Immutable; safe for
 * several threads.
 */
final class BlockJudge {
    /** Log-odds of four to one. */
    private static final float PLAIN = 1.386f;

    private static final List<Tree> TREES = trees();

    private BlockJudge() {}

    /** One tree: inner nodes in parallel arrays; a child below zero is the leaf -1 - child. */
    private static final class Tree {
        private final int[] feature;
        private final float[] threshold;
        private final int[] left;
        private final int[] right;
        private final float[] leaf;

        Tree(int splits, int leaves) {
            feature = new int[splits];
            threshold = new float[splits];
            left = new int[splits];
            right = new int[splits];
            leaf = new float[leaves];
        }

        float value(float[] row) {
            int node = 0;
            while (node >= 0) {
                node = row[feature[node]] <= threshold[node] ? left[node] : right[node];
            }
            return leaf[-1 - node];
        }
    }

    private static List<Tree> trees() {
        List<Tree> trees = new ArrayList<>();
        for (List<String> row : Tsv.load("/parallax/extract/block-trees.tsv", 2).rows()) {
            String[] splits = row.get(0).split(" ", -1);
            String[] leaves = row.get(1).split(" ", -1);
            int n = splits.length;
            Tree tree = new Tree(n, leaves.length);
            for (int i = 0; i < n; i++) {
                String[] parts = splits[i].split(":", -1);
                tree.feature[i] = Integer.parseInt(parts[0]);
                tree.threshold[i] = Float.parseFloat(parts[1]);
                tree.left[i] = Integer.parseInt(parts[2]);
                tree.right[i] = Integer.parseInt(parts[3]);
            }
            for (int i = 0; i < leaves.length; i++) {
                tree.leaf[i] = Float.parseFloat(leaves[i]);
            }
            trees.add(tree);
        }
        return List.copyOf(trees);
    }

    /**
     * For each block why it is cut; null where it is kept.
     *
     * @param rules what the rules say; their reason stands where both cut
     */
    static List<@Nullable String> judge(PageWalker page, List<@Nullable String> rules, @Nullable String title) {
        List<@Nullable String> reasons = new ArrayList<>(rules.size());
        float[][] rows = BlockFeatures.of(page, rules, title);
        for (int i = 0; i < rows.length; i++) {
            float sum = 0;
            for (Tree tree : TREES) {
                sum += tree.value(rows[i]);
            }
            String rule = rules.get(i);
            boolean keeps = rule == null ? sum > -PLAIN : sum > PLAIN;
            reasons.add(keeps ? null : rule == null ? "judged" : rule);
        }
        return reasons;
    }
}
