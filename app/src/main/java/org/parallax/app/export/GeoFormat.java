// SPDX-License-Identifier: Apache-2.0
package org.parallax.app.export;

import java.io.IOException;
import java.util.List;
import org.parallax.report.table.Row;

/**
 * Events that have a place as GeoJSON (RFC 7946). Where only a country or an unknown name is told, the geometry is null: a
 * point in the middle of a country would be a place where nothing happened.
 */
final class GeoFormat implements Writing {
    private static final List<String> PROPERTIES = List.of(
            "type", "mode", "modality", "negated", "first_day", "last_day", "place", "place_name", "place_country");

    @Override
    public void write(TableSource source, Settings settings, Target target) throws IOException {
        try (JsonOut json = new JsonOut(target.open(Format.GEOJSON.fileName()))) {
            json.object().field("type", "FeatureCollection").array("features");
            ReportView.forEach(source, view -> {
                for (Row event : view.events()) {
                    if (event.value("place") != null) {
                        feature(json, settings, view, event);
                    }
                }
            });
            json.newLine().end().end().newLine();
        }
    }

    private static void feature(JsonOut json, Settings settings, ReportView view, Row event) throws IOException {
        json.newLine().object().field("type", "Feature").field("id", event.id());
        Double latitude = event.real("latitude");
        Double longitude = event.real("longitude");
        if (latitude == null || longitude == null) {
            json.nothing("geometry");
        } else {
            json.object("geometry").field("type", "Point");
            json.field("coordinates", List.of(longitude, latitude)).end();
        }
        json.object("properties");
        for (String name : PROPERTIES) {
            json.field(name, event.value(name));
        }
        json.field("text", event.text("text"));
        Row sentence = view.sentence(event);
        json.field("sentence", sentence == null ? null : sentence.text("text"));
        json.field("outlet", view.report().maybeText("outlet")).field("source", view.where());
        if (!settings.strict()) {
            json.field("doc_id", view.id()).field("span_start", event.integer("span_start"));
            json.field("span_end", event.integer("span_end"))
                    .field("sha256", view.report().text("sha256"));
        }
        json.end().end();
    }
}
