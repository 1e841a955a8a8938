// SPDX-License-Identifier: Apache-2.0
package org.parallax.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;

/**
 * Collects what a page's markup calls a date: its own before those of time elements, what follows the headline before
 * what comes above it, where other reports are listed. Dates of comments and of related reports do not count. For one
 * document and one thread.
 */
final class MarkedDates implements NodeFilter {
    private static final int MAX_CANDIDATES = 120;
    /** So many characters of headings are looked at: more than any page needs, however its headings are nested. */
    private static final int MAX_HEADINGS = 100_000;

    private static final int HEADING = 500;
    private static final Set<String> ELSEWHERE = Set.of("comment", "related");
    private static final List<String> ATTRIBUTES =
            List.of("data-pubdate", "data-published", "data-publish-date", "data-published-at");

    private final String headline;
    private final Furniture furniture = new Furniture();
    private final List<String> declaredBefore = new ArrayList<>();
    private final List<String> declaredAfter = new ArrayList<>();
    private final List<String> timesBefore = new ArrayList<>();
    private final List<String> timesAfter = new ArrayList<>();
    private boolean isAfter;
    private int read;

    private MarkedDates(String headline) {
        this.headline = headline;
    }

    /** @param headline the headline as the page shows it; empty when it does not */
    static List<String> find(Document document, String headline) {
        MarkedDates dates = new MarkedDates(Assembly.key(headline));
        NodeTraversor.filter(dates, document);
        List<String> all = new ArrayList<>(dates.declaredAfter);
        all.addAll(dates.declaredBefore);
        all.addAll(dates.timesAfter);
        all.addAll(dates.timesBefore);
        return all;
    }

    @Override
    public FilterResult head(Node node, int depth) {
        if (!(node instanceof Element element)) {
            return FilterResult.CONTINUE;
        }
        String tag = element.normalName();
        if (element.isBlock() && ELSEWHERE.contains(String.valueOf(furniture.hint(element)))) {
            return FilterResult.SKIP_CHILDREN;
        }
        if (tag.equals("time")) {
            String names = (element.className() + " " + element.attr("itemprop")).toLowerCase(Locale.ROOT);
            if (!names.contains("updat") && !names.contains("modif")) {
                add(isAfter ? timesAfter : timesBefore, element.attr("datetime"));
                add(isAfter ? timesAfter : timesBefore, element.ownText());
            }
        }
        List<String> declared = isAfter ? declaredAfter : declaredBefore;
        if (element.attr("itemprop").equals("datePublished")) {
            add(declared, element.attr("content"));
            add(declared, element.attr("datetime"));
            add(declared, element.ownText());
        }
        ATTRIBUTES.forEach(attribute -> add(declared, element.attr(attribute)));
        return FilterResult.CONTINUE;
    }

    @Override
    public FilterResult tail(Node node, int depth) {
        if (!isAfter
                && node instanceof Element element
                && isHeading(element.normalName())
                && !headline.isEmpty()
                && read < MAX_HEADINGS) {
            String text = PageSelf.text(element);
            read += Math.max(HEADING, text.length());
            isAfter = Assembly.key(text).equals(headline);
        }
        return FilterResult.CONTINUE;
    }

    private static boolean isHeading(String tag) {
        return tag.equals("h1") || tag.equals("h2") || tag.equals("h3");
    }

    private static void add(List<String> candidates, String candidate) {
        if (!candidate.isBlank() && candidates.size() < MAX_CANDIDATES) {
            candidates.add(candidate.strip());
        }
    }
}
