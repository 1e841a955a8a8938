// SPDX-License-Identifier: Apache-2.0
package org.parallax.extract;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;
import org.jspecify.annotations.Nullable;
import org.parallax.model.Article;
import org.parallax.model.Metadata;
import org.parallax.model.PublicationTime;
import org.parallax.model.SourceHint;

/**
 * Reads the items of a feed: RSS, Atom, JSON Feed, news sitemaps. An item with its whole text gives that; one with a
 * summary alone gives the summary and says that the report is withheld ({@code summary}); an entry of a sitemap gives
 * title, day and address ({@code address}).
 *
 * <p>XML is read as leniently as browsers read pages; no entity but XML's own five and characters by number is expanded,
 * and nothing is fetched. Immutable; safe for several threads.
 */
public final class FeedArticles {
    private static final int MAX_ITEMS = 100_000;
    private static final int MIN_REPORT = 400;

    private final Extractor extractor = new Extractor();

    /**
     * The items in their order; each is an article or a refusal.
     *
     * @param name file name, for messages
     * @throws MalformedArticle when the bytes are too large or no text, or no feed
     */
    public List<ArticleReader.Entry> read(byte[] bytes, String name) throws MalformedArticle {
        if (bytes.length > Extractor.LIMIT) {
            throw Extractor.tooLarge(name, bytes.length);
        }
        return bytes.length > 0 && first(bytes) == '{' ? json(bytes, name) : xml(bytes, name);
    }

    private static char first(byte[] bytes) {
        for (byte b : bytes) {
            if (b == '<' || b == '{') {
                return (char) b;
            }
        }
        return ' ';
    }

    private List<ArticleReader.Entry> xml(byte[] bytes, String name) throws MalformedArticle {
        String text = Decoder.decode(bytes, xmlCharset(bytes), name).text();
        Document feed = Jsoup.parse(text, "", Parser.xmlParser());
        String outlet = text(feed.selectFirst("channel > title, feed > title"));
        String language = text(feed.selectFirst("channel > language"));
        List<ArticleReader.Entry> entries = new ArrayList<>();
        for (Element item : items(feed)) {
            if (entries.size() >= MAX_ITEMS) {
                break;
            }
            entries.add(entry(item, outlet, language, name, entries.size() + 1));
        }
        if (entries.isEmpty() && feed.selectFirst("rss, feed, rdf|RDF, urlset, channel") == null) {
            throw new MalformedArticle(
                    MalformedArticle.BAD_FEED,
                    name,
                    "there is no feed in it",
                    "give RSS, Atom, JSON Feed or a sitemap");
        }
        return entries;
    }

    /** Items do not lie in each other; what does is hostile, and is one item. */
    private static List<Element> items(Document feed) {
        List<Element> items = new ArrayList<>();
        NodeTraversor.filter(
                (node, depth) -> {
                    if (node instanceof Element element && isItem(element)) {
                        items.add(element);
                        return NodeFilter.FilterResult.SKIP_CHILDREN;
                    }
                    return items.size() < MAX_ITEMS ? NodeFilter.FilterResult.CONTINUE : NodeFilter.FilterResult.STOP;
                },
                feed);
        return items;
    }

    /** A url is an item of a sitemap, and elsewhere a part of something. */
    private static boolean isItem(Element element) {
        String tag = element.normalName();
        Element parent = element.parent();
        boolean listed = parent != null && parent.normalName().equals("urlset");
        return tag.equals("item") || tag.equals("entry") || (tag.equals("url") && listed);
    }

    private static @Nullable Charset xmlCharset(byte[] bytes) {
        String head = new String(bytes, 0, Math.min(bytes.length, 200), StandardCharsets.ISO_8859_1);
        Matcher declared = Pattern.compile("encoding=[\"']([\\w.:-]{1,40})").matcher(head);
        String known = declared.find() ? Charsets.known(declared.group(1)) : null;
        return known == null ? null : Charset.forName(known);
    }

