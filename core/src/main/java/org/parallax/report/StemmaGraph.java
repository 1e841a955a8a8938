// SPDX-License-Identifier: Apache-2.0
package org.parallax.report;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.parallax.model.Origin;
import org.parallax.model.OriginKind;
import org.parallax.model.StemmaEdge;

/**
 * The stemma as it is drawn: nodes in columns, from those who say something over agencies and outlets to the reports and
 * their copies. Built once, then only read.
 */
final class StemmaGraph {
    /** Columns: people and bodies, agencies and outlets, reports, and behind them reports that have it from these. */
    static final int SAYERS = 0;

    static final int RELAYS = 1;
    static final int REPORTS = 2;
    /** With more sayers than this, those of one report only are drawn as one. */
    private static final int CROWDED = 12;

    private static final SortedSet<String> NOBODY = Collections.unmodifiableSortedSet(new TreeSet<>());

    /**
     * A report, an origin, or several origins of one report.
     *
     * @param witness the report; null for origins
     * @param origins one, or all that are drawn as one; none for a report
     * @param reports how many reports are drawn as one; 0 for origins
     */
    record Node(String key, int column, @Nullable Witness witness, List<Origin> origins, int reports) {
        Node {
            origins = List.copyOf(origins);
        }
    }

    /** @param why the step of the stemma; the first of those that are drawn as one */
    record Edge(Node from, Node to, StemmaEdge why) {}

    private final Sheet sheet;
    private final Map<String, Node> nodes = new LinkedHashMap<>();
    private final Map<String, String> standsFor = new HashMap<>();
    private final List<Edge> edges = new ArrayList<>();
    private final Map<Node, Double> heights = new LinkedHashMap<>();

    private StemmaGraph(Sheet sheet) {
        this.sheet = sheet;
    }

    /** A node for each report. */
    static StemmaGraph of(Sheet sheet) {
        StemmaGraph graph = new StemmaGraph(sheet);
        graph.whole();
        return graph;
    }

    /**
     * Of a large story: those origins that most reports have something from, and one node for all reports that have it from
     * the same of them; the largest such groups.
     */
    static StemmaGraph folded(Sheet sheet) {
        StemmaGraph graph = new StemmaGraph(sheet);
        graph.fold();
        return graph;
    }

    private void fold() {
        Map<String, SortedSet<String>> users = new HashMap<>();
        Map<String, StemmaEdge> first = new LinkedHashMap<>();
        for (StemmaEdge step : sheet.story().stemma().edges()) {
            if (sheet.witness(step.from()) != null) {
                users.computeIfAbsent(step.to(), to -> new TreeSet<>()).add(step.from());
            }
            first.putIfAbsent(step.from() + "\n" + step.to(), step);
        }
        Map<String, SortedSet<String>> drawn = new TreeMap<>();
        for (int column : List.of(SAYERS, RELAYS)) {
            sheet.story().origins().stream()
                    .filter(origin -> origin.kind() != OriginKind.OWN
                            && (isRelay(origin) ? RELAYS : SAYERS) == column
                            && users.getOrDefault(origin.id(), NOBODY).size() > 1)
                    .sorted(Comparator.comparing(
                            origin -> -users.getOrDefault(origin.id(), NOBODY).size()))
                    .limit(CROWDED)
                    .forEach(origin -> {
                        nodes.put(origin.id(), new Node(origin.id(), column, null, List.of(origin), 0));
                        users.getOrDefault(origin.id(), NOBODY)
                                .forEach(report -> drawn.computeIfAbsent(report, r -> new TreeSet<>())
                                        .add(origin.id()));
                    });
        }
        Map<SortedSet<String>, List<Witness>> bundles = new LinkedHashMap<>();
        for (Witness witness : sheet.witnesses()) {
            SortedSet<String> from = drawn.get(witness.id());
            if (from != null) {
                bundles.computeIfAbsent(from, f -> new ArrayList<>()).add(witness);
            }
        }
        bundles.entrySet().stream()
                .sorted(Comparator.comparing(bundle -> -bundle.getValue().size()))
                .limit(CROWDED)
                .forEach(bundle -> {
                    Witness lead = bundle.getValue().get(0);
                    int reports = bundle.getValue().size();
                    Node node = new Node(lead.id(), REPORTS, lead, List.of(), reports);
                    nodes.put(lead.id(), node);
                    for (String origin : bundle.getKey()) {
                        Node to = nodes.get(origin);
                        StemmaEdge why = first.get(lead.id() + "\n" + origin);
                        if (to != null && why != null) {
                            edges.add(new Edge(node, to, why));
                        }
                    }
                });
        removeLone();
        place();
    }

    private void whole() {
        Map<String, Integer> depths = depths();
        for (Witness witness : sheet.witnesses()) {
            nodes.put(
                    witness.id(),
                    new Node(witness.id(), REPORTS + depths.getOrDefault(witness.id(), 0), witness, List.of(), 1));
        }
        origins();
        for (StemmaEdge step : sheet.story().stemma().edges()) {
            Node from = nodes.get(drawn(step.from()));
            Node to = nodes.get(drawn(step.to()));
            if (from != null
                    && to != null
                    && !from.equals(to)
                    && edges.stream()
                            .noneMatch(edge ->
                                    edge.from().equals(from) && edge.to().equals(to))) {
                edges.add(new Edge(from, to, step));
            }
        }
        removeLone();
        place();
    }

