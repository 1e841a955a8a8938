// SPDX-License-Identifier: Apache-2.0
package org.parallax.extract;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;
import org.jspecify.annotations.Nullable;
import org.parallax.lexicon.Tsv;

/** Reads names out of bylines. What does not look like a person's name is no author. */
final class Bylines {
    private static final int MAX_AUTHORS = 12;
    private static final int MAX_LENGTH = 160;
    private static final Pattern BY = Pattern.compile(
            "(?i)^(written by|posted by|published by|reported by|story by|words by|report by|author|by|von|par|por|di)\\b:? +");
    private static final Pattern BETWEEN =
            Pattern.compile("(?i)\\s*(?:,|;|\\||/|•|·|\\band\\b|&|\\bund\\b| - | – )\\s*");
    private static final Pattern LABEL = Pattern.compile(
            "(?i)(written by|posted by|reported by|story by|words by|by|author|reporter|about the author):?");
    private static final Pattern AUTHOR_PATH = Pattern.compile(
            "(?i)/(authors?|by|reporters?|journalists?|contributors?|writers?|columnists?)/[\\w%.-]{3,}");
    /** What editing systems call an author whom nobody named. */
    private static final Set<String> MADE_UP = Set.of(
            "admin",
            "administrator",
            "adminn",
            "user",
            "root",
            "unknown",
            "anonymous",
            "null",
            "author",
            "undefined",
            "webmaster",
            "guest",
            "editor");
    /** Parts of a page whose names are not the report's authors. */
    private static final Set<String> ELSEWHERE =
            Set.of("navigation", "comment", "related", "footer", "sidebar", "cookie");

    private static final Set<String> NOT_NAMES =
            Tsv.load("/parallax/extract/not-names.tsv", 1).words();

    private Bylines() {}

    /**
     * The names in declared author fields: no addresses, no "By". A declared author may be an agency or a desk; only
     * what an editing system fills in by itself is none.
     */
    static List<String> declared(List<String> fields, @Nullable String outlet) {
        Map<String, String> names = new LinkedHashMap<>();
        for (String field : fields) {
            for (String part : parts(field)) {
                List<String> words = Words.of(part);
                boolean made =
                        words.size() == 1 && MADE_UP.contains(words.get(0).toLowerCase(Locale.ROOT));
                boolean isOutlet = outlet != null && Assembly.key(outlet).equals(Assembly.key(part));
                if (!words.isEmpty() && words.size() <= 7 && !made && !isOutlet && names.size() < MAX_AUTHORS) {
                    names.putIfAbsent(Assembly.key(part), part.strip());
                }
            }
        }
        return List.copyOf(names.values());
    }

    /** The parts of fields that look like people's names. */
    private static List<String> people(List<String> fields, @Nullable String outlet) {
        Map<String, String> names = new LinkedHashMap<>();
        for (String field : fields) {
            for (String part : parts(field)) {
                boolean isOutlet = outlet != null && Assembly.key(outlet).equals(Assembly.key(part));
                if (isName(part) && !isOutlet && names.size() < MAX_AUTHORS) {
                    names.putIfAbsent(Assembly.key(part), part.strip());
                }
            }
        }
        return List.copyOf(names.values());
    }

    private static List<String> parts(String field) {
        String bare = BY.matcher(field.strip()).replaceFirst("").strip();
        boolean address = bare.contains("://") || bare.contains("@");
        return bare.isEmpty() || bare.length() > MAX_LENGTH || address ? List.of() : List.of(BETWEEN.split(bare, -1));
    }

    /** Names in elements that markup calls the author; the surest kind of markup that gives a name decides. */
    static List<String> marked(Document document, @Nullable String outlet) {
        List<List<String>> kinds = List.of(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        for (Element element : document.getElementsByTag("body")) {
            NodeTraversor.filter(
                    (node, depth) -> {
                        if (depth > 0 && node instanceof Element one) {
                            if (ELSEWHERE.contains(String.valueOf(Furniture.hint(one)))) {
                                return NodeFilter.FilterResult.SKIP_ENTIRELY;
                            }
                            sort(one, kinds);
                        }
                        return NodeFilter.FilterResult.CONTINUE;
                    },
                    element);
            break;
        }
        for (List<String> texts : kinds) {
            List<String> names = people(texts, outlet);
            // A page that marks many people lists its writers; the report's own comes first.
            if (!names.isEmpty()) {
                return names.size() > 3 ? names.subList(0, 1) : names;
            }
        }
        return List.of();
    }

    private static void sort(Element element, List<List<String>> kinds) {
        String names = (element.className() + " " + element.id()).toLowerCase(Locale.ROOT);
        boolean link = element.normalName().equals("a");
        int kind = -1;
        if (element.attr("rel").equals("author") || element.attr("itemprop").equals("author")) {
            kind = 0;
        } else if (names.contains("author-name")
                || names.contains("authorname")
                || names.contains("byline-name")
                || names.contains("author__name")
                || names.contains("author_name")) {
            kind = 1;
        } else if (link && AUTHOR_PATH.matcher(element.attr("href")).find()) {
            kind = 2;
        } else if (names.contains("author") || names.contains("byline") || names.contains("writer")) {
            kind = 3;
        }
        if (kind >= 0 && kinds.get(kind).size() < 30) {
            String text = shortText(element);
            if (!text.isEmpty()) {
                kinds.get(kind).add(text);
            }
        }
    }

    private static String shortText(Element element) {
        String text = element.childNodeSize() > 12 ? "" : PageSelf.text(element);
        return text.length() > MAX_LENGTH ? "" : text;
    }

    /** Names in the first byline that a reader sees; its label and its name may stand in two blocks. */
    static List<String> find(List<Block> blocks) {
        for (int i = 0; i < blocks.size(); i++) {
            String block = blocks.get(i).text();
            if (BylineSieve.isByline(block)) {
                List<String> names = of(block);
                if (!names.isEmpty()) {
                    return names;
                }
            }
            if (i + 1 < blocks.size() && LABEL.matcher(block).matches()) {
                List<String> names = people(List.of(blocks.get(i + 1).text()), null);
                if (!names.isEmpty()) {
                    return names;
                }
            }
        }
        return List.of();
    }

    /** Names in a byline: "By Jane Doe and John Roe, Staff Writers". */
    static List<String> of(String byline) {
        String names = BY.matcher(byline.strip()).replaceFirst("").split("\\d", 2)[0];
        return people(List.of(names), null);
    }

    private static boolean isName(String part) {
        List<String> words = Words.of(part);
        if (words.size() < 2 || words.size() > 5 || part.length() > 60) {
            return false;
        }
        for (String word : words) {
            if (NOT_NAMES.contains(word.toLowerCase(Locale.ROOT)) || Character.isDigit(word.charAt(0))) {
                return false;
            }
        }
        return Character.isUpperCase(words.get(0).codePointAt(0));
    }
}
