// SPDX-License-Identifier: Apache-2.0
package org.parallax.app.export;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parallax.app.export.CodeTables.Country;
import org.parallax.app.export.CodeTables.EventCode;
import org.parallax.model.Sha256;
import org.parallax.report.table.Row;

/**
 * Events and mentions as GDELT 2.0 has them: a line for each actor with each recipient of an event. Places of words are
 * exact, counted in code points into the report's text. Tone and confidence, which Parallax does not have, stay empty.
 *
 * @param mentions true for the table of mentions, false for that of events
 */
record GdeltFormat(boolean mentions) implements Writing {
    private static final List<String> EVENTS = columns(
            "GLOBALEVENTID SQLDATE MonthYear Year FractionDate",
            actor(1),
            actor(2),
            "IsRootEvent EventCode EventBaseCode EventRootCode QuadClass GoldsteinScale NumMentions NumSources",
            "NumArticles AvgTone",
            place("Actor1Geo"),
            place("Actor2Geo"),
            place("ActionGeo"),
            "DATEADDED SOURCEURL");
    private static final List<String> MENTIONS = columns(
            "GLOBALEVENTID EventTimeDate MentionTimeDate MentionType MentionSourceName MentionIdentifier SentenceID",
            "Actor1CharOffset Actor2CharOffset ActionCharOffset InRawText Confidence MentionDocLen MentionDocTone",
            "MentionDocTranslationInfo Extras");

    private static String actor(int number) {
        return "Code Name CountryCode KnownGroupCode EthnicCode Religion1Code Religion2Code Type1Code Type2Code Type3Code"
                .replaceAll("\\b(?=[A-Z])", "Actor" + number);
    }

    private static String place(String prefix) {
        return "Type FullName CountryCode ADM1Code ADM2Code Lat Long FeatureID"
                .replaceAll("\\b(?=[A-Z])", prefix + "_");
    }

    private static List<String> columns(String... parts) {
        return List.of(String.join(" ", parts).split(" ", -1));
    }

    @Override
    public void write(TableSource source, Settings settings, Target target) throws IOException {
        CodeTables codes = new CodeTables();
        List<String> columns = mentions ? MENTIONS : EVENTS;
        Format format = mentions ? Format.GDELT_MENTIONS : Format.GDELT_EVENTS;
        try (Lines out = Lines.tsv(target.open(format.fileName()), "")) {
            if (settings.header()) {
                List<String> names = new ArrayList<>(columns);
                names.addAll(settings.strict() ? List.of() : ReportView.extensionNames());
                out.line(names);
            }
            ReportView.forEach(source, view -> {
                for (Row event : view.events()) {
                    for (Pair pair : pairs(view, event)) {
                        Map<String, @Nullable String> cells = new LinkedHashMap<>();
                        columns.forEach(column -> cells.put(column, null));
                        if (mentions) {
                            mention(view, event, pair, cells);
                        } else {
                            event(codes, view, event, pair, cells);
                        }
                        if (cells.size() != columns.size()) {
                            throw new IllegalStateException("a column too many in " + cells.keySet());
                        }
                        List<@Nullable String> line = new ArrayList<>(cells.values());
                        if (!settings.strict()) {
                            line.addAll(view.extension(event));
                        }
                        out.line(line);
                    }
                }
            });
        }
    }

    /** One actor and one recipient; null when the event has none. */
    private record Pair(
            int number, @Nullable Row actor, @Nullable Row recipient) {}

    private static List<Pair> pairs(ReportView view, Row event) {
        List<Pair> pairs = new ArrayList<>();
        for (Row actor : orNone(view.actors(event))) {
            for (Row recipient : orNone(view.recipients(event))) {
                pairs.add(new Pair(pairs.size() + 1, actor, recipient));
            }
        }
        return pairs;
    }

    private static List<Row> orNone(List<Row> rows) {
        return rows.isEmpty() ? Arrays.asList((Row) null) : rows;
    }

    /** A number that every loader takes for one: 60 bits of a hash. */
    private static String number(Row event, Pair pair) {
        String hash = Sha256.hex(event.id() + "/" + pair.number());
        return Long.toString(Long.parseLong(hash.substring(0, 15), 16));
    }

