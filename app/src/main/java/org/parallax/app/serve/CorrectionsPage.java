// SPDX-License-Identifier: Apache-2.0
package org.parallax.app.serve;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.parallax.app.store.Correction;
import org.parallax.app.store.OpenProject;

/** The log of what people corrected. */
public record CorrectionsPage(OpenProject project) {
    /** What programs get. */
    public record Log(List<Correction> corrections) {}

    Route route() {
        return new Route(
                "/corrections", "The log of what people corrected", List.of(), new Shape.Of(Log.class), this::view);
    }

    private View view(Ask ask) throws IOException {
        List<Correction> corrections = project.corrections();
        return new View(
                "title.corrections",
                "corrections",
                "corrections.jte",
                Map.of("corrections", corrections),
                new View.Listed(new Log(corrections), corrections, Correction.class));
    }
}
