// SPDX-License-Identifier: Apache-2.0
package org.parallax.interpret;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.parallax.lexicon.Tsv;

/** Scores how likely a figure is a report's final one: a logistic regression over yes-or-no features. Immutable. */
final class TollScorer {
    private final Map<String, Double> weights = new HashMap<>();

    /** @param role "killed" or "injured" */
    TollScorer(String role) {
        for (List<String> row :
                Tsv.load("/parallax/interpret/toll-weights.tsv", 3).rows()) {
            if (row.get(0).equals(role)) {
                weights.put(row.get(1), Double.valueOf(row.get(2)));
            }
        }
    }

    /** In [0,1]; features without a weight count nothing. */
    double probability(Map<String, Double> features) {
        double sum = weights.getOrDefault("bias", 0.0);
        for (Map.Entry<String, Double> feature : features.entrySet()) {
            sum += feature.getValue() * weights.getOrDefault(feature.getKey(), 0.0);
        }
        return 1 / (1 + Math.exp(-sum));
    }
}
