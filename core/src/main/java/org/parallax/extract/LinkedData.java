// SPDX-License-Identifier: Apache-2.0
package org.parallax.extract;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;
import org.parallax.lexicon.Tsv;
import org.parallax.model.SourceHint;

/**
 * The article in a page's JSON-LD. Each component is null or empty where the page does not tell.
 *
 * @param body the words of the report, as some pages repeat them there
 * @param sources what it says of where its text comes from
 */
record LinkedData(
        @Nullable String headline,
        List<String> authors,
        @Nullable String published,
        @Nullable String modified,
        @Nullable String publisher,
        @Nullable String body,
        boolean paywalled,
        List<SourceHint> sources) {
    private static final int MAX_NODES = 20_000;
    private static final Set<String> ARTICLES =
            Tsv.load("/parallax/extract/article-types.tsv", 1).words();
    private static final LinkedData NONE = new LinkedData(null, List.of(), null, null, null, null, false, List.of());
    private static final ObjectMapper JSON = new ObjectMapper(JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(100)
                    .maxStringLength(Extractor.LIMIT)
                    .build())
            .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
            .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
            .enable(JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
            .build());

    LinkedData {
        authors = List.copyOf(authors);
        sources = List.copyOf(sources);
    }

    /** @param title what the page calls itself; it tells its own article from those that it lists */
    static LinkedData of(Document document, String title) {
        List<JsonNode> roots = new ArrayList<>();
        for (Element script : document.getElementsByTag("script")) {
            if (script.attr("type").strip().toLowerCase(Locale.ROOT).startsWith("application/ld+json")) {
                JsonNode root = parse(script.data());
                if (root != null) {
                    roots.add(root);
                }
            }
        }
        List<JsonNode> objects = objects(roots);
        JsonNode own = null;
        int best = -1;
        for (JsonNode object : objects) {
            int rank = isArticle(object) ? rank(object, title) : -1;
            if (rank > best) {
                best = rank;
                own = object;
            }
        }
        if (own == null) {
            own = objects.stream().filter(LinkedData::isPage).findFirst().orElse(null);
        }
        return own == null ? NONE : of(own, objects);
    }

    /** The article of the page's title first, then the one that says most of itself. */
    private static int rank(JsonNode article, String title) {
        String headline = first(text(article, "headline"), text(article, "name"));
        String key = headline == null ? "" : Assembly.key(headline);
        boolean isOwn = key.length() > 3 && Assembly.key(title).contains(key);
        int rank = isOwn ? 8 : 0;
        rank += article.has("author") || article.has("creator") ? 2 : 0;
        rank += article.has("datePublished") ? 1 : 0;
        return rank;
    }

    private static boolean isPage(JsonNode object) {
        JsonNode type = object.path("@type");
        for (JsonNode name : type.isArray() ? type : List.of(type)) {
            if (name.asText().endsWith("WebPage")) {
                return object.hasNonNull("datePublished") || object.hasNonNull("author");
            }
        }
        return false;
    }

    private static @Nullable JsonNode parse(String json) {
        try {
            return JSON.readTree(json.strip().replaceFirst("^(?:<!--|//<!\\[CDATA\\[|/\\*<!\\[CDATA\\[\\*/)", ""));
        } catch (JsonProcessingException ignored) {
            return null; // many pages carry broken JSON-LD; the other sources stand
        }
    }

    /** Every object in document order, outer ones first. */
    private static List<JsonNode> objects(List<JsonNode> roots) {
        List<JsonNode> objects = new ArrayList<>();
        Deque<JsonNode> open = new ArrayDeque<>(roots);
        while (!open.isEmpty() && objects.size() < MAX_NODES) {
            JsonNode node = open.removeFirst();
            if (node.isObject()) {
                objects.add(node);
            }
            node.forEach(child -> {
                if (child.isContainerNode()) {
                    open.addLast(child);
                }
            });
        }
        return objects;
    }

    private static boolean isArticle(JsonNode object) {
        JsonNode type = object.path("@type");
        for (JsonNode name : type.isArray() ? type : List.of(type)) {
            if (ARTICLES.contains(name.asText())) {
                return object.hasNonNull("headline") || object.hasNonNull("datePublished") || object.hasNonNull("name");
            }
        }
        return false;
    }

    private static LinkedData of(JsonNode article, List<JsonNode> objects) {
        List<String> authors = new ArrayList<>();
        JsonNode author = article.path("author").isMissingNode() ? article.path("creator") : article.path("author");
        for (JsonNode one : author.isArray() ? author : List.of(author)) {
            JsonNode person = resolve(one, objects);
            if (person.path("@type").asText().endsWith("Organization")) {
                continue;
            }
            String name = person.isTextual() ? plain(person.asText()) : text(person, "name");
            if (name != null) {
                authors.add(name);
            }
        }
        JsonNode free = article.path("isAccessibleForFree");
        boolean paywalled = free.isBoolean() ? !free.asBoolean() : free.asText().equalsIgnoreCase("false");
        SourceHints sources = new SourceHints();
        sources.addLinkedData(article, objects);
        return new LinkedData(
                first(text(article, "headline"), text(article, "name")),
                authors,
                text(article, "datePublished"),
                text(article, "dateModified"),
                text(resolve(article.path("publisher"), objects), "name"),
                text(article, "articleBody"),
                paywalled,
                sources.list());
    }

    /** {@code {"@id": ...}} stands for the object of that id. */
    static JsonNode resolve(JsonNode node, List<JsonNode> objects) {
        if (node.isObject() && !node.has("name") && node.has("@id")) {
            String id = node.path("@id").asText();
            for (JsonNode object : objects) {
                if (object.has("name") && object.path("@id").asText().equals(id)) {
                    return object;
                }
            }
        }
        return node;
    }

    private static @Nullable String first(@Nullable String one, @Nullable String other) {
        return one != null ? one : other;
    }

    private static @Nullable String text(JsonNode object, String field) {
        JsonNode value = object.path(field);
        if (value.isArray() && value.size() > 0) {
            value = value.get(0);
        }
        return value.isTextual() ? plain(value.asText()) : null;
    }

    private static @Nullable String plain(String text) {
        String plain = Parser.unescapeEntities(text, false)
                .replaceAll("<[^<>]{0,200}>", "")
                .strip();
        return plain.isEmpty() ? null : plain;
    }
}
