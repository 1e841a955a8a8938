// SPDX-License-Identifier: Apache-2.0
package org.parallax.app.serve;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.parallax.app.store.OpenProject;
import org.parallax.app.store.Page;
import org.parallax.app.store.Question;
import org.parallax.app.store.ReportHead;

/** Reports that have all the words asked for. */
public record SearchPage(OpenProject project) {
    private static final int USUAL = 30;

    /** What programs get. */
    public record Found(long total, int offset, List<ReportHead> reports) {}

    Route route() {
        return new Route(
                "/search",
                "Reports that have all the words",
                List.of(
                        Field.text("q", "words; what stands in quotation marks, in that order"),
                        Field.text("outlet", "who published it"),
                        Field.text("person", "somebody whom it names"),
                        Field.text("place", "a place that it names"),
                        Field.text("event", "PLOVER's type of an event in it"),
                        Field.moment("from", "published on that day or later"),
                        Field.moment("to", "published on that day or earlier"),
                        Field.offset("how many to pass over"),
                        Field.limit(Ask.MOST, "how many to list")),
                new Shape.Of(Found.class),
                this::view);
    }

    private View view(Ask ask) throws IOException, BadAsk {
        String event = ask.text("event");
        Question question = new Question(
                ask.text("q", ""),
                ask.text("outlet"),
                ask.text("person"),
                ask.text("place"),
                ask.begin("from"),
                ask.moment("to"),
                event == null ? null : event.toUpperCase(Locale.ROOT));
        int offset = ask.offset();
        int limit = ask.limit(USUAL);
        boolean asked = !ask.query().isEmpty();
        Page<ReportHead> page = asked ? project.search(question, offset, limit) : new Page<>(List.of(), 0);
        Map<String, Object> model = new HashMap<>();
        model.put("reports", page.entries());
        model.put("paging", Paging.of("/search", ask, offset, limit, page));
        model.put("ask", ask);
        return new View(
                "title.search",
                "search",
                "search.jte",
                model,
                new View.Listed(new Found(page.total(), offset, page.entries()), page.entries(), ReportHead.class));
    }
}
