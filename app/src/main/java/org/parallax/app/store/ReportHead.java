// SPDX-License-Identifier: Apache-2.0
package org.parallax.app.store;

import org.jspecify.annotations.Nullable;

/**
 * What lists tell of a report in the project.
 *
 * @param published as the report has it
 * @param moment instant of publication in UTC, of a day alone its end; null when it is not known
 * @param story null while the report is not settled
 * @param copyOf id of the report that most of its text is taken from; null for a witness
 */
public record ReportHead(
        long number,
        String id,
        @Nullable String outlet,
        @Nullable String title,
        @Nullable String url,
        @Nullable String file,
        @Nullable String published,
        @Nullable String moment,
        @Nullable String story,
        @Nullable String copyOf) {
    /** What people know the report by: its headline, else its address, its file's name without the folders, or its id. */
    public String name() {
        return title != null ? title : url != null ? url : file != null ? file.replaceAll(".*[/\\\\]", "") : id;
    }

    /** True when it had been published by then; false when nobody knows. */
    boolean publishedBy(String instant) {
        return moment != null && moment.compareTo(instant) <= 0;
    }
}
