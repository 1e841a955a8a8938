// SPDX-License-Identifier: Apache-2.0
package org.parallax.bench;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** How alike two ways to put things into groups are. */
final class Rand {
    private Rand() {}

    /**
     * The Rand index adjusted for chance (Hubert and Arabie 1985): 1 for the same groups, about 0 for groups by chance.
     *
     * @param a for each thing its group
     * @param b for each thing its group by the other way, in the same order
     */
    static double adjusted(List<String> a, List<String> b) {
        Map<String, Long> rows = new HashMap<>();
        Map<String, Long> columns = new HashMap<>();
        Map<List<String>, Long> cells = new HashMap<>();
        for (int i = 0; i < a.size(); i++) {
            rows.merge(a.get(i), 1L, Long::sum);
            columns.merge(b.get(i), 1L, Long::sum);
            cells.merge(List.of(a.get(i), Objects.requireNonNull(b.get(i))), 1L, Long::sum);
        }
        double both = pairs(cells);
        double expected = pairs(rows) * pairs(columns) / Math.max(1, pairs(a.size()));
        double most = (pairs(rows) + pairs(columns)) / 2;
        return most == expected ? 1 : (both - expected) / (most - expected);
    }

    private static double pairs(Map<?, Long> groups) {
        return groups.values().stream().mapToDouble(Rand::pairs).sum();
    }

    private static double pairs(long n) {
        return n * (n - 1) / 2.0;
    }
}
