// SPDX-License-Identifier: Apache-2.0
package org.parallax.resolve;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Clusters of one kind by the keys of their names ({@link NameForm#keys}). */
final class Kindred {
    private final Map<String, List<Cluster>> byKey = new HashMap<>();

    void add(Cluster cluster, NameForm form) {
        for (String key : form.keys()) {
            List<Cluster> having = byKey.computeIfAbsent(key, k -> new ArrayList<>(1));
            if (having.isEmpty() || having.get(having.size() - 1) != cluster) {
                having.add(cluster);
            }
        }
    }

    /** Those that have one of the keys, in the order in which they were begun. */
    Collection<Cluster> near(Collection<String> keys) {
        TreeMap<Integer, Cluster> near = new TreeMap<>();
        for (String key : keys) {
            byKey.getOrDefault(key, List.of()).forEach(cluster -> near.put(cluster.number(), cluster));
        }
        return near.values();
    }
}
