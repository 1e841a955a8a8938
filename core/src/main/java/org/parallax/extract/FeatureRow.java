// SPDX-License-Identifier: Apache-2.0
package org.parallax.extract;

import java.util.Arrays;

/** A row of features that fills from the left. For one thread. */
final class FeatureRow {
    private final float[] values;
    private int size;

    /** @param width how many features the row must have in the end */
    FeatureRow(int width) {
        values = new float[width];
    }

    void add(double value) {
        values[size++] = (float) value;
    }

    void add(boolean value) {
        add(value ? 1 : 0);
    }

    void addAll(double[] all) {
        for (double value : all) {
            add(value);
        }
    }

    float[] values() {
        if (size != values.length) {
            throw new IllegalStateException(size + " features for " + values.length + " names");
        }
        return Arrays.copyOf(values, size);
    }
}
