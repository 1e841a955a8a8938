// SPDX-License-Identifier: Apache-2.0
package org.parallax.collate;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.parallax.lexicon.Tsv;

/** A logistic regression whose weights are data. Immutable. */
final class Logistic {
    private final double[] weights;
    private final double bias;

    private Logistic(double[] weights, double bias) {
        this.weights = weights;
        this.bias = bias;
    }

    /**
     * Takes the rows {@code part name weight} of a table.
     *
     * @throws IllegalStateException if the table lacks the bias or one of {@code names}
     */
    static Logistic of(Tsv table, String part, List<String> names) {
        Map<String, Double> byName = new HashMap<>();
        for (List<String> row : table.rows()) {
            if (row.get(0).equals(part)) {
                byName.put(row.get(1), Double.parseDouble(row.get(2)));
            }
        }
        double[] weights = new double[names.size()];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = weight(byName, names.get(i), part);
        }
        return new Logistic(weights, weight(byName, "bias", part));
    }

    private static double weight(Map<String, Double> byName, String name, String part) {
        Double weight = byName.get(name);
        if (weight == null) {
            throw new IllegalStateException("no weight of " + part + " " + name);
        }
        return weight;
    }

    /** The weighted sum: above 0 is rather yes. */
    double sum(double[] features) {
        double sum = bias;
        for (int i = 0; i < weights.length; i++) {
            sum += weights[i] * features[i];
        }
        return sum;
    }

    /** Score in (0,1) that it is so. */
    double score(double[] features) {
        return squash(sum(features));
    }

    static double squash(double sum) {
        return 1 / (1 + Math.exp(-sum));
    }
}
