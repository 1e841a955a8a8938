// SPDX-License-Identifier: Apache-2.0
package org.parallax.report;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.parallax.model.Origin;
import org.parallax.model.Reuse;
import org.parallax.model.StemmaEdge;

/** Draws where the reports have it from, and lists the steps with the words that show each. */
final class HtmlStemma {
    private static final int ROW = 31;
    private static final int BOX = 24;
    private static final int COLUMN = 190;
    private static final int GAP = 130;
    /** Of a large story: lines of a list, and readings in one. */
    private static final int MOST = 60;

    private static final int MOST_SAID = 2;
    /** From this share on, words that two reports have in common are worth a figure. */
    static final double WORTH = 0.03;

    private final Sheet sheet;
    private final Phrases phrases;
    private final Markup html;
    private final Addresses addresses;
    private final StemmaGraph graph;
    private final Map<String, String> names = new HashMap<>();

    HtmlStemma(Sheet sheet, Phrases phrases, Markup html, Addresses addresses) {
        this.addresses = addresses;
        this.sheet = sheet;
        this.phrases = phrases;
        this.html = html;
        this.graph = sheet.isLarge() ? StemmaGraph.folded(sheet) : StemmaGraph.of(sheet);
        sheet.story().origins().forEach(origin -> names.putIfAbsent(origin.id(), origin.name()));
    }

    void write() {
        if (graph.edges().isEmpty()) {
            return;
        }
        html.open("details", "id", "stemma", "class", "drawer", "open", isSmall() ? "open" : "");
        html.open("summary").element("h2", phrases.of("stemma"));
        html.element("small", phrases.of("stemma.note")).close("summary").newLine();
        html.open("div", "class", "drawn");
        draw();
        html.close("div").newLine();
        lost();
        steps();
        reuse();
        html.close("details").newLine();
    }

    private boolean isSmall() {
        return graph.rows() <= 16;
    }

    private void draw() {
        int width = graph.columns().size() * COLUMN + (graph.columns().size() - 1) * GAP;
        int height = graph.rows() * ROW;
        html.open(
                        "svg",
                        "viewBox",
                        "0 0 " + width + " " + height,
                        "width",
                        "" + width,
                        "height",
                        "" + height,
                        "role",
                        "group",
                        "aria-label",
                        phrases.of("stemma.note"))
                .newLine();
        graph.edges().forEach(this::edge);
        graph.nodes().forEach(this::node);
        graph.edges().forEach(this::reason);
        html.close("svg");
    }

    private int x(StemmaGraph.Node node) {
        return graph.columns().indexOf(node.column()) * (COLUMN + GAP);
    }

    private int y(StemmaGraph.Node node) {
        return (int) Math.round(graph.height(node) * graph.rows() * ROW);
    }

    /** From the right side of whom it comes from to the left side of who has it; within a column around the right. */
    private void edge(StemmaGraph.Edge edge) {
        int x1 = x(edge.to()) + COLUMN;
        int y1 = y(edge.to());
        boolean within = edge.to().column() >= edge.from().column();
        int x2 = within ? x(edge.from()) + COLUMN : x(edge.from());
        int y2 = y(edge.from());
        int bend = within ? 46 : Math.max(GAP / 2, (x2 - x1) / 2);
        String path = "M" + x1 + " " + y1 + "C" + (x1 + bend) + " " + y1 + " " + (within ? x2 + bend : x2 - bend) + " "
                + y2 + " " + x2 + " " + y2;
        html.open("path", "class", "edge " + Json.code(edge.why().kind()), "d", path, "fill", "none");
        html.element("title", phrases.of("reason." + edge.why().reason()))
                .close("path")
                .newLine();
    }

    /** Copies and credits say on the line why it is drawn; of the many others the list below tells. */
    private void reason(StemmaGraph.Edge edge) {
        StemmaEdge why = edge.why();
        if (why.kind() != StemmaEdge.Kind.COPY && why.kind() != StemmaEdge.Kind.CREDITS) {
            return;
        }
        String text =
                why.kind() == StemmaEdge.Kind.COPY ? share(why.from(), why.to()) : phrases.of("reason." + why.reason());
        int x = (x(edge.to()) + COLUMN + x(edge.from())) / 2;
        int y = (y(edge.to()) + y(edge.from())) / 2;
        html.element("text", text, "class", "reason", "x", "" + x, "y", "" + (y - 4), "text-anchor", "middle")
                .newLine();
    }

    private String share(String report, String of) {
        return phrases.of("share").replace("{n}", percent(sheet.story().stemma().reuse(report, of)));
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.0f", share * 100);
    }

    private void node(StemmaGraph.Node node) {
        int y = y(node) - BOX / 2;
        html.open("foreignObject", "x", "" + x(node), "y", "" + y, "width", "" + COLUMN, "height", "" + BOX);
        Witness witness = node.witness();
        if (witness != null) {
            html.open("a", "class", "node witness", "href", addresses.witness(witness));
            html.element("b", witness.siglum(), "class", "siglum").element("span", witness.name());
            if (node.reports() > 1) {
                html.element("i", "+" + (node.reports() - 1));
            }
            html.close("a");
        } else {
            List<Origin> origins = node.origins();
            html.open("div", "class", "node " + Json.code(origins.get(0).kind()), "title", names(origins));
            if (origins.size() > 1) {
                html.element("span", phrases.count("stemma.more", origins.size()));
            } else {
                html.element("span", origins.get(0).name());
                html.element("i", phrases.of("origin", origins.get(0).kind()));
            }
            html.close("div");
        }
        html.close("foreignObject").newLine();
    }

