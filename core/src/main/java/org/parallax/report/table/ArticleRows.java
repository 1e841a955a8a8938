// SPDX-License-Identifier: Apache-2.0
package org.parallax.report.table;

import java.time.DateTimeException;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parallax.model.Article;
import org.parallax.model.Boilerplate;
import org.parallax.model.Dropped;
import org.parallax.model.Metadata;
import org.parallax.model.PublicationTime;
import org.parallax.model.Sha256;
import org.parallax.model.SourceHint;
import org.parallax.model.Span;
import org.parallax.report.table.RowJson.MalformedRow;

/** Articles out of rows: what {@link ReportRows} wrote of the article that an account was made of. */
public final class ArticleRows {
    private ArticleRows() {}

    /**
     * The article of a row of {@link Tables#REPORT}.
     *
     * @param parts the report's rows of {@link Tables#BOILERPLATE}, {@link Tables#DROPPED} and {@link
     *     Tables#REPORT_SOURCE}; others are passed over
     * @throws MalformedRow when no report has these values
     */
    public static Article article(Row report, Collection<Row> parts) throws MalformedRow {
        String text = report.text("text");
        try {
            Metadata metadata = new Metadata(
                    report.maybeText("url"),
                    report.maybeText("file"),
                    report.maybeText("outlet"),
                    report.maybeText("title"),
                    report.texts("authors"),
                    time(report.maybeText("published")),
                    time(report.maybeText("modified")),
                    report.maybeText("language"),
                    of(Tables.REPORT_SOURCE, parts).map(ArticleRows::source).toList());
            List<Boilerplate> boilerplate = of(Tables.BOILERPLATE, parts)
                    .map(row -> new Boilerplate(
                            new Span(row.integer("span_start"), row.integer("span_end")), row.text("reason")))
                    .toList();
            List<Dropped> dropped = of(Tables.DROPPED, parts)
                    .map(row -> new Dropped(row.text("text"), row.text("reason")))
                    .toList();
            return new Article(report.id(), metadata, text, boilerplate, dropped, report.maybeText("withheld"));
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new MalformedRow(report.id() + " is no report (" + e.getMessage() + ")");
        }
    }

    /** True when the text is what the row has the hash of. */
    public static boolean isWhole(Row report) {
        return Sha256.hex(report.text("text")).equals(report.text("sha256"));
    }

    private static Stream<Row> of(Table table, Collection<Row> parts) {
        return parts.stream().filter(row -> row.table() == table).sorted(Row.BY_ID);
    }

    private static SourceHint source(Row row) {
        return new SourceHint(SourceHint.Kind.of(row.text("kind")), row.maybeText("name"), row.maybeText("url"));
    }

    private static @Nullable PublicationTime time(@Nullable String text) {
        return text == null ? null : PublicationTime.parse(text);
    }
}
