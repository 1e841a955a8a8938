// SPDX-License-Identifier: Apache-2.0
package org.parallax.app.serve;

/** A question that no page can answer as it is put. */
final class BadAsk extends Exception {
    private static final long serialVersionUID = 1L;

    private final String field;

    /** @param what is wrong, to be read behind the field's name */
    BadAsk(String field, String what) {
        super(field + ": " + what);
        this.field = field;
    }

    String field() {
        return field;
    }
}