    private static String names(List<Origin> origins) {
        return String.join(" · ", origins.stream().map(Origin::name).toList());
    }

    private void lost() {
        List<Entry> lost =
                sheet.entries().stream().filter(Entry::lostAttribution).toList();
        if (lost.isEmpty()) {
            return;
        }
        html.element("h3", phrases.count("lost", lost.size()));
        html.open("ul", "class", "lost").newLine();
        for (Entry entry : lost.subList(0, Math.min(most(), lost.size()))) {
            html.open("li").element("a", entry.number(), "class", "number", "href", addresses.claim(entry));
            int most = sheet.isLarge() ? MOST_SAID : entry.said().size();
            for (Entry.Said said :
                    entry.said().subList(0, Math.min(most, entry.said().size()))) {
                html.text(" ")
                        .element("b", said.witness().siglum(), "class", "siglum")
                        .text(" ");
                html.element("q", said.shown().in(said.text()));
            }
            html.close("li").newLine();
        }
        rest(lost.size());
        html.close("ul").newLine();
    }

    private int most() {
        return sheet.isLarge() ? MOST : Integer.MAX_VALUE;
    }

    private void rest(int all) {
        if (all > most()) {
            html.element("li", phrases.count("more", all - most()), "class", "none");
        }
    }

    private void steps() {
        html.open("details", "class", "steps").element("summary", phrases.of("stemma.steps"));
        html.open("ol").newLine();
        List<StemmaEdge> edges = sheet.story().stemma().edges();
        for (StemmaEdge step : edges.subList(0, Math.min(most(), edges.size()))) {
            html.open("li", "class", Json.code(step.kind()));
            html.element("b", name(step.from()))
                    .text(" ")
                    .element("i", phrases.of("step", step.kind()))
                    .text(" ");
            html.element("b", name(step.to()));
            html.element("small", phrases.of("reason." + step.reason()));
            for (StemmaEdge.Evidence words : step.evidence()) {
                Witness witness = sheet.witness(words.report());
                if (witness != null) {
                    html.text(" ")
                            .element("q", words.span().in(witness.account().text()), "title", witness.siglum());
                }
            }
            html.close("li").newLine();
        }
        rest(edges.size());
        html.close("ol").close("details").newLine();
    }

    private String name(String id) {
        Witness witness = sheet.witness(id);
        if (witness != null) {
            return witness.siglum();
        }
        String name = names.getOrDefault(id, id);
        Witness own = sheet.witness(name);
        return own == null ? name : own.siglum();
    }

    /** Of many pairs those that share most. */
    private void largest() {
        List<Reuse> pairs = sheet.story().stemma().reuse().stream()
                .filter(reuse -> reuse.share() >= WORTH)
                .sorted(Comparator.comparing(reuse -> -reuse.share()))
                .toList();
        html.open("ol").newLine();
        for (Reuse reuse : pairs.subList(0, Math.min(most(), pairs.size()))) {
            html.open("li").element("b", sheet.siglum(reuse.report())).text(" ");
            html.element("i", phrases.of("share").replace("{n}", percent(reuse.share())));
            html.text(" ").element("b", sheet.siglum(reuse.of())).close("li").newLine();
        }
        rest(pairs.size());
        html.close("ol").newLine();
    }

    /** How much of each report stands word for word in each other one. */
    private void reuse() {
        List<Witness> all = sheet.witnesses();
        Map<String, Map<String, Double>> shares = new HashMap<>();
        for (Reuse reuse : sheet.story().stemma().reuse()) {
            if (reuse.share() >= WORTH) {
                shares.computeIfAbsent(reuse.report(), r -> new HashMap<>()).putIfAbsent(reuse.of(), reuse.share());
            }
        }
        if (shares.isEmpty()) {
            return;
        }
        html.open("details", "class", "steps").element("summary", phrases.of("reuse"));
        if (sheet.isLarge()) {
            largest();
            html.close("details").newLine();
            return;
        }
        html.open("table", "class", "reuse").open("tr").open("td").close("td");
        all.forEach(witness -> html.element("th", witness.siglum(), "scope", "col"));
        html.close("tr").newLine();
        for (Witness row : all) {
            html.open("tr").element("th", row.siglum(), "scope", "row");
            for (Witness column : all) {
                double share = shares.getOrDefault(row.id(), Map.of()).getOrDefault(column.id(), 0.0);
                html.element(
                        "td",
                        share < WORTH ? "" : phrases.of("percent").replace("{n}", percent(share)),
                        "class",
                        share >= 0.5 ? "most" : "");
            }
            html.close("tr").newLine();
        }
        html.close("table").close("details").newLine();
    }
}
