// SPDX-License-Identifier: Apache-2.0
package org.parallax.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.parallax.model.Actor;
import org.parallax.model.Entity;
import org.parallax.model.Event;
import org.parallax.model.EventType;
import org.parallax.model.Modality;
import org.parallax.model.Party;

/** Writes who did something to whom: a drawing of at most {@value #MOST} actors, and all of it as a table. */
record HtmlActors(Sheet sheet, Phrases phrases, Markup html) {
    static final int MOST = 30;
    /** Of a large story: rows of the table, and forms of words in one. */
    private static final int MOST_ROWS = 150;

    private static final int MOST_WORDS = 4;
    private static final int WIDTH = 760;

    /** Somebody who acts or is acted on. */
    private record Node(String key, String name, @Nullable String country) {}

    /** What one does to another, in all reports. */
    private static final class Deed {
        final Node from;
        final Node to;
        final EventType type;
        final Set<String> sigla = new TreeSet<>();
        final Set<String> words = new LinkedHashSet<>();
        boolean stated;

        Deed(Node from, Node to, EventType type) {
            this.from = from;
            this.to = to;
            this.type = type;
        }
    }

    void write() {
        Map<String, Deed> deeds = new LinkedHashMap<>();
        for (Witness witness : sheet.witnesses()) {
            for (Event event : witness.account().events()) {
                for (Actor actor : event.actors()) {
                    for (Actor recipient : event.recipients()) {
                        put(deeds, witness, event, actor, recipient);
                    }
                }
            }
        }
        List<Deed> sorted = new ArrayList<>(deeds.values());
        sorted.sort(Comparator.comparing((Deed deed) -> -deed.sigla.size())
                .thenComparing(deed -> deed.from.name())
                .thenComparing(deed -> deed.to.name())
                .thenComparing(deed -> deed.type));
        html.open("section", "id", "actors", "aria-label", phrases.of("actors")).newLine();
        if (sorted.isEmpty()) {
            html.element("p", phrases.of("actors.none"), "class", "none");
        } else {
            draw(sorted);
            table(sorted);
        }
        html.close("section").newLine();
    }

    private void put(Map<String, Deed> deeds, Witness witness, Event event, Actor actor, Actor recipient) {
        Node from = node(witness, actor);
        Node to = node(witness, recipient);
        if (from == null || to == null || from.key().equals(to.key()) || event.negated()) {
            return;
        }
        Deed deed = deeds.computeIfAbsent(
                from.key() + "\n" + to.key() + "\n" + event.type(), k -> new Deed(from, to, event.type()));
        deed.sigla.add(witness.siglum());
        deed.words.add(event.trigger().in(witness.account().text()));
        deed.stated |= event.modality() == Modality.STATED;
    }

    /** A name is one actor in all reports; whom no report names ("a man") is nobody else, not even in the same report. */
    private @Nullable Node node(Witness witness, Actor actor) {
        Party party = actor.party();
        Entity entity = sheet.entity(witness, party);
        if (entity != null) {
            return new Node(entity.id(), entity.name(), entity.country());
        }
        return party.isUnresolved()
                ? null
                : new Node(witness.id() + " " + party.span().begin(), party.name(), actor.country());
    }

    /** Those with most to do, on an ellipse in the order in which they come up, so that the drawing never jumps. */
    private void draw(List<Deed> deeds) {
        Map<Node, Integer> weights = new LinkedHashMap<>();
        for (Deed deed : deeds) {
            weights.merge(deed.from, deed.sigla.size(), Integer::sum);
            weights.merge(deed.to, deed.sigla.size(), Integer::sum);
        }
        List<Node> nodes = weights.entrySet().stream()
                .sorted(Map.Entry.<Node, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(each -> each.getKey().name()))
                .limit(MOST)
                .map(Map.Entry::getKey)
                .toList();
        html.open("div", "class", "drawn")
                .open(
                        "svg",
                        "class",
                        "graph",
                        "viewBox",
                        "0 0 " + WIDTH + " " + height(nodes),
                        "role",
                        "group",
                        "aria-label",
                        phrases.of("actors.note"));
        html.open("defs")
                .open(
                        "marker",
                        "id",
                        "tip-arrow",
                        "viewBox",
                        "0 0 8 8",
                        "refX",
                        "7",
                        "refY",
                        "4",
                        "markerUnits",
                        "userSpaceOnUse",
                        "markerWidth",
                        "9",
                        "markerHeight",
                        "9",
                        "orient",
                        "auto-start-reverse");
        html.open("path", "d", "M0 0L8 4L0 8z", "class", "arrow")
                .close("path")
                .close("marker")
                .close("defs");
        for (Deed deed : deeds) {
            int from = nodes.indexOf(deed.from);
            int to = nodes.indexOf(deed.to);
            if (from >= 0 && to >= 0) {
                line(deed, height(nodes), x(from, nodes), y(from, nodes), x(to, nodes), y(to, nodes));
            }
        }
        for (int i = 0; i < nodes.size(); i++) {
            Node node = nodes.get(i);
            html.open("g", "class", "actor", "transform", "translate(" + x(i, nodes) + " " + y(i, nodes) + ")");
            html.open("circle", "r", "" + (4 + Math.min(8, weights.getOrDefault(node, 1))))
                    .close("circle");
            html.element("text", node.name(), "y", "-14", "text-anchor", "middle")
                    .close("g")
                    .newLine();
        }
        html.close("svg").close("div").newLine();
        if (weights.size() > MOST) {
            html.element("p", phrases.of("actors.more").replace("{n}", Integer.toString(MOST)), "class", "none");
        }
    }

