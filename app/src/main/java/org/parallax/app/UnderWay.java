// SPDX-License-Identifier: Apache-2.0
package org.parallax.app;

import java.io.IOException;
import java.util.List;
import org.parallax.app.store.OpenProject;
import org.parallax.app.store.Run;

/** A run that has begun, for the project's log. */
record UnderWay(Console console, OpenProject project, String what, String begun) {
    /** @param what the command, as {@link Run} has it */
    static UnderWay begin(Console console, OpenProject project, String what) throws IOException {
        return new UnderWay(console, project, what, project.now());
    }

    /** Writes down what was done. What was done stays done when that fails: it is only told. */
    void note(int added, int known, int skipped, int collated, List<String> told) {
        try {
            project.note(new Run(what, begun, project.now(), added, known, skipped, collated, told));
        } catch (IOException failure) {
            console.say("parallax: the log of runs does not have this one: " + failure.getMessage());
        }
    }
}
