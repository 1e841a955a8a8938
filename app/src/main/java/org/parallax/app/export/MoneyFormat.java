// SPDX-License-Identifier: Apache-2.0
package org.parallax.app.export;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parallax.app.export.CodeTables.Country;
import org.parallax.report.table.Row;

/**
 * FollowTheMoney: reports as {@code Article}, people and bodies as {@code Person} and {@code Organization}, where they are
 * named as {@code Mention}, what happened as {@code Event}, and who did it to whom as {@code UnknownLink} with the event as
 * role. As entities, one a line, or as statements, one value a line, with the report as data set: who says so is kept.
 *
 * @param statements true for statements, false for entities
 */
record MoneyFormat(boolean statements) implements Writing {
    private static final List<String> COLUMNS = List.of(
            "id",
            "entity_id",
            "canonical_id",
            "schema",
            "prop",
            "dataset",
            "value",
            "lang",
            "original_value",
            "external",
            "first_seen",
            "last_seen");
    private static final Map<String, String> SCHEMAS = Map.of("person", "Person", "organization", "Organization");

    /** Somebody or something, with values by property. */
    private record Thing(String id, String schema, Map<String, Set<String>> properties) {
        Thing(String id, String schema) {
            this(id, schema, new LinkedHashMap<>());
        }

        Thing with(String property, @Nullable String value) {
            if (value != null && !value.isBlank()) {
                properties
                        .computeIfAbsent(property, name -> new LinkedHashSet<>())
                        .add(Lines.flat(value));
            }
            return this;
        }
    }

    /** Takes the things that a report tells of. */
    private interface Sink {
        void accept(Thing thing, Row report) throws IOException;
    }

    @Override
    public void write(TableSource source, Settings settings, Target target) throws IOException {
        if (statements) {
            try (Lines out = Lines.csv(target.open(Format.FTM_STATEMENTS.fileName()), settings.spreadsheet())) {
                if (settings.header()) {
                    out.line(COLUMNS);
                }
                things(source, settings, (thing, report) -> statements(out, thing, report));
            }
        } else {
            try (JsonOut json = new JsonOut(target.open(Format.FTM.fileName()))) {
                // What several reports say of one thing comes in pieces with one id, which FollowTheMoney merges.
                things(source, settings, (thing, report) -> {
                    json.object()
                            .field("id", thing.id())
                            .field("schema", thing.schema())
                            .object("properties");
                    for (Map.Entry<String, Set<String>> property :
                            thing.properties().entrySet()) {
                        json.field(property.getKey(), property.getValue());
                    }
                    json.end().end().newLine();
                });
            }
        }
    }

    private static void things(TableSource source, Settings settings, Sink sink) throws IOException {
        CodeTables codes = new CodeTables();
        Actors actors = new Actors(source);
        ReportView.forEach(source, view -> {
            Row report = view.report();
            Thing article = new Thing(id(report.id()), "Article")
                    .with("title", report.text("title").isBlank() ? view.where() : report.text("title"))
                    .with("publisher", report.maybeText("outlet"))
                    .with("sourceUrl", Names.isAddress(report.maybeText("url")) ? report.maybeText("url") : null)
                    .with("fileName", report.maybeText("file"))
                    .with("publishedAt", moment(report))
                    .with("language", language(report.maybeText("language")));
            report.texts("authors").forEach(author -> article.with("author", author));
            sink.accept(article, report);
            for (Row entity : view.entities()) {
                Row actor = actors.of(entity.id());
                String schema = SCHEMAS.get(entity.text("type"));
                if (schema != null && actor != null) {
                    sink.accept(named(codes, actor, entity, schema, article), report);
                    sink.accept(mention(codes, actor, entity, schema, article), report);
                }
            }
            for (Row event : view.events()) {
                event(codes, actors, view, event, article, settings, sink);
            }
        });
    }

