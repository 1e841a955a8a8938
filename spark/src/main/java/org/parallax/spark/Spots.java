// SPDX-License-Identifier: Apache-2.0
package org.parallax.spark;

import java.io.Serializable;
import java.util.Arrays;
import java.util.SortedMap;

/** Which small number belongs to which large one: twelve bytes each, so that every machine can have all of them. Immutable. */
final class Spots implements Serializable {
    private static final long serialVersionUID = 1L;

    private final long[] spots;
    private final int[] numbers;

    Spots(SortedMap<Long, Integer> numbers) {
        this.spots = numbers.keySet().stream().mapToLong(Long::longValue).toArray();
        this.numbers = numbers.values().stream().mapToInt(Integer::intValue).toArray();
    }

    /** -1 when there is none. */
    int of(long spot) {
        int place = Arrays.binarySearch(spots, spot);
        return place < 0 ? -1 : numbers[place];
    }
}
