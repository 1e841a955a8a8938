// SPDX-License-Identifier: Apache-2.0
package org.parallax.bench;

import java.util.Locale;

/**
 * How many of the gold things a system gave.
 *
 * @param gold things in the gold
 * @param given things that the system gave
 * @param right things that both have
 */
record Score(int gold, int given, int right) {
    Score plus(Score other) {
        return new Score(gold + other.gold, given + other.given, right + other.right);
    }

    /** Harmonic mean of precision and recall, in percent; 0 when nothing is right. */
    double f1() {
        return right == 0 ? 0 : 200.0 * right / (gold + given);
    }

    /** The F1 with two digits. */
    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%.2f", f1());
    }
}
