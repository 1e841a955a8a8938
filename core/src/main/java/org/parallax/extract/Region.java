// SPDX-License-Identifier: Apache-2.0
package org.parallax.extract;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
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
