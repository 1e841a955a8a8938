// SPDX-License-Identifier: Apache-2.0
package org.parallax.collate;

import static java.util.Objects.requireNonNull;

import org.parallax.model.Span;

/**
 * The smallest proposition: one thing that a sentence says of one verb, as a question ("Who was charged?") with its answer
 * in the sentence.
 *
 * @param verb the words that the question asks about
 * @param question begins with its question word
 * @param answer in the text of the verb's account
 */
public record Answered(Trigger verb, String question, Span answer) {
    public Answered {
        requireNonNull(verb, "verb is null");
        requireNonNull(question, "question is null");
        requireNonNull(answer, "answer is null");
    }
}
