// SPDX-License-Identifier: Apache-2.0
package org.parallax.collate;

import java.util.List;

/** Compares two aligned units in one slot, by value. Says nothing where it has no evidence. */
interface SlotRule {
    /** What the units have in this slot; {@code score} is how surely they speak of the same thing, in [0,1]. */
    List<Finding> compare(Unit a, Unit b, double score);
}
