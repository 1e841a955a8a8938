// SPDX-License-Identifier: Apache-2.0
package org.parallax.extract;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import org.parallax.model.Article;

/**
 * What came out of one input.
 *
 * @param warnings in the order in which they arose; empty when all is well
 */
public record Extraction(Article article, List<Warning> warnings) {
    public Extraction {
        requireNonNull(article, "article is null");
        warnings = List.copyOf(warnings);
    }

    /** The same under another id. */
    public Extraction withId(String id) {
        return new Extraction(article.withId(id), warnings);
    }

    /** The same with one warning more. */
    Extraction with(Warning warning) {
        List<Warning> more = new ArrayList<>(warnings);
        more.add(warning);
        return new Extraction(article, more);
    }
}
