// SPDX-License-Identifier: Apache-2.0
package org.parallax.app.serve;

import java.util.List;
import java.util.function.Consumer;

/** Reads reports into the project. */
public interface Intake {
    /**
     * Reads them, puts them together and compares them. What goes wrong is told and ends nothing.
     *
     * @param inputs files, or addresses beginning with http
     * @param log hears what is done, a line each
     */
    void take(List<String> inputs, Consumer<String> log);
}
