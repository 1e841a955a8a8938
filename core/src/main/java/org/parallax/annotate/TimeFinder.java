// SPDX-License-Identifier: Apache-2.0
package org.parallax.annotate;

import java.util.ArrayList;
import java.util.List;
import org.parallax.model.Article;
import org.parallax.model.Sentence;
import org.parallax.model.TimeExpression;

/** Finds times. Immutable. */
final class TimeFinder {
    List<TimeExpression> find(Article article, List<Sentence> sentences) {
        return new ArrayList<>();
    }
}
