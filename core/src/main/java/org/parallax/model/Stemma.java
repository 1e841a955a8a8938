// SPDX-License-Identifier: Apache-2.0
package org.parallax.model;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Where the words of a story's reports come from: the graph from the reports over copies, agencies and outlets to the people
 * and bodies on whose word they stand.
 *
 * @param ownOf report id to the id of the origin that what it says on nobody's word rests on: its own reporting, that of the
 *     report that it copies, or the agency that it credits
 * @param edges by report id; copies first, then credits, what is cited, and whose word it rests on
 */
public record Stemma(Map<String, String> ownOf, List<StemmaEdge> edges) {
    /** Nothing known. */
    public static final Stemma NONE = new Stemma(Map.of(), List.of());

    public Stemma {
        ownOf = Collections.unmodifiableMap(new TreeMap<>(ownOf));
        edges = List.copyOf(edges);
    }

    /** True when a report that rests on the origin {@code own} names the origin {@code other} as where it has things from. */
    public boolean leans(String own, String other) {
        return edges.stream()
                .anyMatch(edge -> edge.kind() == StemmaEdge.Kind.CITES
                        && edge.to().equals(other)
                        && own.equals(ownOf.get(edge.from())));
    }
}
