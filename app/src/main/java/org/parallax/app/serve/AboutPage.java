// SPDX-License-Identifier: Apache-2.0
package org.parallax.app.serve;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.parallax.app.store.OpenProject;

/** What Parallax is, what it is made of, what it cannot do, and the project in figures. */
public record AboutPage(OpenProject project, String version) {
    /** A figure of the project. */
    public record Figure(String name, long value) {}

    /** What programs get. */
    public record About(String version, List<Figure> figures) {}

    Route route() {
        return new Route(
                "/about",
                "Models, licences, limits; the project in figures",
                List.of(),
                new Shape.Of(About.class),
                this::view);
    }

    private View view(Ask ask) throws IOException {
        List<Figure> figures = new ArrayList<>();
        project.stats().forEach((name, value) -> figures.add(new Figure(name, value)));
        About about = new About(version, figures);
        Map<String, Object> model = new HashMap<>();
        model.put("about", about);
        model.put("parts", Licences.read());
        return new View("title.about", "about", "about.jte", model, new View.Listed(about, figures, Figure.class));
    }
}
