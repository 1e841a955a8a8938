// SPDX-License-Identifier: Apache-2.0
package org.parallax.app.serve;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.parallax.app.store.OpenProject;
import org.parallax.app.store.Page;
import org.parallax.app.store.ReportHead;

/** The outlets, one outlet, and two of them beside each other. */
public record OutletPages(OpenProject project) {
    private static final int USUAL = 50;

    /** An outlet in the list of all. */
    public record Outlet(String name, int reports) {}

    /** What programs get of all. */
    public record Outlets(List<Outlet> outlets) {}

    /** What programs get of one. */
    public record One(String name, Map<String, Long> figures, long total, int offset, List<ReportHead> reports) {}

    List<Route> routes() {
        return List.of(
                new Route(
                        "/outlets",
                        "The outlets and how many reports each has",
                        List.of(),
                        new Shape.Of(Outlets.class),
                        this::all),
                new Route(
                        "/outlet/{name}",
                        "An outlet: how often it is first, copies and is copied; its reports",
                        List.of(
                                Field.offset("how many reports to pass over"),
                                Field.limit(Ask.MOST, "how many reports to list")),
                        new Shape.Of(One.class),
                        this::one));
    }

    private View all(Ask ask) throws IOException, BadAsk {
        List<Outlet> outlets = new ArrayList<>();
        project.outlets().forEach((name, reports) -> outlets.add(new Outlet(name, reports)));
        return new View(
                "title.outlets",
                "outlets",
                "outlets.jte",
                Map.of("outlets", outlets),
                new View.Listed(new Outlets(outlets), outlets, Outlet.class));
    }

    private View one(Ask ask) throws IOException, BadAsk {
        String name = ask.place("name");
        int offset = ask.offset();
        int limit = ask.limit(USUAL);
        Page<ReportHead> page = project.reportsOf(name, offset, limit);
        if (page.total() == 0) {
            throw BadAsk.absent("name", "no report is of that outlet");
        }
        Map<String, Object> model = new HashMap<>();
        One one = new One(name, project.outlet(name), page.total(), offset, page.entries());
        model.put("outlet", one);
        model.put("paging", Paging.of(Links.outlet(name), ask, offset, limit, page));
        return new View(
                "title.outlet",
                name,
                "outlets",
                "outlet.jte",
                model,
                () -> new View.Listed(one, one.reports(), ReportHead.class));
    }
}
