// SPDX-License-Identifier: Apache-2.0
package org.parallax.app.export;

import org.jspecify.annotations.Nullable;

/** From places in UTF-16 code units to places in code points, as most formats count. Immutable. */
final class CodePoints {
    private final String text;
    /** Code points before each unit; null when every unit is one. */
    private final int @Nullable [] before;

    CodePoints(String text) {
        this.text = text;
        if (text.codePointCount(0, text.length()) == text.length()) {
            before = null;
            return;
        }
        before = new int[text.length() + 1];
        int points = 0;
        for (int i = 0; i < text.length(); i++) {
            before[i] = points;
            boolean pair = Character.isHighSurrogate(text.charAt(i))
                    && i + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(i + 1));
            points += pair ? 0 : 1;
        }
        before[text.length()] = points;
    }

    int at(int unit) {
        return before == null ? unit : before[unit];
    }

    int length() {
        return at(text.length());
    }
}
