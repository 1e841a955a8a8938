// SPDX-License-Identifier: Apache-2.0
package org.parallax.app.export;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Iterator;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parallax.model.Sha256;
import org.parallax.report.table.Row;
import org.parallax.report.table.Tables;

/** Reports as BibTeX in UTF-8 (biblatex's {@code online}); the note has the SHA-256 of the text that was read. */
final class BibtexFormat implements Writing {
    @Override
    public void write(TableSource source, Settings settings, Target target) throws IOException {
        try (Writer out = new BufferedWriter(
                        new OutputStreamWriter(target.open(Format.BIBTEX.fileName()), StandardCharsets.UTF_8));
                Stream<Row> reports = source.rows(Tables.REPORT)) {
            for (Iterator<Row> each = reports.iterator(); each.hasNext(); ) {
                out.write(entry(each.next(), settings));
            }
        }
    }

    private static String entry(Row report, Settings settings) {
        StringBuilder entry = new StringBuilder("@online{").append(key(report));
        String authors = report.texts("authors").stream()
                .map(author -> "{" + escaped(author) + "}")
                .collect(Collectors.joining(" and "));
        field(entry, "author", authors.isEmpty() ? null : authors);
        field(entry, "title", inBraces(report.maybeText("title")));
        field(entry, "journaltitle", inBraces(report.maybeText("outlet")));
        field(entry, "date", report.maybeText("published_day"));
        String day = report.maybeText("published_day");
        field(entry, "year", day == null ? null : day.substring(0, 4));
        String url = report.maybeText("url");
        field(entry, "url", url == null ? null : url.replaceAll("[{}\\\\\\s]", ""));
        field(entry, "langid", report.maybeText("language") == null ? null : escaped(report.text("language")));
        if (!settings.strict()) {
            field(entry, "note", "SHA-256 of the text: " + report.text("sha256"));
        }
        return entry.append("\n}\n\n").toString();
    }

    /** Outlet, year and the beginning of a hash: readable, and one report has always the same. */
    private static String key(Row report) {
        String outlet = Normalizer.normalize(report.text("outlet"), Normalizer.Form.NFD)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]", "");
        String year = report.text("published_day");
        return (outlet.isEmpty() ? "report" : outlet)
                + (year.isEmpty() ? "" : year.substring(0, 4))
                + "-"
                + Sha256.hex(report.id()).substring(0, 8);
    }

    private static void field(StringBuilder entry, String name, @Nullable String value) {
        if (value != null) {
            entry.append(",\n  ").append(name).append(" = {").append(value).append('}');
        }
    }

    private static @Nullable String inBraces(@Nullable String text) {
        return text == null ? null : "{" + escaped(text) + "}";
    }

    /** The text as TeX prints it; braces, which have no partner for sure, are words. */
    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder();
        for (char c : Lines.flat(text).toCharArray()) {
            switch (c) {
                case '\\' -> escaped.append("\\textbackslash ");
                case '{' -> escaped.append("\\textbraceleft ");
                case '}' -> escaped.append("\\textbraceright ");
                case '~' -> escaped.append("\\textasciitilde ");
                case '^' -> escaped.append("\\textasciicircum ");
                case '&', '%', '$', '#', '_' -> escaped.append('\\').append(c);
                default -> escaped.append(c);
            }
        }
        return escaped.toString();
    }
}