    private ArticleReader.Entry entry(
            Element item, @Nullable String feed, @Nullable String language, String name, int number) {
        String place = name + ", item " + number;
        String whole = longest(item, "content:encoded", "content", "body");
        String summary = longest(item, "description", "summary", "media:description");
        Element from = child(item, "source");
        Element named = from == null ? null : child(from, "title");
        String source = text(named == null ? from : named);
        String outlet = source != null ? source : or(text(descendant(item, "news:name")), feed);
        Metadata given = new Metadata(
                link(item),
                null,
                outlet,
                plain(or(text(child(item, "title")), text(descendant(item, "news:title")))),
                authors(item),
                time(item, "pubDate", "published", "dc:date", "date", "news:publication_date"),
                time(item, "updated", "modified", "lastmod"),
                or(text(descendant(item, "news:language")), language),
                sources(child(item, "source")));
        return entry(whole, summary, given, place, number);
    }

    /** RSS names the feed's address as an attribute, Atom as a link and the feed's title. */
    private static List<SourceHint> sources(@Nullable Element source) {
        if (source == null) {
            return List.of();
        }
        SourceHints hints = new SourceHints();
        Element title = child(source, "title");
        String url = source.hasAttr("url") ? source.attr("url") : link(source);
        hints.add(SourceHint.Kind.FEED_SOURCE, text(title == null ? source : title), url);
        return hints.list();
    }

    private ArticleReader.Entry entry(
            @Nullable String whole, @Nullable String summary, Metadata given, String place, int number) {
        try {
            String html = whole != null ? whole : summary;
            if (html == null) {
                if (given.url() == null) {
                    throw new MalformedArticle(
                            MalformedArticle.EMPTY, place, "there are no words in it", "nothing is lost");
                }
                String id = ArticleId.of(given.outlet(), given.url(), new byte[0]);
                Article article = new Article(id, given, "", List.of(), List.of(), "address");
                return new ArticleReader.Read(number, new Extraction(article, List.of()));
            }
            String page = "<html><body><article>" + (html.indexOf('<') < 0 ? "<p>" + html + "</p>" : html)
                    + "</article></body></html>";
            // A feed's language is declared once for all items; an item's own words tell better.
            Metadata known = given.withLanguage(null);
            Extraction extraction = extractor.fromDecodedHtml(page, known, place);
            Article article = extraction.article();
            String language = article.metadata().language();
            boolean isSummary = whole == null && article.text().length() < MIN_REPORT;
            Article told = new Article(
                    article.id(),
                    article.metadata().overriddenBy(known).withLanguage(language != null ? language : given.language()),
                    article.text(),
                    article.boilerplate(),
                    article.dropped(),
                    isSummary ? "summary" : article.withheld());
            return new ArticleReader.Read(number, new Extraction(told, extraction.warnings()));
        } catch (MalformedArticle bad) {
            return new ArticleReader.Refused(number, bad);
        }
    }

    private List<ArticleReader.Entry> json(byte[] bytes, String name) throws MalformedArticle {
        JsonNode feed = JsonFields.tree(bytes, bytes.length, name);
        String outlet = string(feed, "title");
        String language = string(feed, "language");
        List<ArticleReader.Entry> entries = new ArrayList<>();
        for (JsonNode item : feed.path("items")) {
            List<String> authors = new ArrayList<>();
            for (JsonNode author : item.has("authors") ? item.path("authors") : List.of(item.path("author"))) {
                String author1 = string(author, "name");
                if (author1 != null) {
                    authors.add(author1);
                }
            }
            String published = string(item, "date_published");
            String modified = string(item, "date_modified");
            Metadata given = new Metadata(
                    or(string(item, "url"), string(item, "external_url")),
                    null,
                    outlet,
                    string(item, "title"),
                    authors,
                    published == null ? null : Dates.parse(published),
                    modified == null ? null : Dates.parse(modified),
                    or(string(item, "language"), language));
            int number = entries.size() + 1;
            String whole = or(string(item, "content_html"), escaped(string(item, "content_text")));
            entries.add(entry(whole, escaped(string(item, "summary")), given, name + ", item " + number, number));
        }
        return entries;
    }

