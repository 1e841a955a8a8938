// SPDX-License-Identifier: Apache-2.0
package org.parallax.extract;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.parallax.lexicon.Tsv;

/** Tells why a page has no report to read, where that is plain. Thin evidence says nothing. */
final class Withholding {
    private static final int SHORT = 900;
    private static final int VERY_SHORT = 250;
    private static final Pattern WALL = phrases("paywall");
    private static final Pattern SCRIPT = phrases("script");

    private Withholding() {}

    private static Pattern phrases(String reason) {
        StringBuilder pattern = new StringBuilder("(?i)");
        String bar = "";
        for (List<String> row : Tsv.load("/parallax/extract/withholding.tsv", 2).rows()) {
            if (row.get(0).equals(reason)) {
                pattern.append(bar).append(row.get(1));
                bar = "|";
            }
        }
        return Pattern.compile(pattern.toString());
    }

    static @Nullable String reason(Document document, PageWalker page, String text, PageSelf self) {
        if (text.length() >= SHORT) {
            return isIndex(page) ? "index" : null;
        }
        StringBuilder all = new StringBuilder(text);
        page.blocks().stream().limit(400).forEach(block -> all.append('\n').append(block.text()));
        String words = all.toString().toLowerCase(Locale.ROOT);
        if (self.paywalled() || WALL.matcher(words).find()) {
            return "paywall";
        }
        if (text.length() >= VERY_SHORT) {
            return isIndex(page) ? "index" : null;
        }
        if (SCRIPT.matcher(words).find() || needsScript(document, page)) {
            return "script";
        }
        return isIndex(page) ? "index" : text.isEmpty() ? "empty" : null;
    }

    /** A shell: scripts and hardly a word. */
    private static boolean needsScript(Document document, PageWalker page) {
        int words =
                page.blocks().stream().mapToInt(block -> block.text().length()).sum();
        return words < VERY_SHORT && !document.getElementsByTag("script").isEmpty();
    }

    /** A page of links to reports: many linked headlines, hardly any prose. */
    private static boolean isIndex(PageWalker page) {
        long linked = page.blocks().stream()
                .filter(block ->
                        block.linkShare() > 0.8 && Words.of(block.text()).size() >= 4)
                .count();
        long prose = page.blocks().stream().filter(Block::isProse).count();
        return linked >= 25 && linked > 6 * prose;
    }
}