    private static Thing named(CodeTables codes, Row actor, Row entity, String schema, Thing article) {
        return new Thing(id(actor.id()), schema)
                .with("name", entity.text("name"))
                .with(schema.equals("Person") ? "position" : "summary", entity.maybeText("role"))
                .with("country", alpha2(codes, entity.maybeText("country")))
                .with("proof", article.id());
    }

    private static Thing mention(CodeTables codes, Row actor, Row entity, String schema, Thing article) {
        return new Thing(id("mention " + entity.id()), "Mention")
                .with("document", article.id())
                .with("name", entity.text("name"))
                .with("resolved", id(actor.id()))
                .with("detectedSchema", schema)
                .with("contextCountry", alpha2(codes, entity.maybeText("country")));
    }

    private static void event(
            CodeTables codes, Actors actors, ReportView view, Row event, Thing article, Settings settings, Sink sink)
            throws IOException {
        String code = event.text("type") + (event.text("mode").isEmpty() ? "" : "/" + event.text("mode"));
        Row sentence = view.sentence(event);
        Thing thing = new Thing(id(event.id()), "Event")
                .with("name", code + ": " + event.text("text"))
                .with("summary", sentence == null ? null : sentence.text("text"))
                .with("date", view.day(event))
                .with("location", event.maybeText("place"))
                .with("country", alpha2(codes, event.maybeText("place_country")))
                .with("keywords", code)
                .with("keywords", settings.strict() ? null : event.text("modality"))
                .with("proof", article.id());
        for (Row party : view.actors(event)) {
            thing.with("involved", party(actors, view, party));
        }
        for (Row party : view.recipients(event)) {
            thing.with("involved", party(actors, view, party));
        }
        sink.accept(thing, view.report());
        for (Row actor : view.actors(event)) {
            for (Row recipient : view.recipients(event)) {
                String subject = party(actors, view, actor);
                String object = party(actors, view, recipient);
                if (subject != null && object != null) {
                    sink.accept(
                            new Thing(id(actor.id() + " " + recipient.id()), "UnknownLink")
                                    .with("subject", subject)
                                    .with("object", object)
                                    .with("role", code)
                                    .with("date", view.day(event))
                                    .with("proof", article.id()),
                            view.report());
                }
            }
        }
    }

    /** Id of the person or body; null for parties that are neither. */
    private static @Nullable String party(Actors actors, ReportView view, Row party) {
        Row entity = view.entity(party.maybeText("entity_id"));
        Row actor = actors.of(party.maybeText("entity_id"));
        return entity == null || actor == null || !SCHEMAS.containsKey(entity.text("type")) ? null : id(actor.id());
    }

    private static void statements(Lines out, Thing thing, Row report) throws IOException {
        String dataset = "report_" + sha1(report.id()).substring(0, 16);
        for (Map.Entry<String, Set<String>> property : thing.properties().entrySet()) {
            for (String value : property.getValue()) {
                String key = dataset + "." + thing.id() + "." + property.getKey() + "." + value;
                out.line(Arrays.asList(
                        sha1(key),
                        thing.id(),
                        thing.id(),
                        thing.schema(),
                        property.getKey(),
                        dataset,
                        value,
                        null,
                        null,
                        "false",
                        moment(report),
                        moment(report)));
            }
        }
    }

    private static @Nullable String moment(Row report) {
        String utc = report.maybeText("published_utc");
        // seconds without an offset, which FollowTheMoney's dates don't have
        return utc == null ? report.maybeText("published_day") : utc.substring(0, 19);
    }

    private static @Nullable String alpha2(CodeTables codes, @Nullable String alpha3) {
        Country country = codes.country(alpha3);
        return country == null ? null : country.alpha2().toLowerCase(Locale.ROOT);
    }

    /** Three letters, as FollowTheMoney has languages. */
    private static @Nullable String language(@Nullable String code) {
        try {
            return code == null ? null : Locale.forLanguageTag(code).getISO3Language();
        } catch (MissingResourceException expected) {
            return null;
        }
    }

    private static String id(String row) {
        return sha1("parallax " + row);
    }

    private static String sha1(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-1").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-1", e);
        }
    }
}
