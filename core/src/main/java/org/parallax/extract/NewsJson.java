// SPDX-License-Identifier: Apache-2.0
package org.parallax.extract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parallax.model.Metadata;
import org.parallax.model.SourceHint;

/** Reads an item of ninjs, the news agencies' JSON (IPTC), versions 1 and 2. */
final class NewsJson {
    private NewsJson() {}

    /** True when the object has the fields by which an agency's item is known. */
    static boolean is(JsonNode object) {
        return object.has("body_html")
                || object.has("body_xhtml")
                || object.has("body_text")
                || (object.path("bodies").isArray() && object.has("uri"));
    }

    static Extraction read(JsonNode item, Metadata known, Extractor extractor, String place) throws MalformedArticle {
        String published = first(item, "firstcreated", "firstCreated", "versioncreated", "versionCreated");
        String modified = first(item, "versioncreated", "versionCreated", "contentcreated");
        String byline = first(item, "byline", "by");
        Metadata given = new Metadata(
                address(first(item, "uri", "url")),
                null,
                first(item, "copyrightholder", "copyrightHolder", "provider"),
                or(first(item, "headline"), first(main(item.path("headlines")), "value")),
                byline == null ? List.of() : Bylines.declared(List.of(byline), null),
                published == null ? null : Dates.parse(published),
                modified == null || modified.equals(published) ? null : Dates.parse(modified),
                language(first(item, "language")),
                sources(item));
        JsonNode body = main(item.path("bodies"));
        String html = or(first(item, "body_html", "body_xhtml"), isPage(body) ? first(body, "value") : null);
        if (html != null) {
            String page = "<html><body><article>" + html + "</article></body></html>";
            return extractor.fromDecodedHtml(page, given.overriddenBy(known), place);
        }
        String text = or(first(item, "body_text"), first(body, "value"));
        if (text == null) {
            throw new MalformedArticle(MalformedArticle.EMPTY, place, "the item has no body", "give the item's text");
        }
        return extractor.fromDecodedText(text, given.overriddenBy(known), place);
    }

    /** {@code infosources} in the standard's first edition, {@code infoSources} in its second; and who is named else. */
    private static List<SourceHint> sources(JsonNode item) {
        SourceHints hints = new SourceHints();
        for (String field : List.of("infosources", "infoSources")) {
            for (JsonNode source : item.path(field)) {
                hints.add(SourceHint.Kind.SOURCE_ORGANIZATION, first(source, "name"), first(source, "uri"));
            }
        }
        String source = first(item, "source");
        if (source != null) {
            hints.add(SourceHint.Kind.SOURCE_ORGANIZATION, source, null);
        }
        String holder = first(item, "copyrightholder", "copyrightHolder");
        if (holder != null) {
            hints.add(SourceHint.Kind.COPYRIGHT_HOLDER, holder, null);
        }
        String place = first(item, "located");
        if (place != null) {
            hints.add(SourceHint.Kind.DATELINE, place, null);
        }
        return hints.list();
    }

    private static boolean isPage(JsonNode body) {
        String type = or(first(body, "contentType"), first(body, "contenttype"));
        return type != null && type.contains("html");
    }

    /** The part whose role is main, else the first. */
    private static JsonNode main(JsonNode parts) {
        for (JsonNode part : parts) {
            if (part.path("role").asText().equals("main")) {
                return part;
            }
        }
        return parts.path(0);
    }

    private static @Nullable String address(@Nullable String uri) {
        return uri != null && uri.startsWith("http") ? uri : null;
    }

    private static @Nullable String language(@Nullable String tag) {
        return tag == null ? null : tag.split("[-_]", 2)[0];
    }

    private static @Nullable String or(@Nullable String one, @Nullable String other) {
        return one != null ? one : other;
    }

    private static @Nullable String first(JsonNode object, String... fields) {
        List<String> values = new ArrayList<>();
        for (String field : fields) {
            JsonNode value = object.path(field);
            if (value.isTextual() && !value.asText().isBlank()) {
                values.add(value.asText().strip());
            }
        }
        return values.isEmpty() ? null : values.get(0);
    }
}
