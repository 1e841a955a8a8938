// SPDX-License-Identifier: Apache-2.0
package org.parallax.extract;

import static java.util.Objects.requireNonNull;

import java.io.IOException;

/** An input that holds no report that can be read. The message says what, where and what to do. */
public final class MalformedArticle extends IOException {
    /** Nothing but white space. */
    public static final String EMPTY = "PX-READ-001";
    /** More than {@link Extractor#LIMIT} bytes, or a text of more than {@link Extractor#LONGEST} characters. */
    public static final String TOO_LARGE = "PX-READ-002";
    /** Not text: a picture, a PDF, an archive, control characters. */
    public static final String BINARY = "PX-READ-003";
    /** Not JSON where JSON was promised. */
    public static final String BAD_JSON = "PX-READ-004";
    /** JSON without an article's fields, or with fields of the wrong kind. */
    public static final String BAD_FIELDS = "PX-READ-005";
    /** A charset was declared by the caller that this machine does not know. */
    public static final String UNKNOWN_CHARSET = "PX-READ-006";

    /** An archive that is damaged or cut off. */
    public static final String BROKEN_ARCHIVE = "PX-READ-007";
    /** One record of an archive, or one part of a mail, that cannot be read. */
    public static final String BROKEN_RECORD = "PX-READ-008";
    /** A record that is no page: an error of the server, a picture, a revisit. */
    public static final String SKIPPED = "PX-READ-009";
    /** Not a feed where a feed was promised. */
    public static final String BAD_FEED = "PX-READ-010";
    /** A saved mail or page archive without a page. */
    public static final String NO_PAGE = "PX-READ-011";

    private static final long serialVersionUID = 1L;

    private final String code;
    private final String place;

    /**
     * A problem that can be shown to a user as it stands.
     *
     * @param code one of the constants above
     * @param place file and byte or line, as far as known
     * @param what what is wrong
     * @param next what the user can do
     */
    public MalformedArticle(String code, String place, String what, String next) {
        super(code + " " + place + ": " + what + "; " + next);
        this.code = requireNonNull(code, "code is null");
        this.place = requireNonNull(place, "place is null");
    }

    /** Stable code of the kind of wrong ({@code PX-READ-001} ...); listed in docs/errors.md. */
    public String code() {
        return code;
    }

    /** File and byte or line. */
    public String place() {
        return place;
    }
}
