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
import org.jspecify.annotations.Nullable;

/** Reads names out of bylines. What does not look like a person's name is no author. */
final class Bylines {
    private static final int MAX_AUTHORS = 12;
    private static final int MAX_LENGTH = 160;
    private static final Pattern BY = Pattern.compile(
            "(?i)^(written by|posted by|published by|reported by|story by|words by|report by|author|by|von|par|por|di)\\b:? +");
    private static final Pattern BETWEEN =
            Pattern.compile("(?i)\\s*(?:,|;|\\||/|•|·|\\band\\b|&|\\bund\\b| - | – )\\s*");
    private static final Set<String> NOT_NAMES = Tsv.words("not-names.tsv");

    private Bylines() {}

    /** The names in declared author fields, cleaned: no addresses, no "By", not the outlet itself. */
    static List<String> clean(List<String> declared, @Nullable String outlet) {
        Map<String, String> names = new LinkedHashMap<>();
        for (String field : declared) {
            String bare = BY.matcher(field.strip()).replaceFirst("").strip();
            if (bare.length() > MAX_LENGTH || bare.contains("://") || bare.contains("@")) {
                continue;
            }
            for (String part : BETWEEN.split(bare, -1)) {
                boolean isOutlet = outlet != null && Assembly.key(outlet).equals(Assembly.key(part));
                if (isName(part) && !isOutlet && names.size() < MAX_AUTHORS) {
                    names.putIfAbsent(Assembly.key(part), part.strip());
                }
            }
        }
        return List.copyOf(names.values());
    }

    /** Names in elements that markup calls the author. */
    static List<String> marked(Document document, @Nullable String outlet) {
        List<String> texts = new ArrayList<>();
        for (Element element : document.getElementsByAttributeValue("rel", "author")) {
            texts.add(shortText(element));
        }
        for (Element element : document.getElementsByAttributeValue("itemprop", "author")) {
            texts.add(shortText(element));
        }
        if (texts.isEmpty()) {
            for (String name :
                    List.of("author-name", "byline-name", "author", "byline", "post-author", "entry-author")) {
                for (Element element : document.getElementsByClass(name)) {
                    texts.add(shortText(element));
                }
                if (!clean(texts, outlet).isEmpty()) {
                    break;
                }
            }
        }
        List<String> names = clean(texts, outlet);
        // A page that marks many people lists its writers; the report's own cannot be told.
        return names.size() > 4 ? List.of() : names;
    }

    private static String shortText(Element element) {
        return element.childNodeSize() > 20 ? "" : PageSelf.text(element);
    }

    /** Names in the first byline that a reader sees, above the report or in its first lines. */
    static List<String> find(List<Block> blocks, String text) {
        String begin = text.substring(0, Math.min(text.length(), 40));
        for (Block block : blocks) {
            if (!begin.isEmpty() && block.text().startsWith(begin)) {
                break;
            }
            if (BylineSieve.isByline(block.text())) {
                return of(block.text());
            }
        }
        return List.of();
    }

    /** Names in a byline: "By Jane Doe and John Roe, Staff Writers". */
    static List<String> of(String byline) {
        String names = BY.matcher(byline.strip()).replaceFirst("").split("\\d", 2)[0];
        return clean(List.of(names), null);
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
