// SPDX-License-Identifier: Apache-2.0
package org.parallax.bench;

/**
 * Words of a sentence that name something.
 *
 * @param begin index of the first word in the sentence
 * @param end index of the word after the last
 * @param type {@code PER}, {@code ORG}, {@code LOC} or {@code MISC}, as CoNLL-2003 has them
 */
public record NamedWords(int begin, int end, String type) {
    public NamedWords {
        if (begin < 0 || end <= begin) {
            throw new IllegalArgumentException("bad words [" + begin + "," + end + ")");
        }
    }
}
