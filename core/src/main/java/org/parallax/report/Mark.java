// SPDX-License-Identifier: Apache-2.0
package org.parallax.report;

import org.parallax.model.Silence;

/**
 * What a report has on a claim, in little room.
 *
 * @param value which of the values that set the readings apart it gives, counted from zero; zero for all but {@link
 *     Kind#SAYS} and {@link Kind#HEDGES}
 */
record Mark(Kind kind, int value) {
    private static final String FILLED = "●◆▲■";
    private static final String HOLLOW = "○◇△□";

    /** What a report does. */
    enum Kind {
        SAYS,
        HEDGES,
        /** It alone says it. */
        ADDS,
        NOT_SAID,
        TOO_EARLY,
        UNREADABLE,
        UNDECIDED
    }

    static Mark silent(Silence.Reason reason) {
        return new Mark(
                switch (reason) {
                    case UNREADABLE -> Kind.UNREADABLE;
                    case TOO_EARLY -> Kind.TOO_EARLY;
                    case UNDECIDED -> Kind.UNDECIDED;
                    case NOT_SAID -> Kind.NOT_SAID;
                },
                0);
    }

    /** True when the report has a reading. */
    boolean speaks() {
        return kind == Kind.SAYS || kind == Kind.HEDGES || kind == Kind.ADDS;
    }

    /** Filled for what is said flatly, hollow for what is hedged; another shape for another value. */
    String sign() {
        return switch (kind) {
            case SAYS -> shape(FILLED);
            case HEDGES -> shape(HOLLOW);
            case ADDS -> "+";
            case NOT_SAID -> "·";
            case TOO_EARLY -> "◷";
            case UNREADABLE -> "✂";
            case UNDECIDED -> "?";
        };
    }

    private String shape(String shapes) {
        int last = shapes.length() - 1;
        return String.valueOf(shapes.charAt(Math.min(value, last)));
    }

    /** Key of the phrase that says it in words. */
    String phrase() {
        return "mark." + Json.code(kind) + (value > 0 ? ".other" : "");
    }
}
