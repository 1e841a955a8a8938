// SPDX-License-Identifier: Apache-2.0
package org.parallax.annotate;

import java.util.List;
import org.parallax.model.Article;
import org.parallax.model.Span;

/** Knows the lines that stand over a report. Stateless. */
final class Headlines {
    private static final int LONGEST = 160;
    /** A headline and the line under it. */
    private static final int MOST = 2;

    private Headlines() {}

    /** True when the paragraph is the article's title or one of the first short lines without a full stop. */
    static boolean isHeadline(Article article, List<Span> paragraphs, int number) {
        String text = article.text();
        String title = article.metadata().title();
        if (title != null
                && number < 3
                && title.strip()
                        .equalsIgnoreCase(paragraphs.get(number).in(text).strip())) {
            return true;
        }
        if (number + 1 >= paragraphs.size()) {
            return false;
        }
        int leading = 0;
        for (int i = 0; i <= number; i++) {
            if (ParagraphSplitter.withoutBoilerplate(article, paragraphs.get(i)).isEmpty()) {
                continue;
            }
            if (++leading > MOST || !isShortWithoutStop(text, paragraphs.get(i))) {
                return false;
            }
        }
        return leading > 0;
    }

    private static boolean isShortWithoutStop(String text, Span line) {
        if (line.length() > LONGEST) {
            return false;
        }
        int last = line.end() - 1;
        while (last > line.begin() && Characters.isCloser(text.charAt(last))) {
            last--;
        }
        char c = text.charAt(last);
        return c != '.' && c != '…' && c != ':' && c != ',' && c != ';' && c != '!';
    }
}