    /** Origins that nothing drawn leads to or from. */
    private void removeLone() {
        nodes.values()
                .removeIf(node -> node.witness() == null
                        && edges.stream()
                                .noneMatch(edge ->
                                        edge.from().equals(node) || edge.to().equals(node)));
    }

    List<Node> nodes() {
        return List.copyOf(nodes.values());
    }

    List<Edge> edges() {
        return List.copyOf(edges);
    }

    /** Place of a node in its column, in (0,1), from the top. */
    double height(Node node) {
        return heights.getOrDefault(node, 0.5);
    }

    /** Nodes of the fullest column. */
    int rows() {
        Map<Integer, Integer> counts = new TreeMap<>();
        nodes.values().forEach(node -> counts.merge(node.column(), 1, Integer::sum));
        return counts.values().stream().mapToInt(Integer::intValue).max().orElse(1);
    }

    /** Columns that hold something, from the left. */
    List<Integer> columns() {
        return nodes.values().stream().map(Node::column).distinct().sorted().toList();
    }

    /** How many reports lie on the way from each report to one that has it from nobody in the story. */
    private Map<String, Integer> depths() {
        Map<String, Integer> depths = new TreeMap<>();
        int most = sheet.witnesses().size();
        for (int round = 0; round < most; round++) {
            boolean grown = false;
            for (StemmaEdge step : sheet.story().stemma().edges()) {
                String to = report(step.to());
                if (to != null && sheet.witness(step.from()) != null && !to.equals(step.from())) {
                    int depth = Math.min(most, depths.getOrDefault(to, 0) + 1);
                    if (depth > depths.getOrDefault(step.from(), 0) && depth <= 2) {
                        depths.put(step.from(), depth);
                        grown = true;
                    }
                }
            }
            if (!grown) {
                break;
            }
        }
        return depths;
    }

    /** The report that an id means: its own, or that of its own reporting; null for anybody else. */
    private @Nullable String report(String id) {
        if (sheet.witness(id) != null) {
            return id;
        }
        for (Family family : sheet.families()) {
            Witness first = family.members().get(0);
            if (family.agency() == null && sheet.story().own(first.id()).equals(id)) {
                return first.id();
            }
        }
        return null;
    }

    private String drawn(String id) {
        String report = report(id);
        return report != null ? report : standsFor.getOrDefault(id, id);
    }

    private void origins() {
        Map<String, List<String>> users = new LinkedHashMap<>();
        for (StemmaEdge step : sheet.story().stemma().edges()) {
            users.computeIfAbsent(step.to(), to -> new ArrayList<>()).add(step.from());
            users.computeIfAbsent(step.from(), from -> new ArrayList<>()).add(step.to());
        }
        List<Origin> origins = sheet.story().origins().stream()
                .filter(origin -> origin.kind() != OriginKind.OWN && users.containsKey(origin.id()))
                .toList();
        boolean crowded = origins.stream().filter(origin -> !isRelay(origin)).count() > CROWDED;
        Map<String, List<Origin>> alone = new LinkedHashMap<>();
        for (Origin origin : origins) {
            List<String> by = users.getOrDefault(origin.id(), List.of());
            if (crowded && !isRelay(origin) && by.size() == 1) {
                alone.computeIfAbsent(by.get(0), b -> new ArrayList<>()).add(origin);
            } else {
                nodes.put(
                        origin.id(),
                        new Node(origin.id(), isRelay(origin) ? RELAYS : SAYERS, null, List.of(origin), 0));
            }
        }
        alone.forEach((by, all) -> {
            String key = all.get(0).id();
            nodes.put(key, new Node(key, SAYERS, null, all, 0));
            all.forEach(origin -> standsFor.put(origin.id(), key));
        });
    }

    private static boolean isRelay(Origin origin) {
        return origin.kind() == OriginKind.AGENCY || origin.kind() == OriginKind.OUTLET;
    }

    /** Reports keep their order; whoever they have it from stands near the middle of those who have it from him. */
    private void place() {
        for (int column = REPORTS + sheet.witnesses().size(); column >= SAYERS; column--) {
            int here = column;
            List<Node> all = new ArrayList<>(nodes.values().stream()
                    .filter(node -> node.column() == here)
                    .toList());
            if (column < REPORTS) {
                Map<Node, Double> middles = new HashMap<>();
                all.forEach(node -> middles.put(node, middle(node)));
                all.sort(Comparator.comparing((Node node) -> middles.getOrDefault(node, 0.5))
                        .thenComparing(Node::key));
            }
            for (int i = 0; i < all.size(); i++) {
                heights.put(all.get(i), (i + 0.5) / all.size());
            }
        }
    }

    private double middle(Node node) {
        return edges.stream()
                .filter(edge -> edge.to().equals(node) && heights.containsKey(edge.from()))
                .mapToDouble(edge -> heights.getOrDefault(edge.from(), 0.5))
                .average()
                .orElse(0.5);
    }
}
