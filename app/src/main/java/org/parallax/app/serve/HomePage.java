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
                        new Route.Field("order", "string", "origins (most first, as it is) or latest"),
                        new Route.Field("least", "integer", "only stories with so many reports"),
                        new Route.Field("conflicts", "boolean", "only stories with conflicts"),
                        new Route.Field("as-of", "string", "the stories as they were then"),
                        new Route.Field("since", "string", "only stories with a report after it"),
                        new Route.Field("offset", "integer", "how many to pass over"),
                        new Route.Field("limit", "integer", "how many to list")),
                this::view);
    }

    private View view(Ask ask) throws IOException, BadAsk {
        String order = ask.text("order", "origins");
        if (!order.equals("origins") && !order.equals("latest")) {
            throw new BadAsk("order", "neither origins nor latest");
        }
        StoryFilter filter = new StoryFilter(
                ask.number("least", 1, 1, 1_000_000),
                ask.flag("conflicts"),
                ask.moment("as-of"),
                ask.begin("since"),
                order.equals("origins") ? StoryFilter.Order.ORIGINS : StoryFilter.Order.LATEST);
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
