// SPDX-License-Identifier: Apache-2.0
package org.parallax.encode;

import java.util.ArrayList;
import java.util.List;

/**
 * Consecutive sentences that the parser reads together. Word 0 is the root, read from the first piece; a sentence's words
 * follow each other, and each sentence ends with a piece of its own.
 */
final class ParserWindow {
    /**
     * A sentence, or a part of one that is too long to be read at once.
     *
     * @param words the word pieces of each of its words
     * @param forms as many
     * @param goesOn true when the part before is of the same sentence
     */
    record Part(List<String> forms, List<long[]> words, boolean goesOn) {
        int pieces() {
            return 1 + words.stream().mapToInt(word -> word.length).sum();
        }
    }

    private final List<Part> parts = new ArrayList<>();
    private int pieces = 1;
    private int words;

    /** Packs parts into windows of at most {@code most} pieces; a part that alone is longer has a window of its own. */
    static List<ParserWindow> pack(List<Part> parts, int most) {
        List<ParserWindow> windows = new ArrayList<>();
        ParserWindow window = new ParserWindow();
        for (Part part : parts) {
            if (window.words > 0 && window.pieces + part.pieces() > most) {
                windows.add(window);
                window = new ParserWindow();
            }
            window.parts.add(part);
            window.pieces += part.pieces();
            window.words += part.words().size();
        }
        if (window.words > 0) {
            windows.add(window);
        }
        return windows;
    }

    List<Part> parts() {
        return parts;
    }

    /** Word pieces in all. */
    int pieces() {
        return pieces;
    }

    /** Words without the root. */
    int words() {
        return words;
    }
}
