// SPDX-License-Identifier: Apache-2.0
package org.parallax.extract;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Finds a page's headline. What readers see is asked first: the first-rank heading that shares words with what the page
 * calls itself, unless it is the name of the site. Without one, the page's own title counts, its site's name cut off.
 */
final class Headline {
    private static final int MAX_LENGTH = 300;
    private static final int MAX_HEADINGS = 60;
    private static final Pattern SEPARATOR = Pattern.compile("\\s+(?:[|–—»·•:-]|::|\\|\\|)+\\s+");

    private Headline() {}

    /**
     * @param declared what OpenGraph and its like call the page; null when they don't
     * @param linked the headline in the page's linked data; null when there is none
     */
    static @Nullable String of(
            Document document, @Nullable String declared, @Nullable String linked, @Nullable String outlet) {
        String whole = line(document.title());
        String head = whole.length() > 4 * MAX_LENGTH ? whole.substring(0, 4 * MAX_LENGTH) : whole;
        String shown = declared != null ? declared : head.isEmpty() ? null : head;
        String own = shown == null ? null : withoutOutlet(shown, outlet);
        String heading = heading(document, own, linked, head, outlet);
        if (heading != null) {
            return heading;
        }
        return linked != null ? linked : own;
    }

    private static @Nullable String heading(
            Document document, @Nullable String own, @Nullable String linked, String head, @Nullable String outlet) {
        Set<String> about = new LinkedHashSet<>();
        for (String text : new String[] {own, linked, withoutOutlet(head, outlet)}) {
            if (text != null) {
                about.addAll(Words.content(text));
            }
        }
        Set<String> sites = sites(head, outlet);
        String best = null;
        double most = 0;
        int seen = 0;
        for (Element heading : document.getElementsByTag("h1")) {
            if (seen++ > MAX_HEADINGS) {
                break;
            }
            String text = line(heading.text());
            if (text.isEmpty() || text.length() > MAX_LENGTH || Furniture.isHidden(heading)) {
                continue;
            }
            boolean isOwn = own != null && Assembly.key(own).equals(Assembly.key(text));
            if (!isOwn && sites.contains(Assembly.key(text))) {
                continue;
            }
            double nearness = isOwn ? 2 : nearness(Words.content(text), about);
            if (nearness > most) {
                most = nearness;
                best = text;
            }
        }
        return best;
    }

    /** Share of the heading's content words that the page's titles have too, in [0,1]. */
    private static double nearness(Set<String> heading, Set<String> about) {
        if (heading.isEmpty()) {
            return 0;
        }
        long shared = heading.stream().filter(about::contains).count();
        return (double) shared / heading.size() + Math.min(shared, 8) / 100.0;
    }

    /** What of the page's title names the site: the outlet, and each part but the longest. */
    private static Set<String> sites(String head, @Nullable String outlet) {
        Set<String> sites = new LinkedHashSet<>();
        if (outlet != null) {
            sites.add(Assembly.key(outlet));
        }
        List<String> parts = new ArrayList<>(List.of(SEPARATOR.split(head, -1)));
        if (parts.size() > 1) {
            String longest = parts.get(0);
            for (String part : parts) {
                longest = part.length() > longest.length() ? part : longest;
            }
            parts.remove(longest);
            parts.stream()
                    .filter(part -> Words.of(part).size() <= 5)
                    .map(Assembly::key)
                    .forEach(sites::add);
        }
        return sites;
    }

    /** "Quake hits island | The Daily" without the outlet or, where it is not known, without a short last part. */
    static String withoutOutlet(String title, @Nullable String outlet) {
        Matcher matcher = SEPARATOR.matcher(title);
        while (matcher.find()) {
            String tail = title.substring(matcher.end());
            boolean named = outlet != null && Assembly.key(outlet).equals(Assembly.key(tail));
            boolean isShort = !matcher.group().contains(":") && Words.of(tail).size() <= 4;
            if (matcher.start() >= 10 && (named || isShort)) {
                return title.substring(0, matcher.start()).strip();
            }
        }
        return title;
    }

    private static String line(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }
}
