// SPDX-License-Identifier: Apache-2.0
package org.parallax.report.table;

import java.util.Locale;

/** The page docs/tables.md, made from the definition. */
final class TablesPage {
    private TablesPage() {}

    static String page() {
        StringBuilder page = new StringBuilder("""
                # Tables

                What Parallax keeps and exports, one table an object. `parallax export --format jsonl` (or csv, parquet) writes exactly these, from files and from a project folder, which makes them from the accounts and collations that it keeps. This page is made from `org.parallax.report.table.Tables`, and a test holds it to that.

                - A row's key is `id`. Rows of a report belong to `report_id`, rows of a story to `story_id`; ids that end in `_id` or `_ids` are keys of other rows.
                - `text` (or the column named like the `_start` and `_end` beside it) is the slice of the report's `text` at those places: half-open, in UTF-16 code units. Formats that count otherwise are converted when they are written.
                - Codes are the ones of the JSON that the commands print: lower case, but for PLOVER's own.
                - Nothing (null, an empty CSV cell) means that the source does not tell. An empty list means that there is none.
                - Canonical JSONL: one row a line, sorted by id in code point order, every column in the order below, no blanks, lists as arrays, real numbers as plain decimal digits (15 at most that tell), escapes in strings only where JSON demands them, UTF-8. The SHA-256 of a table is that of these lines, each with a line end; it is the same from files, from a project folder on either database, and in whatever order reports came.
                - Half a surrogate pair, which UTF-8 cannot hold, is written as U+FFFD; places stay true.
                """);
        for (Table table : Tables.all()) {
            page.append("\n## ").append(table.name()).append("\n\n").append(table.meaning());
            page.append(".\n\n| column | type | |\n|---|---|---|\n");
            for (Column column : table.columns()) {
                page.append("| ").append(column.name()).append(" | ");
                page.append(column.type().name().toLowerCase(Locale.ROOT));
                page.append(column.nullable() ? ", or nothing | " : " | ");
                page.append(column.meaning().replace("|", "\\|")).append(" |\n");
            }
        }
        return page.toString();
    }
}
