// SPDX-License-Identifier: Apache-2.0
/**
 * From an article to what stands in it: sentences, words with tag, lemma and place in the tree, names, reported speech, times
 * and quantities.
 *
 * <p>{@link org.parallax.annotate.NeuralAnnotator} is the door. It cuts the text with {@code ParagraphSplitter}, {@code
 * SentenceSplitter} and {@code WordTokenizer}, hands the words to a {@link org.parallax.model.SentenceParser}, and the
 * sentences to {@code TimeFinder}, {@code NameTyper} and {@code QuantityFinder}, in this order: a date's digits are no
 * quantity. Word lists lie in the resource folder {@code parallax/annotate}.
 */
@NullMarked
package org.parallax.annotate;

import org.jspecify.annotations.NullMarked;
