// SPDX-License-Identifier: Apache-2.0
package org.parallax.group;

import java.util.function.IntToDoubleFunction;

/** A bag of words as a vector of length 1, each word with its weight. Immutable. */
final class Weighted {
    private final Terms terms;
    /** One weight for each term, in their order. */
    private final float[] weights;

    private Weighted(Terms terms, float[] weights) {
        this.terms = terms;
        this.weights = weights;
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
        return new Weighted(terms, weights);
    }

    Terms terms() {
        return terms;
    }

    /** Weight of the {@code i}-th term. */
    float weight(int i) {
        return weights[i];
    }

    /** Cosine, in [0,1]; 0 when one is empty. The same whichever is asked. */
    double cosine(Weighted other) {
        double sum = 0;
        int i = 0;
        int j = 0;
        while (i < weights.length && j < other.weights.length) {
            int own = terms.hash(i);
            int others = other.terms.hash(j);
            if (own == others) {
                sum += (double) weights[i] * other.weights[j];
            }
            i += own <= others ? 1 : 0;
            j += others <= own ? 1 : 0;
        }
        return sum;
    }

    /**
     * The same for a bag whose words stand in a table already.
     *
     * @param own the words of this bag
     */
    double cosine(TermTable own, Weighted other) {
        double sum = 0;
        for (int j = 0; j < other.weights.length; j++) {
            int i = own.place(other.terms.hash(j));
            if (i >= 0) {
                sum += (double) weights[i] * other.weights[j];
            }
        }
        return sum;
    }
}
