// SPDX-License-Identifier: Apache-2.0
package org.parallax.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.parallax.lexicon.Tsv;

/**
 * Tells from an element's tag, class, id, role and style what part of a page it is. Remembers the names that it has met, for
 * a page's elements share a few; for one page and one thread.
 */
final class Furniture {
    private static final String BODY = "body";
    private static final String NOTHING = "";
    private static final int MAX_ATTRIBUTE = 400;
    private static final Map<String, String> TAGS = table("page-tags.tsv");
    private static final Map<String, String> NAMES = table("page-names.tsv");
    /** What names of several parts begin with. */
    private static final Set<String> FIRST_PARTS = firstParts();

    private static final Pattern SPACE = Pattern.compile("\\s+");

    /** What each class, id or component means that was met; {@link #NOTHING} for those that mean nothing. */
    private final Map<String, String> met = new HashMap<>();

    private static Map<String, String> table(String name) {
        Map<String, String> table = new HashMap<>();
        Tsv.load("/parallax/extract/" + name, 2).rows().forEach(row -> table.put(row.get(0), row.get(1)));
        return table;
    }

    private static Set<String> firstParts() {
        Set<String> parts = new HashSet<>();
        for (String name : NAMES.keySet()) {
            int end = name.indexOf('-');
            if (end > 0) {
                parts.add(name.substring(0, end));
            }
        }
        return parts;
    }

    /** Why the element is no part of a report; null when nothing says so. */
    @Nullable
    String hint(Element element) {
        String byTag = TAGS.get(element.normalName());
        if (byTag != null) {
            return byTag;
        }
        if (isHidden(element)) {
            return "hidden";
        }
        String role = TAGS.get("role=" + element.attr("role").toLowerCase(Locale.ROOT));
        if (role != null) {
            return role;
        }
        String byName = named(element);
        return BODY.equals(byName) ? null : byName;
    }

    /** True when {@link #hint} rests on tag or role, which lie less often than names and styles. */
    boolean isSure(Element element) {
        return TAGS.containsKey(element.normalName())
                || TAGS.containsKey("role=" + element.attr("role").toLowerCase(Locale.ROOT));
    }

    /** True when the element says that it holds a report's words. */
    boolean holdsBody(Element element) {
        return element.attr("itemprop").equalsIgnoreCase("articleBody") || BODY.equals(named(element));
    }

    static boolean isHidden(Element element) {
        if (element.hasAttr("hidden") || element.attr("aria-hidden").equals("true")) {
            return true;
        }
        String style = element.attr("style");
        if (style.isEmpty() || style.length() > MAX_ATTRIBUTE) {
            return false;
        }
        String plain = style.replace(" ", "").toLowerCase(Locale.ROOT);
        return plain.contains("display:none") || plain.contains("visibility:hidden");
    }

    private @Nullable String named(Element element) {
        String found = NOTHING;
        for (String attribute : List.of(element.className(), element.id(), element.attr("data-component"))) {
            if (attribute.isEmpty() || attribute.length() > MAX_ATTRIBUTE) {
                continue;
            }
            String meaning = met.computeIfAbsent(attribute, Furniture::meaning);
            if (meaning.equals(BODY)) {
                return BODY;
            }
            found = found.equals(NOTHING) ? meaning : found;
        }
        return found.equals(NOTHING) ? null : found;
    }

    private static String meaning(String attribute) {
        String found = NOTHING;
        for (String name : SPACE.split(attribute.trim(), -1)) {
            String reason = reason(parts(name));
            if (BODY.equals(reason)) {
                return BODY;
            }
            found = found.equals(NOTHING) && reason != null ? reason : found;
        }
        return found;
    }

    /** The longest run of parts that the table knows decides: "article-body" before "article". */
    private static @Nullable String reason(List<String> parts) {
        for (int length = Math.min(3, parts.size()); length > 0; length--) {
            for (int i = 0; i + length <= parts.size(); i++) {
                String first = parts.get(i);
                if (length > 1 && !FIRST_PARTS.contains(first)) {
                    continue;
                }
                String reason = NAMES.get(length == 1 ? first : String.join("-", parts.subList(i, i + length)));
                if (reason != null) {
                    return reason.equals("-") ? null : reason;
                }
            }
        }
        return null;
    }

    /** "entryContent_2 related-posts" style names as lower-case parts. */
    private static List<String> parts(String name) {
        List<String> parts = new ArrayList<>();
        StringBuilder part = new StringBuilder();
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            boolean letter = Character.isLetter(c);
            boolean hump = letter && i > 0 && Character.isUpperCase(c) && Character.isLowerCase(name.charAt(i - 1));
            if ((!letter || hump) && part.length() > 0) {
                parts.add(part.toString());
                part.setLength(0);
            }
            if (letter) {
                part.append(Character.toLowerCase(c));
            }
        }
        if (part.length() > 0) {
            parts.add(part.toString());
        }
        return parts.size() > 12 ? parts.subList(0, 12) : parts;
    }
}
