// SPDX-License-Identifier: Apache-2.0
package org.parallax.extract;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.parallax.lexicon.Tsv;
import org.parallax.model.Metadata;
import org.parallax.model.PublicationTime;
import org.parallax.model.SourceHint;

/**
 * What a page says about itself in JSON-LD, meta elements, microdata and its visible head.
 *
 * @param body the report's words, as some pages repeat them in linked data
 * @param paywalled true when the page says that its words are not free to read
 */
record PageSelf(Metadata metadata, @Nullable String body, boolean paywalled) {
    private static final Map<String, List<String>> META = metaNames();

    private static Map<String, List<String>> metaNames() {
        Map<String, List<String>> names = new TreeMap<>();
        Tsv.load("/parallax/extract/page-meta.tsv", 2)
                .rows()
                .forEach(row -> names.put(row.get(0), List.of(row.get(1).split(" ", -1))));
        return names;
    }

    static PageSelf of(Document document, PageWalker walked, @Nullable String url) {
        Map<String, String> meta = meta(document);
        String declared = first(meta, "title");
        LinkedData data = LinkedData.of(document, first(declared, "") + " | " + document.title());
        String outlet = first(first(meta, "outlet"), data.publisher());
        String title = Headline.of(document, declared, data.headline(), outlet);
        int headline = headline(walked.blocks(), title);
        String address = canonical(declaredAddress(document, first(meta, "url")), url);
        PublicationTime modified = time(first(data.modified(), first(meta, "modified")));
        Metadata metadata = new Metadata(
                address,
                null,
                outlet,
                title,
                Bylines.of(document, walked.blocks(), headline, declaredAuthors(meta, data), outlet, url),
                PublicationDates.find(document, walked.blocks(), headline, published(meta, data), modified, url),
                modified,
                language(document),
                sources(document, data, declaredAddress(document, first(meta, "url")), url));
        return new PageSelf(metadata, data.body(), data.paywalled());
    }

    private static int headline(List<Block> blocks, @Nullable String title) {
        String key = title == null ? "" : Assembly.key(title);
        int found = -1;
        for (int i = 0; i < blocks.size() && !key.isEmpty(); i++) {
            if (Assembly.hasKey(blocks.get(i).text(), key)) {
                if (blocks.get(i).tag().equals("h1")) {
                    return i;
                }
                found = found < 0 ? i : found;
            }
        }
        return found;
    }

    private static List<String> published(Map<String, String> meta, LinkedData data) {
        List<String> published = new ArrayList<>();
        if (data.published() != null) {
            published.add(data.published());
        }
        for (String name : META.getOrDefault("published", List.of())) {
            if (meta.containsKey(name)) {
                published.add(meta.getOrDefault(name, ""));
            }
        }
        return published;
    }

    private static List<List<String>> declaredAuthors(Map<String, String> meta, LinkedData data) {
        List<List<String>> declared = new ArrayList<>();
        declared.add(data.authors());
        for (String name : META.getOrDefault("author", List.of())) {
            if (meta.containsKey(name)) {
                declared.add(List.of(meta.getOrDefault(name, "")));
            }
        }
        String labelled = labelled(meta);
        if (labelled != null) {
            declared.add(List.of(labelled));
        }
        return declared;
    }

    private static Map<String, String> meta(Document document) {
        Map<String, String> meta = new TreeMap<>();
        for (Element element : document.getElementsByTag("meta")) {
            String content = element.attr("content").strip();
            for (String attribute : List.of("property", "name", "itemprop", "http-equiv")) {
                String name = element.attr(attribute).strip().toLowerCase(Locale.ROOT);
                if (!name.isEmpty() && !content.isEmpty()) {
                    meta.putIfAbsent(name, content);
                }
            }
        }
        return meta;
    }

    private static @Nullable String first(Map<String, String> meta, String field) {
        for (String name : META.getOrDefault(field, List.of())) {
            String value = meta.get(name);
            if (value != null) {
                return value;
            }
        }
        return null;
    }

    private static @Nullable String first(@Nullable String one, @Nullable String other) {
        return one != null ? one : other;
    }

    private static @Nullable String language(Document document) {
        Element html = document.getElementsByTag("html").first();
        String language = html == null ? "" : html.attr("lang").strip().toLowerCase(Locale.ROOT);
        return language.matches("[a-z]{2}([-_].{0,20})?") ? language.substring(0, 2) : null;
    }

    private static List<SourceHint> sources(
            Document document, LinkedData data, @Nullable String address, @Nullable String url) {
        SourceHints hints = new SourceHints();
        data.sources().forEach(hint -> hints.add(hint.kind(), hint.name(), hint.url()));
        hints.addMarkup(document);
        hints.addCanonical(address, url);
        return hints.list();
    }

    /** What the page calls its own address, as it is written. */
    private static @Nullable String declaredAddress(Document document, @Nullable String declared) {
        for (Element link : document.getElementsByTag("link")) {
            if (link.attr("rel").equalsIgnoreCase("canonical")) {
                return link.attr("href").strip();
            }
        }
        return declared;
    }

    /** The page's own address counts where it is absolute and on the host that it was found on. */
    private static @Nullable String canonical(@Nullable String address, @Nullable String url) {
        if (address == null || !address.matches("https?://[^\\s\"<>]{4,2000}")) {
            return null;
        }
        try {
            URI own = URI.create(address);
            String path = own.getPath() == null ? "" : own.getPath();
            boolean sameHost = url == null
                    || own.getHost() == null
                    || own.getHost().equals(URI.create(url).getHost());
            return sameHost && path.length() > 1 ? address : null;
        } catch (IllegalArgumentException expected) {
            return null; // a broken address tells nothing
        }
    }

    private static @Nullable PublicationTime time(@Nullable String text) {
        return text == null ? null : Dates.parse(text);
    }

    /** A card of two labelled fields may say who wrote the report. */
    private static @Nullable String labelled(Map<String, String> meta) {
        for (String number : List.of("1", "2")) {
            String label = meta.getOrDefault("twitter:label" + number, "").toLowerCase(Locale.ROOT);
            if (label.equals("written by") || label.equals("by") || label.equals("author")) {
                return meta.get("twitter:data" + number);
            }
        }
        return null;
    }

    /** An element's words on one line; a headline holds few, so walking it is cheap. */
    static String text(Element element) {
        return element.text().replaceAll("\\s+", " ").strip();
    }
}
