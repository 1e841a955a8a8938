// SPDX-License-Identifier: Apache-2.0
package org.parallax.bench;

/** Tells on standard error how far the measurement is. */
final class Progress {
    private static final long BEGIN = System.nanoTime();

    private Progress() {}

    static void say(String what) {
        System.err.println((System.nanoTime() - BEGIN) / 1_000_000_000 + " s: " + what);
    }
}
