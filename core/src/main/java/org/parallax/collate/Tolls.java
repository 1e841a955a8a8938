// SPDX-License-Identifier: Apache-2.0
package org.parallax.collate;

import org.parallax.model.Quantity;

/** Tells which numbers belong to what befell people, as the accounts have it. */
final class Tolls {
    private Tolls() {}

    /** True when the number is one that the report's toll rests on. */
    static boolean tells(Unit unit, Quantity quantity) {
        return unit.account().tolls().stream()
                .flatMap(toll -> toll.spans().stream())
                .anyMatch(span -> span.overlaps(quantity.span()));
    }
}
