// SPDX-License-Identifier: Apache-2.0
package org.parallax.extract;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.parallax.model.PublicationTime;

/**
 * Finds when a page was published.
 *
 * <p>What the page declares for machines counts where its readers are shown the same day, or no day at all. Where the
 * lines around the headline show another day, and call it no update, theirs counts: systems write the day of the last
 * deployment into their markup, but nobody shows it. Then come the address and dates in the page's embedded data.
 */
final class PublicationDates {
    private static final Pattern IN_PATH = Pattern.compile(
            "(?i)/((?:19|20)\\d{2})[/-](0?[1-9]|1[0-2]|[a-z]{3,9})[/-](0?[1-9]|[12]\\d|3[01])(?:[/+-]|$)");
    private static final Pattern ORIGINALLY = Pattern.compile(
            "(?i)\\b(?:originally|first) (?:published|posted|appeared|ran)(?: here)?(?: on)?:? ([\\p{L}\\d][\\p{L}\\d.,/ -]{5,30})");
    private static final int MAX_NOTE = 300;
    private static final Pattern EMBEDDED = Pattern.compile(
            "(?i)\\\\?\"(?:datePublished|date_published|publishedAt|published_at|publishDate|publish_date|"
                    + "publishedDate|first_published_at|firstPublishedAt|publicationDate|publication_date|pubDate|datePosted)\\\\?\"\\s{0,3}:\\s{0,3}\\\\?\"([^\"\\\\]{8,40})");
    private static final int MAX_SCRIPT = 2_000_000;

    private PublicationDates() {}

    /**
     * @param declared what linked data and meta elements say, best first
     * @param modified when the page says that it was changed; null when it does not say
     */
    static @Nullable PublicationTime find(
            Document document,
            List<Block> blocks,
            int headline,
            List<String> declared,
            @Nullable PublicationTime modified,
            @Nullable String url) {
        Region region = Region.of(document, url);
        Dates dates = Dates.of(region == Region.UNKNOWN ? Region.shown(blocks) : region);
        PublicationTime machine = first(dates, declared);
        HeadDates head = HeadDates.find(blocks, headline, dates);
        PublicationTime first = originally(blocks, dates);
        if (first != null) {
            return machine != null && machine.date().equals(first.date()) ? machine : first;
        }
        if (machine != null) {
            return choose(machine, modified, head, url);
        }
        PublicationTime marked = first(
                dates,
                MarkedDates.find(
                        document, headline < 0 ? "" : blocks.get(headline).text()));
        if (head.published() != null) {
            return marked != null && isSwapped(marked, head.published()) ? marked : head.published();
        }
        if (marked != null) {
            return marked;
        }
        PublicationTime path = inPath(url);
        if (path != null) {
            return path;
        }
        PublicationTime embedded = embedded(document, dates);
        if (embedded != null) {
            return embedded;
        }
        PublicationTime visible = VisibleDate.find(document, dates);
        return visible != null ? visible : head.updated();
    }

    private static PublicationTime choose(
            PublicationTime machine, @Nullable PublicationTime modified, HeadDates head, @Nullable String url) {
        PublicationTime shown = head.published();
        PublicationTime path = inPath(url);
        if (path != null && Math.abs(daysBetween(path, machine)) == 1) {
            return path; // the address has the outlet's own day, the markup that of Greenwich
        }
        if (path != null && path.date().equals(machine.date())) {
            return machine;
        }
        PublicationTime updated = head.updated();
        if (shown != null
                && updated != null
                && updated.date().equals(machine.date())
                && shown.date().isBefore(machine.date())) {
            return shown; // readers are told that the day in the markup is the update's
        }
        if (shown == null || head.shows(machine) || isSwapped(shown, machine)) {
            return machine;
        }
        boolean update = modified != null
                && modified.date().equals(shown.date())
                && shown.date().isAfter(machine.date());
        return update ? machine : shown;
    }

    /** True when one day is the other with day and month exchanged. */
    private static boolean isSwapped(PublicationTime one, PublicationTime other) {
        return one.date().getYear() == other.date().getYear()
                && one.date().getMonthValue() == other.date().getDayOfMonth()
                && one.date().getDayOfMonth() == other.date().getMonthValue();
    }

    private static long daysBetween(PublicationTime one, PublicationTime other) {
        return one.date().toEpochDay() - other.date().toEpochDay();
    }

    private static @Nullable PublicationTime first(Dates dates, List<String> candidates) {
        for (String candidate : candidates) {
            PublicationTime time = dates.read(candidate);
            if (time != null && isPlausible(time)) {
                return time;
            }
        }
        return null;
    }

    static boolean isPlausible(PublicationTime time) {
        return time.date().getYear() > 1900 && time.date().getYear() < 2100;
    }

    private static @Nullable PublicationTime inPath(@Nullable String url) {
        Matcher path = IN_PATH.matcher(url == null ? "" : url);
        for (int from = 0; path.find(from); from = path.end(1)) {
            String month = path.group(2);
            int number = Character.isDigit(month.charAt(0)) ? Integer.parseInt(month) : Dates.month(month);
            PublicationTime time = number == 0 ? null : Dates.parse(path.group(1) + "-" + number + "-" + path.group(3));
            if (time != null) {
                return time;
            }
        }
        return null;
    }

    /** The day that a page calls that of its first publication, wherever it says so. */
    private static @Nullable PublicationTime originally(List<Block> blocks, Dates dates) {
        for (Block block : blocks) {
            String text = block.text();
            if (text.length() <= MAX_NOTE) {
                Matcher original = ORIGINALLY.matcher(text);
                PublicationTime time = original.find() ? dates.read(original.group(1)) : null;
                if (time != null && isPlausible(time)) {
                    return time;
                }
            }
        }
        return null;
    }

    private static @Nullable PublicationTime embedded(Document document, Dates dates) {
        for (Element script : document.getElementsByTag("script")) {
            String data = script.data();
            Matcher matcher = EMBEDDED.matcher(data.length() > MAX_SCRIPT ? data.substring(0, MAX_SCRIPT) : data);
            while (matcher.find()) {
                PublicationTime time = dates.read(matcher.group(1));
                if (time != null && isPlausible(time)) {
                    return time;
                }
            }
        }
        return null;
    }
}
