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
    private static final Pattern LABELLED = Pattern.compile(
            "(?iu)\\b(published|posted|updated|written|reviewed|date|last modified|submitted|veröffentlicht|erschienen|"
                    + "publiziert|erstellt|pressemitteilung|datum|stand(?=:?\\s*\\d)|publié|publicado|pubblicato|fecha|"
                    + "(?:mon|diens|donners|frei|sams|sonn)tag|mittwoch)\\b");
    /** What sets a date off from its neighbours, with blanks that are none to {@link String#strip}. */
    private static final String EDGES = "\u00a0•·|–-";

    private VisibleDate() {}

    static @Nullable PublicationTime find(Document document, Dates dates) {
        PublicationTime[] found = new PublicationTime[1];
        NodeTraversor.filter(
                (node, depth) -> {
                    if (node instanceof Element element && element.normalName().equals("footer")) {
                        return FilterResult.SKIP_ENTIRELY;
                    }
                    if (node instanceof TextNode text) {
                        String line = bare(text.getWholeText());
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

    private static String bare(String text) {
        int begin = 0;
        int end = text.length();
        while (begin < end && isEdge(text.charAt(begin))) {
            begin++;
        }
        while (end > begin && isEdge(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(begin, end);
    }

    private static boolean isEdge(char c) {
        return Line.isSpace(c) || EDGES.indexOf(c) >= 0;
    }
}
