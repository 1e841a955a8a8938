// SPDX-License-Identifier: Apache-2.0
/**
 * Bytes in, {@link org.parallax.model.Article} out.
 *
 * <p>The door is {@link org.parallax.extract.Extractor}; {@link org.parallax.extract.ArticleReader} reads many articles
 * from one stream of JSON lines, {@link org.parallax.extract.Sidecar} the metadata that lie beside a bare file. Three
 * kinds of wrong have three answers: bytes that hold no report throw {@link org.parallax.extract.MalformedArticle};
 * bytes that could be read but not quite as they stand give a {@link org.parallax.extract.Warning} beside the article;
 * a page that withholds its report says so in {@link org.parallax.model.Article#withheld()}.
 *
 * <p>What is not the report is marked (plain text) or dropped (pages), always with a reason and never silently.
 */
@NullMarked
package org.parallax.extract;

import org.jspecify.annotations.NullMarked;
