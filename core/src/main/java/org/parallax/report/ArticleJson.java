// SPDX-License-Identifier: Apache-2.0
package org.parallax.report;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;
import org.parallax.model.Article;
import org.parallax.model.Metadata;
import org.parallax.model.PublicationTime;

/** The line that {@code parallax extract} writes for an article. */
public final class ArticleJson {
    private ArticleJson() {}

    /** One line of JSON without a line end; what is not known is null. */
    public static String line(Article article) {
        return Json.line(node(article));
    }

    private static ObjectNode node(Article article) {
        Metadata metadata = article.metadata();
        ObjectNode node = Json.object()
                .put("id", article.id())
                .put("url", metadata.url())
                .put("file", metadata.file())
                .put("outlet", metadata.outlet())
                .put("title", metadata.title());
        node.set("authors", Json.strings(metadata.authors()));
        node.put("published", time(metadata.published()))
                .put("modified", time(metadata.modified()))
                .put("language", metadata.language());
        node.set(
                "sources",
                Json.array(
                        metadata.sources(),
                        hint -> Json.object()
                                .put("kind", hint.kind().word())
                                .put("name", hint.name())
                                .put("url", hint.url())));
        node.put("text", article.text());
        node.set("boilerplate", Json.array(article.boilerplate(), Json::boilerplate));
        node.set(
                "dropped",
                Json.array(
                        article.dropped(),
                        part -> Json.object().put("text", part.text()).put("reason", part.reason())));
        return node.put("withheld", article.withheld()).put("unread", article.unread());
    }

    static @Nullable String time(@Nullable PublicationTime time) {
        return time == null ? null : time.text();
    }
}
