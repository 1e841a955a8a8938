// SPDX-License-Identifier: Apache-2.0
package org.parallax.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.parallax.model.Boilerplate;
import org.parallax.model.Dropped;

/** Reads a page. No script runs and nothing is fetched. Immutable; safe for several threads. */
final class PageReader {
    /** Linked data of fewer characters hold a summary. */
    private static final int MIN_BODY = 600;

    private static final double MISSING = 0.4;

    private PageReader() {}

    /** @param url where the page was found; null when nobody knows */
    static Page read(String html, @Nullable String url) {
        Document document = Jsoup.parse(html, url == null ? "" : url);
        PageWalker walked = PageWalker.walk(document);
        PageSelf self = PageSelf.of(document, walked, url);
        String title = self.metadata().title();
        List<@Nullable String> rules = BodyChooser.rules(walked);
        float[] odds = BlockJudge.odds(walked, rules, title);
        List<@Nullable String> reasons = AuthorNotes.cut(
                walked.blocks(),
                BlockJudge.reasons(rules, odds),
                self.metadata().authors());
        Assembly assembly = Assembly.of(walked.blocks(), reasons, title);
        List<Dropped> dropped = new ArrayList<>(assembly.dropped());
        String text = withoutBoilerplate(
                assembly.text(), dropped, begin -> odds[assembly.block(begin)] > BoilerplateMarker.SURE);
        String withheld = Withholding.reason(document, walked, text, self);
        String body = self.body();
        if (body != null && isMissing(text, body) && !self.paywalled() && !"paywall".equals(withheld)) {
            List<Dropped> all = new ArrayList<>(List.copyOf(dropped));
            String told = withoutBoilerplate(body, all, begin -> false);
            if (isMissing(text, told)) {
                return new Page(self.metadata(), told, all, Withholding.reason(document, walked, told, self));
            }
        }
        return new Page(self.metadata(), text, dropped, withheld);
    }

    /** True when what the page shows is a fraction of what its linked data have, as on pages that a script fills. */
    private static boolean isMissing(String shown, String body) {
        return body.length() >= MIN_BODY && shown.length() < MISSING * body.length();
    }

    /**
     * What a reader of plain text would mark goes to {@code dropped}; what is left closes up.
     *
     * @param isSure whether the line that begins at this character is the report's by form and place
     */
    private static String withoutBoilerplate(String text, List<Dropped> dropped, IntPredicate isSure) {
        StringBuilder kept = new StringBuilder(text.length());
        int from = 0;
        for (Boilerplate part : BoilerplateMarker.ofPage(text, isSure)) {
            kept.append(text, from, part.span().begin());
            dropped.add(new Dropped(part.span().in(text), part.reason()));
            from = part.span().end();
        }
        kept.append(text, from, text.length());
        return Assembly.tidy(kept.toString());
    }
}
