// SPDX-License-Identifier: Apache-2.0
package org.parallax.report;

import org.parallax.model.Verdict;

/** How a run of characters looks on a terminal that shows colour; on one that does not, all are plain. */
enum Ink {
    PLAIN(""),
    STRONG("1"),
    FAINT("2"),
    /** Between items of a list; left out where a line ends. */
    SEPARATOR("2"),
    STRESSED("1;4"),
    CONFLICT("1;31"),
    DIFFER("1;33"),
    ONLY("1;36"),
    AGREE("1;32");

    private final String code;

    Ink(String code) {
        this.code = code;
    }

    static Ink of(Verdict verdict) {
        return switch (verdict) {
            case CONFLICT -> CONFLICT;
            case DIFFER -> DIFFER;
            case ONLY -> ONLY;
            case AGREE -> AGREE;
        };
    }

    String paint(String text) {
        return code.isEmpty() || text.isBlank() ? text : "\u001B[" + code + "m" + text + "\u001B[0m";
    }
}
