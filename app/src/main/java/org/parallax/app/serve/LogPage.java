// SPDX-License-Identifier: Apache-2.0
package org.parallax.app.serve;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.parallax.app.store.OpenProject;
import org.parallax.app.store.Page;
import org.parallax.app.store.Run;

/** What was done to the project, and what could not be read. */
public record LogPage(OpenProject project) {
    private static final int USUAL = 50;

    /** What programs get. */
    public record Runs(long total, int offset, List<Run> runs) {}

    Route route() {
        return new Route(
                "/log",
                "What was added and compared when, and what could not be read",
                List.of(Field.offset("how many to pass over"), Field.limit(Ask.MOST, "how many to list")),
                new Shape.Of(Runs.class),
                this::view);
    }

    private View view(Ask ask) throws IOException, BadAsk {
        int offset = ask.offset();
        int limit = ask.limit(USUAL);
        Page<Run> page = project.runs(offset, limit);
        Map<String, Object> model = new HashMap<>();
        model.put("runs", page.entries());
        model.put("paging", Paging.of("/log", ask, offset, limit, page));
        return new View(
                "title.log",
                "about",
                "log.jte",
                model,
                new View.Listed(new Runs(page.total(), offset, page.entries()), page.entries(), Run.class));
    }
}
