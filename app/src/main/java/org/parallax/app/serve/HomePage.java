// SPDX-License-Identifier: Apache-2.0
package org.parallax.app.serve;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.parallax.app.store.OpenProject;
import org.parallax.app.store.Page;
import org.parallax.app.store.StoryFilter;
import org.parallax.app.store.StoryHead;

/** The stories. */
public record HomePage(OpenProject project) {
    private static final int USUAL = 50;

    /** What programs get. */
    public record Stories(long total, int offset, List<StoryHead> stories) {}

    Route route() {
        return new Route(
                "/",
                "The project's stories",
                List.of(
                        Field.choice(
                                "order",
                                List.of("origins", "latest"),
                                "which come first; those with most origins when nothing is asked"),
                        Field.count("least", 1, 1_000_000, "only stories with so many reports"),
                        Field.flag("conflicts", "only stories with conflicts"),
                        Field.moment("as-of", "the stories as they were then"),
                        Field.moment("since", "only stories with a report after it"),
                        Field.offset("how many to pass over"),
                        Field.limit(Ask.MOST, "how many to list")),
                new Shape.Of(Stories.class),
                this::view);
    }

    private View view(Ask ask) throws IOException, BadAsk {
        boolean latest = ask.text("order", "").equals("latest");
        StoryFilter filter = new StoryFilter(
                ask.number("least", 1),
                ask.flag("conflicts"),
                ask.moment("as-of"),
                ask.begin("since"),
                latest ? StoryFilter.Order.LATEST : StoryFilter.Order.ORIGINS);
        int offset = ask.offset();
        int limit = ask.limit(USUAL);
        Page<StoryHead> page = project.stories(filter, offset, limit);
        Map<String, Object> model = new HashMap<>();
        model.put("stories", page.entries());
        model.put("paging", Paging.of("/", ask, offset, limit, page));
        model.put("ask", ask);
        return new View(
                "title.stories",
                "stories",
                "home.jte",
                model,
                new View.Listed(new Stories(page.total(), offset, page.entries()), page.entries(), StoryHead.class));
    }
}
