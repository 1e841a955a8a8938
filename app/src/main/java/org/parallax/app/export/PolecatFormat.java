// SPDX-License-Identifier: Apache-2.0
package org.parallax.app.export;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parallax.app.export.CodeTables.Country;
import org.parallax.app.export.CodeTables.EventCode;
import org.parallax.report.table.Row;

/**
 * Events as the POLECAT files have them: 40 columns between tabs, {@code None} for nothing, lists with semicolons. What
 * POLECAT looks up in Wikipedia and GeoNames by number stays {@code None}.
 */
final class PolecatFormat implements Writing {
    private static final List<String> COLUMNS = List.of(
            "Event ID",
            "Event Date",
            "Event Type",
            "Event Mode",
            "Intensity",
            "Quad Code",
            "Contexts",
            "Actor Name",
            "Actor Country",
            "Actor COW",
            "Primary Actor Sector",
            "Actor Sectors",
            "Actor Title",
            "Actor Name Raw",
            "Wikipedia Actor ID",
            "Recipient Name",
            "Recipient Country",
            "Recipient COW",
            "Primary Recipient Sector",
            "Recipient Sectors",
            "Recipient Title",
            "Recipient Name Raw",
            "Wikipedia Recipient ID",
            "Placename",
            "City",
            "District",
            "Province",
            "Country",
            "Latitude",
            "Longitude",
            "GeoNames ID",
            "Raw Placename",
            "Feature Type",
            "Source",
            "Publication Date",
            "Story People",
            "Story Organizations",
            "Story Locations",
            "Language",
            "Version");

    @Override
    public void write(TableSource source, Settings settings, Target target) throws IOException {
        CodeTables codes = new CodeTables();
        try (Lines out = Lines.tsv(target.open(Format.POLECAT.fileName()), "None")) {
            if (settings.header()) {
                List<String> names = new ArrayList<>(COLUMNS);
                names.addAll(settings.strict() ? List.of() : ReportView.extensionNames());
                out.line(names);
            }
            ReportView.forEach(source, view -> {
                int number = 0;
                for (Row event : view.events()) {
                    out.line(cells(codes, settings, view, event, ++number));
                }
            });
        }
    }

    private static List<@Nullable String> cells(
            CodeTables codes, Settings settings, ReportView view, Row event, int number) {
        EventCode code = codes.event(event.text("type"), event.text("mode"));
        List<@Nullable String> cells = new ArrayList<>();
        // What stands before the first underscore is the article's id.
        cells.add(view.id().replace('_', '-') + "_" + number);
        cells.add(view.day(event));
        cells.add(event.text("type"));
        cells.add(event.maybeText("mode"));
        cells.add(code.score());
        cells.add(code.quadName());
        cells.add(String.join(";", event.texts("contexts")));
        parties(codes, view, view.actors(event), cells);
        parties(codes, view, view.recipients(event), cells);
        place(codes, event, cells);
        Row report = view.report();
        cells.add(report.maybeText("outlet"));
        cells.add(report.maybeText("published_day"));
        cells.add(names(view, Set.of("person")));
        cells.add(names(view, Set.of("organization")));
        cells.add(names(view, Set.of("country", "city", "place")));
        cells.add(report.maybeText("language"));
        cells.add("Parallax " + settings.version());
        if (!settings.strict()) {
            cells.addAll(view.extension(event));
        }
        return cells;
    }

    private static void parties(CodeTables codes, ReportView view, List<Row> parties, List<@Nullable String> cells) {
        cells.add(joined(parties, party -> {
            Row entity = view.entity(party.maybeText("entity_id"));
            return entity == null ? party.text("name") : entity.text("name");
        }));
        cells.add(joined(parties, party -> party.maybeText("country")));
        cells.add(joined(parties, party -> {
            Country country = codes.country(party.maybeText("country"));
            return country == null ? null : country.cow();
        }));
        cells.add(parties.isEmpty() ? null : parties.get(0).maybeText("sector"));
        cells.add(joined(parties, party -> party.maybeText("sector")));
        cells.add(joined(parties, party -> {
            Row entity = view.entity(party.maybeText("entity_id"));
            return entity == null ? null : entity.maybeText("role");
        }));
        cells.add(joined(parties, party -> party.text("text")));
        cells.add(null);
    }

    private static void place(CodeTables codes, Row event, List<@Nullable String> cells) {
        String kind = event.text("place_kind");
        String name = event.maybeText("place_name");
        Country country = codes.country(event.maybeText("place_country"));
        boolean city = kind.equals("city") || kind.equals("capital");
        cells.add(name != null ? name : country == null ? null : country.name());
        cells.add(city ? name : null);
        cells.add(null);
        cells.add(kind.equals("region") ? name : event.maybeText("place_region"));
        cells.add(event.maybeText("place_country"));
        cells.add(number(event, "latitude"));
        cells.add(number(event, "longitude"));
        cells.add(null);
        cells.add(event.maybeText("place"));
        cells.add(
                switch (kind) {
                    case "capital" -> "PPLC";
                    case "city" -> "PPL";
                    case "region" -> "ADM1";
                    case "country" -> "PCLI";
                    default -> null;
                });
    }

    static @Nullable String number(Row row, String column) {
        Double number = row.real(column);
        return number == null ? null : Row.digits(number);
    }

    private static String names(ReportView view, Set<String> types) {
        Set<String> names = new LinkedHashSet<>();
        for (Row entity : view.entities()) {
            if (types.contains(entity.text("type").toLowerCase(Locale.ROOT))) {
                names.add(entity.text("name").replace(';', ','));
            }
        }
        return String.join(";", names);
    }

    private static String joined(List<Row> rows, Function<Row, @Nullable String> value) {
        return rows.stream()
                .map(value)
                .filter(Objects::nonNull)
                .map(text -> text.replace(';', ','))
                .distinct()
                .collect(Collectors.joining(";"));
    }
}
