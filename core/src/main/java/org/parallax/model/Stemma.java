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
 * @param reuse for each two reports that share runs of words, both ways, by report id
 */
public record Stemma(Map<String, String> ownOf, List<StemmaEdge> edges, List<Reuse> reuse) {
    /** Nothing known. */
    public static final Stemma NONE = new Stemma(Map.of(), List.of(), List.of());

    public Stemma {
        ownOf = Collections.unmodifiableMap(new TreeMap<>(ownOf));
        edges = List.copyOf(edges);
        reuse = List.copyOf(reuse);
    }

    /** Share of the report's words that stand in runs in {@code of} too; 0 when none do. */
    public double reuse(String report, String of) {
        return reuse.stream()
                .filter(one -> one.report().equals(report) && one.of().equals(of))
                .mapToDouble(Reuse::share)
                .findFirst()
                .orElse(0);
    }

    /** True when a report that rests on the origin {@code own} names the origin {@code other} as where it has things from. */
    public boolean leans(String own, String other) {
        return edges.stream()
                .anyMatch(edge -> edge.kind() == StemmaEdge.Kind.CITES
                        && edge.to().equals(other)
                        && own.equals(ownOf.get(edge.from())));
    }
}
