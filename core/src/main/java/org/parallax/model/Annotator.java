// SPDX-License-Identifier: Apache-2.0
package org.parallax.model;

/**
 * Sees sentences, words, names, times and quantities in an article. Implementations may be used by several threads at
 * once and give the same annotation for the same article always.
 */
public interface Annotator {
    /** Annotates the article; an article that is all boilerplate has no sentences. */
    Annotation annotate(Article article);
}
