// SPDX-License-Identifier: Apache-2.0
package org.parallax.collate;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.parallax.lexicon.Tsv;

/** A sum of decision trees whose nodes are data. Immutable. */
final class BoostedTrees {
    private final List<Node> trees;
    private final double bias;
    private final double bound;

    /**
     * A question about one feature, or a leaf.
     *
     * @param feature number of the feature; -1 for a leaf
     * @param number the question's bound, or what the leaf adds
     * @param low where values up to the bound go on, null exactly for a leaf
     * @param high where greater values go on, null exactly for a leaf
     */
    private record Node(
            int feature,
            double number,
            @Nullable Node low,
            @Nullable Node high) {}

    private BoostedTrees(List<Node> trees, double bias, double bound) {
        this.trees = List.copyOf(trees);
        this.bias = bias;
        this.bound = bound;
    }

    /**
     * Reads rows of three columns: {@code bias} and {@code bound}, each with an empty second column and its number; then for
     * each tree its nodes, every one before its two branches and the branch of low values first, as tree, feature, number,
     * where a leaf has {@code =} for its feature.
     *
     * @throws IllegalStateException if a row names a feature that is not among {@code names}, or a tree is cut short
     */
    static BoostedTrees of(Tsv table, List<String> names) {
        List<Node> trees = new ArrayList<>();
        double bias = number(table, "bias");
        double bound = number(table, "bound");
        Iterator<List<String>> rows =
                table.rows().stream().filter(row -> !row.get(1).isEmpty()).iterator();
        while (rows.hasNext()) {
            trees.add(node(rows, names));
        }
        return new BoostedTrees(trees, bias, bound);
    }

    private static double number(Tsv table, String name) {
        OptionalDouble number = table.rows().stream()
                .filter(row -> row.get(0).equals(name))
                .mapToDouble(row -> Double.parseDouble(row.get(2)))
                .findFirst();
        return number.orElseThrow(() -> new IllegalStateException("trees without " + name));
    }

    private static Node node(Iterator<List<String>> rows, List<String> names) {
        if (!rows.hasNext()) {
            throw new IllegalStateException("the last tree is cut short");
        }
        List<String> row = rows.next();
        double number = Double.parseDouble(row.get(2));
        if (row.get(1).equals("=")) {
            return new Node(-1, number, null, null);
        }
        int feature = names.indexOf(row.get(1));
        if (feature < 0) {
            throw new IllegalStateException("no such feature: " + row);
        }
        Node low = node(rows, names);
        return new Node(feature, number, low, node(rows, names));
    }

    /** Score in (0,1) that it is so. */
    double score(double[] features) {
        double sum = bias;
        for (Node tree : trees) {
            Node node = tree;
            Node low = node.low();
            Node high = node.high();
            while (low != null && high != null) {
                node = features[node.feature()] <= node.number() ? low : high;
                low = node.low();
                high = node.high();
            }
            sum += node.number();
        }
        return Logistic.squash(sum);
    }

    /** The least score that counts as yes. */
    double bound() {
        return bound;
    }
}
