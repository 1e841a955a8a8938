// SPDX-License-Identifier: Apache-2.0
package org.parallax.bench;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parallax.model.Annotation;

/** A system under measurement, loaded and ready. Reading may be asked for by several threads at once. */
public interface Contender extends AutoCloseable {
    /** Reads sentences, words, tags, trees and names of a text. */
    List<TreeSentence> read(String text);

    /** Reads tags, trees and names into given words; gives the same sentences and words. */
    List<TreeSentence> readWords(List<List<String>> sentences);

    /** Reads a text with its reported speech; null when the system marks none. */
    default @Nullable Annotation annotate(String text) {
        return null;
    }

    @Override
    void close();
}
