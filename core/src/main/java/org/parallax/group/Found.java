// SPDX-License-Identifier: Apache-2.0
package org.parallax.group;

/**
 * Which reports of a range have most of their words from which longer one: what the first step of {@link Copies} gives to the
 * last. Immutable once it has left the step.
 */
public final class Found extends Pairs {
    private static final long serialVersionUID = 1L;

    /** Stands for: each is a copy of the other. */
    static final double BOTH = 2;

    Found() {}

    int copy(int i) {
        return one(i);
    }

    int holder(int i) {
        return other(i);
    }

    /** Share of the copy's runs that the holder has, in [0,1]; or {@link #BOTH}. */
    double share(int i) {
        return number(i);
    }
}
