// SPDX-License-Identifier: Apache-2.0
package org.parallax.app.serve;

/** A question that no page can answer as it is put. */
final class BadAsk extends Exception {
    private static final long serialVersionUID = 1L;

    private final int status;

    /** @param what is wrong, to be read behind the field's name */
    BadAsk(String field, String what) {
        this(field, what, 400);
    }

    private BadAsk(String field, String what, int status) {
        super(field + ": " + what);
        this.status = status;
    }

    /** A question that makes sense, but there is nothing to answer it with. */
    static BadAsk absent(String field, String what) {
        return new BadAsk(field, what, 404);
    }

    int status() {
        return status;
    }
}
