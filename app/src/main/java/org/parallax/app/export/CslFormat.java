// SPDX-License-Identifier: Apache-2.0
package org.parallax.app.export;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.stream.Stream;
import org.parallax.report.table.Row;
import org.parallax.report.table.Tables;

/** Reports as CSL-JSON, for citation managers; the note has the SHA-256 of the text that was read. */
final class CslFormat implements Writing {
    @Override
    public void write(TableSource source, Settings settings, Target target) throws IOException {
        try (JsonOut json = new JsonOut(target.open(Format.CSL.fileName()));
                Stream<Row> reports = source.rows(Tables.REPORT)) {
            json.array();
            for (Iterator<Row> each = reports.iterator(); each.hasNext(); ) {
                Row report = each.next();
                json.newLine().object().field("id", report.id()).field("type", "article-newspaper");
                json.field("title", report.maybeText("title"));
                json.field("container-title", report.maybeText("outlet"));
                if (!report.texts("authors").isEmpty()) {
                    json.array("author");
                    for (String author : report.texts("authors")) {
                        json.object().field("literal", author).end();
                    }
                    json.end();
                }
                String day = report.maybeText("published_day");
                if (day != null) {
                    LocalDate date = LocalDate.parse(day);
                    json.object("issued").array("date-parts").array();
                    json.value(date.getYear()).value(date.getMonthValue()).value(date.getDayOfMonth());
                    json.end().end().end();
                }
                json.field("URL", report.maybeText("url")).field("language", report.maybeText("language"));
                if (!settings.strict()) {
                    json.field("note", "SHA-256 of the text: " + report.text("sha256"));
                }
                json.end();
            }
            json.newLine().end().newLine();
        }
    }
}
