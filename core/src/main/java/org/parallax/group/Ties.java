// SPDX-License-Identifier: Apache-2.0
package org.parallax.group;

/**
 * How likely each two of some neighbours tell of one happening: what the second step of a {@link Gathering} gives to the
 * last. Each pair is told once, the later report first; some twenty pairs a report. Immutable once it has left the step.
 */
public final class Ties extends Pairs {
    private static final long serialVersionUID = 1L;

    Ties() {}

    int later(int i) {
        return one(i);
    }

    int earlier(int i) {
        return other(i);
    }

    double odds(int i) {
        return number(i);
    }
}
