// SPDX-License-Identifier: Apache-2.0
package org.parallax.annotate;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parallax.model.NameType;

/**
 * A name in the making.
 *
 * @param begin index of its first word in the sentence
 * @param end index one past its last word
 * @param guess true when nothing but its shape says what it is
 */
record FoundName(
        List<NameWord> sentence,
        int begin,
        int end,
        NameType type,
        @Nullable String country,
        boolean guess) {
    List<NameWord> words() {
        return sentence.subList(begin, end);
    }

    FoundName as(NameType other) {
        return new FoundName(sentence, begin, end, other, type == other ? country : null, false);
    }
}
