// SPDX-License-Identifier: Apache-2.0
package org.parallax.extract;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.parallax.lexicon.Tsv;
import org.parallax.model.Metadata;
import org.parallax.model.PublicationTime;

/**
 * What a page says about itself in JSON-LD, meta elements, microdata and its visible head.
 *
 * @param paywalled true when the page says that its words are not free to read
 */
record PageSelf(Metadata metadata, boolean paywalled) {
    private static final Pattern DATE_IN_PATH =
            Pattern.compile("/((?:19|20)\\d{2})[/-](0?[1-9]|1[0-2])[/-](0?[1-9]|[12]\\d|3[01])(?:[/-]|$)");
    private static final Pattern SEPARATOR = Pattern.compile("\\s+[|–—»·•:-]+\\s+");
    private static final Map<String, List<String>> META = metaNames();

    private static Map<String, List<String>> metaNames() {
        Map<String, List<String>> names = new TreeMap<>();
        Tsv.load("/parallax/extract/page-meta.tsv", 2)
                .rows()
                .forEach(row -> names.put(row.get(0), List.of(row.get(1).split(" ", -1))));
        return names;
    }

    static PageSelf of(Document document, @Nullable String url) {
        Map<String, String> meta = meta(document);
        LinkedData data = LinkedData.of(document);
        String outlet = first(first(meta, "outlet"), data.publisher());
        String address = canonical(document, first(meta, "url"), url);
        Metadata metadata = new Metadata(
                address,
                null,
                outlet,
                title(document, meta, data, outlet),
                authors(document, meta, data, outlet),
                published(document, meta, data, url),
                time(first(data.modified(), first(meta, "modified"))),
                language(document));
        return new PageSelf(metadata, data.paywalled());
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

    /** The page's own address counts where it is absolute and on the host that it was found on. */
    private static @Nullable String canonical(Document document, @Nullable String declared, @Nullable String url) {
        String address = declared;
        for (Element link : document.getElementsByTag("link")) {
            if (link.attr("rel").equalsIgnoreCase("canonical")) {
                address = link.attr("href").strip();
                break;
            }
        }
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

    private static @Nullable String title(
            Document document, Map<String, String> meta, LinkedData data, @Nullable String outlet) {
        String head = document.title().strip();
        String shown = first(first(meta, "title"), head.isEmpty() ? null : head);
        String declared = shown == null ? null : withoutOutlet(shown, outlet);
        String best = null;
        for (Element heading : document.getElementsByTag("h1")) {
            String text = text(heading);
            if (text.isEmpty() || text.length() > 300) {
                continue;
            }
            // The headline is the h1 that the page's own title begins with or holds.
            String key = Assembly.key(text);
            String whole = Assembly.key(first(shown, "") + " " + head);
            if (key.length() > 8 && whole.contains(key)) {
                return text;
            }
            best = best == null ? text : best;
        }
        String headline = data.headline();
        if (headline != null) {
            return headline;
        }
        return declared != null ? declared : best;
    }

    /** "Quake hits island | The Daily" without the outlet or, where it is not known, without a short last part. */
    private static String withoutOutlet(String title, @Nullable String outlet) {
        Matcher matcher = SEPARATOR.matcher(title);
        int cut = -1;
        while (matcher.find()) {
            String tail = title.substring(matcher.end());
            boolean named = outlet != null && Assembly.key(outlet).equals(Assembly.key(tail));
            boolean isShort = !matcher.group().contains(":") && Words.of(tail).size() <= 4;
            if (matcher.start() >= 10 && (named || isShort)) {
                cut = matcher.start();
                break;
            }
        }
        return cut < 0 ? title : title.substring(0, cut).strip();
    }

    private static @Nullable PublicationTime published(
            Document document, Map<String, String> meta, LinkedData data, @Nullable String url) {
        List<String> candidates = new ArrayList<>();
        add(candidates, data.published());
        for (String name : META.getOrDefault("published", List.of())) {
            add(candidates, meta.get(name));
        }
        for (Element time : document.getElementsByTag("time")) {
            add(candidates, time.attr("datetime"));
            add(candidates, time.ownText());
            if (candidates.size() > 40) {
                break;
            }
        }
        for (Element element : document.getElementsByAttributeValue("itemprop", "datePublished")) {
            add(candidates, element.attr("content"));
            add(candidates, element.attr("datetime"));
            add(candidates, element.ownText());
        }
        for (String candidate : candidates) {
            PublicationTime time = Dates.parse(candidate);
            if (time != null && time.date().getYear() > 1900) {
                return time;
            }
        }
        Matcher path = DATE_IN_PATH.matcher(url == null ? "" : url);
        if (path.find()) {
            return time(path.group(1) + "-" + path.group(2) + "-" + path.group(3));
        }
        return time(VisibleDate.find(document));
    }

    private static void add(List<String> candidates, @Nullable String candidate) {
        if (candidate != null && !candidate.isBlank()) {
            candidates.add(candidate.strip());
        }
    }

    private static @Nullable PublicationTime time(@Nullable String text) {
        return text == null ? null : Dates.parse(text);
    }

    private static List<String> authors(
            Document document, Map<String, String> meta, LinkedData data, @Nullable String outlet) {
        List<String> authors = Bylines.declared(data.authors(), outlet);
        if (!authors.isEmpty()) {
            return authors;
        }
        String declared = first(first(meta, "author"), labelled(meta));
        if (declared != null) {
            authors = Bylines.declared(List.of(declared), outlet);
        }
        return authors.isEmpty() ? Bylines.marked(document, outlet) : authors;
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
