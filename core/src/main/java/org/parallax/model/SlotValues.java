// SPDX-License-Identifier: Apache-2.0
package org.parallax.model;

import static java.util.Objects.requireNonNull;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What each report has in one slot.
 *
 * @param values report id to the words of that report which fill the slot; sorted by report id
 */
public record SlotValues(Slot slot, SortedMap<String, String> values) {
    public SlotValues {
        requireNonNull(slot, "slot is null");
        values = Collections.unmodifiableSortedMap(new TreeMap<>(values));
    }
}
