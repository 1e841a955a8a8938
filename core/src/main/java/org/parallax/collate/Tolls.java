// SPDX-License-Identifier: Apache-2.0
package org.parallax.collate;

import java.util.stream.Stream;
import org.parallax.model.CasualtyRole;
import org.parallax.model.Quantity;
import org.parallax.model.Toll;

/** Tells which numbers belong to what befell people, as the accounts have it. */
final class Tolls {
    private Tolls() {}

    /** True when the number is one that may fall as well as rise with time: the missing are found, those held are freed. */
    static boolean falls(Unit unit, Quantity quantity) {
        return of(unit, quantity)
                .anyMatch(toll -> toll.role() == CasualtyRole.MISSING || toll.role() == CasualtyRole.HOSTAGE);
    }

    /** True when the number is one that the report's toll rests on. */
    static boolean tells(Unit unit, Quantity quantity) {
        return of(unit, quantity).findAny().isPresent();
    }

    private static Stream<Toll> of(Unit unit, Quantity quantity) {
        return unit.account().tolls().stream()
                .filter(toll -> toll.spans().stream().anyMatch(span -> span.overlaps(quantity.span())));
    }
}
