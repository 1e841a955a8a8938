// SPDX-License-Identifier: Apache-2.0
package org.parallax.extract;

import java.net.URI;
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

/** In what order the writers of a page put day and month when they write 04/05/2022. */
enum Region {
    DAY_FIRST,
    MONTH_FIRST,
    UNKNOWN;

    private static final Map<String, Region> REGIONS = regions();
    private static final int MAX_LENGTH = 120;
    private static final Pattern SLASHED =
            Pattern.compile("(?<![\\d/])(0?[1-9]|[12]\\d|3[01])/(0?[1-9]|[12]\\d|3[01])/(?:19|20)\\d{2}(?![\\d/])");

    private static Map<String, Region> regions() {
        Map<String, Region> regions = new TreeMap<>();
        for (List<String> row : Tsv.load("/parallax/extract/day-order.tsv", 2).rows()) {
            Region region = row.get(1).equals("day") ? DAY_FIRST : MONTH_FIRST;
            regions.put(row.get(0), region);
        }
        return regions;
    }

    /** The language's region as the page declares it decides, then the address's last part. */
    static Region of(Document document, @Nullable String url) {
        Element html = document.getElementsByTag("html").first();
        Region byLanguage = html == null ? UNKNOWN : ofLocale(html.attr("lang"));
        if (byLanguage != UNKNOWN) {
            return byLanguage;
        }
        for (Element meta : document.getElementsByAttributeValue("property", "og:locale")) {
            Region byLocale = ofLocale(meta.attr("content"));
            if (byLocale != UNKNOWN) {
                return byLocale;
            }
        }
        return url == null ? UNKNOWN : ofHost(url);
    }

    /**
     * The order that a page's own lines show in days over the twelfth: "12/17/2025". Unknown when they show none, or
     * both.
     */
    static Region shown(List<Block> blocks) {
        Region shown = UNKNOWN;
        for (Block block : blocks) {
            String text = block.text();
            if (text.length() > MAX_LENGTH || text.indexOf('/') < 0) {
                continue;
            }
            Matcher date = SLASHED.matcher(text);
            while (date.find()) {
                int first = Integer.parseInt(date.group(1));
                int second = Integer.parseInt(date.group(2));
                Region one =
                        first > 12 && second <= 12 ? DAY_FIRST : second > 12 && first <= 12 ? MONTH_FIRST : UNKNOWN;
                if (one != UNKNOWN && shown != UNKNOWN && one != shown) {
                    return UNKNOWN;
                }
                shown = one == UNKNOWN ? shown : one;
            }
        }
        return shown;
    }

    private static Region ofLocale(String locale) {
        String[] parts = locale.strip().toLowerCase(Locale.ROOT).split("[-_]", -1);
        String region = parts.length > 1 ? parts[parts.length - 1] : "";
        Region named = REGIONS.getOrDefault("." + region, UNKNOWN);
        return named != UNKNOWN || parts[0].equals("en") ? named : REGIONS.getOrDefault(parts[0], UNKNOWN);
    }

    private static Region ofHost(String url) {
        try {
            String host = URI.create(url).getHost();
            return host == null ? UNKNOWN : REGIONS.getOrDefault(host.substring(host.lastIndexOf('.')), UNKNOWN);
        } catch (IllegalArgumentException | IndexOutOfBoundsException expected) {
            return UNKNOWN; // no address that tells
        }
    }
}
