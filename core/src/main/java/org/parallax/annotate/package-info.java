// SPDX-License-Identifier: Apache-2.0
/**
 * From an article to what stands in it: sentences, words with tag and lemma, names, times and quantities.
 *
 * <p>{@link org.parallax.annotate.OpenNlpAnnotator} is the door. It goes through {@code ParagraphSplitter}, {@code
 * SentenceSplitter}, {@code WordTokenizer} and {@code WordTagger}, and hands the sentences to {@code TimeFinder}, {@code
 * NameFinder} and {@code QuantityFinder}, in this order: a date's digits are no quantity. Word lists lie in the resource
 * folder {@code parallax/annotate}.
 */
@NullMarked
package org.parallax.annotate;

import org.jspecify.annotations.NullMarked;
