// SPDX-License-Identifier: Apache-2.0
package org.parallax.app.store;

import java.util.List;

/**
 * What was once done to the project.
 *
 * @param what the command, or {@code page} for an import through the pages
 * @param begun when, in UTC
 * @param ended when, in UTC
 * @param added reports that are new
 * @param known reports that were there before
 * @param skipped inputs that could not be read or taken
 * @param collated stories that were made anew
 * @param told why inputs were skipped, the first {@value #MOST_TOLD}
 */
public record Run(
        String what, String begun, String ended, int added, int known, int skipped, int collated, List<String> told) {
    /** So many messages of a run are kept. */
    public static final int MOST_TOLD = 100;

    public Run {
        told = List.copyOf(told.subList(0, Math.min(told.size(), MOST_TOLD)));
    }
}
