// SPDX-License-Identifier: Apache-2.0
package org.parallax.extract;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.parallax.model.Boilerplate;
import org.parallax.model.Metadata;
import org.parallax.model.PublicationTime;

/** What a pasted text says about itself in the marked lines at its top: its byline and its time of publication. */
final class TextSelf {
    /** What stands lower may belong to another article's teaser. */
    private static final int TOP_LINES = 6;

    private TextSelf() {}

    static Metadata of(String text, List<Boilerplate> boilerplate) {
        List<Line> lines = Line.of(text);
        int top = lines.isEmpty()
                ? 0
                : lines.get(Math.min(TOP_LINES, lines.size()) - 1).span().end();
        List<String> authors = List.of();
        PublicationTime published = null;
        for (Boilerplate part : boilerplate) {
            if (part.span().end() > top) {
                break;
            }
            String words = part.span().in(text).replace('\u00a0', ' ');
            if (part.reason().equals("byline") && authors.isEmpty()) {
                authors = Bylines.of(words);
            } else if (part.reason().equals("timestamp") && published == null) {
                published = time(words);
            }
        }
        return new Metadata(null, null, null, null, authors, published, null, null);
    }

    /** A line that tells only of an update tells nothing of the first publication. */
    private static @Nullable PublicationTime time(String words) {
        boolean updated = words.toLowerCase(Locale.ROOT).strip().matches("(last )?(updated|modified|edited).*");
        PublicationTime time = updated ? null : Dates.parse(words);
        return time == null || time.date().getYear() < 1900 ? null : time;
    }
}
