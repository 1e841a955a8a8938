// SPDX-License-Identifier: Apache-2.0
package org.parallax.group;

import java.io.Serializable;
import java.util.Arrays;

/**
 * Pairs of reports with a number each, 16 bytes a pair: what a step on a range gives to the next. Immutable once it has left
 * the step.
 */
class Pairs implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int FIRST = 1 << 6;

    private int size;
    private int[] ones = new int[FIRST];
    private int[] others = new int[FIRST];
    private double[] numbers = new double[FIRST];

    final void add(int one, int other, double number) {
        if (size == ones.length) {
            resize(2 * size);
        }
        ones[size] = one;
        others[size] = other;
        numbers[size++] = number;
    }

    /** Gives the room back that was for further pairs. */
    final void trim() {
        resize(size);
    }

    private void resize(int length) {
        ones = Arrays.copyOf(ones, length);
        others = Arrays.copyOf(others, length);
        numbers = Arrays.copyOf(numbers, length);
    }

    final int size() {
        return size;
    }

    final int one(int i) {
        return ones[i];
    }

    final int other(int i) {
        return others[i];
    }

    final double number(int i) {
        return numbers[i];
    }
}