    private static void event(
            CodeTables codes, ReportView view, Row event, Pair pair, Map<String, @Nullable String> cells) {
        cells.put("GLOBALEVENTID", number(event, pair));
        String day = view.day(event);
        if (day != null) {
            LocalDate date = LocalDate.parse(day);
            cells.put("SQLDATE", day.replace("-", ""));
            cells.put("MonthYear", day.replace("-", "").substring(0, 6));
            cells.put("Year", day.substring(0, 4));
            // the codebook's formula, with months counted from 0 as in its files: it stays below 1
            double fraction = date.getYear() + ((date.getMonthValue() - 1) * 30 + date.getDayOfMonth()) / 365.0;
            cells.put("FractionDate", String.format(Locale.ROOT, "%.4f", fraction));
        }
        actor(codes, "Actor1", pair.actor(), view, cells);
        actor(codes, "Actor2", pair.recipient(), view, cells);
        Row sentence = view.sentence(event);
        EventCode code = codes.event(event.text("type"), event.text("mode"));
        cells.put("IsRootEvent", sentence != null && sentence.integer("paragraph") <= 1 ? "1" : "0");
        cells.put("EventCode", code.cameo());
        cells.put("EventBaseCode", code.base());
        cells.put("EventRootCode", code.root());
        cells.put("QuadClass", Integer.toString(code.quad()));
        cells.put("GoldsteinScale", code.goldstein());
        cells.put("NumMentions", "1");
        cells.put("NumSources", "1");
        cells.put("NumArticles", "1");
        cells.put("Actor1Geo_Type", "0");
        cells.put("Actor2Geo_Type", "0");
        place(codes, event, cells);
        cells.put("DATEADDED", moment(view.report()));
        cells.put("SOURCEURL", view.where());
    }

    private static void actor(
            CodeTables codes,
            String prefix,
            @Nullable Row party,
            ReportView view,
            Map<String, @Nullable String> cells) {
        if (party == null) {
            return;
        }
        String country = party.maybeText("country");
        boolean state = codes.country(country) != null;
        String type = codes.cameoActor(party.maybeText("sector"));
        if (type == null && !state) {
            type = codes.cameoActor(country);
        }
        String code = (state ? country : "") + (type == null ? "" : type);
        Row entity = view.entity(party.maybeText("entity_id"));
        String name = entity == null ? party.text("name") : entity.text("name");
        cells.put(prefix + "Code", code);
        cells.put(prefix + "Name", name.toUpperCase(Locale.ROOT));
        cells.put(prefix + "CountryCode", state ? country : null);
        cells.put(prefix + "Type1Code", type);
    }

    private static void place(CodeTables codes, Row event, Map<String, @Nullable String> cells) {
        String kind = event.text("place_kind");
        Country country = codes.country(event.maybeText("place_country"));
        if (country == null) {
            cells.put("ActionGeo_Type", "0");
            return;
        }
        boolean states = country.alpha2().equals("US");
        String type = switch (kind) {
            case "capital", "city" -> states ? "3" : "4";
            case "region" -> states ? "2" : "5";
            default -> "1";
        };
        List<String> names = new ArrayList<>();
        for (String column : List.of("place_name", "place_region")) {
            if (!event.text(column).isEmpty() && !names.contains(event.text(column))) {
                names.add(event.text(column));
            }
        }
        names.add(country.name());
        cells.put("ActionGeo_Type", type);
        cells.put("ActionGeo_FullName", String.join(", ", names));
        cells.put("ActionGeo_CountryCode", country.fips());
        cells.put("ActionGeo_Lat", PolecatFormat.number(event, "latitude"));
        cells.put("ActionGeo_Long", PolecatFormat.number(event, "longitude"));
    }

    private static void mention(ReportView view, Row event, Pair pair, Map<String, @Nullable String> cells) {
        Row report = view.report();
        cells.put("GLOBALEVENTID", number(event, pair));
        // when the event was first told of, not when it happened: DATEADDED of its line
        cells.put("EventTimeDate", moment(report));
        cells.put("MentionTimeDate", moment(report));
        // the codebook's web address or citation
        cells.put("MentionType", report.maybeText("url") == null ? "2" : "1");
        cells.put("MentionSourceName", report.maybeText("outlet"));
        cells.put("MentionIdentifier", view.where());
        cells.put("SentenceID", Integer.toString(event.integer("sentence")));
        cells.put("Actor1CharOffset", offset(view, pair.actor()));
        cells.put("Actor2CharOffset", offset(view, pair.recipient()));
        cells.put("ActionCharOffset", offset(view, event));
        cells.put("InRawText", "1");
        cells.put("MentionDocLen", Integer.toString(view.points().length()));
    }

    private static String offset(ReportView view, @Nullable Row words) {
        return words == null ? "-1" : Integer.toString(view.points().at(words.integer("span_start")));
    }

    /** The moment of publication in UTC, the day's begin when only a day is known. */
    private static @Nullable String moment(Row report) {
        String utc = report.maybeText("published_utc");
        String day = report.maybeText("published_day");
        if (utc != null) {
            return utc.replaceAll("[^0-9]", "").substring(0, 14);
        }
        return day == null ? null : day.replace("-", "") + "000000";
    }
}