    private static @Nullable String escaped(@Nullable String text) {
        return text == null
                ? null
                : "<p>" + text.replace("&", "&amp;").replace("<", "&lt;").replaceAll("\\R+", "</p><p>") + "</p>";
    }

    private static @Nullable String string(JsonNode object, String field) {
        JsonNode value = object.path(field);
        return value.isTextual() && !value.asText().isBlank() ? value.asText().strip() : null;
    }

    private static @Nullable String or(@Nullable String one, @Nullable String other) {
        return one != null ? one : other;
    }

    private static List<String> authors(Element item) {
        List<String> fields = new ArrayList<>();
        for (Element child : item.children()) {
            String tag = child.tagName().toLowerCase(Locale.ROOT);
            if (tag.equals("dc:creator") || tag.equals("author") || tag.equals("itunes:author")) {
                Element named = child(child, "name");
                String name = text(named == null ? child : named);
                if (name != null) {
                    // RSS wants "jane@example.org (Jane Doe)".
                    int open = name.indexOf('(');
                    boolean mail = name.indexOf('@') >= 0 && open >= 0;
                    fields.add(mail ? name.substring(open + 1).replace(")", "") : name);
                }
            }
        }
        return Bylines.declared(fields, null);
    }

    private static @Nullable PublicationTime time(Element item, String... tags) {
        for (String tag : tags) {
            String text = text(tag.indexOf(':') >= 0 ? descendant(item, tag) : child(item, tag));
            PublicationTime time = text == null ? null : Dates.parse(text);
            if (time != null) {
                return time;
            }
        }
        return null;
    }

    private static @Nullable String link(Element item) {
        for (Element link : item.children()) {
            String tag = link.tagName().toLowerCase(Locale.ROOT);
            boolean own = link.attr("rel").isEmpty() || link.attr("rel").equals("alternate");
            if (tag.equals("link") && own) {
                String address = link.hasAttr("href") ? link.attr("href") : link.text();
                if (!address.isBlank()) {
                    return address.strip();
                }
            }
        }
        String guid = text(child(item, "guid"));
        String address = or(guid != null && guid.startsWith("http") ? guid : null, text(child(item, "loc")));
        return address;
    }

    private static @Nullable String longest(Element item, String... tags) {
        String longest = null;
        for (Element child : item.children()) {
            String tag = child.tagName().toLowerCase(Locale.ROOT);
            if (List.of(tags).contains(tag)) {
                boolean xhtml = child.attr("type").equals("xhtml");
                String words = xhtml ? child.html() : child.wholeText().strip();
                if (!words.isEmpty() && (longest == null || words.length() > longest.length())) {
                    longest = words;
                }
            }
        }
        return longest;
    }

    private static @Nullable Element child(Element item, String tag) {
        for (Element child : item.children()) {
            if (child.tagName().equalsIgnoreCase(tag)) {
                return child;
            }
        }
        return null;
    }

    private static @Nullable Element descendant(Element item, String tag) {
        Element own = child(item, tag);
        if (own != null) {
            return own;
        }
        for (Element child : item.children()) {
            for (Element grandchild : child.children()) {
                if (grandchild.tagName().equalsIgnoreCase(tag)) {
                    return grandchild;
                }
                Element found = child(grandchild, tag);
                if (found != null) {
                    return found;
                }
            }
        }
        return null;
    }

    private static @Nullable String text(@Nullable Element element) {
        String text = element == null
                ? ""
                : element.wholeText().replaceAll("\\s+", " ").strip();
        return text.isEmpty() ? null : text;
    }

    /** Titles come escaped twice, or with tags. */
    private static @Nullable String plain(@Nullable String title) {
        return title == null || (title.indexOf('<') < 0 && title.indexOf('&') < 0)
                ? title
                : Jsoup.parseBodyFragment(title).text();
    }
}
