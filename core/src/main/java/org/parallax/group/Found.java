// SPDX-License-Identifier: Apache-2.0
package org.parallax.group;

import java.io.Serializable;
import java.util.Arrays;

/**
 * Which reports of a range have most of their words from which longer one: what the first step of {@link Copies} gives to the
 * last. Immutable once it has left the step.
 */
public final class Found implements Serializable {
    private static final long serialVersionUID = 1L;
    /** Stands for: each is a copy of the other. */
    static final double BOTH = 2;

    private int size;
    private int[] copies = new int[16];
    private int[] holders = new int[16];
    /** Share of the copy's runs that the holder has, in [0,1]; or {@link #BOTH}. */
    private double[] shares = new double[16];

    Found() {}

    void add(int copy, int holder, double share) {
        if (size == copies.length) {
            copies = Arrays.copyOf(copies, 2 * size);
            holders = Arrays.copyOf(holders, 2 * size);
            shares = Arrays.copyOf(shares, 2 * size);
        }
        copies[size] = copy;
        holders[size] = holder;
        shares[size++] = share;
    }

    int size() {
        return size;
    }

    int copy(int i) {
        return copies[i];
    }

    int holder(int i) {
        return holders[i];
    }

    double share(int i) {
        return shares[i];
    }
}
