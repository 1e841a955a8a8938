// SPDX-License-Identifier: Apache-2.0
package org.parallax.group;

import java.util.function.IntToDoubleFunction;

/** A bag of words as a vector of length 1, each word with its weight. Immutable. */
record Weighted(Terms terms, Weights weights) {
    /** One weight for each term, in their order. */
    @FunctionalInterface
    interface Weights {
        float of(int i);
    }

    /**
     * Weighs a bag.
     *
     * @param rarity weight of the word at a place in the bag; how often it stands there counts by its logarithm
     */
    static Weighted of(Terms terms, IntToDoubleFunction rarity) {
        float[] weights = new float[terms.size()];
        double squares = 0;
        for (int i = 0; i < weights.length; i++) {
            double weight = (1 + Math.log(terms.count(i))) * rarity.applyAsDouble(i);
            weights[i] = (float) weight;
            squares += weight * weight;
        }
        double length = squares == 0 ? 1 : Math.sqrt(squares);
        for (int i = 0; i < weights.length; i++) {
            weights[i] = (float) (weights[i] / length);
        }
        return new Weighted(terms, i -> weights[i]);
    }

    /** Cosine, in [0,1]; 0 when one is empty. */
    double cosine(Weighted other) {
        return terms.shared(other.terms, (i, j) -> (double) weights.of(i) * other.weights.of(j));
    }
}
