// SPDX-License-Identifier: Apache-2.0
package org.parallax.app.serve;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.parallax.app.store.Dossier;
import org.parallax.app.store.OpenProject;
import org.parallax.app.store.ReportHead;
import org.parallax.app.store.Who;

/** What the reports have about a person, a body or a place. */
public record WhoPage(OpenProject project) {
    private static final int USUAL = 100;

    /** Words about somebody. */
    public record Line(String part, String event, String report, int begin, int end, String text) {}

    /** What programs get. */
    public record About(
            String name,
            long total,
            int read,
            Map<String, Integer> names,
            Map<String, Integer> titles,
            List<Line> lines) {}

    Route route() {
        return new Route(
                "/who/{name}",
                "A person, body or place: forms of the name, titles, quotations by and about, events",
                List.of(
                        Field.moment("as-of", "only of reports that were out by then"),
                        Field.offset("how many of the latest reports to pass over"),
                        Field.limit(Ask.MOST, "how many reports to read")),
                new Shape.Of(About.class),
                this::view);
    }

    private View view(Ask ask) throws IOException, BadAsk {
        String name = ask.place("name");
        int offset = ask.offset();
        Who who = project.who(name, ask.moment("as-of"), offset, ask.limit(USUAL));
        if (who.total() == 0) {
            throw BadAsk.absent("name", "no report has it");
        }
        Dossier dossier = who.dossier();
        List<Line> lines = new ArrayList<>();
        add(lines, "said", dossier.said());
        add(lines, "about", dossier.about());
        add(lines, "did", dossier.did());
        add(lines, "suffered", dossier.suffered());
        Map<String, ReportHead> reports = new TreeMap<>();
        for (Line line : lines) {
            if (!reports.containsKey(line.report())) {
                reports.put(line.report(), project.report(line.report()));
            }
        }
        About about = new About(name, who.total(), who.reports(), dossier.names(), dossier.titles(), lines);
        Map<String, Object> model = new HashMap<>();
        model.put("about", about);
        model.put("reports", reports);
        return new View("title.who", name, "search", "who.jte", model, () -> new View.Listed(about, lines, Line.class));
    }

    private static void add(List<Line> lines, String part, List<Dossier.Piece> pieces) {
        for (Dossier.Piece piece : pieces) {
            lines.add(new Line(
                    part,
                    piece.kind(),
                    piece.report(),
                    piece.span().begin(),
                    piece.span().end(),
                    piece.text()));
        }
    }
}
