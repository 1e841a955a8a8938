// SPDX-License-Identifier: Apache-2.0
package org.parallax.model;

import java.util.List;

/**
 * Reads tags, lemmas, trees, names and reported speech into the words of a text. Implementations may be used by several
 * threads at once; the same sentences always give the same parse, whatever else is being parsed.
 */
public interface SentenceParser {
    /**
     * Parses consecutive sentences of one text.
     *
     * @param sentences the forms of each sentence's words; neither a sentence nor a word may be empty
     */
    Parse parse(List<List<String>> sentences);
}
