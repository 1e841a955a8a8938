// SPDX-License-Identifier: Apache-2.0
package org.parallax.extract;

import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.parallax.model.Metadata;

/** Reads a page. No script runs and nothing is fetched. */
final class PageReader {
    private PageReader() {}

    static Page read(String html, @Nullable String url) {
        Document document = Jsoup.parse(html, url == null ? "" : url);
        return new Page(Metadata.NONE, document.body().wholeText().strip(), List.of(), null);
    }
}
