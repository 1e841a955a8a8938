// SPDX-License-Identifier: Apache-2.0
package org.parallax.extract;

import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter.FilterResult;
import org.jsoup.select.NodeTraversor;
import org.jspecify.annotations.Nullable;
import org.parallax.model.PublicationTime;

/** Finds the date that a page shows to its readers and says nowhere else: the first line that is nothing but a
 * date, or that calls a date its publication. */
final class VisibleDate {
    private static final int MAX_LENGTH = 100;
    private static final Pattern LABELLED =
            Pattern.compile("(?i)\\b(published|posted|updated|written|reviewed|date|last modified|submitted)\\b");

    private VisibleDate() {}

    static @Nullable PublicationTime find(Document document, Dates dates) {
        PublicationTime[] found = new PublicationTime[1];
        NodeTraversor.filter(
                (node, depth) -> {
                    if (node instanceof Element element && element.normalName().equals("footer")) {
                        return FilterResult.SKIP_ENTIRELY;
                    }
                    if (node instanceof TextNode text) {
                        String line = text.getWholeText().strip();
                        boolean told = line.length() <= MAX_LENGTH
                                && (TimestampSieve.isTimestamp(line)
                                        || Dates.isInstant(line)
                                        || LABELLED.matcher(line).find());
                        PublicationTime time = line.length() >= 6 && told ? dates.read(line) : null;
                        if (time != null && PublicationDates.isPlausible(time)) {
                            found[0] = time;
                            return FilterResult.STOP;
                        }
                    }
                    return FilterResult.CONTINUE;
                },
                document);
        return found[0];
    }
}
