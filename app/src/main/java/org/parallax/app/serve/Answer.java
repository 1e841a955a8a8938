// SPDX-License-Identifier: Apache-2.0
package org.parallax.app.serve;

import org.jspecify.annotations.Nullable;

/**
 * What is sent for a question.
 *
 * @param status of HTTP
 * @param type media type with its charset
 * @param tag entity tag, in its quotation marks; null for what is not to be kept
 * @param location where to ask instead; null for an answer
 */
@SuppressWarnings("ArrayRecordComponent") // the bytes are shared to be sent, and answers are never compared
public record Answer(
        int status,
        String type,
        byte[] body,
        @Nullable String tag,
        @Nullable String location) {
    private static final int NOT_MODIFIED = 304;
    static final String HTML = "text/html; charset=utf-8";
    static final String JSON = "application/json; charset=utf-8";
    static final String CSV = "text/csv; charset=utf-8";

    /** True when the question was answered. */
    public boolean isDone() {
        return status < 400;
    }

    /** True when the visitor has it already. */
    boolean isKnown() {
        return status == NOT_MODIFIED;
    }

    /** Nothing but the tag. */
    static Answer known(String tag) {
        return new Answer(NOT_MODIFIED, HTML, new byte[0], tag, null);
    }

    static Answer elsewhere(String location) {
        return new Answer(302, HTML, new byte[0], null, location);
    }
}