    /** Few need little room. */
    private static int height(List<Node> nodes) {
        return Math.min(540, 160 + 30 * nodes.size());
    }

    private static int x(int index, List<Node> nodes) {
        double angle = 2 * Math.PI * index / nodes.size() - Math.PI / 2;
        return (int) Math.round(WIDTH / 2.0 + (WIDTH / 2.0 - 110) * Math.cos(angle));
    }

    private static int y(int index, List<Node> nodes) {
        double angle = 2 * Math.PI * index / nodes.size() - Math.PI / 2;
        return (int) Math.round(height(nodes) / 2.0 + 8 + (height(nodes) / 2.0 - 40) * Math.sin(angle));
    }

    private void line(Deed deed, int height, int x1, int y1, int x2, int y2) {
        // bent towards the middle, and short of the circles
        int bendX = (x1 + x2) / 2 + (WIDTH / 2 - (x1 + x2) / 2) / 4 + (y2 - y1) / 12;
        int bendY = (y1 + y2) / 2 + (height / 2 - (y1 + y2) / 2) / 4 - (x2 - x1) / 12;
        double length = Math.max(1, Math.hypot(x2 - bendX, y2 - bendY));
        int endX = (int) Math.round(x2 - (x2 - bendX) / length * 13);
        int endY = (int) Math.round(y2 - (y2 - bendY) / length * 13);
        html.open(
                "path",
                "class",
                "deed" + (deed.stated ? "" : " hedged"),
                "d",
                "M" + x1 + " " + y1 + "Q" + bendX + " " + bendY + " " + endX + " " + endY,
                "fill",
                "none",
                "stroke-width",
                "" + Math.min(4, deed.sigla.size()),
                "marker-end",
                "url(#tip-arrow)");
        html.element("title", deed.from.name() + " → " + deed.to.name() + ": " + phrases.of("event", deed.type));
        html.close("path").newLine();
    }

    private void table(List<Deed> deeds) {
        html.open("div", "class", "scroll", "tabindex", "0", "role", "region", "aria-label", phrases.of("actors"));
        html.open("table", "class", "list").open("thead").open("tr");
        for (String head : List.of("actors.who", "actors.did", "actors.whom", "actors.words", "reports.head")) {
            html.element("th", phrases.of(head), "scope", "col");
        }
        html.close("tr").close("thead").newLine().open("tbody").newLine();
        int most = sheet.isLarge() ? MOST_ROWS : deeds.size();
        for (Deed deed : deeds.subList(0, Math.min(most, deeds.size()))) {
            html.open("tr").element("td", deed.from.name());
            html.open("td")
                    .element("b", phrases.of("event", deed.type), "class", "type")
                    .close("td");
            html.element("td", deed.to.name());
            html.open("td");
            deed.words.stream()
                    .limit(sheet.isLarge() ? MOST_WORDS : deed.words.size())
                    .forEach(words -> html.element("q", words).text(" "));
            html.close("td").open("td");
            new Sigla(sheet, html).write(deed.sigla);
            html.close("td").close("tr").newLine();
        }
        html.close("tbody").close("table").close("div").newLine();
        if (deeds.size() > most) {
            html.element("p", phrases.count("more", deeds.size() - most), "class", "none");
        }
    }
}
