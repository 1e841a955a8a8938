// SPDX-License-Identifier: Apache-2.0
package org.parallax.annotate;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parallax.encode.JointParser;
import org.parallax.model.Annotation;
import org.parallax.model.Article;
import org.parallax.model.Boilerplate;
import org.parallax.model.Metadata;
import org.parallax.model.PublicationTime;

/** Texts of these tests, annotated by one annotator that all share. */
final class Annotated {
    static final NeuralAnnotator ANNOTATOR = new NeuralAnnotator(JointParser.open());

    private Annotated() {}

    static Annotation text(String text) {
        return text(text, null);
    }

    static Annotation text(String text, @Nullable String published) {
        return ANNOTATOR.annotate(article(text, published, List.of()));
    }

    static Article article(String text, @Nullable String published, List<Boilerplate> boilerplate) {
        PublicationTime time = published == null ? null : PublicationTime.parse(published);
        Metadata metadata = new Metadata(null, null, null, null, List.of(), time, null, "en");
        return new Article("a", metadata, text, boilerplate, List.of(), null);
    }
}
