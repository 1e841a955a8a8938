// SPDX-License-Identifier: Apache-2.0
package org.parallax.collate;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.parallax.lexicon.Tsv;

/** Logistic model over {@link Features}; its weights are data. Immutable. */
final class AlignmentScorer {
    private final double[] weights = new double[Features.NAMES.size()];
    private final double bias;

    AlignmentScorer() {
        Map<String, Double> byName = new HashMap<>();
        for (List<String> row :
                Tsv.load("/parallax/collate/alignment-weights.tsv").rows()) {
            byName.put(row.get(0), Double.parseDouble(row.get(1)));
        }
        for (int i = 0; i < weights.length; i++) {
            weights[i] = weight(byName, Features.NAMES.get(i));
        }
        this.bias = weight(byName, "bias");
    }

    private static double weight(Map<String, Double> byName, String name) {
        Double weight = byName.get(name);
        if (weight == null) {
            throw new IllegalStateException("alignment-weights.tsv lacks " + name);
        }
        return weight;
    }

    /** Score in (0,1) that the features are those of two units on the same thing. */
    double score(double[] features) {
        double sum = bias;
        for (int i = 0; i < weights.length; i++) {
            sum += weights[i] * features[i];
        }
        return 1 / (1 + Math.exp(-sum));
    }
}
