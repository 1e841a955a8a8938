// SPDX-License-Identifier: Apache-2.0
package org.parallax.spark;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is to be done.
 *
 * @param inputs files, folders, patterns
 * @param out the output folder
 * @param partitions into how many tasks new inputs are cut; null for as many as the work is worth
 * @param mostReports a story with more reports is not collated
 * @param hash true when tables are to be hashed
 */
record Settings(
        List<String> inputs,
        String out,
        @Nullable Integer partitions,
        List<RowFormat> formats,
        int mostReports,
        boolean hash) {
    /** Beyond this a story is a heap: it would take a task hours, and nobody reads it. */
    static final int MOST_REPORTS = 1000;

    Settings {
        inputs = List.copyOf(inputs);
        formats = List.copyOf(formats);
    }
}
