// SPDX-License-Identifier: Apache-2.0
package org.parallax.extract;

import java.util.List;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Things with a pattern, by the first two characters of what the pattern may match from its begin on. Most patterns fail
 * there, so most need not be tried. Safe for several threads: what one has worked out another would work out the same.
 */
final class Beginnings<T> {
    private static final int ASCII = 128;

    private final List<T> all;
    private final Function<T, Pattern> pattern;
    /** By first and second character; the row's last is for texts without a second one in ASCII. */
    private final AtomicReferenceArray<@Nullable List<T>> met = new AtomicReferenceArray<>(ASCII * (ASCII + 1));

    Beginnings(List<T> all, Function<T, Pattern> pattern) {
        this.all = List.copyOf(all);
        this.pattern = pattern;
    }

    /** Those whose pattern may match at the begin of {@code text}, in their order. */
    List<T> of(String text) {
        if (text.isEmpty() || text.charAt(0) >= ASCII) {
            return all;
        }
        char first = text.charAt(0);
        int second = text.length() > 1 && text.charAt(1) < ASCII ? text.charAt(1) : ASCII;
        int key = first * (ASCII + 1) + second;
        List<T> known = met.get(key);
        if (known == null) {
            String begin = second < ASCII ? text.substring(0, 2) : text.substring(0, 1);
            known = all.stream()
                    .filter(one -> mayBegin(pattern.apply(one), begin))
                    .toList();
            met.set(key, known);
        }
        return known;
    }

    /** False when the pattern fails on these characters already, so that whatever follows changes nothing. */
    private static boolean mayBegin(Pattern pattern, String begin) {
        Matcher matcher = pattern.matcher(begin);
        return matcher.lookingAt() || matcher.hitEnd();
    }
}
