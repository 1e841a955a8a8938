// SPDX-License-Identifier: Apache-2.0
package org.parallax.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.Stream;

/** Draws how numbers went from report to report: a step line each, over the reports in the order of publication. */
record HtmlCourses(Phrases phrases, Markup html, Addresses addresses) {
    private static final int STEP = 110;
    private static final int LEFT = 70;
    private static final int HEIGHT = 96;
    private static final int TOP = 26;

    void write(List<Course> courses) {
        html.open("section", "id", "courses", "aria-label", phrases.of("courses"))
                .newLine();
        html.element("h2", phrases.of("courses")).newLine();
        html.open("div", "class", "drawn").newLine();
        courses.forEach(this::course);
        html.close("div").newLine().close("section").newLine();
    }

    private void course(Course course) {
        Entry entry = course.entry();
        html.open("figure", "class", "course " + Json.code(entry.claim().verdict()));
        html.open("figcaption");
        html.element("a", entry.number(), "class", "number", "href", addresses.claim(entry));
        entry.slots().forEach(slot -> html.element("b", phrases.of("slot", slot.slot()), "class", "badge"));
        html.text(" ").element("span", entry.first().shown().in(entry.first().text()), "class", "words");
        html.close("figcaption").newLine();
        draw(course.points(), course.withinADay());
        html.close("figure").newLine();
    }

    private void draw(List<Course.Point> points, boolean withinADay) {
        int width = LEFT * 2 + STEP * (points.size() - 1);
        html.open(
                "svg",
                "viewBox",
                "0 0 " + width + " " + (HEIGHT + TOP + 40),
                "width",
                "" + width,
                "height",
                "" + (HEIGHT + TOP + 40),
                "role",
                "img",
                "aria-label",
                phrases.of("courses"));
        BigDecimal least = extreme(points, false);
        BigDecimal most = extreme(points, true);
        StringBuilder path = new StringBuilder();
        for (int i = 0; i < points.size(); i++) {
            int x = x(i);
            int y = y(points.get(i).low(), least, most);
            path.append(i == 0 ? "M" + x + " " + y : "H" + x + "V" + y);
        }
        html.open("path", "class", "line", "d", path.toString(), "fill", "none").close("path");
        for (int i = 0; i < points.size(); i++) {
            point(points.get(i), x(i), least, most);
            String when = points.get(i).published().text();
            svgText(
                    withinADay ? when.substring(11, 16) : when.substring(0, Math.min(10, when.length())),
                    "when",
                    x(i),
                    HEIGHT + TOP + 33);
        }
        html.close("svg").newLine();
    }

    private void point(Course.Point point, int x, BigDecimal least, BigDecimal most) {
        int y = y(point.low(), least, most);
        int end = y(point.high(), least, most);
        if (end != y) {
            html.open("path", "class", "range", "d", "M" + x + " " + y + "V" + end)
                    .close("path");
        }
        html.open("circle", "cx", "" + x, "cy", "" + y, "r", "4.5").close("circle");
        svgText(point.text(), "value", x, end - 11);
        svgText(point.witness().siglum(), "siglum", x, HEIGHT + TOP + 18);
    }

    private void svgText(String text, String role, int x, int y) {
        html.element("text", text, "class", role, "x", "" + x, "y", "" + y, "text-anchor", "middle");
    }

    private static int x(int index) {
        return LEFT + index * STEP;
    }

    private static BigDecimal extreme(List<Course.Point> points, boolean most) {
        Stream<BigDecimal> all = points.stream().flatMap(point -> Stream.of(point.low(), point.high()));
        return most
                ? all.max(BigDecimal::compareTo).orElse(BigDecimal.ZERO)
                : all.min(BigDecimal::compareTo).orElse(BigDecimal.ZERO);
    }

    private static int y(BigDecimal value, BigDecimal least, BigDecimal most) {
        BigDecimal range = most.subtract(least);
        if (range.signum() == 0) {
            return TOP + HEIGHT / 2;
        }
        BigDecimal share = value.subtract(least).divide(range, 4, RoundingMode.HALF_UP);
        return TOP + HEIGHT - share.multiply(BigDecimal.valueOf(HEIGHT)).intValue();
    }
}
