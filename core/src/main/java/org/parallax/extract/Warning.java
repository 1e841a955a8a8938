// SPDX-License-Identifier: Apache-2.0
package org.parallax.extract;

import static java.util.Objects.requireNonNull;

/**
 * Something about an input that a careful reader wants to know and that did not stop it from being read.
 *
 * @param code {@code PX-READ-101} and up; listed in docs/errors.md
 * @param text what, where, and what to do about it: one sentence or two for people
 */
public record Warning(String code, String text) {
    /** Bytes are not UTF-8; read as windows-1252. */
    public static final String OTHER_CHARSET = "PX-READ-101";
    /** Bytes or characters that mean nothing were read as U+FFFD. */
    public static final String REPLACED = "PX-READ-102";
    /** A date was not understood and stays unknown. */
    public static final String DATE = "PX-READ-103";
    /** The text is not in English. */
    public static final String LANGUAGE = "PX-READ-104";
    /** The input has no report to read: paywall, script, index, nothing but boilerplate. */
    public static final String WITHHELD = "PX-READ-105";
    /** A field that nobody knows stands in the metadata. */
    public static final String UNKNOWN_FIELD = "PX-READ-106";

    /** A crawler cut the page short. */
    public static final String CUT_SHORT = "PX-READ-107";

    public Warning {
        requireNonNull(code, "code is null");
        requireNonNull(text, "text is null");
    }

    @Override
    public String toString() {
        return code + " " + text;
    }
}
