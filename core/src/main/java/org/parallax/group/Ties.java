// SPDX-License-Identifier: Apache-2.0
package org.parallax.group;

import java.io.Serializable;
import java.util.Arrays;

/**
 * How likely each two of some neighbours tell of one happening: what the second step of a {@link Gathering} gives to the
 * last. 16 bytes a pair, some twenty pairs a report. Immutable once it has left the step.
 */
public final class Ties implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int FIRST = 1 << 10;

    private int size;
    private int[] later = new int[FIRST];
    private int[] earlier = new int[FIRST];
    private double[] odds = new double[FIRST];

    Ties() {}

    /** One more pair; each is told once, the later report first. */
    void add(int a, int b, double likely) {
        if (size == later.length) {
            later = Arrays.copyOf(later, 2 * size);
            earlier = Arrays.copyOf(earlier, 2 * size);
            odds = Arrays.copyOf(odds, 2 * size);
        }
        later[size] = a;
        earlier[size] = b;
        odds[size++] = likely;
    }

    Ties trimmed() {
        later = Arrays.copyOf(later, size);
        earlier = Arrays.copyOf(earlier, size);
        odds = Arrays.copyOf(odds, size);
        return this;
    }

    int size() {
        return size;
    }

    int later(int i) {
        return later[i];
    }

    int earlier(int i) {
        return earlier[i];
    }

    double odds(int i) {
        return odds[i];
    }
}
