// SPDX-License-Identifier: Apache-2.0
package org.parallax.model;

import java.util.List;

/** Reads two sentences in one pass and tells how they stand to each other. Safe for use by several threads. */
public interface CrossEncoder {
    /** Two sentences of two reports. */
    record Sentences(String first, String second) {}

    /**
     * Log odds of what a reader would say of two sentences.
     *
     * @param same that they speak of one thing
     * @param agree that they agree in something
     * @param apart that they differ in something, or contradict each other
     */
    record Odds(float same, float agree, float apart) {}

    /** The odds of each pair, in the order given; those of a pair do not depend on its neighbours in the list. */
    List<Odds> read(List<Sentences> pairs);
}
