// SPDX-License-Identifier: Apache-2.0
package org.parallax.extract;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;
import org.jspecify.annotations.Nullable;
import org.parallax.lexicon.Tsv;
import org.parallax.model.SourceHint;

/**
 * Gathers what markup says of where a text comes from ({@code source-markup.tsv}): fields of linked data, properties of
 * microdata and RDFa, meta and link elements. Each hint counts once. For one thread.
 */
final class SourceHints {
    private static final Pattern SPACES = Pattern.compile("\\s+");
    private static final Pattern ADDRESS = Pattern.compile("(?i)https?://[^\\s\"<>]{4,2000}");
    private static final Pattern VARIANT = Pattern.compile("(www\\d?|m|mobile|amp|edition|beta)\\.[^.]+\\..+");
    private static final int MAX = 24;
    private static final int MAX_LENGTH = 200;
    private static final int MAX_NODES = 200_000;

    /** Names in lower case, with the hint that each gives. */
    private static final Map<String, SourceHint.Kind> KINDS = kinds();

    private final Set<SourceHint> hints = new LinkedHashSet<>();

    private static Map<String, SourceHint.Kind> kinds() {
        Map<String, SourceHint.Kind> kinds = new TreeMap<>();
        for (List<String> row :
                Tsv.load("/parallax/extract/source-markup.tsv", 2).rows()) {
            kinds.put(row.get(0), SourceHint.Kind.valueOf(row.get(1)));
        }
        return kinds;
    }

    List<SourceHint> list() {
        return List.copyOf(hints);
    }

    /** The fields of a page's own article in its linked data. */
    void addLinkedData(JsonNode article, List<JsonNode> objects) {
        article.properties().forEach(field -> {
            SourceHint.Kind kind = KINDS.get(field.getKey().toLowerCase(Locale.ROOT));
            if (kind != null) {
                JsonNode value = field.getValue();
                for (JsonNode one : value.isArray() ? value : List.of(value)) {
                    JsonNode known = LinkedData.resolve(one, objects);
                    String text = known.isTextual() ? known.asText() : null;
                    String name = text != null ? text : known.path("name").asText(null);
                    String url = known.path("url").asText(known.path("@id").asText(null));
                    add(kind, name, url);
                }
            }
        });
    }

    /** Meta, link, microdata and RDFa of the whole page; a property inside another is not looked for. */
    void addMarkup(Document document) {
        int[] nodes = {0};
        NodeTraversor.filter(
                (Node node, int depth) -> {
                    if (++nodes[0] > MAX_NODES || hints.size() >= MAX) {
                        return NodeFilter.FilterResult.STOP;
                    }
                    return node instanceof Element element && addElement(element)
                            ? NodeFilter.FilterResult.SKIP_CHILDREN
                            : NodeFilter.FilterResult.CONTINUE;
                },
                document);
    }

    private boolean addElement(Element element) {
        for (String attribute : List.of("itemprop", "property", "name", "rel")) {
            SourceHint.Kind kind = element.hasAttr(attribute) ? kind(element.attr(attribute)) : null;
            boolean named = attribute.equals("name") && !element.normalName().equals("meta");
            if (kind != null && !named) {
                String address = element.hasAttr("href") ? element.attr("href") : element.attr("src");
                String content = element.attr("content");
                boolean empty = element.normalName().equals("meta")
                        || element.normalName().equals("link");
                add(kind, !content.isBlank() ? content : empty ? null : name(element), address);
                return true;
            }
        }
        return false;
    }

    /** The name that a nested item gives itself, else its words. */
    private static String name(Element element) {
        Element named = element.selectFirst("[itemprop=name],[property=name],[property=schema:name]");
        if (named == null) {
            return PageSelf.text(element);
        }
        return named.hasAttr("content") ? named.attr("content") : PageSelf.text(named);
    }

    private static SourceHint.@Nullable Kind kind(String names) {
        if (names.length() > MAX_LENGTH) {
            return null;
        }
        for (String name : SPACES.split(names.toLowerCase(Locale.ROOT).strip(), -1)) {
            SourceHint.Kind kind = KINDS.get(name.startsWith("schema:") ? name.substring(7) : name);
            if (kind != null) {
                return kind;
            }
        }
        return null;
    }

    /** An address on another host that the page calls its own. */
    void addCanonical(@Nullable String address, @Nullable String url) {
        if (address == null || url == null) {
            return;
        }
        String own = host(url);
        String other = host(address);
        if (own != null && other != null && !site(own).equals(site(other))) {
            add(SourceHint.Kind.CANONICAL, null, address);
        }
    }

    /** Adds what is a name or an absolute address; a name that is an address counts as that. */
    void add(SourceHint.Kind kind, @Nullable String name, @Nullable String url) {
        String address = isAddress(url) ? String.valueOf(url).strip() : isAddress(name) ? name : null;
        String plain = name == null || isAddress(name)
                ? ""
                : SPACES.matcher(name).replaceAll(" ").strip();
        if (plain.length() > MAX_LENGTH || hints.size() >= MAX) {
            return;
        }
        if (!plain.isEmpty() || address != null) {
            hints.add(new SourceHint(kind, plain.isEmpty() ? null : plain, address == null ? null : address.strip()));
        }
    }

    private static boolean isAddress(@Nullable String text) {
        return text != null
                && text.length() <= 2000
                && ADDRESS.matcher(text.strip()).matches()
                && host(text.strip()) != null;
    }

    private static @Nullable String host(String address) {
        try {
            String host = URI.create(address).getHost();
            return host == null ? null : host.toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException expected) {
            return null; // a broken address tells nothing
        }
    }

    /** A host without what names a variant of one site: www, m, amp. */
    private static String site(String host) {
        String site = host;
        while (VARIANT.matcher(site).matches()) {
            site = site.substring(site.indexOf('.') + 1);
        }
        return site;
    }
}
