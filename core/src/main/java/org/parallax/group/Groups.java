// SPDX-License-Identifier: Apache-2.0
package org.parallax.group;

import java.util.stream.IntStream;

/** Things put together, each group told by its smallest place, in whatever order they are joined. For one thread. */
final class Groups {
    private final int[] group;

    /** All by themselves. */
    Groups(int size) {
        this.group = IntStream.range(0, size).toArray();
    }

    /** For each place the smallest of its group. */
    int[] all() {
        return IntStream.range(0, group.length).map(this::of).toArray();
    }

    /** True for a group's smallest place. */
    boolean stands(int place) {
        return group[place] == place;
    }

    int of(int place) {
        int root = place;
        while (group[root] != root) {
            group[root] = group[group[root]];
            root = group[root];
        }
        return root;
    }

    void join(int a, int b) {
        int first = of(a);
        int second = of(b);
        group[Math.max(first, second)] = Math.min(first, second);
    }
}
