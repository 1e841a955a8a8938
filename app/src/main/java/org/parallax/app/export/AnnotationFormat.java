// SPDX-License-Identifier: Apache-2.0
package org.parallax.app.export;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parallax.report.table.Row;
import org.parallax.report.table.Table;
import org.parallax.report.table.Tables;

/**
 * Words as W3C Web Annotations, one page of them: events, quotations, attributions, names, and what reports say for claims.
 * Each has both selectors, a place in code points and the quote with what stands around it.
 */
final class AnnotationFormat implements Writing {
    private static final int AROUND = 32;
    private static final List<Table> KINDS =
            List.of(Tables.MENTION, Tables.QUOTATION, Tables.ATTRIBUTION, Tables.EVENT, Tables.QUANTITY);

    @Override
    public void write(TableSource source, Settings settings, Target target) throws IOException {
        try (JsonOut json = new JsonOut(target.open(Format.ANNOTATIONS.fileName()))) {
            json.object();
            if (settings.strict()) {
                json.field("@context", "http://www.w3.org/ns/anno.jsonld");
            } else {
                json.array("@context").value("http://www.w3.org/ns/anno.jsonld");
                json.object().field("parallax", "urn:parallax:").end().end();
            }
            json.field("id", "urn:parallax:annotations").field("type", "AnnotationPage");
            json.array("items");
            ReportView.forEach(source, view -> {
                for (Table kind : KINDS) {
                    for (Row row : ReportView.list(source, kind, view.id())) {
                        annotation(json, settings, view, row, body(view, row));
                    }
                }
            });
            json.newLine().end().end().newLine();
        }
    }

    private static @Nullable String body(ReportView view, Row row) {
        if (row.table() == Tables.MENTION) {
            Row entity = view.entity(row.text("entity_id"));
            return entity == null ? null : entity.text("name");
        }
        if (row.table() == Tables.EVENT) {
            String mode = row.text("mode");
            return "PLOVER:" + row.text("type") + (mode.isEmpty() ? "" : "/" + mode);
        }
        if (row.table() == Tables.QUANTITY) {
            return row.text("comparator") + " " + Row.digits(requireNonNull(row.real("low"))) + " " + row.text("unit");
        }
        Row entity = view.entity(row.maybeText("speaker_entity_id"));
        String speaker = entity == null ? row.maybeText("speaker_name") : entity.text("name");
        return speaker == null ? null : "speaker: " + speaker;
    }

    private static String motivation(Row row) {
        return row.table() == Tables.MENTION
                ? "identifying"
                : row.table() == Tables.EVENT ? "classifying" : "describing";
    }

    private static void annotation(JsonOut json, Settings settings, ReportView view, Row row, @Nullable String body)
            throws IOException {
        String text = view.report().text("text");
        int begin = row.integer("span_start");
        int end = row.integer("span_end");
        json.newLine().object().field("id", Names.urn(row.id())).field("type", "Annotation");
        json.field("motivation", motivation(row));
        json.object("generator").field("id", "urn:parallax:program").field("type", "Software");
        json.field("name", "Parallax " + settings.version()).end();
        if (body != null) {
            json.object("body").field("type", "TextualBody").field("value", body);
            json.field("format", "text/plain").field("purpose", motivation(row)).end();
        }
        json.object("target").field("source", Names.source(view.report()));
        json.array("selector");
        json.object().field("type", "TextPositionSelector");
        json.field("start", view.points().at(begin))
                .field("end", view.points().at(end))
                .end();
        json.object().field("type", "TextQuoteSelector").field("exact", text.substring(begin, end));
        json.field("prefix", text.substring(from(text, begin - AROUND), begin));
        json.field("suffix", text.substring(end, to(text, end + AROUND))).end();
        json.end();
        if (!settings.strict()) {
            json.field("parallax:report", view.id())
                    .field("parallax:sha256", view.report().text("sha256"));
        }
        json.end();
        if (!settings.strict()) {
            json.field("parallax:table", row.table().name()).field("parallax:row", row.id());
        }
        json.end();
    }

    /** At or after {@code at}, never in the middle of a surrogate pair. */
    private static int from(String text, int at) {
        int from = Math.max(0, at);
        return from > 0 && from < text.length() && Character.isLowSurrogate(text.charAt(from)) ? from + 1 : from;
    }

    private static int to(String text, int at) {
        int to = Math.min(text.length(), at);
        return to > 0 && to < text.length() && Character.isLowSurrogate(text.charAt(to)) ? to - 1 : to;
    }
}
