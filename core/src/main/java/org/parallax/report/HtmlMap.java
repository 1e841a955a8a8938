// SPDX-License-Identifier: Apache-2.0
package org.parallax.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.parallax.lexicon.Sites;
import org.parallax.lexicon.Tsv;
import org.parallax.model.Entity;
import org.parallax.model.Mention;
import org.parallax.model.MentionKind;
import org.parallax.model.NameType;

/**
 * Writes the places that the reports name on a map of the world: a pin for a town or region that the tables know, a tint
 * for a country; no pin stands for a country, whose middle would be a place where nothing happened. The projection is Equal
 * Earth (Šavrič, Patterson, Jenny 2018), which keeps areas.
 */
record HtmlMap(Sheet sheet, Phrases phrases, Markup html) {
    private static final int WIDTH = 1000;
    private static final double SCALE = 184.73156767339816;
    private static final double HEIGHT = 486.717;
    private static final Sites SITES = new Sites();
    private static final Tsv OUTLINES = Tsv.load("/parallax/report/world.tsv", 2);

    private record Pin(Sites.Site site, String name, TreeSet<String> sigla) {}

    void write() {
        Map<String, Pin> pins = new LinkedHashMap<>();
        Map<String, TreeSet<String>> countries = new TreeMap<>();
        for (Entity entity : sheet.story().entities()) {
            if (entity.type() == NameType.CITY
                    || entity.type() == NameType.PLACE
                    || entity.type() == NameType.COUNTRY) {
                place(entity, pins, countries);
            }
        }
        html.open("section", "id", "map", "aria-label", phrases.of("map")).newLine();
        if (pins.isEmpty() && countries.isEmpty()) {
            html.element("p", phrases.of("map.none"), "class", "none");
        }
        draw(pins, countries);
        list(pins);
        html.close("section").newLine();
    }

    private void place(Entity entity, Map<String, Pin> pins, Map<String, TreeSet<String>> countries) {
        Sites.Site site = SITES.find(
                entity.name(), entity.type() == NameType.COUNTRY, entity.type() != NameType.COUNTRY, entity.country());
        TreeSet<String> sigla = new TreeSet<>();
        for (Mention mention : entity.mentions()) {
            if (mention.kind() == MentionKind.NAME) {
                sigla.add(sheet.siglum(mention.report()));
            }
        }
        if (site == null || sigla.isEmpty()) {
            return;
        }
        countries.computeIfAbsent(site.country(), c -> new TreeSet<>()).addAll(sigla);
        if (site.latitude() != null) {
            pins.computeIfAbsent(site.country() + site.name(), k -> new Pin(site, entity.name(), new TreeSet<>()))
                    .sigla()
                    .addAll(sigla);
        }
    }

    private void draw(Map<String, Pin> pins, Map<String, TreeSet<String>> countries) {
        html.open("div", "class", "drawn")
                .open(
                        "svg",
                        "class",
                        "world",
                        "viewBox",
                        "0 0 " + WIDTH + " 487",
                        "role",
                        "group",
                        "aria-label",
                        phrases.of("map.note"));
        html.open("g", "class", "land");
        for (List<String> row : OUTLINES.rows()) {
            html.open("path", "d", row.get(1), "class", countries.containsKey(row.get(0)) ? "named" : "");
            html.close("path");
        }
        html.close("g").newLine();
        for (Pin pin : pins.values()) {
            double[] at = project(pin);
            html.open(
                    "g", "class", "pin", "transform", String.format(Locale.ROOT, "translate(%.1f %.1f)", at[0], at[1]));
            html.open("circle", "r", "4").close("circle");
            html.element("text", pin.name(), "x", "6", "y", "4").close("g").newLine();
        }
        html.close("svg").close("div").newLine();
    }

    private static double[] project(Pin pin) {
        Double latitude = pin.site().latitude();
        Double longitude = pin.site().longitude();
        double phi = Math.toRadians(latitude == null ? 0 : latitude);
        double lambda = Math.toRadians(longitude == null ? 0 : longitude);
        double m = Math.sqrt(3) / 2;
        double theta = Math.asin(m * Math.sin(phi));
        double t2 = theta * theta;
        double t6 = t2 * t2 * t2;
        double x = lambda
                * Math.cos(theta)
                / (m * (1.340264 - 3 * 0.081106 * t2 + t6 * (7 * 0.000893 + 9 * 0.003796 * t2)));
        double y = theta * (1.340264 - 0.081106 * t2 + t6 * (0.000893 + 0.003796 * t2));
        return new double[] {WIDTH / 2.0 + x * SCALE, HEIGHT / 2 - y * SCALE};
    }

    private void list(Map<String, Pin> pins) {
        html.open("table", "class", "list").open("thead").open("tr");
        for (String head : List.of("map.place", "map.in", "map.at", "reports.head")) {
            html.element("th", phrases.of(head), "scope", "col");
        }
        html.close("tr").close("thead").newLine().open("tbody").newLine();
        for (Pin pin : pins.values()) {
            html.open("tr").element("td", pin.name()).element("td", pin.site().country());
            html.element(
                    "td",
                    String.format(
                            Locale.ROOT,
                            "%.2f, %.2f",
                            pin.site().latitude(),
                            pin.site().longitude()));
            html.open("td");
            new Sigla(sheet, html).write(pin.sigla());
            html.close("td").close("tr").newLine();
        }
        html.close("tbody").close("table").newLine();
    }
}
