// SPDX-License-Identifier: Apache-2.0
package org.parallax.extract;

import java.util.List;

/** JSON can escape half a character; such a half becomes U+FFFD, which keeps every offset. */
final class Surrogates {
    private Surrogates() {}

    static Decoded repair(String text, String place) {
        StringBuilder repaired = null;
        int i = 0;
        while (i < text.length()) {
            int point = text.codePointAt(i);
            if (point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE) {
                repaired = repaired == null ? new StringBuilder(text) : repaired;
                repaired.setCharAt(i, '\uFFFD');
            }
            i += Character.charCount(point);
        }
        if (repaired == null) {
            return new Decoded(text, List.of());
        }
        Warning warning = new Warning(
                Warning.REPLACED,
                place
                        + ": halves of characters (lone surrogates) show as U+FFFD; write the JSON again with whole characters");
        return new Decoded(repaired.toString(), List.of(warning));
    }
}
